"""Markdown of ours as HTML: CommonMark with tables, and never a tag that somebody typed."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def html_from(text: str) -> str:
    """Safe HTML: tags in the text are shown as text, and links may only go to the web, mail or this site."""
    html: str = _reader().render(text)
    return html
