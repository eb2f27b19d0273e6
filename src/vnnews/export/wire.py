"""The wire form: articles as plain dicts and JSON, and back without loss."""

from __future__ import annotations

import functools
import json
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from cattrs import BaseValidationError, Converter, transform_error
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override
from cattrs.v import format_exception

from vnnews import model
from vnnews.errors import WireError
from vnnews.model import SCHEMA_VERSION, Article, Block

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["BLOCKS", "from_dict", "from_json", "to_dict", "to_json"]

BLOCKS: Final[dict[str, type[Block]]] = {
    kind.role: kind
    for kind in (
        model.Paragraph,
        model.Heading,
        model.Quote,
        model.PullQuote,
        model.InfoBox,
        model.Related,
        model.AuthorLine,
        model.SourceLine,
        model.Notice,
        model.LiveEntry,
        model.Figure,
        model.ListBlock,
        model.Table,
        model.Embed,
    )
}
"""Block classes by the role that names them on the wire."""

_WHERE: Final = "article"


def to_dict(article: Article) -> dict[str, Any]:
    """The wire form of an article. Fields of blocks and parts that have their default value are left out."""
    plain: dict[str, Any] = _converter().unstructure(article, Article)
    return plain


def from_dict(data: dict[str, Any]) -> Article:
    """The article of a wire form.

    Raises:
        WireError: the data is none; all problems are named.
    """
    if not isinstance(data, dict):
        raise WireError(_WHERE, (f"an object is wanted, got {type(data).__name__}",))
    version = data.get("schema_version")
    if isinstance(version, int) and version > SCHEMA_VERSION:
        raise WireError(_WHERE, (f"schema_version {version} is newer than {SCHEMA_VERSION}: a newer vnnews reads it",))
    try:
        return _converter().structure(data, Article)
    except BaseValidationError as error:
        raise WireError(_WHERE, tuple(transform_error(error, path=_WHERE, format_exception=_say))) from error
    except RecursionError as error:
        raise WireError(_WHERE, ("nested too deep",)) from error


def to_json(article: Article, *, indent: int | None = None) -> str:
    """The wire form as JSON; letters are kept, lone surrogates and control characters are escaped."""
    text = json.dumps(to_dict(article), ensure_ascii=False, indent=indent, allow_nan=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(to_dict(article), indent=indent, allow_nan=False)
    return text


def from_json(text: str | bytes) -> Article:
    """The article of a JSON text.

    Raises:
        WireError: the text is no JSON, or no wire form.
    """
    try:
        data = json.loads(text)
    except RecursionError as error:
        raise WireError(_WHERE, ("nested too deep",)) from error
    except (ValueError, TypeError) as error:
        raise WireError(_WHERE, (f"no JSON: {error}",)) from error
    return from_dict(data)


@functools.cache
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, unstruct_collection_overrides={tuple: list})
    for simple in (str, bool, int):
        converter.register_structure_hook(simple, _strict(simple))
    converter.register_structure_hook(float, _number)
    converter.register_structure_hook(datetime, _moment)
    for names in (model.Precision, model.Origin):
        # cattrs takes a StrEnum for a str; on the wire it is its value.
        converter.register_structure_hook(names, lambda value, kind: kind(value))
        converter.register_unstructure_hook(names, lambda value: value.value)
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    for part in _parts():
        converter.register_unstructure_hook(
            part, make_dict_unstructure_fn(part, converter, _cattrs_omit_if_default=True)
        )
    blocks: dict[type[Block], Callable[[Any], dict[str, Any]]] = {}
    readers: dict[str, Callable[[Any, Any], Any]] = {}
    for role, kind in BLOCKS.items():
        blocks[kind] = make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True)
        readers[role] = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)

    def write(block: Block) -> dict[str, Any]:
        return {"role": block.role, **blocks[type(block)](block)}

    def read(value: object, _: object) -> Block:
        if not isinstance(value, dict):
            message = f"an object is wanted, got {type(value).__name__}"
            raise TypeError(message)
        role = value.get("role")
        if not isinstance(role, str) or role not in readers:
            message = f"no block role is named {role!r}"
            raise ValueError(message)
        block: Block = readers[role]({key: item for key, item in value.items() if key != "role"}, BLOCKS[role])
        return block

    converter.register_unstructure_hook(Block, write)
    converter.register_structure_hook(Block, read)
    converter.register_unstructure_hook(
        Article,
        make_dict_unstructure_fn(Article, converter, body=override(unstruct_hook=lambda body: list(map(write, body)))),
    )
    return converter


def _parts() -> tuple[type, ...]:
    """The small classes; those that others are made of first."""
    return (
        model.Span,
        model.Image,
        model.Author,
        model.Repeat,
        model.Reason,
        model.Note,
        model.Candidate,
        model.Source,
    )


def _say(error: BaseException, kind: type | None) -> str:
    """What is wrong with one value, in words."""
    own = isinstance(error, TypeError | ValueError) and not isinstance(error, KeyError) and str(error)
    return own or format_exception(error, kind)


def _strict(kind: type) -> Callable[[Any, Any], Any]:
    def hook(value: object, _: object) -> object:
        if type(value) is not kind:
            message = f"{kind.__name__} is wanted, got {type(value).__name__}"
            raise TypeError(message)
        return value

    return hook


def _number(value: object, _: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        message = f"a number is wanted, got {type(value).__name__}"
        raise TypeError(message)
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
