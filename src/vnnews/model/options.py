"""The settings of a parse. What concerns one site belongs in its profile instead."""

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

    >>> Options(without=("repeat",)).without
    ('repeat',)
    """

    max_bytes: int = attrs.field(default=128 * 1024 * 1024, validator=attrs.validators.gt(0))
    """The size (bytes, or characters of a str) past which a page is not read; a note gives the size of the rest."""
    without: tuple[str, ...] = attrs.field(default=(), converter=_names)
    """Names of rules to leave out. `vnnews explain` prints the name of the rule that labelled each block."""
