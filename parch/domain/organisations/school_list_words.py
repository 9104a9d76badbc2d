"""The words a council's list of schools is written in, and what we say about what we cannot read."""

from __future__ import annotations

from parch.domain.language import Sentence
from parch.domain.language.folding import folded
from parch.domain.organisations.kinds import LanguageCategory, Phase, Status

# The name of each column first, then what else it is usually called. Compared without accents, case and marks.
NAMES: dict[str, tuple[str, ...]] = {
    "name_en": ("name_en", "english name", "name in english", "school name", "school", "name", "enw saesneg"),
    "name_cy": ("name_cy", "welsh name", "name in welsh", "enw cymraeg", "enw'r ysgol", "enw yr ysgol", "enw",
                "ysgol"),
    "phase": ("phase", "sector", "school type", "type", "cyfnod", "math", "math o ysgol"),
    "language_category": (
        "language_category", "language category", "welsh medium type", "language", "categori iaith", "categori",
        "iaith",
    ),
    "status": ("status", "governance", "school category", "statws", "llywodraethu"),
    "opened_on": ("opened_on", "opened", "open date", "opening date", "date opened", "agorwyd", "dyddiad agor"),
    "head_name": ("head_name", "headteacher", "head teacher", "head", "headteacher name", "name of head", "pennaeth",
                  "enw'r pennaeth", "enw pennaeth"),
    "head_email": ("head_email", "headteacher email", "head email", "email of head", "head teacher email",
                   "e-bost y pennaeth", "ebost y pennaeth", "e-bost pennaeth", "ebost pennaeth"),
    "body_en": ("governing_body_en", "governing body", "governing body in english", "corff llywodraethu saesneg"),
    "body_cy": ("governing_body_cy", "governing body in welsh", "corff llywodraethu", "corff llywodraethu cymraeg"),
    "clerk_name": ("clerk_name", "clerk", "clerk to the governors", "name of clerk", "clerk name", "clerc",
                   "enw'r clerc", "clerc y llywodraethwyr"),
    "clerk_email": ("clerk_email", "clerk email", "email of clerk", "e-bost y clerc", "ebost y clerc", "e-bost clerc"),
}  # fmt: skip
USUAL = {key: names[0] for key, names in NAMES.items()}


def plain(text: str) -> str:
    """Words only: folded, and without marks between and inside them."""
    letters = folded(text).replace("'", "").replace("e-mail", "email").replace("e-bost", "ebost")
    return " ".join("".join(letter if letter.isalnum() else " " for letter in letters).split())


_COLUMNS = {plain(name): key for key, names in NAMES.items() for name in names}


def column_called(heading: str) -> str | None:
    """The column that a heading means, or None for one we have no use for."""
    return _COLUMNS.get(plain(heading))


PHASES: dict[str, Phase] = {
    plain(word): phase
    for phase, line in (
        (Phase.NURSERY, "nursery,nursery school,meithrin,ysgol feithrin,feithrin"),
        (Phase.PRIMARY, "primary,primary school,infants,infant,junior,infant and junior,cynradd,ysgol gynradd,gynradd"),
        (Phase.SECONDARY, "secondary,secondary school,comprehensive,uwchradd,ysgol uwchradd"),
        (Phase.ALL_AGE, "all-age,all age,all-age school,all through,middle,3-16,3-19,bob oed,ysgol bob oed,pob oed"),
        (Phase.SPECIAL, "special,special school,arbennig,ysgol arbennig"),
        (Phase.REFERRAL_UNIT, "referral-unit,pru,pupil referral unit,referral unit,uned cyfeirio disgyblion,ucd,eotas"),
    )
    for word in line.split(",")
}
CATEGORIES: dict[str, LanguageCategory] = {
    plain(word): category
    for category, line in (
        (LanguageCategory.NOT_GIVEN, "not-given,not given,none,n/a,heb ei nodi,dim"),
        (LanguageCategory.CATEGORY_1, "1,category 1,categori 1,c1,english medium,cyfrwng saesneg"),
        (LanguageCategory.CATEGORY_T2, "t2,category t2,categori t2,transitional"),
        (LanguageCategory.CATEGORY_2, "2,category 2,categori 2,c2,dual language,dwyieithog"),
        (LanguageCategory.CATEGORY_3, "3,category 3,categori 3,c3,welsh medium,cyfrwng cymraeg"),
        (LanguageCategory.CATEGORY_3P, "3p,category 3p,categori 3p,designated welsh medium"),
    )
    for word in line.split(",")
}
STATUSES: dict[str, Status] = {
    plain(word): status
    for status, line in (
        (Status.COMMUNITY, "community,community school,maintained,cymunedol,gymunedol"),
        (Status.AIDED, "aided,voluntary aided,va,gwirfoddol a gynorthwyir,gynorthwyir"),
        (Status.CONTROLLED, "controlled,voluntary controlled,vc,gwirfoddol a reolir,reolir"),
        (Status.FOUNDATION, "foundation,foundation school,sefydledig"),
        (Status.OTHER, "other,independent,arall,annibynnol"),
    )
    for word in line.split(",")
}
MONTHS = {
    name: number
    for number, names in enumerate(
        ("january ionawr", "february chwefror", "march mawrth", "april ebrill", "may mai", "june mehefin",
         "july gorffennaf", "august awst", "september medi", "october hydref", "november tachwedd", "december rhagfyr"),
        1,
    )
    for name in names.split()
}  # fmt: skip

NO_SUCH_COLUMNS = Sentence(
    "We cannot find the columns. The first line must name them: at least the school’s name (name_en or name_cy) and "
    "its phase.",
    "Ni allwn ddod o hyd i'r colofnau. Rhaid i'r llinell gyntaf eu henwi: o leiaf enw'r ysgol (name_en neu name_cy) "
    "a'i chyfnod (phase).",
)
NO_SCHOOLS = Sentence(
    "There are column names in this file but no schools under them.",
    "Mae enwau colofnau yn y ffeil hon ond nid oes ysgolion oddi tanynt.",
)
NO_NAME = Sentence("The school has no name.", "Nid oes enw i'r ysgol.")
FORMULA = Sentence(
    "This cell holds a formula. Type the words themselves.",
    "Mae fformiwla yn y gell hon. Teipiwch y geiriau eu hunain.",
)
TOO_LONG = Sentence("This is longer than 120 characters. Shorten it.", "Mae hyn yn hirach na 120 nod. Byrhewch ef.")
NO_EMAIL = Sentence(
    "This is not an e-mail address. It should look like name@school.example.",
    "Nid cyfeiriad e-bost yw hwn. Dylai edrych fel enw@ysgol.example.",
)
NO_DAY = Sentence(
    "This is not a date we can read. Write it like 1/9/2020.",
    "Nid yw hwn yn ddyddiad y gallwn ei ddarllen. Ysgrifennwch ef fel 1/9/2020.",
)
NO_PHASE = Sentence(
    "The phase is missing: nursery, primary, secondary, all-age, special or referral unit.",
    "Mae'r cyfnod ar goll: meithrin, cynradd, uwchradd, bob oed, arbennig neu uned cyfeirio disgyblion.",
)
UNKNOWN = {
    "phase": Sentence(
        "We do not know this phase. Use nursery, primary, secondary, all-age, special or referral unit.",
        "Nid ydym yn adnabod y cyfnod hwn. Defnyddiwch meithrin, cynradd, uwchradd, bob oed, arbennig neu "
        "uned cyfeirio disgyblion.",
    ),
    "language_category": Sentence(
        "We do not know this language category. Use 1, T2, 2, 3 or 3P, or leave it empty.",
        "Nid ydym yn adnabod y categori iaith hwn. Defnyddiwch 1, T2, 2, 3 neu 3P, neu gadewch ef yn wag.",
    ),
    "status": Sentence(
        "We do not know this status. Use community, aided, controlled, foundation or other, or leave it empty.",
        "Nid ydym yn adnabod y statws hwn. Defnyddiwch cymunedol, gwirfoddol a gynorthwyir, gwirfoddol a reolir, "
        "sefydledig neu arall, neu gadewch ef yn wag.",
    ),
}
NAME_MISSING = Sentence(
    "There is an e-mail address but no name beside it.", "Mae cyfeiriad e-bost ond dim enw wrth ei ymyl."
)
EMAIL_MISSING = Sentence(
    "There is a name but no e-mail address to send the invitation to.",
    "Mae enw ond dim cyfeiriad e-bost i anfon y gwahoddiad iddo.",
)
TWICE = Sentence(
    "This school stands in the list already, on line {line}.", "Mae'r ysgol hon ar y rhestr eisoes, ar linell {line}."
)
HERE_ALREADY = Sentence(
    "A school with this name is looked after here already.", "Mae ysgol â'r enw hwn yn eich gofal eisoes."
)
