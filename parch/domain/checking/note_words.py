"""The words by which a note to the author is known. All are looked for in folded text."""

from __future__ import annotations

import re

_TEXT = (
    r"(?:sections?|paragraphs?|clauses?|statements?|sentences?|wording|bullets?(?: points?)?|templates?|headings?"
    r"|placeholders?|appendix|appendices|guidance text|example text|model text)"
)
_THIS = rf"(?:this|these|the (?:following|above|below|relevant|highlighted|bracketed|red|italic)) (?:\w+ )?{_TEXT}"
_CHANGE = (
    r"(?:amend|adapt|edit|tailor|customi[sz]e|personali[sz]e|delete|remove|replace|update|complete|reword|rewrite"
    r"|expand|revise|shorten|insert)"
)
_REWORD = r"(?:amend|adapt|edit|tailor|customi[sz]e|personali[sz]e|reword|rewrite)"
_CHANGED = (
    r"(?:amended|adapted|edited|tailored|customi[sz]ed|personali[sz]ed|deleted|removed|replaced|updated|completed"
    r"|reworded|rewritten|expanded|revised)"
)
_LOCAL = (
    r"(?:as (?:appropriate|necessary|required|applicable|needed)|to (?:suit|reflect|fit|match)"
    r"|in line with (?:your|their|the"
    r" school's|its|local)|if (?:not |it does not |you do not )?(?:applicable|needed|required|relevant|apply|used)"
    r"|(?:their|your|its) own|to your (?:own )?(?:school|circumstances|needs)|before (?:publication"
    r"|adoption|publishing|adopting|approval|issuing|the policy))"
)
_OFFICE = r"(?:hr|slt|smt|legal(?: services| team)?|human resources|the la|local authority|la|dpo|it team|ad)"

# In square brackets few things but notes begin so; in round ones a sentence may.
_SQUARE = (
    r"check|confirm|ask|discuss|agree|query|update|revise|review|reword|rewrite|expand|clarify|verify"
    r"|amend|adapt|delete"
    r"|remove|replace|do we|is this|is that|are we|should (?:we|this)|can we|needs?|need to|awaiting"
    r"|waiting for|still to"
    r"|optional|option \w|either\]|or\]|alternative|(?:primary|secondary|special) (?:schools? )?only"
    r"|schools? (?:to|should|may)"
    r"|governors to|head(?:teacher)? to|note|n\.?b\.?|drafting|comment|todo|to do|tbd by"
    r"|for (?:discussion|review)|see email"
    r"|gwirio|gwiriwch|cadarnhau|cadarnhewch|diweddaru|adolygu|nodyn|d\.s\.?|dewisol|angen|holi|trafod|diwygio"
    r"|diwygiwch|addasu|addaswch|dileu|dilëwch|ysgolion i|ysgolion cynradd yn unig|i'w drafod|" + _OFFICE + r" to"
)
_ROUND = (
    r"do we (?:still|need|want|have)|is this (?:still|right|correct)|needs? (?:updating|checking|rewording|to be)"
    r"|to be (?:updated|reworded|rewritten|checked|reviewed) by|awaiting (?:confirmation|approval|advice)"
    rf"|schools? (?:to|should) (?:insert|add|{_CHANGE})|(?:check|confirm|agree) with {_OFFICE}"
    rf"|{_OFFICE} to (?:confirm|check|advise)"
    rf"|{_CHANGE} {_LOCAL}|drafting note|note to (?:self|schools?|author|drafter)|make reference"
    rf"|refer to your|specify"
    r"|cyfeiriwch|a oes angen|angen (?:ei )?(?:ddiweddaru|wirio|gadarnhau)"
)
_ANYWHERE = (
    r"to (?:check|confirm|advise|agree|review|update|complete|decide)|can you|could you"
    r"|please (?:check|confirm|add|advise)"
    r"|check with|confirm with"
)
BRACKETED = (
    # An aside to a colleague: "[AB to check]", "[Jane - is this right?]".
    re.compile(rf"\[(?![^\[\]]*\binsert\b)[^\[\]]{{0,120}}?(?:\b(?:{_ANYWHERE})\b[^\[\]]{{0,120}}|\?)\s?\]"),
    re.compile(
        r"\[\s?(?:to be (?:updated|reviewed|checked|agreed|discussed|reworded|revised|deleted|removed)"
        r"|dn\s?:)[^\[\]]{0,160}\]"
    ),
    re.compile(rf"<{{1,2}}\s?(?:{_SQUARE})\b[^<>]{{0,200}}>{{1,2}}"),
    re.compile(rf"\[\s?(?!schools? to insert\b)(?:{_SQUARE})\b[^\[\]]{{0,300}}\]|\[(?:either|or|naill ai|neu)\]"),
    re.compile(rf"\(\s?(?:{_ROUND})\b[^()]{{0,300}}\)"),
    re.compile(r"\(\s?(?:where|who|when|how|which|whom|ble|pwy|pryd)\s?\??\s?\)"),
    re.compile(r"[\[(]\s?\?{1,5}\s?[\])]|\?{2,}"),
    re.compile(r"[\[(]\s?(?:to )?(?:check|query)(?: this)?\s?[!?]{0,3}\s?[\])]|<!--.{0,200}?-->"),
    re.compile(r"\b(?:todo|fixme)\b:?[^.]{0,200}"),
)
CHOICE = re.compile(
    r"[*\[(]*\b(?:please )?(?:delete|strike out|strike through|cross out) (?:as |where "
    r"|which(?:ever)? (?:is |are )?|if |any )?"
    r"(?:is |that (?:do|does|is) )?(?:not )?(?:appropriate|applicable|necessary|required|apply|needed"
    r"|inapplicable)\b[\])]*"
    r"|[*\[(]*\b(?:dil(?:eer|eu|ëwch|ewch)|dilewch) (?:fel|lle) (?:y |sy'n |bo'n |y bo'n )?(?:bo'n |yn )?"
    r"(?:briodol|berthnasol|angenrheidiol)\b[\])]*"
)
_ADDRESSED = (
    r"(?:^|[(\[*:;.–-]\s?)(?:drafting note|drafter's note|author'?s'? note|editor'?s'? note"
    r"|editorial note|template note"
    r"|nodyn drafftio|nodyn i'r (?:awdur|drafftiwr|golygydd|cyfieithydd)|nodyn i ysgolion"
    r"|notes? (?:to|for) (?:the )?(?:schools?|self|authors?|drafters?|editors?|typist|translators?"
    r"|printers?|slt|smt|hr"
    r"|legal|admin(?: team)?|office|policy owner|clerk|governing bodies)"
    r"|n\.?b\.? (?:to|for) (?:the )?(?:schools?|slt|smt|hr|head(?:teacher)?s?|governors?|legal|office|admin|authors?)"
    r"|d\.s\.? i(?:'r)? (?:ysgolion|ysgol|pennaeth|llywodraethwyr|awdur|adnoddau dynol|uwch dîm))\b"
)
SAID = re.compile(
    rf"{_ADDRESSED}"
    rf"|\b(?:notes?|n\.?b\.?|nodyn|d\.s\.)\s?:?-?\s[^.]{{0,120}}?\b{_CHANGE} {_THIS}"
    rf"|\b(?:notes?|n\.?b\.?)\s?:?-?\s[^.]{{0,120}}?\b(?:{_REWORD}|{_CHANGED})\b[^.]{{0,80}}?{_LOCAL}"
    rf"|\bthe school should {_CHANGE} {_THIS}"
    rf"|\bschools? (?:should|may|can|must|will need to|may wish to|are (?:advised|encouraged|asked|free) to)"
    rf"(?: \w+ly)? {_CHANGE} (?:{_THIS}|the (?:policy|template|wording|text)|it) [^.]{{0,40}}?{_LOCAL}"
    rf"|^{_CHANGE} {_THIS}\b|\b{_CHANGE} {_THIS} (?:\w+ ){{0,3}}?{_LOCAL}"
    rf"|\b{_THIS} (?:should|must|needs to|to|can|may) be {_CHANGED} (?:\w+ ){{0,4}}?{_LOCAL}"
    rf"|\b{_THIS} needs (?:updating|rewording|rewriting|checking|completing|work|to be {_CHANGED})"
    rf"|\b(?:text|wording|words|sections?|parts?) (?:highlighted|shown|marked|in (?:red|yellow|italics"
    rf"|blue|green|(?:square )?brackets))"
    rf"(?: \w+){{0,4}}? (?:should|must|to|needs?|need to)(?: to)? be {_CHANGED}"
    rf"|(?:^|[-–:(\[;,]\s?){_OFFICE} to (?:confirm|check|advise|agree|review|complete|decide|approve)\b"
    rf"|(?:^|[-–:(\[;,]\s?)(?:check|confirm|agree) (?:this |wording |the wording )?with {_OFFICE} (?:before|and|that"
    rf"|whether|if|first|about)\b(?=.{{0,40}}$)"
    rf"|\b{_THIS} (?:is|are) optional\b|^(?:comment|query|question|sylw)\b[^:.]{{0,8}}:[^.]{{0,200}}\?$"
    r"|\bschools? (?:should|may wish to|will need to|may|can|to) (?:insert|add|include) (?:their|its|your) own\b"
    r"|^(?:notes?|n\.?b\.?|nodyn)\s?[:-]\s(?:to be|needs? to be|still to be) (?:agreed|confirmed"
    r"|checked|updated|reviewed"
    r"|discussed|reworded)\b|^(?:query|todo|to do)\s?[:-]\s|^(?:reviewer|editor"
    r"|author)(?:'s)? (?:comment|note|query)\s?[:-]"
    r"|\b(?:delete|remove) this (?:box|text|note|guidance|instruction|example|page|paragraph|section"
    r"|sentence)\b[^.]{0,30}"
    r"\bbefore\b"
    rf"|\b(?:sample|example|suggested|model|template) (?:wording|text|clauses?|paragraphs?)\b[^.]{{0,40}}"
    rf"\b(?:should|must|may|can|to) be {_CHANGED}\b"
    rf"|\bnotes?\s?:[^.]{{0,80}}?{_THIS} will need to be {_CHANGED}\b"
    r"|^\W{0,3}insert (?:your|their|local|details|names?|any|relevant|the (?:school|relevant|local"
    r"|names?)) (?:\w+ ){0,5}if\b"
    r"|^(?:do|should|can|shall) we (?:\w+ ){0,4}?(?:say|include|mention|keep|add|put|cover)\b[^?]{0,80}"
    r"\b(?:here|in this (?:policy|section)|in the policy)\?"
    rf"|^\W{{0,3}}(?:please )?{_CHANGE} (?:this|the above|the below)\b[^.]{{0,30}}?{_LOCAL}"
    rf"|\bguidance note\s?:[^.]{{0,80}}?\b{_CHANGE} (?:this|the)\b"
    r"|(?:\bschools? to|^|[:-])\s?(?:please )?(?:amend|adapt|tailor|customi[sz]e|personali[sz]e|reword) as"
    r" (?:appropriate|necessary|required|needed)\b"
    r"|\bhighlighted (?:text|wording|words|sections?|parts?) (?:needs?|should|must|to)\b"
    rf"|\b(?:check|confirm|agree|clear) (?:\w+ )?with (?:the )?(?:{_OFFICE}|unions?|council|governors"
    rf"|governing body|insurers"
    r"|solicitors?)\b[^.]{0,30}\bbefore (?:adoption|publication|publishing|adopting|this|issuing"
    r"|finalising|approval)\b"
    r"|\bangen (?:diweddaru|cadarnhau|gwirio|ailysgrifennu|newid)(?:'r| yr?) (?:adran|cymal"
    r"|paragraff|testun|geiriad)\b"
    r"|^(?:query|todo|to do|action)\s?:"
    r"|\b(?:dylai'r ysgol|dylai ysgolion|gall ysgolion|bydd angen i ysgolion|mae angen i'r ysgol|rhaid i'r ysgol)"
    r" (?:\w+ )?(?:ddiwygio|addasu|ddileu|newid|ddiweddaru|bersonoli|olygu)"
    r"['’]?(?:r|n)?(?: yr?| y| eu)? (?:\w+ )?(?:adran|cymal|datganiad|paragraff|frawddeg|geiriad|testun)\b"
    r"|^(?:diwygiwch|addaswch|dil[eë]wch|diweddarwch|newidiwch|ailysgrifennwch)(?:'r| yr?) (?:\w+ )?"
    r"(?:adran|cymal|datganiad|paragraff|frawddeg|brawddeg|geiriad|testun)\b"
    r"|\bnodyn\s?:[^.]{0,120}?\b(?:ddiwygio|diwygio|addasu|dileu|ddileu|newid|diwygiwch|addaswch"
    r"|dil[eë]wch)\b[^.]{0,60}?"
    r"\b(?:hwn|hon|hyn|briodol|lleol|unol)\b"
    r"|\bangen (?:ei |eu )?(?:ddiweddaru|gwirio|wirio|cadarnhau|gadarnhau|ailysgrifennu) (?:gyda|gan|cyn|â)\b"
)
UNSURE = re.compile(
    r"^draft\b[^.]{0,40}\bnot for (?:publication|circulation|release)\b|"
    rf"\bschools? (?:should|may wish to|will need to|are (?:advised|encouraged|asked|free) to)(?: \w+ly)?"
    rf" (?:amend|adapt|tailor|personali[sz]e|customi[sz]e|edit) (?:{_THIS}|this (?:policy|template|model"
    rf"|document)|the (?:policy|template|model))"
    rf"|^n\.?b\.?\s?[:-]?\s(?:check|confirm|ask|agree|discuss|query)\b"
    rf"|^(?:check|confirm) (?:this |the wording )?with {_OFFICE}\b"
    rf"|^(?:gwiriwch|cadarnhewch|holwch) (?:hyn )?(?:gydag?|â|ag)(?:'r)? (?:ad|adnoddau dynol"
    rf"|cyfreithwyr|tîm cyfreithiol|undebau|awdurdod|cyngor)\b"
)
# Cheap to look for first: a text without any of these holds no note.
HINT = re.compile(
    r"\?\?|[\[(<]|sample|example|suggested|reviewer|editor|author|comment|question|sylw|\bdo we"
    r"|should we|can we|shall we|optional|\bdraft|\bclear"
    r"|\bnotes?\b|\bn\.?b\b|todo|fixme|to do|query|amend|adapt|edit|tailor|i[sz]e\b|delete"
    r"|strike|cross out|remov"
    r"|replac|updat|complet|rew(?:ord|rit)|expand|revis|short|insert|highlight|check|confirm"
    r"| to (?:advise|agree|review|decide|approve)"
    r"|nodyn|d\.s|diwyg|ddiwyg|addas|dil[eë]|ddil|newid|angen|gwir|cadarn|holwch|ddiwedd|diwedd|bersonol|olygu"
)
