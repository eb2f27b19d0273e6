"""Reads TOML text or a mapping into a checked attrs object; one error lists all problems."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from typing import Any, TypeVar

from vnnews.errors import ProfileError

_T = TypeVar("_T")


def structured(source: str | Mapping[str, Any], kind: type[_T], where: str) -> _T:
    """An object of an attrs class from TOML text or from a mapping of the same shape.

    Raises:
        ProfileError: the source is not TOML, or does not have the shape of the class; each problem with its place.
    """
    if isinstance(source, str):
        try:
            source = tomllib.loads(source)
        except tomllib.TOMLDecodeError as error:
            raise ProfileError(where, (f"not TOML: {error}",)) from error
        except RecursionError as error:
            raise ProfileError(where, ("not TOML that anybody would write: it nests too deep",)) from error
    from cattrs import ClassValidationError, transform_error  # noqa: PLC0415 - cattrs is heavy

    try:
        made: _T = _converter().structure(dict(source), kind)
    except ClassValidationError as error:
        raise ProfileError(where, tuple(transform_error(error, path=where))) from error
    return made


@functools.cache
def _converter() -> Any:  # noqa: ANN401 - the type's module is loaded only here
    from cattrs import Converter  # noqa: PLC0415 - cattrs is heavy

    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook_func(lambda kind: kind == tuple[str, ...], _texts)
    converter.register_structure_hook_func(
        lambda kind: kind == Mapping[str, tuple[str, ...]],
        lambda value, _: {_text(key, str): _texts(item, str) for key, item in dict(value).items()},
    )
    return converter


def _text(value: object, _: object) -> str:
    if not isinstance(value, str):
        message = f"a text is wanted, got {type(value).__name__}"
        raise TypeError(message)
    return value


def _texts(value: object, _: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        message = f"a list of texts is wanted, got {type(value).__name__}"
        raise TypeError(message)
    return tuple(_text(item, str) for item in value)
