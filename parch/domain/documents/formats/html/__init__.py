"""Web pages: as a page of a council or a school, as Word or Google Docs saves one, or as a browser packs one."""

from parch.domain.documents.formats.html.reading import blocks, page

__all__ = ["blocks", "page"]
