"""CSS selectors with an optional attribute, compiled once."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

import attrs
from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Selector", "compile_selector", "select", "select_first"]

_ATTRIBUTE: Final = re.compile(r"^(.*\S)\s+@([\w:-]+)$", re.DOTALL)


@attrs.frozen(eq=False)
class Selector:
    """A compiled selector: which elements, and which of their attributes (none: their text)."""

    css: str
    path: etree.XPath
    attribute: str | None = None


@functools.lru_cache(maxsize=4096)
def compile_selector(css: str) -> Selector:
    """Compile a selector.

    Raises:
        ValueError: it is no CSS that XPath can follow.

    >>> compile_selector("meta[name=pubdate] @content").attribute
    'content'
    """
    from cssselect import HTMLTranslator, SelectorError  # noqa: PLC0415 - loaded at the first page, not at import

    found = _ATTRIBUTE.match(css)
    plain, attribute = (found[1], found[2]) if found else (css, None)
    try:
        return Selector(css, etree.XPath(HTMLTranslator().css_to_xpath(plain)), attribute)
    except (SelectorError, etree.XPathSyntaxError) as error:
        raise ValueError(str(error)) from error


def select(root: etree._Element, css: str) -> list[etree._Element]:
    """The elements below (and including) an element that a selector names, in document order."""
    found = compile_selector(css).path(root)
    return [item for item in found if isinstance(item, etree._Element)] if isinstance(found, list) else []  # noqa: SLF001 - lxml's only name for it


def select_first(root: etree._Element, selectors: Iterable[str]) -> tuple[etree._Element, str] | None:
    """The first element of the first selector that matches, and that selector."""
    for css in selectors:
        found = select(root, css)
        if found:
            return found[0], css
    return None
