"""What the health check says about a law that is wrongly cited or no longer the law."""

from __future__ import annotations

from datetime import date

from parch.domain.language import Sentence

_MONTHS = (
    Sentence("January", "Ionawr"),
    Sentence("February", "Chwefror"),
    Sentence("March", "Mawrth"),
    Sentence("April", "Ebrill"),
    Sentence("May", "Mai"),
    Sentence("June", "Mehefin"),
    Sentence("July", "Gorffennaf"),
    Sentence("August", "Awst"),
    Sentence("September", "Medi"),
    Sentence("October", "Hydref"),
    Sentence("November", "Tachwedd"),
    Sentence("December", "Rhagfyr"),
)

_MOST = 6

NO_YEAR = Sentence(
    "There is no {title} of {year}: the law of that name is of {years}. Nobody can look up a law that does not exist, "
    "and a letter that cites one is easily brushed aside.",
    "Nid oes {title} o {year}: mae'r gyfraith o'r enw hwnnw o {years}. Ni all neb chwilio am gyfraith nad yw'n bod, "
    "ac mae'n hawdd diystyru llythyr sy'n ei dyfynnu.",
)
OTHER_LAW = Sentence(
    " There is also the {other} {year}, which may have been meant.",
    " Mae {other} {year} hefyd, ac efallai mai honno a olygwyd.",
)
NO_NAME = Sentence(
    "No law is called “{cited}”; the one that was probably meant is the {title} {years}.",
    "Nid oes cyfraith o'r enw “{cited}”; yr un a olygwyd, mae'n debyg, yw {title} {years}.",
)
ONE_ONLY = Sentence(
    "“{cited}” speaks of several Acts, but there is only one of that year: the {title} {years}.",
    "Mae “{cited}” yn sôn am sawl Deddf, ond dim ond un sydd o'r flwyddyn honno: {title} {years}.",
)
WRITE = Sentence(
    "Check which law was meant and write its name and year in full: {title} {years}.",
    "Gwiriwch pa gyfraith a olygwyd ac ysgrifennwch ei henw a'i blwyddyn yn llawn: {title} {years}.",
)

GONE = Sentence(
    "This is cited as if it still held: {was}. Since {day} what holds is {now}, so whoever relies on this passage "
    "looks in the wrong place.",
    "Dyfynnir hyn fel pe bai'n dal mewn grym: {was}. Ers {day} yr hyn sydd mewn grym yw {now}, felly mae pwy bynnag "
    "sy'n dibynnu ar y darn hwn yn edrych yn y lle anghywir.",
)
GONE_IN_PART = Sentence(
    "What is said here of {was} is no longer so: since {day} what holds for this is {now}.",
    "Nid yw'r hyn a ddywedir yma am “{was}” yn wir mwyach: ers {day} yr hyn sy'n gymwys i hyn yw {now}.",
)
REPLACE = Sentence(
    "Name {now} instead, and check that what the passage says is still right.",
    "Enwch {now} yn ei le, a gwiriwch fod yr hyn a ddywed y darn yn dal yn gywir.",
)
AWAITED = Sentence(
    "This speaks of the {title} {year} as still to come, but it has applied since {day}.",
    "Mae hyn yn sôn am “{title} {year}” fel rhywbeth sydd eto i ddod, ond mae'n gymwys ers {day}.",
)
REWRITE = Sentence(
    "Rewrite the passage to say what the law asks for now.",
    "Ailysgrifennwch y darn i ddweud beth mae'r gyfraith yn gofyn amdano yn awr.",
)
ENACTED = Sentence(
    "This is called a Bill, but Parliament or the Senedd has passed it: it is now the {title} {years}.",
    "Gelwir hyn yn Fil, ond mae'r Senedd neu Senedd y DU wedi ei basio: {title} {years} ydyw bellach.",
)


def spoken(day: date) -> Sentence:
    """A day in full in both languages: "25 May 2018"."""
    month = _MONTHS[day.month - 1]
    return Sentence(f"{day.day} {month.en} {day.year}", f"{day.day} {month.cy} {day.year}")


def listed(years: tuple[int, ...]) -> Sentence:
    """Years to choose from: "1952, 1996 or 2013"; of very many, the latest."""
    *first, last = map(str, years[-_MOST:])
    if not first:
        return Sentence(last, last)
    return Sentence(f"{', '.join(first)} or {last}", f"{', '.join(first)} neu {last}")
