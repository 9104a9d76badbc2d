"""A block's words, wherever they are needed: the heading and the page's title are written once."""

from __future__ import annotations

from django import template
from django.template.context import Context
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_tag(takes_context=True)
def words_of(context: Context, name: str) -> SafeString:
    """What the named block of this page would print, trimmed; empty where the page has no such block."""
    render_context = context.render_context
    blocks = render_context.get(BLOCK_CONTEXT_KEY)
    block = blocks.get_block(name) if blocks else None
    # Already escaped where the block was written.
    return mark_safe(block.render(context).strip()) if block else SafeString("")  # noqa: S308


@register.simple_tag(takes_context=True)
def plain_words_of(context: Context, name: str) -> SafeString:
    """The same on one line without tags, for a title."""
    return mark_safe(" ".join(strip_tags(words_of(context, name)).split()))  # noqa: S308  strip_tags of escaped text
