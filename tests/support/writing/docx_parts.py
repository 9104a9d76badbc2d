"""Word files from the XML of their parts, for tests that must hold each word of it in their hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMES = (
    f'xmlns:w="{MAIN}" xmlns:r="{_OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:own="urn:own.example"'
)
_TYPES = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "settings": "settings",
    "comments": "comments",
}
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def part(name: str, inside: str) -> str:
    """A whole part with that root."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{name} {NAMES}>{inside}</w:{name}>'


def package(body: str, *, styles: str = "", numbering: str = "", footnotes: str = "", endnotes: str = "") -> bytes:
    """A Word file with that body; the rest is what stands in its other parts."""
    parts = {"styles": styles, "numbering": numbering, "footnotes": footnotes, "endnotes": endnotes}
    return packed(files(body, {name: inside for name, inside in parts.items() if inside}))


def files(
    body: str,
    parts: Mapping[str, str] | None = None,
    *,
    links: Mapping[str, str] | None = None,
    main: str = "word/document.xml",
    kind: str = KIND,
) -> dict[str, str]:
    """The files in such a Word file, by name."""
    folder, _, file = main.rpartition("/")
    relations = [
        f'<Relationship Id="p-{name}" Type="{_OFFICE}/{_TYPES[name]}" Target="{name}.xml"/>' for name in parts or {}
    ]
    relations += [
        f'<Relationship Id="{name}" Type="{_OFFICE}/hyperlink" Target="{target}" TargetMode="External"/>'
        for name, target in (links or {}).items()
    ]
    held = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{kind}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="{main}"/></Relationships>',
        main: part("document", f"<w:body>{body}<w:sectPr/></w:body>"),
        f"{folder}/_rels/{file}.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{''.join(relations)}</Relationships>",
    }
    return held | {f"{folder}/{name}.xml": part(name, inside) for name, inside in (parts or {}).items()}


def packed(held: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Files as an archive."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in held.items():
            archive.writestr(name, content)
    return data.getvalue()


def p(*runs: str, style: str = "", num: str = "", more: str = "") -> str:
    """A paragraph of runs, or of plain words; `num` is its list and level, as "1.0"."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num:
        number, _, level = num.partition(".")
        depth = f'<w:ilvl w:val="{level}"/>' if level else ""
        properties += f'<w:numPr>{depth}<w:numId w:val="{number}"/></w:numPr>'
    inside = "".join(words if words.startswith("<") else r(words) for words in runs)
    return f"<w:p><w:pPr>{properties}{more}</w:pPr>{inside}</w:p>"


def r(words: str, looks: str = "") -> str:
    """A run of words."""
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def lvl(depth: int, text: str, style: str = "decimal", more: str = "", start: int = 1) -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(*definitions: str, more: str = "") -> str:
    """A numbering part: definition n, from 1, is used by list n; `more` are further lists."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{n}">{inside}</w:abstractNum>' for n, inside in enumerate(definitions, 1)
    )
    instances = "".join(num(n, n) for n in range(1, len(definitions) + 1))
    return abstract + instances + more


def num(number: int, definition: int, overrides: str = "") -> str:
    """A list made from a definition."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{overrides}</w:num>'


def starts_at(depth: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def style(name: str, inside: str = "", *, kind: str = "paragraph", called: str = "", based: str = "") -> str:
    """A style; `inside` are its properties."""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{called or name}"/>{base}{inside}</w:style>'


def field(instruction: str, result: str) -> str:
    """A complex field in one paragraph."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    code = f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
    return f"{marks[0]}{code}{marks[1]}{r(result)}{marks[2]}"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def tc(*inside: str, more: str = "") -> str:
    """A cell of paragraphs, or of plain words."""
    blocks = "".join(block if block.startswith("<") else p(block) for block in inside)
    return f"<w:tc><w:tcPr>{more}</w:tcPr>{blocks}</w:tc>"
