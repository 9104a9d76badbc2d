"""Made-up policies in the habits of real ones, told as paragraphs and tables. The same seed gives the same policy."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from parch.domain.documents.paragraphs import Block, Paragraph, Table

ENGLISH = """Staff must not post pictures of learners on accounts of their own.
You should tell the headteacher at once if you see a post that worries you.
School-based activities may be shown on the official account when every family has agreed in writing.
Governors, contractors, trainees and volunteers are expected to co-operate with any investigation.
The e-safety lead keeps a register of official accounts and looks at it every half-term.
A comment made in anger can be copied, kept and shown again long after it has been taken down.
Personal information about learners, their families or colleagues must never be discussed online.
Well-being comes before reputation: look after the person first.
Anyone who manages an account shall use two-step sign-in and a password that is used nowhere else.
Friend requests from learners must be declined, and the learner told kindly why.
The school may ask a platform to remove a post that breaks its rules.
Official accounts are for announcements, celebrations and the everyday life of Ysgol y Bryn.
Replies to complaints should be given face-to-face or by telephone and not in public.
Nothing in this policy stops a person from raising a concern with a trade union or a regulator.
Photographs taken for one purpose may not be used for another without fresh consent.
The chair of governors will be told within one school day of any serious matter.
Passwords, recovery codes and the names of key holders are kept in the school office.
Staff who leave hand over every account that they have looked after for the school.
An account that nobody has used for a term will be closed and its contents kept for seven years.
Learners under thirteen should not have accounts on most platforms, whatever their parents allow.
Misunderstandings are likelier online, because tone of voice and expression are missing.
This applies equally to closed groups, disappearing messages and anonymous profiles.
Concerns about a child are always reported to the designated safeguarding person first.
The council's communications team can help with enquiries from journalists.
Where the headteacher is the subject of a complaint, write to the chair of governors instead.
Information that identifies a vulnerable family must be redacted before evidence is shared.""".splitlines()

WELSH = """Ni chaiff staff roi lluniau o ddysgwyr ar eu cyfrifon eu hunain.
Dylech ddweud wrth y pennaeth ar unwaith os gwelwch neges sy'n peri pryder i chi.
Gellir dangos gweithgareddau'r ysgol ar y cyfrif swyddogol pan fydd pob teulu wedi cytuno'n ysgrifenedig.
Disgwylir i lywodraethwyr, contractwyr, hyfforddeion a gwirfoddolwyr gydweithredu ag unrhyw ymchwiliad.
Mae'r arweinydd e-ddiogelwch yn cadw cofrestr o'r cyfrifon swyddogol ac yn edrych arni bob hanner tymor.
Gellir copïo, cadw a dangos sylw a wnaed mewn dicter ymhell ar ôl iddo gael ei dynnu i lawr.
Rhaid peidio byth â thrafod gwybodaeth bersonol am ddysgwyr, eu teuluoedd neu gydweithwyr ar-lein.
Daw lles o flaen enw da: gofalwch am y person yn gyntaf.
Rhaid i unrhyw un sy'n rheoli cyfrif fewngofnodi mewn dau gam a defnyddio cyfrinair nas defnyddir yn unman arall.
Rhaid gwrthod ceisiadau ffrind gan ddysgwyr, ac egluro pam yn garedig wrth y dysgwr.
Caiff yr ysgol ofyn i blatfform ddileu neges sy'n torri ei reolau.
Mae cyfrifon swyddogol ar gyfer cyhoeddiadau, dathliadau a bywyd bob dydd Ysgol y Bryn.
Dylid ateb cwynion wyneb yn wyneb neu dros y ffôn ac nid yn gyhoeddus.
Nid oes dim yn y polisi hwn yn atal neb rhag codi pryder gydag undeb llafur neu reoleiddiwr.
Ni cheir defnyddio ffotograffau a dynnwyd at un diben at ddiben arall heb gydsyniad newydd.
Rhoddir gwybod i gadeirydd y llywodraethwyr o fewn un diwrnod ysgol am unrhyw fater difrifol.
Cedwir cyfrineiriau, codau adfer ac enwau'r deiliaid allweddi yn swyddfa'r ysgol.
Mae staff sy'n gadael yn trosglwyddo pob cyfrif y buont yn gofalu amdano dros yr ysgol.
Bydd cyfrif na ddefnyddiodd neb ers tymor yn cael ei gau a'i gynnwys yn cael ei gadw am saith mlynedd.
Ni ddylai dysgwyr dan dair ar ddeg oed fod â chyfrifon ar y rhan fwyaf o blatfformau.
Mae camddealltwriaeth yn fwy tebygol ar-lein, gan fod tôn llais a mynegiant ar goll.
Mae hyn yn berthnasol i grwpiau caeedig, negeseuon sy'n diflannu a phroffiliau dienw.
Rhoddir gwybod bob amser am bryderon ynghylch plentyn i'r person diogelu dynodedig yn gyntaf.
Gall tîm cyfathrebu'r cyngor helpu gydag ymholiadau gan newyddiadurwyr.
Rhaid golygu gwybodaeth sy'n dangos pwy yw teulu agored i niwed cyn rhannu tystiolaeth.""".splitlines()

HEADS = {
    "en": [
        "Purpose",
        "Who this is for",
        "Personal use",
        "Official accounts",
        "Images and consent",
        "When things go wrong",
    ],
    "cy": [
        "Diben",
        "I bwy y mae hwn",
        "Defnydd personol",
        "Cyfrifon swyddogol",
        "Lluniau a chydsyniad",
        "Pan aiff pethau o chwith",
    ],
}
TITLES = {"en": "Social media policy", "cy": "Polisi cyfryngau cymdeithasol"}
APPENDIX = {"en": "Appendix", "cy": "Atodiad"}
POOLS = {"en": ENGLISH, "cy": WELSH}
ROMANS = ["I", "II", "III", "IV", "V", "VI"]
SMALL_ROMANS = ["i", "ii", "iii", "iv"]

Told = list[Block]


class Teller:
    """Tells sentences from a pool, by chance that comes out the same for the same seed."""

    def __init__(self, seed: int, lang: str) -> None:
        self.lang = lang
        self.chance = random.Random(seed)

    def words(self, least: int = 1, most: int = 4) -> str:
        return " ".join(self.chance.sample(POOLS[self.lang], self.chance.randint(least, most)))

    def point(self) -> str:
        said = self.chance.choice(POOLS[self.lang])
        return said[0].lower() + said[1:].rstrip(".") + ";"

    def lead(self) -> str:
        said = self.chance.choice(POOLS[self.lang])
        return said.rstrip(".") + ":"


def numbered(seed: int = 1, lang: str = "en") -> Told:
    """Sections 1 to 6, clauses 1.1 on, points (a) and (i), bullets, appendices with bullets, a sign-off table."""
    teller = Teller(seed, lang)
    told: Told = [Paragraph(TITLES[lang], level=0)]
    for place, head in enumerate(HEADS[lang], 1):
        told.append(Paragraph(head, label=f"{place}", level=1))
        for clause in range(1, teller.chance.randint(3, 7)):
            told += _clause(teller, f"{place}.{clause}")
    for place in (1, 2):
        told.append(Paragraph(HEADS[lang][place + 1], label=f"{APPENDIX[lang]} {place}", level=1))
        told.append(Paragraph(teller.words(2, 4)))
        told += [Paragraph(teller.words(1, 2), label="•", depth=1) for _ in range(4)]
    return [*told, sign_off(lang)]


def _clause(teller: Teller, number: str) -> Iterator[Block]:
    kind = teller.chance.randrange(5)
    if kind < 3:
        yield Paragraph(teller.words(1, 5), label=number)
        return
    yield Paragraph(teller.lead(), label=number)
    if kind == 3:
        yield from (Paragraph(teller.point(), label="•", depth=1) for _ in range(teller.chance.randint(2, 5)))
        return
    for letter in "abc"[: teller.chance.randint(2, 3)]:
        yield Paragraph(teller.point(), label=f"({letter})", depth=1)
        if letter == "b":
            yield from (Paragraph(teller.point(), label=f"({roman})", depth=2) for roman in SMALL_ROMANS[:3])


def unnumbered(seed: int = 2, lang: str = "en") -> Told:
    """Headings without numbers, paragraphs and bullets under them."""
    teller = Teller(seed, lang)
    told: Told = [Paragraph(TITLES[lang], level=0)]
    for head in HEADS[lang]:
        told.append(Paragraph(head, level=1, bold=True))
        told += [Paragraph(teller.words(2, 5)) for _ in range(teller.chance.randint(1, 3))]
        told.append(Paragraph(teller.lead()))
        told += [Paragraph(teller.point(), label="•", depth=1) for _ in range(3)]
    return told


def roman(seed: int = 3, lang: str = "en") -> Told:
    """Sections counted in roman numbers, with counted paragraphs 1., 2. in each."""
    teller = Teller(seed, lang)
    told: Told = [Paragraph(TITLES[lang], level=0)]
    for number, head in zip(ROMANS, HEADS[lang], strict=True):
        told.append(Paragraph(head, label=f"{number}.", level=1))
        told += [Paragraph(teller.words(1, 4), label=f"{place}.") for place in range(1, 5)]
    return told


def long(seed: int = 4, lang: str = "en") -> Told:
    """Few clauses, each so long that it goes on over a page."""
    teller = Teller(seed, lang)
    told: Told = [Paragraph(TITLES[lang], level=0)]
    for place, head in enumerate(HEADS[lang], 1):
        told.append(Paragraph(head, label=f"{place}.", level=1))
        told += [Paragraph(teller.words(12, 18), label=f"{place}.{clause}") for clause in range(1, 4)]
    return told


def with_notes(seed: int = 5, lang: str = "en") -> Told:
    """Numbered clauses, some of them with a footnote."""
    told: Told = []
    count = 0
    teller = Teller(seed, lang)
    for block in numbered(seed, lang):
        told.append(block)
        if isinstance(block, Paragraph) and "." in block.label and teller.chance.randrange(3) == 0:
            count += 1
            told.append(Paragraph(teller.words(1, 2), label=str(count), part="note"))
    return told


def sign_off(lang: str) -> Table:
    """The table at the end that says who approved the policy."""
    rows = {
        "en": (("Approved by", "Governing body of Ysgol y Bryn", "Date"), ("Chair", "Ms Patel", "4 May 2026")),
        "cy": (
            ("Cymeradwywyd gan", "Corff llywodraethu Ysgol y Bryn", "Dyddiad"),
            ("Cadeirydd", "Ms Patel", "4 Mai 2026"),
        ),
    }
    return Table(tuple(tuple((Paragraph(words),) for words in row) for row in rows[lang]))


KINDS: dict[str, Callable[[int, str], Told]] = {
    "numbered": numbered,
    "unnumbered": unnumbered,
    "roman": roman,
    "long": long,
    "with_notes": with_notes,
}
