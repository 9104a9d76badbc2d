"""The pieces of a Word file that python-docx has no words for."""

from __future__ import annotations

from typing import Final, cast

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from parch.domain.language import Language
from parch.printing.numbering import LEVELS, Mark, Plan, Scheme, WordList

LOCALES: Final[dict[Language, str]] = {"en": "en-GB", "cy": "cy-GB"}
HANG: Final = 640  # from a number to its text, in twentieths of a point
HANG_BELOW: Final = 440  # the same for points and bullets inside a clause


def element(tag: str, *children: BaseOxmlElement, **attributes: object) -> BaseOxmlElement:
    """A new element such as ``w:lvl`` with attributes of the same prefix."""
    made = cast(BaseOxmlElement, OxmlElement(tag))
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def write_numbering(word: Document, plan: Plan) -> None:
    """Put the plan's schemes and lists, and one scheme of bullets, in place of the template's own.

    Lists are numbered from 1 in the plan's order; the bullets come after them.
    """
    root = word.part.numbering_part.element
    for old in list(root):
        root.remove(old)
    schemes = [_numbers(number, scheme) for number, scheme in enumerate(plan.schemes)]
    root.extend([*schemes, _bullets(len(schemes))])
    root.extend(_list(number, each) for number, each in enumerate(plan.lists, start=1))
    root.append(_list(len(plan.lists) + 1, WordList(len(schemes), {})))


def _numbers(number: int, scheme: Scheme) -> BaseOxmlElement:
    levels = []
    for level in range(LEVELS):
        before, after = scheme.texts.get(level, ("", ""))
        shown = range(1, level + 2) if scheme.nested else range(level + 1, level + 2)
        text = f"{before}{'.'.join(f'%{each}' for each in shown)}{after}"
        follow = "space" if len(before) > 1 else "tab"
        levels.append(_level(level, scheme.starts.get(level, 1), scheme.format, text, follow))
    return _scheme(number, levels)


def _bullets(number: int) -> BaseOxmlElement:
    return _scheme(number, [_level(level, 1, "bullet", "•", "tab") for level in range(LEVELS)])


def _scheme(number: int, levels: list[BaseOxmlElement]) -> BaseOxmlElement:
    kind = element("w:multiLevelType", val="multilevel")
    return element("w:abstractNum", kind, *levels, abstractNumId=number)


def _level(level: int, start: int, style: str, text: str, follow: str) -> BaseOxmlElement:
    return element(
        "w:lvl",
        element("w:start", val=start),
        element("w:numFmt", val=style),
        element("w:suff", val=follow),
        element("w:lvlText", val=text),
        element("w:lvlJc", val="left"),
        element("w:pPr", element("w:ind", left=HANG + level * HANG_BELOW, hanging=HANG if level == 0 else HANG_BELOW)),
        ilvl=level,
    )


def _list(number: int, each: WordList) -> BaseOxmlElement:
    starts = [
        element("w:lvlOverride", element("w:startOverride", val=start), ilvl=level)
        for level, start in sorted(each.starts.items())
    ]
    return element("w:num", element("w:abstractNumId", val=each.scheme), *starts, numId=number)


def number(paragraph: Paragraph, mark: Mark) -> None:
    """Make Word count the paragraph; before anything but its style is set, as the order of properties is fixed."""
    place = element("w:numPr", element("w:ilvl", val=mark.level), element("w:numId", val=mark.list + 1))
    paragraph._p.get_or_add_pPr().append(place)


def add_field(paragraph: Paragraph, instruction: str, result: str) -> None:
    """A field Word fills in, such as the page number, with what to show until it has."""
    run = paragraph.add_run(result)
    field = element("w:fldSimple", instr=instruction)
    run._r.addprevious(field)
    field.append(run._r)


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Give the paragraph a name that links lead to."""
    properties = paragraph._p.get_or_add_pPr()
    properties.addnext(element("w:bookmarkStart", id=number, name=name))
    paragraph._p.append(element("w:bookmarkEnd", id=number))


def add_link(paragraph: Paragraph, text: str, name: str) -> BaseOxmlElement:
    """Text that leads to a bookmark."""
    run = paragraph.add_run(text)
    link = element("w:hyperlink", anchor=name, history=1)
    run._r.addprevious(link)
    link.append(run._r)
    return link


def field_mark(kind: str) -> BaseOxmlElement:
    """A run that begins, separates or ends a field which spans paragraphs."""
    return element("w:r", element("w:fldChar", fldCharType=kind))


def field_instruction(instruction: str) -> BaseOxmlElement:
    """A run that says what a field shows."""
    text = element("w:instrText")
    text.text = instruction
    return element("w:r", text)


def say(paragraph: Paragraph, text: str, language: Language) -> Paragraph:
    """Add text to the paragraph, marked with its language. Returns the paragraph."""
    run = paragraph.add_run(text)
    run._r.get_or_add_rPr().append(element("w:lang", val=LOCALES[language]))
    return paragraph
