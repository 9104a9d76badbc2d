"""The words of one piece of Markdown: what the page shows, without the signs that dress it."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from parch.domain.documents.formats.breaks import BrokenLine
from parch.domain.documents.formats.links import behind
from parch.domain.documents.formats.markdown_html import breaks_line, is_bold, is_tag


class Words:
    """Gathers the lines of one inline token, and the addresses behind its links."""

    def __init__(self, closed: frozenset[str] = frozenset()) -> None:
        self._closed = closed
        self._bold = 0
        self._unseen = ""
        self.lines = [BrokenLine()]
        self._addresses: list[str] = []

    def read(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            self._take(token)

    def hidden(self) -> tuple[str, ...]:
        """The addresses that the words do not show."""
        return behind(self._addresses, " ".join(line.text for line in self.lines))

    def _take(self, token: Token) -> None:
        match token.type:
            case "text" | "code_inline":
                self._say(token.content)
            case "softbreak" | "hardbreak":
                self.lines.append(BrokenLine(meant=token.type == "hardbreak"))
            case "strong_open" | "strong_close":
                self._bold += token.nesting
            case "link_open":
                self._addresses.append(str(token.attrs.get("href", "")))
            case "html_inline":
                self._html(token.content)

    def _say(self, words: str) -> None:
        if self._unseen:
            return
        self.lines[-1].add(words, self._bold > 0)

    def _html(self, markup: str) -> None:
        if not is_tag(markup, self._closed):
            self._say(markup)
            return
        name = markup.strip("</> ").split()[0].lower() if markup.strip("</> ") else ""
        if name in {"script", "style"}:
            self._unseen = "" if markup.startswith("</") else name
        self._bold = max(0, self._bold + is_bold(markup))
        if breaks_line(markup):
            self.lines.append(BrokenLine())
