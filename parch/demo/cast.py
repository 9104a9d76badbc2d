"""Who lives in the demonstration. Everyone and everything here is made up."""

from __future__ import annotations

from dataclasses import dataclass

from parch.domain.language import Language, Sentence
from parch.domain.organisations.kinds import LanguageCategory, Phase, Status
from parch.domain.organisations.roles import ROLES, Role

PASSWORD = "parch-demonstration"  # noqa: S105 - shown to everyone: the demonstration guards nothing


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody one may sign in as."""

    name: str
    email: str
    roles: tuple[Role, ...]
    language: Language = "en"


@dataclass(frozen=True, slots=True)
class School:
    """A made-up school and who works in it."""

    name_en: str
    name_cy: str
    phase: Phase
    category: LanguageCategory
    status: Status
    staff: tuple[Player, ...]


COUNCIL = ("Bro Taf Council", "Cyngor Bro Taf")
OFFICERS = (
    Player("Ms Price", "price@bro-taf.example", (Role.POLICY_OWNER,)),
    Player("Mr Llewelyn", "llewelyn@bro-taf.example", (Role.DATA_PROTECTION_OFFICER,), "cy"),
)
SCHOOLS = (
    School(
        "Ysgol y Bryn", "Ysgol y Bryn", Phase.PRIMARY, LanguageCategory.CATEGORY_3, Status.COMMUNITY,
        (
            Player("Mrs Hughes", "hughes@ysgol-y-bryn.example", (Role.HEADTEACHER,)),
            Player("Miss Howell", "howell@ysgol-y-bryn.example", (Role.BUSINESS_MANAGER,), "cy"),
            Player("Mr Jones", "jones@ysgol-y-bryn.example", (Role.TEACHER,)),
        ),
    ),
    School(
        "Oakfield Primary School", "Ysgol Gynradd Oakfield", Phase.PRIMARY, LanguageCategory.CATEGORY_1,
        Status.COMMUNITY, (Player("Mr Reed", "reed@oakfield.example", (Role.HEADTEACHER,)),),
    ),
    School(
        "Ysgol Fach", "Ysgol Fach", Phase.PRIMARY, LanguageCategory.CATEGORY_3, Status.COMMUNITY,
        (
            Player("Mrs Morgan", "morgan@ysgol-fach.example", (Role.HEADTEACHER, Role.DSP, Role.TEACHER), "cy"),
            Player("Mr Bevan", "bevan@ysgol-fach.example", (Role.TEACHER,)),
            Player("Mrs Pugh", "pugh@ysgol-fach.example", (Role.SUPPORT_STAFF,), "cy"),
        ),
    ),
)  # fmt: skip
GIVER = "howell@ysgol-y-bryn.example"  # gave Parch the policy the school had before
GOVERNORS = (
    Player("Mr Davies", "davies@governors.example", (Role.CLERK,)),
    Player("Ms Patel", "patel@governors.example", (Role.GOVERNOR,)),
)

WHERE = Sentence(
    "Parch is at {url}\nIt is the demonstration: everyone is made up, and no mail leaves this machine.\n"
    "Sign in with the password {password} as:",
    "Mae Parch yn {url}\n"
    "Dyma'r system arddangos: mae pawb wedi'u dychmygu, ac nid oes e-bost yn gadael y peiriant hwn.\n"
    "Mewngofnodwch â'r cyfrinair {password} fel:",
)


def who_may_sign_in(url: str, language: Language) -> str:
    """The address and the people, a line each, for the console."""
    lines = [WHERE.format(url=url, password=PASSWORD).in_language(language)]
    places: list[tuple[str, tuple[Player, ...]]] = [(COUNCIL[language == "cy"], OFFICERS)]
    places += [(school.name_cy if language == "cy" else school.name_en, school.staff) for school in SCHOOLS]
    places.append(("Llywodraethwyr" if language == "cy" else "Governors", GOVERNORS))
    for place, players in places:
        for player in players:
            roles = ", ".join(ROLES[role].name.in_language(language) for role in player.roles)
            lines.append(f"  {player.email:<32} {player.name}, {roles}, {place}")
    return "\n".join(lines)
