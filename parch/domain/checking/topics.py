"""What a few words are about, told so that "photographs" and "images", or "gwynion" and "cwynion", are one."""

from __future__ import annotations

import re
from functools import lru_cache

from parch.domain.checking.folding import folded
from parch.domain.documents.model import Tongue

# Words that name the kind of place or join others, and say nothing of what it is about.
_EMPTY = frozenset(
    """
    the and for our your its their with from this that these those any all are was were has have had not may
    must should will can who whom which what when where how why see also more into onto about under over above
    below between section sections clause clauses paragraph part parts point points appendix appendices annex
    schedule policy policies rule rules guidance document page number school schools social media use uses using
    used on in at of to is be or an as by if it procedure procedures process trefn drefn gweithdrefn gweithdrefnau
    weithdrefn proses set out per each other first second third details further information given found attached
    listed described yr yn ar am ac neu gan sydd sy'n hwn hon hyn ein eich eu ei fel pan sut pwy beth ble adran
    adrannau cymal cymalau paragraff rhan rhannau pwynt pwyntiau atodiad atodiadau polisi polisïau rheol rheolau
    canllawiau dogfen tudalen rhif ysgol ysgolion cyfryngau cymdeithasol defnydd defnyddio gweler hefyd uchod
    isod arrangements trefniadau drefniadau keep keeping handle handling deal dealing ask asking get getting do doing
    make making give giving take taking cael gael wneud gwneud rhoi roi cyn wedi cyfer ynghylch ynglŷn dweud says say
    tell tells told advice cyngor gyngor dilyn follow following
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
# Each line is one thing. Welsh words are in their own form: mutations are undone before they are looked up.
_FAMILIES = """
    image photograph photo picture video delwedd delweddau llun lluniau ffotograff ffotograffau fideo fideos ffilmio
    complaint complain cwyn cwynion cwyno
    concern pryder pryderon
    monitor monitoring surveillance monitro
    report reporting referral refer adrodd adroddiad adroddiadau
    parent carer family guardian rhiant rhieni gofalwr teulu
    learner pupil student child children dysgwr dysgwyr disgybl disgyblion plentyn plant
    staff employee teacher worker athro athrawon gweithiwr gweithwyr
    governor governing llywodraethwr llywodraethwyr corff
    personal private personol preifat
    official corporate swyddogol
    breach disciplinary discipline sanction consequence misconduct torri disgyblu disgyblaeth
    legal law legislation act acts statutory cyfraith cyfreithiol deddfwriaeth
    safeguard safeguarding protect protection diogelu amddiffyn
    bully bullying cyberbullying harassment abuse abusive bwlio seiberfwlio aflonyddu cam-drin
    account profile cyfrif cyfrifon proffil
    password security passcode cyfrinair cyfrineiriau diogelwch
    data privacy gdpr confidential confidentiality confidence preifatrwydd cyfrinachedd
    scope cwmpas
    introduction purpose aim cyflwyniad diben nod
    letter llythyr llythyrau
    form ffurflen ffurflenni
    code cod
    review revision adolygu adolygiad
    training hyfforddiant
    support wellbeing welfare cymorth cefnogaeth lles
    contact contacts address cyswllt cysylltiadau
    friend friendship befriend ffrind ffrindiau
    role responsibility responsibilities duty cyfrifoldeb cyfrifoldebau rôl dyletswydd
    record retention archive cofnod cofnodion cadw
    consent permission caniatâd cydsyniad
    press newspaper journalist broadcaster wasg gwasg papur papurau newyddiadurwr newyddiadurwyr
    publish publication cyhoeddi cyhoeddir cyhoeddiad
    message messaging neges negeseuon negesu
    device phone mobile smartphone ffôn ffonau dyfais dyfeisiau
    logo crest badge logos bathodyn arfbais
"""
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_ENDINGS = ("ments", "ment", "ions", "ion", "ings", "ing", "ies", "ers", "er", "ed", "es", "s", "'s")
_SHORTEST = 3
# What a Welsh word may begin with, back to one letter for each family of sounds.
_MUTATED = (
    ("gw", "w"), ("ngh", "c"), ("mh", "p"), ("nh", "t"), ("ch", "c"), ("ph", "p"), ("th", "t"), ("dd", "d"),
    ("ng", "c"), ("ll", "l"), ("rh", "r"), ("g", "c"), ("b", "p"), ("f", "p"), ("m", "p"), ("t", "d"), ("n", "d"),
)  # fmt: skip


@lru_cache(maxsize=4096)
def topics(text: str, tongue: Tongue) -> frozenset[str]:
    """What the words are about, without those that are about nothing."""
    return frozenset(
        _topic(word, tongue) for word in _WORD.findall(folded(text)) if len(word) >= _SHORTEST and word not in _EMPTY
    )


@lru_cache(maxsize=4096)
def _topic(word: str, tongue: Tongue) -> str:
    stem = _stem(word.removesuffix("'s").removesuffix("s'"), tongue)
    if tongue == "cy" and word.startswith("gw"):  # "gwyno" is of "cwyno", "gwasanaeth" is itself
        stem = "c" + word[1:] if ("cy", "c" + word[1:]) in _KNOWN else stem
    return _KNOWN.get((tongue, stem)) or _KNOWN.get(("en", stem)) or stem


def _stem(word: str, tongue: Tongue) -> str:
    if tongue == "cy":
        return next((to + word[len(begin) :] for begin, to in _MUTATED if word.startswith(begin)), word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word.removesuffix("e")


def _known() -> dict[tuple[Tongue, str], str]:
    known: dict[tuple[Tongue, str], str] = {}
    for line in _FAMILIES.strip().splitlines():
        words = line.split()
        for word in words:
            known[("en", _stem(word, "en"))] = f"={words[0]}"
            known[("cy", _stem(word, "cy"))] = f"={words[0]}"
    return known


_KNOWN = _known()
