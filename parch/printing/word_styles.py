"""How the Word file looks: the house's colours and sizes as styles a clerk can change in one place."""

from __future__ import annotations

from typing import Final

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from parch.domain.language import Language
from parch.printing.word_xml import LOCALES, element

INK: Final = "1D2B2A"
MUTED: Final = "4C5B59"
BRAND: Final = "0B5D57"
CAUTION: Final = "7A4B00"
MIST: Final = "F2F6F5"
CAUTION_PAPER: Final = "FFF6E0"
LINE: Final = "6F807D"
TYPEFACE: Final = "Arial"  # the house typeface is not on the machines a Word file travels to
TEXT_WIDTH: Final = 9070  # between the margins, in twentieths of a point

# name: size in points, colour, bold, space before and after in points
_STYLES: Final[dict[str, tuple[float, str, bool, float, float]]] = {
    "Normal": (11.5, INK, False, 0, 7),
    "Title": (26, BRAND, True, 0, 6),
    "Subtitle": (14, MUTED, False, 0, 10),
    "Heading 1": (17, BRAND, True, 22, 8),
    "Heading 2": (13.5, BRAND, True, 16, 6),
    "Heading 3": (12, BRAND, True, 14, 5),
    "Heading 4": (11.5, BRAND, True, 12, 4),
    "Heading 5": (11.5, BRAND, True, 12, 4),
    "Heading 6": (11.5, BRAND, True, 12, 4),
    "Header": (9, MUTED, False, 0, 0),
    "Footer": (9, MUTED, False, 0, 0),
    "Organisation": (11.5, MUTED, True, 0, 4),
    "Detail": (11.5, INK, False, 0, 2),
    "Contents Heading": (13.5, BRAND, True, 20, 8),
    "toc 1": (11.5, INK, False, 0, 4),
    "Clause": (11.5, INK, False, 0, 7),
    "Point": (11.5, INK, False, 0, 7),
    "Bullet": (11.5, INK, False, 0, 3),
    "Letter": (11.5, INK, False, 0, 7),
    "Note": (10, MUTED, False, 0, 7),
    "Notice": (11.5, CAUTION, False, 8, 8),
    "Cell": (10.5, INK, False, 3, 3),
    "After Table": (6, INK, False, 0, 0),
}
_PANELS: Final = {"Letter": (MIST, BRAND), "Notice": (CAUTION_PAPER, CAUTION)}


def dress(word: Document, language: Language) -> None:
    """Give the document its page, its styles and its language."""
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.bottom_margin = section.top_margin = Cm(2.5)
    section.different_first_page_header_footer = True
    for properties in word.styles.element.iter(qn("w:pPr")):
        _strip(properties, "w:numPr", "w:pBdr", "w:contextualSpacing")  # the template's own lists and rules
    for name, (size, colour, bold, before, after) in _STYLES.items():
        style = _style(word, name)
        _set_font(style, size, colour, bold)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        if name in _PANELS:
            _set_panel(style, *_PANELS[name])
    for name in ("Header", "Footer"):
        tabs = word.styles[name].element.pPr.find(qn("w:tabs"))
        tabs.getparent().replace(tabs, element("w:tabs", element("w:tab", val="right", pos=TEXT_WIDTH)))
    word.styles["Normal"].paragraph_format.line_spacing = 1.2
    word.styles["Normal"].paragraph_format.widow_control = True
    _set_language(word, language)
    _be_of_this_decade(word)


def _style(word: Document, name: str) -> ParagraphStyle:
    styles = word.styles
    found = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(found, ParagraphStyle)
    if name not in {"Normal", "Header", "Footer"}:
        found.base_style = styles["Normal"]
    found.hidden, found.quick_style = False, True
    return found


def _set_font(style: ParagraphStyle, size: float, colour: str, bold: bool) -> None:
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()  # else the theme's typeface wins
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), TYPEFACE)
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
    style.font.color.rgb = RGBColor.from_string(colour)
    _strip(style.element.rPr, "w:spacing")


def _strip(properties: BaseOxmlElement, *tags: str) -> None:
    for tag in tags:
        for found in properties.findall(qn(tag)):
            properties.remove(found)


def _set_panel(style: ParagraphStyle, paper: str, edge: str) -> None:
    properties = style.element.get_or_add_pPr()
    sides = element("w:pBdr", element("w:left", val="single", sz=24, space=8, color=edge))
    shade = element("w:shd", val="clear", color="auto", fill=paper)
    first = properties.find(qn("w:spacing"))
    first.addprevious(sides)
    first.addprevious(shade)
    style.paragraph_format.left_indent = Cm(0.4)


def _set_language(word: Document, language: Language) -> None:
    locale = LOCALES[language]
    tags = [*word.styles.element.iter(qn("w:lang")), *word.settings.element.iter(qn("w:themeFontLang"))]
    for tag in tags:
        tag.set(qn("w:val"), locale)


def _be_of_this_decade(word: Document) -> None:
    """Without this Word opens the file in its compatibility mode."""
    compat = element(
        "w:compat",
        element("w:compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15),
    )
    settings = word.settings.element
    for old in settings.findall(qn("w:compat")):
        settings.replace(old, compat)
        return
    settings.append(compat)
