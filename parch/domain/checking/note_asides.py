"""Asides among the authors of a policy, and remarks that it is not finished, told by their dress and their words."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OFFICE = (
    r"(?:governors|governing body|slt|smt|hr|council|local authority|unions?|legal|solicitors?|head(?:teacher)?|dpo"
    r"|llywodraethwyr|corff llywodraethu|cyngor|undeb(?:au)?|ad|adnoddau dynol|pennaeth|cyfreithwyr)"
)
_PIECE = (
    r"(?:paragraph|section|wording|clause|sentence|text|statement|part|paragraff|adran|cymal|brawddeg|testun|geiriad"
    r"|rhan)"
)
_DO = r"(?:ask|check|confirm|insert|add|update|change|delete|remove|replace|move|rewrite|query|holi|gofyn|gwirio|newid)"
_ISSUED = (
    r"(?:before|prior to) (?:issue|issuing|publication|publishing|adoption|adopting|approval|release|printing|it goes"
    r"|this goes|going out|circulation|circulating|finalising)\b"
)
# In folded text.
_SPANS = (
    re.compile(rf"\*{{3,}}\s?(?:\w+[:,]? ){{0,3}}?{_DO}\b[^*]{{3,200}}?\*{{3,}}"),
    re.compile(rf"\bx{{3,}}\s(?:\w+[:,]? ){{0,3}}?{_DO}\b.{{3,200}}?\bx{{3,}}(?!\w)"),
    re.compile(r">{2,}\s?\w[^<>]{3,200}<{2,}"),
    re.compile(r"\{\s?to be (?:re\w+|updated|checked|discussed|written|completed) [^{}]{6,200}\}"),
    re.compile(
        r"\((?:[^\W\d_]+\s?[-,:]\s?)?(?:is (?:this|that|it)|are (?:these|we)|do we|did we|have we|should (?:we|this)"
        r"|y?dy[wi]? (?:hyn|hwn|hon)|ydyn ni|a? ?oes angen)\b[^()?]{3,120}\?\s?\)"
    ),
    re.compile(
        r"\((?:i think|i'm not sure|not sure (?:about this|if|whether|this|we|who)|d?dim yn siŵr|ansicr)\b"
        r"[^()]{3,160}\)"
    ),
    re.compile(
        rf"\((?:{_PIECE}|copied|taken|cop[ïi]wyd)\b[^()]{{0,100}}?\b(?:to be (?:agreed|checked|confirmed|updated)"
        r"|needs? \w+ing|to check|i'w (?:gytuno|wirio|gadarnhau|ddiweddaru))[^()]{0,40}\)"
    ),
    re.compile(rf"[\[(](?:check|confirm|agree|clear|ask) [^()\[\]]{{2,80}}?{_ISSUED}[^()\[\]]{{0,120}}[\])]"),
    re.compile(r"\((?:mae )?angen (?:gwirio|cadarnhau|diweddaru|trafod) (?:hyn|hwn|hon|y|gyda|â)\b[^()]{0,120}\)"),
    re.compile(
        r"\((?:the )?(?:[^\W\d_]+ ){1,3}to (?:supply|provide|add|insert|send|write)\b[^()]{0,60}"
        r"\b(?:here|text|wording)\b[^()]{0,20}\)"
    ),
    re.compile(r"@[^\W\d_]+,? (?:can|could|would|will|please|a allwch|allwch) (?:you|check|confirm|this|chi)\b[^.?]*"),
)
# Signed with initials, which only the capitals tell.
_SIGNED = (
    re.compile(
        r"\[[A-Z]{2,3}(?: \d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?)?\s?[:–-](?=[^\[\]]*\b(?i:not sure|right|remove|check|ask"
        r"|says?|this|agree|change|need|hwn|hyn|hon|siŵr|gofyn|holi|angen)\b)[^\[\]]{3,200}\]"
    ),
    re.compile(
        r"\((?=[^()]*\b(?i:check|confirm|ask|query|update|needs?|whether|holi|gofyn|gwirio|angen)\b)[^()]{8,250}"
        r"[–-]\s?[A-Z]{2,3}\)"
    ),
    re.compile(
        r"^(?:Note|NOTE|Nodyn|NODYN) (?:for|to|i|at) (?!(?:All|Parents?|Carers?|Staff|Governors?|Learners?|Pupils?"
        r"|Students?|Visitors?|Volunteers?|Teachers?|Readers?|Families|Employees|Rieni|Lywodraethwyr|Ddysgwyr"
        r"|Ddisgyblion|Athrawon|Bawb|Ymwelwyr|Wirfoddolwyr|Deuluoedd|Ofalwyr)\b)[A-ZŴŶ][a-zâêîôûŵŷ]+\s?:.*"
    ),
)
SAYS = re.compile(
    rf"^dr(?:aft|afft)\s?[-:]\s(?:(?:for|i'w|to be|not|do we|should we|needs?)\b|.*\?$)"
    rf"|^(?:i'w|to be) (?:gwblhau|drafod|ddiweddaru|benderfynu|gytuno|completed|written|discussed|decided|agreed"
    rf"|finalised|drafted)\b[^.]{{0,40}}\b{_OFFICE}\b[^.]{{0,30}}\W?$"
    rf"|^(?:(?:new |further |more )?(?:{_PIECE}|details|link|appendix|table|manylion|dolen|atodiad)) (?:newydd )?"
    rf"(?:to follow|i ddilyn|still to come|awaited)\b"
    r"|^\W*(?:remember to|don't forget to|cofiwch) (?:change|update|replace|add|insert|newid|ddiweddaru|diweddaru) "
    r"(?:the |yr? )?(?:name of the|headteacher's|dates?|logo|contents page|school's name|enw'?r (?:pennaeth|ysgol"
    rf"|cyngor)|dyddiad(?:au)?|logo'r|{_PIECE})\b[^.]{{0,60}}\b(?:before|cyn|here|yma)\b"
    rf"|^(?:\w+ )?schools? (?:\w+ ){{0,4}}?(?:should|may|can|must) (?:delete|remove|omit|leave out) (?:this|the above"
    rf"|the following) {_PIECE}\b"
    rf"|^(?:delete|remove|omit) this {_PIECE} if\b|^tracked change\s?:"
    rf"|^(?:this|the above) {_PIECE} (?:still |also )?(?:needs? to be|is (?:still )?to be|has (?:still |yet )?to be"
    rf"|is not yet|is yet to be) (?:finished|completed|written|rewritten|agreed|expanded|reworded|drafted)\b"
    rf"|^mae angen (?:gorffen|cwblhau|ysgrifennu|ailysgrifennu|diweddaru|ehangu)(?:'r| yr?) {_PIECE}\b"
    rf"|^(?:model|sample|example|template|suggested|draft) {_PIECE}\s?[-:]\s?(?:adapt|amend|edit|change|schools|delete"
    r"|to be|for schools)\b"
    r"|^(?:the )?(?:text|wording|words|sections?|parts?|testun|geiriad) (?:highlighted |shown |marked )?(?:in|mewn)"
    r" (?:red|yellow|italics|blue|green|bold|brackets|melyn|coch|glas) (?:\w+ ){0,3}?(?:check|confirm|agree|approv"
    r"|gwir|wir|newid)\w*"
    rf"|^(?:question|query|cwestiwn) (?:for|to|i)(?:'r| the| yr?)? {_OFFICE}\b[^:]{{0,20}}:"
    r"|^(?:old|hen) (?:text|wording|version|d?destun|g?eiriad|fersiwn)\b[^.]{0,30}\b(?:to be|i'w) (?:removed|deleted"
    r"|ddileu|dynnu)"
    r"|^(?:not (?:yet )?agreed(?: yet)?|heb ei gytuno(?: eto)?)[^.\w]{0,3}(?:\w+ ?){0,3}\W?$"
    rf"|^(?:n\.?b\.?:? |notes?: )?(?:the |mae'r )?{_OFFICE} (?:are |have |has |is )?(?:still|yet) to"
    rf" (?:decide|agree|confirm|approve|advise)\b"
    rf"|^(?:mae'r |y )?{_OFFICE} (?:eto i|heb) (?:benderfynu|gytuno|gadarnhau)\b"
    rf"|^(?=.*\b{_OFFICE}\b).*\bwe are (?:still )?waiting (?:to hear|for)\b[^.]{{0,30}}\W?$"
    rf"|^(?:still )?(?:awaiting|waiting for|aros am) (?:an? |the )?(?:reply|answer|advice|confirmation|wording|decision"
    rf"|ateb|gyngor|gadarnhad|benderfyniad)(?: from| by| gan)?(?:'r| yr?| the)? {_OFFICE}\b[^.]{{0,20}}\W?$"
    rf"|^\W*(?:insert|mewnosodwch) (?:a |an |the |y |yr )?(?:\w+ )?{_PIECE} (?:about|on|for|here|from|am|ar|yma)\b"
)
HINT = re.compile(
    r"[\[({]|\*\*\*|xxx|>>|@|\bdr(?:aft|afft)\b|i'w |to be |follow|ddilyn|remember|forget|cofiwch|schools?\b|tracked"
    r"|delete|omit|needs? to|yet|mae angen|model|sample|example|template|suggested|question|query|cwestiwn|\bold\b"
    r"|\bhen\b|yellow|\bred\b|melyn|coch|agreed|gytuno|still|eto|heb|waiting|aros am|insert|mewnosod|note|nodyn",
    re.IGNORECASE,
)


def asides(text: str, plain: str) -> Iterator[tuple[int, int]]:
    """Where each aside stands in a text, of which ``plain`` is the folded form."""
    for pattern in _SPANS:
        yield from (found.span() for found in pattern.finditer(plain))
    for pattern in _SIGNED:
        yield from (found.span() for found in pattern.finditer(text))
