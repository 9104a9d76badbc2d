"""Two clauses that look like a fault and are none: exceptions, other people, other accounts, another matter."""

from __future__ import annotations

TRAPS: list[tuple[str, str, str]] = [
    # An exception or a condition that is said.
    (
        "en",
        "Staff must not accept friend requests from learners.",
        "Staff may accept friend requests from learners who are their own children.",
    ),
    (
        "en",
        "Staff must not accept friend requests from learners, except from members of their own family.",
        "Staff should tell the headteacher before accepting friend requests from learners in their family.",
    ),
    (
        "en",
        "Staff must not contact learners through personal accounts.",
        "Staff should contact learners through the school’s official account only.",
    ),
    (
        "en",
        "Photographs of learners must not be published without consent.",
        "Photographs of learners may be published when consent has been given.",
    ),
    (
        "en",
        "Staff must not use personal phones to photograph learners.",
        "Staff may use personal phones to photograph displays in empty classrooms.",
    ),
    (
        "en",
        "Staff must not use personal phones to photograph learners.",
        "In an emergency, staff may photograph an injury on a personal phone with the permission of the headteacher.",
    ),
    (
        "en",
        "Staff must not name the school on personal accounts.",
        "Staff may name the school on a professional network such as LinkedIn.",
    ),
    (
        "en",
        "Staff must not reply to parents’ comments from personal accounts.",
        "Account administrators answer parents’ questions on the official page.",
    ),
    (
        "en",
        "Staff must not reply to abusive comments.",
        "Administrators should reply to questions from parents within two working days.",
    ),
    (
        "en",
        "Personal use of social media is not allowed during lessons.",
        "Personal use of social media is allowed during breaks.",
    ),
    ("en", "Passwords must be changed at once if they may be known to others.", "Passwords do not expire."),
    (
        "en",
        "Comments on the school’s page are switched off during the holidays.",
        "Comments on the school’s page are welcome in term time.",
    ),
    (
        "en",
        "The school monitors its own network and tells its users so.",
        "The school does not monitor personal accounts.",
    ),
    (
        "en",
        "The school may look at a personal account if a concern is reported.",
        "The school does not monitor the personal accounts of staff.",
    ),
    (
        "en",
        "Staff must not respond to parents’ comments online. Account administrators respond on behalf of the school.",
        "Account administrators should be responsive and answer questions from parents.",
    ),
    (
        "en",
        "Staff must not reply to comments from parents. Only account administrators may reply.",
        "Be responsive: thank people for their comments and answer questions.",
    ),
    (
        "en",
        "Where a serious crime is suspected, the police may ask the school to monitor an account without notice.",
        "Staff have a reasonable expectation of privacy.",
    ),
    (
        "en",
        "The school tells staff how it monitors its systems.",
        "The school respects the right of staff to a private life.",
    ),
    (
        "cy",
        "Ni chaiff staff ateb sylwadau gan rieni. Dim ond gweinyddwyr y cyfrifon sy'n ateb.",
        "Dylai gweinyddwyr y cyfrifon fod yn ymatebol.",
    ),
    # Other people.
    (
        "en",
        "Governors must not comment on school matters online.",
        "Parents should not comment on school matters online.",
    ),
    ("en", "Parents must not film at school concerts.", "Staff may film at school concerts."),
    (
        "en",
        "Account administrators must answer questions from parents.",
        "Learners should answer questions from parents.",
    ),
    ("en", "Staff must not share images of learners.", "We ask parents that they should not share images of learners."),
    ("en", "Section 8 does not apply to governors.", "This policy applies to all staff, governors and volunteers."),
    # Another matter.
    (
        "en",
        "Records of incidents are kept for six years.",
        "Consent forms are kept for one year after the learner leaves.",
    ),
    (
        "en",
        "A safeguarding concern must be reported on the same day.",
        "A request for a new account should be made five working days before it is needed.",
    ),
    (
        "en",
        "A personal data breach must be reported within 24 hours.",
        "The council replies to a breach report within five working days.",
    ),
    ("en", "The governing body reviews this policy every three years.", "The list of accounts is reviewed every term."),
    ("en", "This policy is reviewed every year.", "Privacy settings should be reviewed every term."),
    ("en", "The lowest age for Facebook is 13.", "Consent for pictures is asked of learners from the age of 16."),
    ("en", "Staff must keep their passwords secret.", "Staff should keep a record of every post that they approve."),
    ("en", "Staff must report threats to the headteacher.", "Staff should report broken links to the headteacher."),
    (
        "en",
        "Staff must tell the headteacher about a threat.",
        "They should also tell the headteacher about press enquiries.",
    ),
    ("en", "Staff must not discuss learners online.", "Staff should not discuss colleagues online."),
    ("en", "Staff must sign this policy every year.", "Volunteers should read this policy."),
    (
        "en",
        "If a concern is about the headteacher, it must be reported to the chair of governors.",
        "A concern about online conduct must be reported to the headteacher.",
    ),
    (
        "en",
        "Indecent images of learners must never be copied; do not take a screenshot of them.",
        "Staff should take a screenshot of abusive comments.",
    ),
    (
        "en",
        "Official accounts must not follow learners.",
        "Learners may follow the official accounts from the age of 13.",
    ),
    (
        "en",
        "Staff must not post photographs of colleagues without asking.",
        "Staff should ask before they post photographs of colleagues.",
    ),
    (
        "en",
        "Staff must not use artificial intelligence to make pictures of learners.",
        "Staff may use artificial intelligence to draft a caption, which a person checks.",
    ),
    (
        "en",
        "The data protection officer must be told of a breach within 24 hours.",
        "The Information Commissioner must be told of a serious breach within 72 hours.",
    ),
    ("en", "Volunteers must complete training.", "Volunteers need to complete training before their first session."),
    (
        "en",
        "Staff may belong to a parents’ group as parents.",
        "Staff must not join a parents’ group on behalf of the school.",
    ),
    ("en", "Approved by: Governing Body", "Date approved: 1 September 2026"),
    ("en", "Owner: Headteacher", "Owner of each account: see the register"),
    ("en", "Version: 2.0", "Version 1.0 was adopted in 2024."),
    ("en", "Critical comments are not removed.", "Abusive comments are removed and reported."),
    ("en", "Anonymous reports are considered.", "Anonymous reports cannot always be followed up."),
    # The same rule said twice, equally strongly.
    (
        "en",
        "Staff must not accept friend requests from learners.",
        "Remember: you must never accept friend requests from learners.",
    ),
    (
        "en",
        "Staff must keep personal and professional lives apart.",
        "Staff must not mix their personal and professional lives.",
    ),
    ("en", "Staff must decline friend requests from learners.", "Friend requests from learners must not be accepted."),
    # One name for one thing.
    (
        "en",
        "The senior leadership team (SLT) approves each account.",
        "Members of the SLT must check the account each term.",
    ),
    ("en", "In this policy ‘learner’ means a pupil or student of the school.", "Staff must not message learners."),
    ("en", "Pupils (learners) are told about this policy.", "Learners must not post during lessons."),
    ("en", "The Student Council was asked for its views.", "Pupils must not post during lessons."),
    ("en", "Student teachers must follow this policy.", "Staff must not follow pupils."),
    (
        "en",
        "We follow Keeping learners safe and the Education (Pupil Information) (Wales) Regulations 2011.",
        "Staff must not befriend students.",
    ),
    ("en", "A child at risk must be referred to children’s services.", "Learners should be told what will happen."),
    ("en", "The Head of Year must be told.", "The Headteacher must be told."),
    ("en", "Advice on head lice is not put on social media.", "The headteacher must approve each notice."),
    (
        "en",
        "‘Pupil’, ‘student’ and ‘learner’ mean the same in this policy.",
        "Students should tell a teacher, and pupils and learners should keep a copy.",
    ),
    # Welsh.
    (
        "cy",
        "Rhaid i staff beidio â derbyn ceisiadau ffrind gan ddysgwyr.",
        "Caiff staff dderbyn ceisiadau ffrind gan ddysgwyr sy'n blant iddynt.",
    ),
    (
        "cy",
        "Ni chaniateir cyhoeddi lluniau o ddysgwyr heb ganiatâd.",
        "Gellir cyhoeddi lluniau o ddysgwyr pan roddwyd caniatâd.",
    ),
    (
        "cy",
        "Ni chaiff staff ateb sylwadau rhieni o gyfrifon personol.",
        "Mae gweinyddwyr yn ateb cwestiynau rhieni ar y dudalen swyddogol.",
    ),
    ("cy", "Mae'r ysgol yn monitro ei rhwydwaith ei hun.", "Nid yw'r ysgol yn monitro cyfrifon personol."),
    ("cy", "Cedwir cofnodion digwyddiadau am chwe blynedd.", "Cedwir ffurflenni caniatâd am flwyddyn."),
    ("cy", "Ni chaiff llywodraethwyr drafod yr ysgol ar-lein.", "Dylai rhieni beidio â thrafod yr ysgol ar-lein."),
    ("cy", "Rhaid i staff gadw eu cyfrineiriau'n gyfrinachol.", "Dylai staff gadw cofnod o bob postiad."),
    ("cy", "Mae'r uwch dîm arwain (UDA) yn cymeradwyo pob cyfrif.", "Rhaid i'r UDA wirio'r cyfrif bob tymor."),
    ("cy", "Dilynir Cadw dysgwyr yn ddiogel.", "Rhaid i ddisgyblion beidio â phostio yn ystod gwersi."),
    ("cy", "Ymgynghorwyd â Chyngor y Disgyblion.", "Rhaid i ddysgwyr beidio â phostio yn ystod gwersi."),
    ("cy", "Adolygir y polisi hwn bob tair blynedd.", "Adolygir y rhestr o gyfrifon bob tymor."),
]

# A clause in which a name is part of another name, or means other people: language, which names the policy has, clause.
OTHER_NAMES: list[tuple[str, int, str]] = [
    ("en", 1, "University students who visit the school must follow this policy."),
    ("en", 1, "Students from the local college who are on work experience must be supervised."),
    ("en", 1, "The pupil voice group is asked; the Student Leadership Team meets monthly."),
    ("en", 0, "Staff must not share pupil premium data."),
    ("en", 0, "The Pupil Referral Unit must be told."),
    ("en", 0, "Pupil-level data must not be shared online."),
    ("en", 1, "Staff must follow Keeping Learners Safe."),
    ("en", 1, "Staff must follow “Respect and resilience: developing learners’ confidence”."),
    ("en", 1, "Vulnerable learners are mentioned in guidance from Estyn."),
    ("en", 0, "The Head of Department must be told."),
    ("en", 0, "Posts about council tax must not be shared."),
    ("en", 0, "The school council must be consulted."),
    ("en", 0, "The Principal Youth Officer must be told."),
    ("en", 0, "The principal aim should be safety."),
    ("en", 0, "The Local Authority Designated Officer must be told."),
    ("en", 0, "The council’s safeguarding officer must be told."),
    ("en", 0, "A legal guardian may act for the child."),
    ("en", 1, "Adult learners at evening classes must follow the site rules."),
    ("en", 0, "The Student Awards Committee should not post results."),
    ("en", 0, "The Code of Practice for Children must be followed; this code of conduct is separate."),
    ("en", 1, "A student teacher must not add pupils."),
    ("en", 1, "PGCE students must sign the policy."),
    ("en", 0, "An international student exchange must be recorded."),
    ("en", 1, "Additional learning needs must be respected."),
    ("en", 0, "The Education (Student Information) Regulations must be followed."),
    ("cy", 1, "Rhaid i fyfyrwyr prifysgol ar leoliad ddilyn y polisi."),
    ("cy", 0, "Rhaid dweud wrth yr Uned Cyfeirio Disgyblion."),
    ("cy", 1, "Dylai dysgwyr Cymraeg sy'n oedolion ddilyn rheolau'r safle."),
    ("cy", 0, "Rhaid dweud wrth bennaeth yr adran."),
    ("cy", 0, "Rhaid ymgynghori â chyngor yr ysgol."),
    ("cy", 1, "Dylai llais y dysgwr gael ei glywed."),
    ("cy", 0, "Rhaid dilyn Rheoliadau Addysg (Gwybodaeth am Ddisgyblion) (Cymru) 2011."),
    ("cy", 1, "Rhaid i fyfyrwyr TAR lofnodi'r polisi."),
]


def trap(tongue: str, one: str, other: str) -> str:
    """A short policy with the two clauses in different sections."""
    if tongue == "cy":
        between = "Mae'r ysgol yn falch o'i gwaith ac o'r rhai sy'n ei wneud."
        lines = ["Polisi cyfryngau cymdeithasol yr ysgol", "1. Rheolau", f"1.1 {one}", f"1.2 {between}"]
        return "\n\n".join([*lines, "2. Rhagor", f"2.1 {other}"])
    between = "The school is proud of its work and of those who do it."
    lines = ["School social media policy", "1. Rules", f"1.1 {one}", f"1.2 {between}"]
    return "\n\n".join([*lines, "2. Further rules", f"2.1 {other}"])
