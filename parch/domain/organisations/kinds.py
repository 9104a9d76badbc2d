"""What an organisation is. Kinds and nations are data: nothing in the program branches on one council."""

from __future__ import annotations

from enum import StrEnum

from parch.domain.language import Sentence


class Kind(StrEnum):
    """What part an organisation plays."""

    OWNER = "owner"  # keeps a model policy: a council, trust, diocese or consortium
    SCHOOL = "school"
    GOVERNING_BODY = "governing-body"


class OwnerKind(StrEnum):
    COUNCIL = "council"
    TRUST = "trust"
    DIOCESE = "diocese"
    CONSORTIUM = "consortium"


class Nation(StrEnum):
    WALES = "wales"
    ENGLAND = "england"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


class Phase(StrEnum):
    NURSERY = "nursery"
    PRIMARY = "primary"
    SECONDARY = "secondary"
    ALL_AGE = "all-age"
    SPECIAL = "special"
    REFERRAL_UNIT = "referral-unit"


class LanguageCategory(StrEnum):
    """School language categories in Wales since 2021; `NOT_GIVEN` elsewhere."""

    NOT_GIVEN = "not-given"
    CATEGORY_1 = "1"
    CATEGORY_T2 = "t2"
    CATEGORY_2 = "2"
    CATEGORY_3 = "3"
    CATEGORY_3P = "3p"


class Status(StrEnum):
    COMMUNITY = "community"
    AIDED = "aided"
    CONTROLLED = "controlled"
    FOUNDATION = "foundation"
    OTHER = "other"


NAMES: dict[StrEnum, Sentence] = {
    Kind.OWNER: Sentence("Owner of a model policy", "Perchennog polisi enghreifftiol"),
    Kind.SCHOOL: Sentence("School", "Ysgol"),
    Kind.GOVERNING_BODY: Sentence("Governing body", "Corff llywodraethu"),
    OwnerKind.COUNCIL: Sentence("Council", "Cyngor"),
    OwnerKind.TRUST: Sentence("Trust", "Ymddiriedolaeth"),
    OwnerKind.DIOCESE: Sentence("Diocese", "Esgobaeth"),
    OwnerKind.CONSORTIUM: Sentence("Consortium", "Consortiwm"),
    Nation.WALES: Sentence("Wales", "Cymru"),
    Nation.ENGLAND: Sentence("England", "Lloegr"),
    Nation.SCOTLAND: Sentence("Scotland", "Yr Alban"),
    Nation.NORTHERN_IRELAND: Sentence("Northern Ireland", "Gogledd Iwerddon"),
    Phase.NURSERY: Sentence("Nursery school", "Ysgol feithrin"),
    Phase.PRIMARY: Sentence("Primary school", "Ysgol gynradd"),
    Phase.SECONDARY: Sentence("Secondary school", "Ysgol uwchradd"),
    Phase.ALL_AGE: Sentence("All-age school", "Ysgol bob oed"),
    Phase.SPECIAL: Sentence("Special school", "Ysgol arbennig"),
    Phase.REFERRAL_UNIT: Sentence("Pupil referral unit", "Uned cyfeirio disgyblion"),
    LanguageCategory.NOT_GIVEN: Sentence("Not given", "Heb ei nodi"),
    LanguageCategory.CATEGORY_1: Sentence("Category 1", "Categori 1"),
    LanguageCategory.CATEGORY_T2: Sentence("Category T2", "Categori T2"),
    LanguageCategory.CATEGORY_2: Sentence("Category 2", "Categori 2"),
    LanguageCategory.CATEGORY_3: Sentence("Category 3", "Categori 3"),
    LanguageCategory.CATEGORY_3P: Sentence("Category 3P", "Categori 3P"),
    Status.COMMUNITY: Sentence("Community", "Cymunedol"),
    Status.AIDED: Sentence("Voluntary aided", "Gwirfoddol a gynorthwyir"),
    Status.CONTROLLED: Sentence("Voluntary controlled", "Gwirfoddol a reolir"),
    Status.FOUNDATION: Sentence("Foundation", "Sefydledig"),
    Status.OTHER: Sentence("Other", "Arall"),
}


def choices(kinds: type[StrEnum], language: str) -> list[tuple[str, str]]:
    """Value and name of each kind, in ``language`` ("en" or "cy")."""
    return [(str(kind), NAMES[kind].in_language(language)) for kind in kinds]
