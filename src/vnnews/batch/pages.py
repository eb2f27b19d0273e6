"""What a worker does with a page: reads it, and packs its row for the shard."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any, Final, Literal

import attrs
import orjson

from vnnews.addresses import host_of
from vnnews.batch.inputs import Page, opened
from vnnews.export.record import flat_record, to_record
from vnnews.pages import parse_html
from vnnews.sites.profile import Profile, load_profile

if TYPE_CHECKING:
    from vnnews.model import Article

Format = Literal["parquet", "jsonl", "csv"]
FORMATS: Final[tuple[Format, ...]] = ("parquet", "jsonl", "csv")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP)."""


@attrs.frozen
class Outcome:
    """What became of a page."""

    row: bytes | None = None
    """Its row, packed for the format; `None` where it is left out."""
    is_article: bool = False
    problem: str | None = None


@attrs.frozen
class Reader:
    """Reads pages in a worker."""

    form: Format = "parquet"
    blocks: bool = True
    only_articles: bool = False
    language: str | None = None
    """The language of the articles that are kept, such as `vi`."""
    max_bytes: int = 2**24
    profiles: tuple[str, ...] = ()
    """Profiles in TOML, which are chosen by the host of a page before those of vnnews."""

    def __call__(self, page: Page) -> Outcome:
        """The outcome of a page."""
        if page.problem is not None:
            return Outcome(problem=page.problem)
        try:
            html = _content(page, self.max_bytes)
        except (OSError, EOFError, ValueError) as error:
            return Outcome(problem=f"cannot be read: {getattr(error, 'strerror', None) or error}")
        if len(html) > self.max_bytes:
            return Outcome(problem=f"larger than {self.max_bytes:,} bytes")
        if not html.strip():
            return Outcome(problem="empty")
        profile = _profile_for(host_of(page.url) or "", self.profiles) if self.profiles else None
        article = parse_html(html, url=page.url, content_type=page.content_type, profile=profile)
        if (self.only_articles and not article.is_article) or not self._is_wanted(article):
            return Outcome(is_article=article.is_article)
        return Outcome(_PACKERS[self.form](article, page, self.blocks), article.is_article)

    def _is_wanted(self, article: Article) -> bool:
        """Whether the language is the one that is kept: `vi` keeps `vi-VN` too."""
        return self.language is None or (article.language or "").lower().partition("-")[0] == self.language.lower()


def _content(page: Page, max_bytes: int) -> bytes | str:
    """The bytes of a page, not much more than the limit."""
    if page.html is not None:
        return page.html
    with opened(page.path) as file:
        return file.read(max_bytes + 1)


def _profile_for(host: str, texts: tuple[str, ...]) -> Profile | None:
    """The profile in TOML for a host, or for a domain above it. Returns None if none fits."""
    profiles = [load_profile(text, "--profiles") for text in texts]
    fits = (each for each in profiles for name in each.hosts if host == name or host.endswith(f".{name}"))
    return next(fits, None)


def _parquet(article: Article, page: Page, blocks: bool) -> bytes:  # noqa: FBT001 - one of a table of functions
    from vnnews.arrow.columns import schema  # noqa: PLC0415 - an extra
    from vnnews.arrow.tables import row_of, to_batch  # noqa: PLC0415 - an extra

    row = row_of(article, blocks=blocks, id=page.id, path=page.path)
    packed: bytes = to_batch([row], schema(blocks=blocks)).serialize().to_pybytes()
    return packed


def _line(article: Article, page: Page, blocks: bool) -> bytes:  # noqa: FBT001 - one of a table of functions
    make = to_record if blocks else flat_record
    record = make(article, id=page.id, path=page.path)
    try:
        return orjson.dumps(record) + b"\n"
    except orjson.JSONEncodeError:  # it has no lone surrogates
        return json.dumps(record, default=lambda moment: moment.isoformat()).encode() + b"\n"


def _cells(article: Article, page: Page, blocks: bool) -> bytes:  # noqa: ARG001, FBT001 - one of a table of functions
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(map(_cell, flat_record(article, id=page.id, path=page.path).values()))
    return out.getvalue().encode("utf-8", "replace")


def _cell(value: Any) -> Any:  # noqa: ANN401 - any value of a record
    """A cell that no spreadsheet takes for a formula; lists are joined.

    >>> _cell(["gạo", "giá"]), _cell("=1+1"), _cell(None)
    ('gạo; giá', "'=1+1", '')
    """
    if value is None:
        return ""
    if isinstance(value, list):
        value = "; ".join(value)
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    return value.isoformat() if hasattr(value, "isoformat") else value


_PACKERS: Final = {"parquet": _parquet, "jsonl": _line, "csv": _cells}
