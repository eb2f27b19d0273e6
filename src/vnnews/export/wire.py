"""The wire form: articles as plain dicts and JSON, and back without loss."""

from __future__ import annotations

import functools
import json
from datetime import datetime
from math import isfinite
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

import attrs
import orjson
from cattrs import BaseValidationError, Converter, ForbiddenExtraKeysError, transform_error
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override
from cattrs.v import format_exception

from vnnews.errors import WireError
from vnnews.export.older import upgraded
from vnnews.model import SCHEMA_VERSION, Article, Block, Origin, Precision
from vnnews.model.blocks import BLOCK_TYPES
from vnnews.model.values import VALUE_TYPES, wire_fields

if TYPE_CHECKING:
    from collections.abc import Callable

_WHERE: Final = "article"
_SIMPLE: Final = (str, bool, int)
_LONGEST_NUMBER: Final = 1000  # bits, which a float can hold too; Python writes no number of more than 4,300 digits
_TOO_GREAT: Final = f"a number of at most {_LONGEST_NUMBER} bits is wanted"


def to_dict(article: Article, *, full: bool = False) -> dict[str, Any]:
    """The wire form of an article. Fields of blocks and parts that have their default value are left out.

    Args:
        article: the article.
        full: whether every key is written. Then all blocks have the same keys, with null for those of other types.
    """
    plain: dict[str, Any] = _converter(full=full).unstructure(article, Article)
    return plain


def from_dict(data: dict[str, Any]) -> Article:
    """The article of a wire form, of this version or an older one. Null is read as an absent key.

    Raises:
        WireError: the data is no wire form; the error has all problems.
    """
    if not isinstance(data, dict):
        raise WireError(_WHERE, (f"an object is wanted, got {type(data).__name__}",))
    version = data.get("schema_version")
    if isinstance(version, int) and version > SCHEMA_VERSION:
        raise WireError(_WHERE, (f"schema_version {version} is newer than {SCHEMA_VERSION}: a newer vnnews reads it",))
    data = upgraded(data)
    try:
        return _converter().structure(data, Article)
    except (AttributeError, ForbiddenExtraKeysError, LookupError, RecursionError, TypeError, ValueError):
        return _explained(data)


def _explained(data: dict[str, Any]) -> Article:
    """The same by the converter that names every problem: it is slower by half, so it comes second."""
    try:
        return _converter(detailed=True).structure(_with_text_keys(data), Article)
    except BaseValidationError as error:
        raise WireError(_WHERE, tuple(transform_error(error, path=_WHERE, format_exception=_say))) from error
    except RecursionError as error:
        raise WireError(_WHERE, ("nested too deep",)) from error


def _with_text_keys(value: Any) -> Any:  # noqa: ANN401 - whatever was given
    """The same with keys that are text, for an error names each key."""
    if isinstance(value, list):
        return list(map(_with_text_keys, value))
    if isinstance(value, dict):
        return {str(key): _with_text_keys(item) for key, item in value.items()}
    return value


def to_json(article: Article, *, indent: int | None = None) -> str:
    """The wire form as JSON; letters are kept, lone surrogates and control characters are escaped.

    Raises:
        WireError: the article was made by hand, with a value that JSON has no form for
            (a number of thousands of digits).
    """
    plain = to_dict(article)
    if indent is not None:
        return _by_json(plain, indent)
    try:
        return orjson.dumps(plain).decode()
    except orjson.JSONEncodeError:  # it has no lone surrogates and no numbers of more than 64 bits
        return _by_json(plain, None)


def _by_json(plain: dict[str, Any], indent: int | None) -> str:
    """The same by Python's own JSON, which writes anything."""
    separators = (",", ": " if indent is not None else ":")
    write = functools.partial(json.dumps, plain, indent=indent, separators=separators, allow_nan=False)
    try:
        text = write(ensure_ascii=False)
    except ValueError as error:
        raise WireError(_WHERE, (f"no JSON: {error}",)) from error
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return write()
    return text


def from_json(text: str | bytes) -> Article:
    """The article of a JSON text.

    Raises:
        WireError: the text is no JSON, or no wire form.
    """
    try:
        return from_dict(orjson.loads(text))
    except (orjson.JSONDecodeError, WireError):
        return _from_any_json(text)


def _from_any_json(text: str | bytes) -> Article:
    """The same by Python's own JSON, which takes lone surrogates, great numbers and other encodings than UTF-8."""
    try:
        data = json.loads(text)
    except RecursionError as error:
        raise WireError(_WHERE, ("nested too deep",)) from error
    except (ValueError, TypeError) as error:
        raise WireError(_WHERE, (f"no JSON: {error}",)) from error
    return from_dict(data)


@functools.cache
def _converter(*, detailed: bool = False, full: bool = False) -> Converter:
    """A converter of articles; a detailed one collects all problems of what it reads, a full one writes all keys."""
    converter = Converter(
        forbid_extra_keys=detailed, unstruct_collection_overrides={tuple: list}, detailed_validation=detailed
    )
    for simple in _SIMPLE:
        converter.register_structure_hook(simple, _strict(simple))
    converter.register_structure_hook(float, _number)
    converter.register_structure_hook(datetime, _moment)
    converter.register_structure_hook_factory(_is_literal, _literal_hook)
    if not detailed:
        converter.register_structure_hook_factory(_is_list, lambda kind: _list_hook(kind, converter))
        converter.register_structure_hook_factory(_is_optional, lambda kind: _optional_hook(kind, converter))
        converter.register_structure_hook_factory(attrs.has, lambda kind: _whole_hook(kind, converter))
    for names in (Precision, Origin):
        # cattrs takes a StrEnum for a str; on the wire it is its value.
        converter.register_structure_hook(names, lambda value, kind: kind(value))
        converter.register_unstructure_hook(names, lambda value: value.value)
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    for part in VALUE_TYPES:
        converter.register_unstructure_hook(
            part, make_dict_unstructure_fn(part, converter, _cattrs_omit_if_default=not full, **_internal(part))
        )
        if detailed:
            converter.register_structure_hook(part, _detailed_hook(part, converter))
    _register_blocks(converter, detailed=detailed, full=full)
    return converter


def _register_blocks(converter: Converter, *, detailed: bool, full: bool) -> None:
    """Register the types of blocks, each by its role."""
    writers: dict[type[Block], Callable[[Any], dict[str, Any]]] = {}
    readers: dict[str, Callable[[Any, Any], Any]] = {}
    for role, known in BLOCK_TYPES.items():
        kind = known.kind
        writers[kind] = make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=not full)
        readers[role] = _detailed_hook(kind, converter) if detailed else _whole_hook(kind, converter, beside=("role",))

    every = dict.fromkeys(field.name for kind in writers for field in wire_fields(kind)) if full else {}

    def write(block: Block) -> dict[str, Any]:
        return {"role": block.role, **every, **writers[type(block)](block)}

    def read(value: object, _: object) -> Block:
        if not isinstance(value, dict):
            message = f"an object is wanted, got {type(value).__name__}"
            raise TypeError(message)
        role = value.get("role")
        if not isinstance(role, str) or role not in readers:
            message = f"no block role is named {role!r}"
            raise ValueError(message)
        own = {name: part for name, part in value.items() if name != "role"} if detailed else value
        block: Block = readers[role](own, BLOCK_TYPES[role].kind)
        return block

    converter.register_unstructure_hook(Block, write)
    converter.register_structure_hook(Block, read)
    converter.register_unstructure_hook(
        Article,
        make_dict_unstructure_fn(Article, converter, body=override(unstruct_hook=lambda body: list(map(write, body)))),
    )
    if detailed:
        converter.register_structure_hook(Article, _detailed_hook(Article, converter))


def _internal(kind: type) -> dict[str, Any]:  # cattrs takes overrides and settings as one set of keywords
    """Overrides that leave out the attributes of a class that are not in the wire form."""
    names = {field.name for field in wire_fields(kind)}
    return {field.name: override(omit=True) for field in attrs.fields(kind) if field.name not in names}


def _detailed_hook(kind: type, converter: Converter) -> Callable[[Any, Any], Any]:
    """A reader of objects of a class that collects all problems."""
    read: Callable[[Any, Any], Any] = make_dict_structure_fn(
        kind, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True, **_internal(kind)
    )
    return lambda value, _: read(_present(value) if isinstance(value, dict) else value, kind)


def _present(value: dict[Any, Any]) -> dict[Any, Any]:
    """An object without the keys that are null.

    >>> _present({"index": 3, "spans": None})
    {'index': 3}
    """
    return {name: part for name, part in value.items() if part is not None}


def _is_literal(kind: object) -> bool:
    """Whether a type is a `Literal`."""
    return get_origin(kind) is Literal


def _literal_hook(kind: object) -> Callable[[Any, Any], str]:
    """A reader of the words of a `Literal`."""
    words = get_args(kind)

    def hook(value: object, _: object) -> str:
        if not isinstance(value, str) or value not in words:
            message = f"one of {', '.join(words)} is wanted, got {value!r}"
            raise ValueError(message)
        return value

    return hook


def _is_list(kind: object) -> bool:
    """Whether a type is that of a list on the wire, a tuple of one sort."""
    return get_origin(kind) is tuple and get_args(kind)[1:] == (...,)


def _is_optional(kind: object) -> bool:
    """Whether a type is optional: `X | None`."""
    return isinstance(kind, UnionType) and get_args(kind)[1:] == (NoneType,)


def _list_hook(kind: object, converter: Converter) -> Callable[[Any, Any], tuple[Any, ...]]:
    """A reader of lists that does no more than to read each item."""
    item = get_args(kind)[0]
    read = converter.get_structure_hook(item)

    def hook(value: object, _: object) -> tuple[Any, ...]:
        if type(value) is not list:
            message = f"a list is wanted, got {type(value).__name__}"
            raise TypeError(message)
        return tuple([read(entry, item) for entry in value])

    return hook


def _whole_hook(kind: type, converter: Converter, beside: tuple[str, ...] = ()) -> Callable[[Any, Any], Any]:
    """A reader of objects of a class, with no other keys than its fields and those that stand beside them."""
    known = frozenset((*(field.name for field in wire_fields(kind)), *beside))
    read: Callable[[Any, Any], Any] = make_dict_structure_fn(
        kind, converter, _cattrs_forbid_extra_keys=False, _cattrs_detailed_validation=False, **_internal(kind)
    )

    def hook(value: Any, _: object) -> Any:  # noqa: ANN401 - any JSON to any class
        if None in value.values():
            value = _present(value)
        if not value.keys() <= known:
            raise ForbiddenExtraKeysError(None, kind, value.keys() - known)
        return read(value, kind)

    return hook


def _optional_hook(kind: object, converter: Converter) -> Callable[[Any, Any], Any]:
    """A reader of values that may be absent."""
    item = get_args(kind)[0]
    read = converter.get_structure_hook(item)
    if item in {str, bool}:
        return lambda value, _: value if value is None or type(value) is item else read(value, item)
    return lambda value, _: None if value is None else read(value, item)


def _say(error: BaseException, kind: type | None) -> str:
    """The problem of one value as a sentence."""
    if isinstance(error, ForbiddenExtraKeysError):
        return f"extra fields found ({', '.join(sorted(map(str, error.extra_fields)))})"
    own = isinstance(error, TypeError | ValueError) and not isinstance(error, KeyError) and str(error)
    return own or format_exception(error, kind)


def _strict(kind: type) -> Callable[[Any, Any], Any]:
    def hook(value: object, _: object) -> object:
        if type(value) is not kind:
            message = f"{kind.__name__} is wanted, got {type(value).__name__}"
            raise TypeError(message)
        if isinstance(value, int) and value.bit_length() > _LONGEST_NUMBER:
            raise ValueError(_TOO_GREAT)
        return value

    return hook


def _number(value: object, _: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        message = f"a number is wanted, got {type(value).__name__}"
        raise TypeError(message)
    if isinstance(value, int) and value.bit_length() > _LONGEST_NUMBER:
        raise ValueError(_TOO_GREAT)
    if not isfinite(value):
        message = f"a finite number is wanted, got {value}"
        raise ValueError(message)
    return float(value)


def _moment(value: object, _: object) -> datetime:
    if not isinstance(value, str):
        message = f"a text is wanted, got {type(value).__name__}"
        raise TypeError(message)
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        message = f"{value!r} has no offset"
        raise ValueError(message)
    return moment
