"""A profile as TOML, with what speaks for each selector as a comment."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from vnnews.characters import char_class
from vnnews.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vnnews.authoring.draft_layout import DraftLayout

# What JSON leaves as it is, TOML refuses (DEL) or a terminal obeys: C1 controls, bidi marks, tag characters.
_UNSEEN: Final = re.compile(f"[{char_class('escaped in TOML')}]")
_SURROGATES: Final = re.compile(f"[{char_class('not encodable')}]")


def value(said: str | Iterable[str]) -> str:
    """A text or a list of texts as TOML.

    >>> value(["a", 'say "b"'])
    '["a", "say \\\\"b\\\\""]'
    """
    if isinstance(said, str):
        written = json.dumps(_SURROGATES.sub("\ufffd", said), ensure_ascii=False)
        return _UNSEEN.sub(_escaped, written)
    return f"[{', '.join(map(value, said))}]"


def _escaped(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - what four digits hold


def comment(text: str) -> str:
    """A comment on one line; whatever a page puts into it stays a comment.

    >>> comment("a\\nname = 'b'")
    "# a name = 'b'"
    """
    return "# " + "".join(char for char in clean(text) if char.isprintable())


def layout_lines(layout: DraftLayout) -> Iterator[str]:
    """The lines of a layout."""
    yield "[[layouts]]"
    yield f"name = {value(layout.name)}"
    yield 'evidence = "page"'
    plain = {name: getattr(layout, name) for name in ("fingerprint", "body", "cover", "drop")}
    yield from _lines(plain, layout)
    if layout.leaf_first:
        yield "breadcrumbs_leaf_first = true"
    if layout.fields:
        yield "[layouts.fields]"
        yield from _lines(layout.fields, layout)
    if layout.roles:
        yield "[layouts.roles]"
        yield from _lines(layout.roles, layout)


def _lines(selectors: Mapping[str, tuple[str, ...]], layout: DraftLayout) -> Iterator[str]:
    for name, found in selectors.items():
        if not found:
            continue
        reasons = [layout.why.get((name, css), "") for css in found]
        if len(found) == 1:
            yield f"{name} = {value(found)}" + (f" {comment(reasons[0])}" if reasons[0] else "")
            continue
        yield f"{name} = ["
        for css, reason in zip(found, reasons, strict=True):
            yield f"  {value(css)}," + (f" {comment(reason)}" if reason else "")
        yield "]"
