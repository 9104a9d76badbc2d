"""Sections of made-up school policies with nothing wrong in them, each told in three ways; English."""

# {learner}, {learners}, {head}, {team}, {body}, {person}: the one name a policy uses for each throughout.
SECTIONS: list[tuple[str, list[list[str]]]] = [
    (
        "Purpose",
        [
            [
                "Social media helps the school to share its work with families and the wider community.",
                "This policy explains what is expected of everyone who works or volunteers at the school.",
                "In this policy ‘social media’ means any website or app on which people can post, comment or message.",
                "The governing body has a duty to keep {learners} safe and to be fair to staff.",
                "The policy is read alongside the safeguarding policy, the staff code of conduct and the complaints procedure.",
            ],
            [
                "We are proud of what our {learners} achieve and glad to show it, with care.",
                "The aims of this policy are to protect {learners}, to support staff and to guard the good name of the school.",
                "It balances the right of staff to a private life with the trust that families place in them.",
                "Nothing in this policy prevents staff from raising a concern under the whistleblowing procedure.",
                "Examples given in the policy are not a full list.",
            ],
            [
                "Online life is part of everyday life for {learners}, families and staff.",
                "This document sets out how the school uses social media and how staff conduct themselves there.",
                "It has been agreed with the recognised trade unions.",
                "Words in bold are explained in the glossary at the end.",
                "A Welsh version of this document is available and has equal standing.",
            ],
        ],
    ),
    (
        "Scope",
        [
            [
                "This policy applies to all staff, governors, volunteers, contractors and trainees.",
                "It applies whether a person is paid or not, and whether the school or the council employs them.",
                "Section 9 on disciplinary action does not apply to governors, who are covered by their own code.",
                "Visitors are given a short summary of the policy at reception.",
                "It covers both personal and official use of social media.",
            ],
            [
                "This policy applies to everyone who works at or on behalf of the school, including supply staff and volunteers.",
                "Governors follow this policy and the governors’ code of conduct.",
                "Student teachers on placement are given a copy on their first day.",
                "The policy covers use in and out of school hours, on any device.",
                "Parents and carers have their own code, which is set out in Appendix 1.",
            ],
            [
                "The policy covers teaching and support staff, governors, contractors and volunteers.",
                "It does not cover {learners}, for whom the acceptable use agreement is written.",
                "It covers websites, blogs, messaging services, video channels and online games with a chat function.",
                "New services are covered as they appear.",
                "The School Council was consulted on the parts that affect {learners}.",
            ],
        ],
    ),
    (
        "Legal framework",
        [
            [
                "The school acts within the Human Rights Act 1998, the Equality Act 2010 and the Data Protection Act 2018.",
                "Article 8 of the Convention protects private and family life, and the school respects the privacy of its staff.",
                "Welsh Government guidance ‘Keeping learners safe’ is followed.",
                "The Malicious Communications Act 1988 and the Communications Act 2003 may apply to what is sent online.",
                "The Education (Pupil Information) (Wales) Regulations 2011 govern the records that the school keeps.",
            ],
            [
                "Staff are bound by the common law duty of confidence.",
                "The Children Act 1989 and the Children Act 2004 place the welfare of the child first.",
                "Personal data is handled under the UK GDPR.",
                "Registered staff are also bound by the code of the Education Workforce Council.",
                "A child at risk is always referred to children’s services.",
            ],
            [
                "Several laws apply to what people do online, among them laws on harassment, defamation and copyright.",
                "Freedom of expression is protected by law and may be limited only where that is necessary and proportionate.",
                "The school has regard to the Wales Safeguarding Procedures.",
                "This part is for information and is not legal advice.",
                "The council’s legal service can advise on individual cases.",
            ],
        ],
    ),
    (
        "Roles",
        [
            [
                "The {head} is responsible for carrying out this policy and reports on it to the governing body every year.",
                "The {team} keeps the list of official accounts.",
                "The Designated Safeguarding Person (DSP) leads on any concern about a {learner}.",
                "Account administrators run the school’s accounts from day to day.",
                "The Head of Year is told where a {learner} is affected.",
            ],
            [
                "The {team} approves every new official account.",
                "The {head} decides what action follows a breach.",
                "The Designated Safeguarding Person advises staff on safeguarding online.",
                "The school business manager holds the recovery details of each account.",
                "The governing body reviews this policy every two years.",
            ],
            [
                "The governing body adopts this policy and the {head} puts it into practice.",
                "The council provides legal and data protection advice.",
                "The chair of governors acts in place of the {head} where the {head} is the subject of a concern.",
                "The DSP keeps a record of online safety concerns.",
                "All staff read this policy when they join and sign to say that they have done so.",
            ],
        ],
    ),
    (
        "Personal use of social media",
        [
            [
                "Staff must not accept friend requests from {learners} or follow the accounts of {learners}.",
                "The only exception is a {learner} who is a member of their own family.",
                "Staff should think carefully before accepting friend requests from parents.",
                "Staff must not post pictures of {learners} on their personal accounts.",
                "Staff may post pictures of their own children, provided that no other {learner} can be recognised.",
                "Staff must not use a school email address to set up a personal account.",
                "Staff are advised to review their privacy settings each term.",
                "Personal use is allowed during breaks, away from {learners}; it is not allowed in lessons.",
            ],
            [
                "Staff must keep their personal and professional lives apart online.",
                "Friend requests from current {learners} must be declined and reported to the {head}.",
                "After a {learner} leaves, staff must not connect with them until they are 18 and have left full-time education.",
                "Staff are asked not to name the school on personal accounts; they may name it on a professional network such as LinkedIn.",
                "Confidential information must never be shared on a personal account.",
                "Staff should use strong, separate passwords and turn on two-step verification.",
                "Passwords need not be changed at set times, but must be changed at once if somebody else may know them.",
                "Staff may use social media in their own time as they wish, within the law and this policy.",
            ],
            [
                "Staff must not contact {learners} through personal accounts, unless they are close family.",
                "Where a friendship with a parent existed before, staff should tell the {head} and take care what they share.",
                "Staff must not comment online about {learners}, families or colleagues.",
                "Staff must not use personal phones to take photographs of {learners}.",
                "In an emergency on a visit, the visit leader may use a personal phone to call the school.",
                "Staff should avoid posting late at night or in the heat of the moment.",
                "Logos of the school must not appear on personal accounts.",
                "Staff who are parents of a {learner} at the school may belong to parents’ groups as parents, and do not speak for the school there.",
            ],
        ],
    ),
    (
        "Official accounts",
        [
            [
                "An official account is opened only with the written approval of the {head}.",
                "At least two members of staff must be able to manage each account.",
                "Account administrators answer factual questions from parents and carers within two working days.",
                "Staff must not reply from personal accounts to comments about the school; they tell the {head} instead.",
                "Complaints are never answered in public; the writer is invited to use the complaints procedure.",
                "Comments that are abusive are removed after a copy has been taken.",
                "Official accounts do not follow the accounts of {learners} or parents.",
                "Every post is published in Welsh and English.",
            ],
            [
                "Each official account has a named administrator and a deputy.",
                "The account is set up with a school email address that belongs to a role and not to a person.",
                "Posts about routine news may be published by the administrator; posts about an incident must be approved by the {head} first.",
                "Comments are switched off where the platform allows it.",
                "Direct messages are not monitored, and the profile says so and gives the school’s telephone number.",
                "An account that has not been used for a year is closed.",
                "The log-in details must be kept in the school’s password manager.",
                "The register of accounts is checked every term.",
            ],
            [
                "Official accounts are public, so that families can read them without signing in.",
                "Nothing may be posted that has not been checked by a second member of staff.",
                "Administrators should use plain language and add a description to every picture.",
                "Administrators must not use an official account to share personal views.",
                "Class teachers may send messages to {learners} through Hwb only.",
                "Staff who leave must hand over the log-in details before their last day.",
                "Hashtags used by the school are checked before an event.",
                "Anyone may ask for a post about themselves to be taken down, and the school replies within five working days.",
            ],
        ],
    ),
    (
        "Images",
        [
            [
                "The school must have consent before it publishes a picture of a {learner}.",
                "Consent is asked of parents and carers until the {learner} is 13; from then on the {learner} is asked as well.",
                "Full names must not be published beside a picture.",
                "Pictures are taken on school devices only.",
                "A picture must be taken down when consent is withdrawn.",
            ],
            [
                "Photographs of {learners} must not be published without consent.",
                "Photographs of {learners} who are looked after are never published.",
                "Consent is renewed every year and may be withdrawn at any time.",
                "Staff must use school cameras to photograph {learners}.",
                "Parents and carers may film their own child at a concert; they must not post film that shows other children.",
            ],
            [
                "Images are used only for the purpose for which consent was given.",
                "Group photographs are preferred to pictures of one {learner}.",
                "Before a picture goes out, the administrator must check it against the consent list.",
                "Live streams of {learners} are not made.",
                "Images are deleted from devices within ten school days.",
            ],
        ],
    ),
    (
        "Monitoring",
        [
            [
                "The school filters and monitors its own network and tells staff and {learners} that it does so.",
                "Monitoring is never carried out without notice.",
                "The school does not monitor the personal accounts of staff.",
                "Where a concern is raised about a post, the {head} may look at that post if it is public.",
                "A record is kept of who looked at what and why.",
            ],
            [
                "Use of the school’s systems is logged automatically.",
                "Staff are told before any closer look is taken, unless the police ask otherwise.",
                "Staff have a reasonable expectation of privacy, also at work.",
                "A data protection impact assessment is kept up to date.",
                "Logs are kept for 90 days.",
            ],
            [
                "Monitoring is limited to what is necessary for safety and security.",
                "The data protection officer is asked before any new monitoring begins.",
                "Private messages are not read.",
                "Staff may ask to see what has been recorded about them.",
                "The school’s filtering provider sends alerts to the DSP.",
            ],
        ],
    ),
    (
        "Reporting and responding",
        [
            [
                "Anyone who sees a post that worries them should tell the {head} or the DSP.",
                "Staff must report a safeguarding concern to the DSP on the same day.",
                "A personal data breach must be reported to the data protection officer within 24 hours.",
                "Threats of violence must be reported to the police.",
                "Staff should not reply to abusive comments; they should keep a copy and report them.",
                "Anonymous reports are considered, though less can be done with them.",
            ],
            [
                "Staff who are targeted online should keep evidence and tell their line manager.",
                "If the concern is about the {head}, it must be reported to the chair of governors.",
                "The school may ask a platform to remove a post.",
                "Indecent images of a child must not be copied, printed or forwarded.",
                "A screenshot should be kept of other posts as evidence.",
                "The school aims to acknowledge a report within two school days.",
            ],
            [
                "Reports can be made by email, by telephone or in person.",
                "The {head} decides whether to speak to the writer, to write a letter or to take no action.",
                "Ignoring an unkind post is sometimes the best answer.",
                "Serious matters are referred to the council.",
                "A {learner} who is affected is offered support by the pastoral team.",
                "The outcome must be recorded, with reasons.",
            ],
        ],
    ),
    (
        "Breaches and support",
        [
            [
                "A breach of this policy may lead to action under the disciplinary procedure.",
                "Volunteers and contractors who breach the policy may be asked to leave.",
                "Staff who are abused online are offered support and a named contact.",
                "The school keeps records of incidents for six years.",
                "Honest mistakes that are put right quickly are treated as mistakes.",
            ],
            [
                "Minor matters are dealt with by advice.",
                "Serious breaches may be gross misconduct.",
                "Support is available from the trade unions, occupational health and the Education Support helpline.",
                "Incident records are kept for seven years and consent forms for one year after the {learner} leaves.",
                "Staff can appeal under the disciplinary procedure.",
            ],
            [
                "Each case is considered on its facts.",
                "Before action is taken, the person is told what is alleged and is heard.",
                "Counselling is offered to anyone harmed by online abuse.",
                "Records about an allegation are kept as the retention schedule says.",
                "Governors who breach the policy are dealt with under the governors’ code of conduct.",
            ],
        ],
    ),
    (
        "Training and review",
        [
            [
                "All staff receive training on this policy at induction and every year after that.",
                "Volunteers receive a short briefing.",
                "The governing body reviews this policy every year, or sooner if the law changes.",
                "The policy is published on the school’s website.",
                "Families are asked for their views before each review.",
            ],
            [
                "Training is refreshed each September.",
                "{Learners} are taught about online safety in every year group.",
                "An evening for parents and carers is held once a year.",
                "Changes to the policy are listed on the last page.",
                "Questions about the policy should be put to the {head}.",
            ],
            [
                "New staff must read the policy before they are given access to any account.",
                "Account administrators should attend training before they begin.",
                "The DSP is trained every two years.",
                "The {head} reports to the governing body on how the policy works.",
                "The next review will be led by the {team}.",
            ],
        ],
    ),
]

# What three schools call people; nothing here is used side by side with another name for the same.
NAMES: list[dict[str, str]] = [
    {
        "learner": "learner",
        "learners": "learners",
        "Learners": "Learners",
        "head": "headteacher",
        "team": "senior leadership team",
    },
    {
        "learner": "pupil",
        "learners": "pupils",
        "Learners": "Pupils",
        "head": "Headteacher",
        "team": "Senior Leadership Team",
    },
    {"learner": "student", "learners": "students", "Learners": "Students", "head": "Principal", "team": "SMT"},
]
