"""The settings of a parse. What concerns one site belongs in its profile instead."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from vnnews.errors import WrongTypeError, WrongValueError


def _names(names: object) -> tuple[str, ...]:
    """The names as a tuple; a single text is refused, since it would be taken for its letters."""
    items = tuple(names) if isinstance(names, Iterable) and not isinstance(names, str | bytes) else None
    if items is None or not all(isinstance(name, str) for name in items):
        raise WrongTypeError("without", type(names).__name__, "a tuple of names of rules")
    return items


def _positive(_: object, attribute: attrs.Attribute[int], value: object) -> None:
    if not isinstance(value, int) or isinstance(value, bool):
        raise WrongTypeError(attribute.name, type(value).__name__, "int")
    if value <= 0:
        raise WrongValueError(attribute.name, str(value), "a number above 0")


@attrs.frozen
class Options:
    """Settings of one parse; the defaults are good for archives and for single pages.

    Raises:
        WrongTypeError: a setting has a type that is not accepted.
        WrongValueError: `max_bytes` is not above 0.

    >>> Options(without=("repeat",)).without
    ('repeat',)
    """

    max_bytes: int = attrs.field(default=128 * 1024 * 1024, validator=_positive)
    """The size (bytes, or characters of a str) past which a page is not read; a note gives the size of the rest."""
    without: tuple[str, ...] = attrs.field(default=(), converter=_names)
    """Names of rules to leave out. `vnnews explain` prints the name of the rule that labelled each block."""
