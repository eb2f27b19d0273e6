"""CSS selectors with an optional attribute, compiled once, and the index of a page in which most of them are looked up.

A profile asks a page some fifty questions. Each as an XPath over the whole tree costs a tenth of the parse; so the
elements of a page are indexed by their classes once, and nearly all selectors are answered from there: tags, classes,
ids, attributes, how they stand to each other, `:has()`, `:not()`, `:nth-child()` and their kin. Each part of a selector
is looked up once, so that no selector is slow on a page that nests deep or has many siblings; XPath asks each element
anew. What is left (`:lang()`, `:checked`) goes to lxml as XPath, with the same result.
"""

from __future__ import annotations

import functools
import re
from typing import Final

import attrs
from lxml import etree

from vnnews.css.compound import Chain, chain_of, words_of

PLAIN_NAME: Final = re.compile("[a-z][a-z0-9-]{0,40}")
_ATTRIBUTE: Final = re.compile(r"^(.*\S)\s+@([\w:-]+)$", re.DOTALL)


@attrs.frozen(eq=False)
class Selector:
    """A compiled selector: which elements, and which of their attributes (none: their text)."""

    css: str
    path: etree.XPath
    attribute: str | None = None
    chain: Chain | None = None
    """The selector as an index can answer it, where it can."""
    words: tuple[str, ...] = ()
    """Classes that a page must have somewhere, or nothing is named."""


@functools.lru_cache(maxsize=4096)
def compile_selector(css: str) -> Selector:
    """Compile a selector.

    Raises:
        ValueError: it is no CSS that XPath can follow.

    >>> compile_selector("meta[name=pubdate] @content").attribute
    'content'
    """
    from cssselect import HTMLTranslator, SelectorError, parse  # noqa: PLC0415 - loaded at the first page, not at import

    found = _ATTRIBUTE.match(css)
    plain, attribute = (found[1], found[2]) if found else (css, None)
    try:
        path = etree.XPath(HTMLTranslator().css_to_xpath(plain))
        trees = parse(plain)
        chain = chain_of(trees[0]) if len(trees) == 1 else None
        words = words_of(trees[0].parsed_tree) if len(trees) == 1 else ()
    except (SelectorError, etree.XPathSyntaxError) as error:
        raise ValueError(str(error)) from error
    except RecursionError as error:  # a thousand classes in a row
        message = f"a selector of {len(css)} characters is too long"
        raise ValueError(message) from error
    return Selector(css, path, attribute, chain, words)
