"""Faults planted in clean policies: two clauses that do not go together, and the kind they make."""

from __future__ import annotations

from typing import NamedTuple

from tests.domain.checking.policies import english, welsh


class Plant(NamedTuple):
    """Two clauses put at the end of two sections; ``way`` and ``names`` choose the policy they are put in."""

    kind: str
    one: tuple[int, str]
    other: tuple[int, str]
    tongue: str = "en"
    way: int = 1
    names: int = 0

    @property
    def text(self) -> str:
        extra: dict[int, list[str]] = {}
        for section, clause in (self.one, self.other):
            extra.setdefault(section, []).append(clause)
        write = english if self.tongue == "en" else welsh
        return write(self.way, self.names, extra)


def _en(kind: str, one: str, other: str, *, at: tuple[int, int] = (3, 9), way: int = 1, names: int = 0) -> Plant:
    return Plant(kind, (at[0], one), (at[1], other), "en", way, names)


def _cy(kind: str, one: str, other: str, *, at: tuple[int, int] = (3, 9), way: int = 1, names: int = 0) -> Plant:
    return Plant(kind, (at[0], one), (at[1], other), "cy", way, names)


MIXED = [
    _en(
        "mixed-strength",
        "Staff must not accept friend requests from learners.",
        "Staff should avoid accepting friend requests from learners.",
        way=2,
    ),
    _en(
        "mixed-strength",
        "Staff must not add learners as friends on social media.",
        "It is advisable that staff do not add learners as friends online.",
        way=2,
    ),
    _en(
        "mixed-strength",
        "Staff must report any abusive post about a colleague to the headteacher.",
        "Staff should report any abusive post about a colleague to the headteacher.",
        way=2,
    ),
    _en(
        "mixed-strength",
        "Account administrators must keep a copy of every post.",
        "Account administrators are advised to keep a copy of every post.",
    ),
    _en(
        "mixed-strength",
        "Staff must not discuss pupils on social media.",
        "Staff are strongly advised not to discuss pupils online.",
        names=1,
        way=0,
    ),
    _en(
        "mixed-strength",
        "All staff must check their privacy settings regularly.",
        "Staff are encouraged to check their privacy settings regularly.",
        way=2,
    ),
    _en(
        "mixed-strength",
        "Staff must not share photographs of students on their own profiles.",
        "Staff should not post pictures of students on personal accounts.",
        names=2,
        way=1,
    ),
    _en(
        "mixed-strength",
        "You must not use the school logo on personal pages.",
        "You are advised not to use the school’s logo on personal pages.",
        way=0,
    ),
    _en(
        "mixed-strength",
        "Parents must not post pictures of other people’s children.",
        "We ask parents that they should not post pictures of other people’s children.",
        at=(7, 9),
        way=0,
    ),
    _en(
        "mixed-strength",
        "Volunteers must sign this policy before they begin.",
        "Volunteers may sign this policy before they begin.",
        at=(2, 11),
        way=2,
    ),
    _en(
        "mixed-strength",
        "Staff must use two-step verification on every official account.",
        "Two-step verification should be used on every official account.",
        at=(6, 9),
        way=0,
    ),
    _en(
        "mixed-strength",
        "Governors must declare any conflict of interest before a meeting.",
        "Governors should declare any conflict of interest before a meeting.",
        at=(4, 10),
        way=2,
    ),
    _en(
        "mixed-strength",
        "Passwords must never be written down.",
        "It is recommended that passwords are not written down.",
        way=2,
    ),
    _en(
        "mixed-strength",
        "Friend requests from parents must be declined.",
        "Staff should not accept friend requests from parents.",
        at=(5, 9),
        way=1,
    ),
    _en(
        "mixed-strength",
        "On leaving the school, it is advisable that staff do not contact pupils through personal accounts.",
        "Staff must not contact pupils of their former schools through personal accounts.",
        at=(5, 5),
        way=1,
        names=1,
    ),
    _en(
        "mixed-strength",
        "Staff must keep screenshots of threatening messages.",
        "Staff may keep screenshots of threatening messages.",
        at=(9, 11),
        way=0,
    ),
    _cy(
        "mixed-strength",
        "Rhaid i staff beidio â derbyn ceisiadau ffrind gan rieni.",
        "Dylai staff osgoi derbyn ceisiadau ffrind gan rieni.",
        way=1,
    ),
    _cy(
        "mixed-strength",
        "Ni chaiff staff drafod dysgwyr ar y cyfryngau cymdeithasol.",
        "Cynghorir staff i beidio â thrafod dysgwyr ar-lein.",
        way=0,
    ),
    _cy(
        "mixed-strength",
        "Rhaid i weinyddwyr gadw copi o bob postiad.",
        "Dylai gweinyddwyr gadw copi o bob postiad.",
        way=1,
    ),
    _cy(
        "mixed-strength",
        "Rhaid i staff roi gwybod i'r pennaeth am bostiadau sarhaus am gydweithwyr.",
        "Dylai staff roi gwybod i'r pennaeth am bostiadau sarhaus am gydweithwyr.",
        way=1,
    ),
    _cy(
        "mixed-strength",
        "Ni chaiff staff ddefnyddio logo'r ysgol ar dudalennau personol.",
        "Dylai staff beidio â defnyddio logo'r ysgol ar dudalennau personol.",
        way=0,
    ),
    _cy(
        "mixed-strength",
        "Gwaherddir rhannu lluniau o ddisgyblion ar gyfrifon personol.",
        "Ni ddylid rhannu lluniau o ddisgyblion ar gyfrifon personol.",
        way=1,
        names=1,
    ),
]

CONTRADICTIONS = [
    _en(
        "contradiction",
        "The school monitors all use of its email without prior notice.",
        "The school recognises that staff have a reasonable expectation of privacy at work.",
        at=(8, 10),
        way=2,
    ),
    _en(
        "contradiction",
        "Users should have no expectation of privacy when they use school systems.",
        "The school respects the right of staff to privacy in their correspondence.",
        at=(8, 11),
        way=2,
    ),
    _en(
        "contradiction",
        "Staff must not respond to comments made by parents on social media.",
        "Account holders should be responsive: thank people for their comments and answer their questions.",
        at=(3, 6),
        way=1,
    ),
    _en(
        "contradiction",
        "Nobody may reply to parents online.",
        "The office should reply to questions from parents on the school’s page on the same day.",
        at=(3, 6),
        way=1,
    ),
    _en(
        "contradiction",
        "Staff must not name the school anywhere on social media.",
        "Staff may say in their biography that they work at the school.",
        way=0,
    ),
    _en(
        "contradiction",
        "Personal mobile phones must never be used to take photographs of learners.",
        "Staff may take photographs of learners on their own phones at sports day.",
        way=0,
    ),
    _en(
        "contradiction",
        "Staff must not communicate with learners through social media.",
        "Form tutors may run a WhatsApp group for learners in their class.",
        way=0,
    ),
    _en(
        "contradiction",
        "Photographs of learners will never be published on social media and must not be posted.",
        "Photographs of learners may be published on the school’s pages when parents have given consent.",
        at=(6, 9),
        way=0,
    ),
    _en(
        "contradiction",
        "Parental consent is needed for photographs of all learners whatever their age.",
        "Learners aged 16 and over can give their own consent.",
        at=(3, 9),
        way=2,
    ),
    _en(
        "contradiction",
        "Staff may not join parents’ WhatsApp groups.",
        "Staff may join parents’ groups on Facebook to share news.",
        way=0,
    ),
    _en(
        "contradiction",
        "Comments on the school’s Facebook page are switched off.",
        "We welcome comments on the school’s Facebook page.",
        way=0,
    ),
    _en(
        "contradiction",
        "Reports may be made anonymously and will be investigated.",
        "Anonymous reports will not be considered.",
        way=1,
    ),
    _en(
        "contradiction",
        "This policy applies to all staff, governors and volunteers.",
        "This policy does not apply to volunteers.",
        at=(1, 11),
        way=1,
    ),
    _en("contradiction", "Passwords must be changed regularly.", "Passwords do not expire.", way=2),
    _en(
        "contradiction",
        "The school monitors the personal social media accounts of staff.",
        "The personal accounts of staff are not monitored.",
        way=2,
    ),
    _en(
        "contradiction",
        "The minimum age for Instagram is 13 and the school respects it.",
        "Learners in Year 4 are encouraged to follow the school’s Instagram account.",
        way=0,
    ),
    _en(
        "contradiction",
        "All official accounts must be set to private.",
        "Official accounts are public so that anyone can follow them.",
        way=0,
    ),
    _en(
        "contradiction",
        "Staff must not use personal social media at any time during the school day.",
        "Staff may use personal social media during their lunch break.",
        way=2,
    ),
    _en(
        "contradiction",
        "Critical comments must be deleted from the page.",
        "Comments that criticise the school are not removed.",
        way=2,
    ),
    _en(
        "contradiction",
        "Every post must be approved by the headteacher before it is published.",
        "Administrators may publish posts without approval.",
        way=0,
    ),
    _en(
        "contradiction",
        "Official accounts must not follow the accounts of parents.",
        "The school’s account may follow parents who follow it.",
        way=1,
    ),
    _en(
        "contradiction",
        "Parents must not film at school concerts.",
        "Parents may film at school concerts for their own use.",
        way=0,
    ),
    _en(
        "contradiction",
        "WhatsApp must not be used for school business.",
        "Staff may use WhatsApp groups for school business.",
        way=0,
    ),
    _en(
        "contradiction",
        "This policy forms part of the contract of employment.",
        "This policy does not form part of any contract of employment.",
        way=0,
    ),
    _en(
        "contradiction",
        "School events must not be livestreamed.",
        "The school may broadcast concerts live on its page.",
        way=0,
    ),
    _en(
        "contradiction",
        "Each account is run by at least two members of staff.",
        "Only one person may hold the login for an account.",
        way=1,
    ),
    _en(
        "contradiction",
        "Staff must not take screenshots of posts.",
        "Staff should take a screenshot of the post as evidence.",
        way=0,
    ),
    _en(
        "contradiction",
        "Passwords for official accounts must never be shared.",
        "The password for each account is shared with the office team.",
        way=0,
    ),
    _en(
        "contradiction",
        "Staff must report a breach of confidentiality within 24 hours.",
        "Staff must report a breach of confidentiality within five working days.",
        way=1,
    ),
    _en(
        "contradiction",
        "Records of complaints are kept for six years.",
        "Records of complaints are kept for one year.",
        way=1,
    ),
    _en(
        "contradiction",
        "The governing body reviews this policy annually.",
        "This policy is reviewed every three years.",
        at=(1, 11),
        way=2,
    ),
    _en(
        "contradiction",
        "Consent for images is asked of parents until the learner is aged 16.",
        "Consent for images is asked of parents until the learner is aged 18.",
        at=(3, 9),
        way=2,
    ),
    _en(
        "contradiction",
        "Staff must attend safeguarding training every year.",
        "Staff must attend safeguarding training every three years.",
        way=1,
    ),
    _en(
        "contradiction", "Staff must not accept gifts from followers.", "Staff may accept gifts from followers.", way=0
    ),
    _en(
        "contradiction",
        "Staff may be friends with parents on Facebook.",
        "Staff must not be friends with parents on Facebook.",
        way=1,
    ),
    _en(
        "contradiction",
        "Volunteers may post on the school’s account.",
        "Volunteers must not post on the school’s account.",
        way=0,
    ),
    _en(
        "contradiction",
        "Posts about learners must be kept for two years.",
        "Posts about learners must be kept for ten years.",
        way=0,
    ),
    _cy(
        "contradiction",
        "Mae'r ysgol yn monitro pob defnydd o'i rhwydwaith heb rybudd.",
        "Mae gan staff hawl i breifatrwydd yn eu gohebiaeth.",
        way=0,
    ),
    _cy(
        "contradiction",
        "Ni ddylai defnyddwyr ddisgwyl preifatrwydd ar systemau'r ysgol.",
        "Mae'r ysgol yn parchu preifatrwydd staff.",
        way=1,
    ),
    _cy(
        "contradiction",
        "Ni chaiff staff ymateb i sylwadau rhieni ar y cyfryngau cymdeithasol.",
        "Dylai deiliaid cyfrifon fod yn ymatebol ac ateb cwestiynau.",
        way=1,
    ),
    _cy(
        "contradiction",
        "Ni chaiff staff ddefnyddio eu ffonau personol i dynnu lluniau o ddysgwyr.",
        "Caiff staff dynnu lluniau o ddysgwyr â'u ffonau eu hunain ar y mabolgampau.",
        way=0,
    ),
    _cy("contradiction", "Rhaid newid cyfrineiriau'n rheolaidd.", "Nid yw cyfrineiriau'n dod i ben.", way=0),
    _cy(
        "contradiction",
        "Mae'r polisi hwn yn berthnasol i bob aelod o staff a gwirfoddolwyr.",
        "Nid yw'r polisi hwn yn berthnasol i wirfoddolwyr.",
        at=(1, 11),
        way=1,
    ),
    _cy(
        "contradiction",
        "Ni chaiff staff ymuno â grwpiau WhatsApp rhieni.",
        "Caiff staff ymuno â grwpiau rhieni.",
        way=0,
    ),
    _cy("contradiction", "Ni ystyrir adroddiadau dienw.", "Caiff adroddiadau dienw eu hystyried.", way=1),
    _cy(
        "contradiction",
        "Mae'r corff llywodraethu'n adolygu'r polisi hwn bob blwyddyn.",
        "Adolygir y polisi hwn bob tair blynedd.",
        at=(1, 11),
        way=0,
    ),
    _cy(
        "contradiction",
        "Rhaid rhoi gwybod am doriad cyfrinachedd o fewn 24 awr.",
        "Rhaid rhoi gwybod am doriad cyfrinachedd o fewn pum diwrnod gwaith.",
        way=1,
    ),
    _cy("contradiction", "Cedwir cofnodion cwynion am chwe blynedd.", "Cedwir cofnodion cwynion am flwyddyn.", way=0),
]

DRIFT = [
    _en("term-drift", "The senior management team keeps the record.", "Reports go to the SLT.", way=0),
    _en(
        "term-drift", "Concerns are brought to the SMT.", "The senior leadership team must approve each account.", way=0
    ),
    _en(
        "term-drift",
        "Staff must not message students.",
        "Staff should remember that students see what they post.",
        way=0,
        names=0,
    ),
    _en("term-drift", "Pupils must be told about the code.", "Staff should listen to pupils.", way=0, names=2),
    _en("term-drift", "The Principal signs each letter.", "Letters go to the Principal first.", way=0, names=1),
    _en(
        "term-drift",
        "The board of governors must approve the policy.",
        "The governing board is told of each case.",
        way=0,
    ),
    _en(
        "term-drift",
        "Parents and guardians should use the complaints procedure.",
        "A meeting is offered to parents and guardians.",
        way=0,
    ),
    _en("term-drift", "The Designated Safeguarding Lead must be told.", "Tell the DSL at once.", way=0),
    _en(
        "term-drift",
        "The Child Protection Officer must be told of any threat.",
        "The Child Protection Officer keeps a note.",
        way=1,
    ),
    _cy("term-drift", "Mae'r uwch dîm rheoli yn cadw'r cofnod.", "Rhaid dweud wrth yr UDRh.", way=0, names=0),
    _cy(
        "term-drift",
        "Rhaid i staff beidio ag anfon negeseuon at fyfyrwyr.",
        "Dylai staff gofio bod myfyrwyr yn gweld yr hyn y maent yn ei bostio.",
        way=0,
    ),
    _cy("term-drift", "Rhaid dweud wrth y prifathro.", "Y prifathro sy'n llofnodi'r llythyr.", way=0),
    _cy(
        "term-drift", "Rhaid i ddisgyblion gael gwybod am y cod.", "Dylai staff wrando ar ddisgyblion.", way=0, names=0
    ),
    _cy(
        "term-drift",
        "Rhaid i'r bwrdd llywodraethwyr gymeradwyo'r polisi.",
        "Mae'r corff llywodraethu'n cael gwybod am bob achos.",
        way=1,
    ),
]

# One clause with another name for what the whole policy calls otherwise: language, way, names, clause.
STRAY: list[tuple[str, int, int, str]] = [
    ("en", 0, 0, "Reports to the SMT must be in writing."),
    ("en", 1, 0, "All accounts must be agreed by the Senior Management Team."),
    ("en", 0, 1, "Staff must not give their telephone number to students."),
    ("en", 2, 0, "Staff should never be alone online with a pupil."),
    ("en", 1, 2, "Learners must follow the code."),
    ("en", 0, 1, "The Board of Governors approves the policy."),
    ("en", 0, 0, "Concerns must be passed to the DSL."),
    ("en", 1, 1, "Consent forms are signed by parents and guardians."),
    ("en", 2, 1, "The Principal must sign each letter."),
    ("en", 0, 0, "The Child Protection Officer keeps the record."),
    ("cy", 0, 0, "Rhaid i'r UDRh gymeradwyo pob cyfrif."),
    ("cy", 1, 0, "Rhaid i staff beidio â ffonio disgyblion."),
    ("cy", 0, 1, "Dylai dysgwyr ddweud wrth athro."),
    ("cy", 1, 1, "Rhaid dweud wrth y prifathro."),
    ("cy", 0, 0, "Mae bwrdd y llywodraethwyr yn cymeradwyo'r polisi."),
    ("cy", 1, 0, "Rhaid i staff gefnogi myfyrwyr ar-lein."),
    ("cy", 0, 0, "Llofnodir y ffurflen gan rieni neu warcheidwaid."),
]
