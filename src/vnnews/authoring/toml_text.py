"""A layout as TOML, with the evidence of each selector as a comment."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from vnnews.characters import char_class
from vnnews.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vnnews.authoring.draft_layout import DraftLayout

# Characters that JSON does not escape and TOML refuses (DEL) or a terminal obeys: C1 controls, bidi marks, tags.
_UNSEEN: Final = re.compile(f"[{char_class('escaped in TOML')}]")
_SURROGATES: Final = re.compile(f"[{char_class('not encodable')}]")


def value(content: str | Iterable[str]) -> str:
    """A text or a list of texts as TOML.

    >>> value(["a", 'say "b"'])
    '["a", "say \\\\"b\\\\""]'
    """
    if isinstance(content, str):
        written = json.dumps(_SURROGATES.sub("\ufffd", content), ensure_ascii=False)
        return _UNSEEN.sub(_escaped, written)
    return f"[{', '.join(map(value, content))}]"


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - what four digits hold


def comment(text: str) -> str:
    """A comment on one line, from any text of a page.

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
    """The keys that have selectors: one on one line, several on a line each."""
    for name, values in selectors.items():
        comments = [layout.comments.get((name, css), "") for css in values]
        if len(values) == 1:
            yield _commented(f"{name} = {value(values)}", comments[0])
        elif values:
            yield f"{name} = ["
            for css, evidence in zip(values, comments, strict=True):
                yield _commented(f"  {value(css)},", evidence)
            yield "]"


def _commented(line: str, text: str) -> str:
    return f"{line} {comment(text)}" if text else line
