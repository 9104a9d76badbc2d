"""PDF and DOCX from one source: `pdf(printable)` and `docx(printable)`, both with the same bytes for the same input.

The source is a `Printable` (see `printable`); `from_markdown` makes its items from a Markdown text.
"""

from parch.printing.markdown import from_markdown, markdown_title
from parch.printing.printable import Printable, PrintableItem
from parch.printing.typesetting import pdf
from parch.printing.word import docx

__all__ = ["Printable", "PrintableItem", "docx", "from_markdown", "markdown_title", "pdf"]
