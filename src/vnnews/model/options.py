"""What a caller may set for a parse; what is about one site belongs in its profile instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


@attrs.frozen
class Options:
    """Settings of one parse; the defaults are good for archives and for single pages.

    >>> Options(without=("pull_quote",)).without
    ('pull_quote',)
    """

    max_bytes: int = attrs.field(default=128 * 1024 * 1024, validator=attrs.validators.gt(0))
    """The size (bytes, or characters of a str) past which a page is not read; a note says how much was left."""
    without: tuple[str, ...] = attrs.field(default=(), converter=_names)
    """Names of rules to leave out (`vnnews explain` shows the names)."""
