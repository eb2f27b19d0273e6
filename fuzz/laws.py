"""What has to hold for every input: one function a door. An exception or a failed assertion is a finding."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import vnnews
from vnnews.errors import ProfileError, WireError
from vnnews.model import Article, Embed, Figure, TextBlock
from vnnews.reading.decode import decode
from vnnews.reading.tokenizer import tidy
from vnnews.reading.tree import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["LAWS"]

_HEADERS: Final = (None, "text/html; charset=utf-8", "text/html; charset=iso-8859-1", "charset=windows-1258")
_NOW: Final = dt.datetime(2026, 3, 7, 12, tzinfo=dt.timezone(dt.timedelta(hours=7)))
_FIRST: Final = dt.datetime.min.replace(tzinfo=dt.timezone(dt.timedelta(hours=14)))
_LAST: Final = dt.datetime.max.replace(tzinfo=dt.timezone(dt.timedelta(hours=-12)))


def law_of_decode(data: bytes) -> None:
    """Text comes out, the same each time, and the tree of it has an element."""
    header = _HEADERS[len(data) % len(_HEADERS)]
    decoded = decode(data, header)
    assert decoded == decode(data, header)
    data = decoded.text.encode("utf-8", "replace")
    clean, notes = tidy(data)
    assert clean == data or notes
    assert isinstance(parse(decoded.text).root.tag, str)


def law_of_html(data: bytes) -> None:
    """An article comes out, the same each time, and all its forms."""
    url = "https://vneconomy.vn/a.htm" if len(data) % 2 else None
    article = vnnews.parse_html(data, url=url)
    _check(article)
    if len(data) % 3 == 0:
        assert article == vnnews.parse_html(data, url=url)
    else:
        vnnews.parse_html(data.decode("utf-8", "surrogateescape"), url=url)


def law_of_text(data: bytes) -> None:
    """A copied text gives an article, whatever it holds."""
    _check(vnnews.parse_text(data.decode("utf-8", "replace")))


def law_of_feed(data: bytes) -> None:
    """A feed gives articles or none, and no item fails."""
    for article in vnnews.parse_feed(data):
        assert "unreadable-item" not in {note.code for note in article.notes}
        _check(article)
    vnnews.parse_feed(data.decode("utf-8", "replace"))


def law_of_date(data: bytes) -> None:
    """A date is aware, and stands where it is said to stand."""
    text = data.decode("utf-8", "replace")
    for now in (None, _NOW, _FIRST, _LAST):
        one = vnnews.parse_date(text, now=now)
        found = vnnews.find_dates(text, now=now)
        for parsed in (*found, *([one] if one else [])):
            assert parsed.value.utcoffset() is not None
            assert text[slice(*parsed.span)] == parsed.text
        assert [parsed.span for parsed in found] == sorted(parsed.span for parsed in found)


def law_of_json(data: bytes) -> None:
    """JSON that is taken comes back as it is, and what is wrong raises its own error."""
    try:
        article = vnnews.Article.from_json(data)
    except WireError:
        return
    assert Article.from_json(article.to_json()) == article
    article.to_markdown()
    article.to_json_ld()


def law_of_profile(data: bytes) -> None:
    """A profile that is taken can be used, and what is wrong raises its own error."""
    try:
        profile = vnnews.load_profile(data.decode("utf-8", "replace"))
    except ProfileError:
        return
    _check(vnnews.parse_html("<main><h1>Tin</h1><p>Một đoạn.</p></main>", profile=profile))


def _check(article: Article) -> None:
    assert Article.from_dict(article.to_dict()) == article
    assert Article.from_json(article.to_json()) == article
    article.to_markdown()
    article.to_json_ld()
    for address in _addresses(article):
        assert urlsplit(address).scheme in {"", "http", "https"}, address


def _addresses(article: Article) -> Iterator[str]:
    for block in article.body:
        if isinstance(block, TextBlock):
            yield from (span.href for span in block.spans if span.href)
        elif isinstance(block, Figure):
            yield from (image.url for image in block.images)
        elif isinstance(block, Embed) and block.src:
            yield block.src


LAWS: Final[dict[str, Callable[[bytes], None]]] = {
    "decode": law_of_decode,
    "html": law_of_html,
    "text": law_of_text,
    "feed": law_of_feed,
    "date": law_of_date,
    "json": law_of_json,
    "profile": law_of_profile,
}
"""The law of each target."""
