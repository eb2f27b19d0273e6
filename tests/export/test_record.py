"""Articles as rows: the same keys and types for any article."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from tests.pages.articles import articles

import vnnews
from vnnews import Author, Image, Note, Precision

KEYS: Final = [
    "id",
    "path",
    "url",
    "site",
    "is_article",
    "headline",
    "lead",
    "text",
    "authors",
    "published",
    "published_local",
    "published_precision",
    "modified",
    "section",
    "breadcrumbs",
    "tags",
    "language",
    "image_url",
    "word_count",
    "figures",
    "profile",
    "layout",
    "notes",
    "schema_version",
    "blocks",
]
LISTS: Final = {"authors", "breadcrumbs", "tags", "notes", "blocks"}
MOMENTS: Final = {"published", "published_local", "modified"}


@given(articles())
def test_keys_and_types_are_fixed(article: vnnews.Article) -> None:
    """Whatever an article holds."""
    record = article.to_record()
    assert list(record) == KEYS
    assert type(record["is_article"]) is bool
    assert {type(record[name]) for name in ("word_count", "figures", "schema_version")} == {int}
    assert {type(record[name]) for name in LISTS} == {list}
    assert {type(part) for name in LISTS - {"blocks"} for part in record[name]} <= {str}
    rest = set(KEYS) - LISTS - MOMENTS - {"is_article", "word_count", "figures", "schema_version"}
    assert {type(record[name]) for name in rest} <= {str, type(None)}
    assert {type(record[name]) for name in MOMENTS} <= {datetime, type(None)}
    assert record["published"] is None or record["published"].tzinfo is UTC
    assert record["published_local"] is None or record["published_local"].tzinfo is None
    assert record["blocks"] == article.to_dict(full=True)["body"]


@pytest.mark.parametrize("hour", ["00:00", "06:59", "07:00", "23:59"])
def test_the_local_day_is_that_of_the_page(hour: str) -> None:
    """In UTC it is the day before for the first seven hours."""
    moment = datetime.fromisoformat(f"2024-07-25T{hour}+07:00")
    record = vnnews.Article(published=moment, published_precision=Precision.DAY).to_record()
    assert record["published_local"].date().isoformat() == "2024-07-25"
    assert (record["published"], record["published_precision"]) == (moment, "day")


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+07:00", "9999-12-31T23:00:00-07:00"])
def test_a_moment_beyond_the_calendar_has_no_instant(moment: str) -> None:
    """Its local time stays."""
    record = vnnews.Article(published=datetime.fromisoformat(moment)).to_record()
    assert record["published"] is None
    assert record["published_local"].isoformat() == moment[:19]


def test_a_page_that_is_no_article_has_no_text(article: vnnews.Article) -> None:
    """Its blocks stay."""
    assert article.to_record()["text"] == article.text
    assert article.to_record()["word_count"] == article.word_count > 20
    other: dict[str, Any] = attrs.evolve(article, is_article=False).to_record(id="7", path="a/b.html")
    assert (other["text"], other["word_count"], other["id"], other["path"]) == (None, 0, "7", "a/b.html")
    assert len(other["blocks"]) == len(article.body)


def test_parts_are_named_by_their_main_value() -> None:
    """Names of authors, codes of notes, the address of the picture."""
    record = vnnews.Article(
        authors=(Author("An", "tổng hợp"), Author("Bình")), image=Image("https://a.vn/1.jpg"), notes=(Note("odd", "x"),)
    ).to_record()
    assert (record["authors"], record["image_url"], record["notes"]) == (["An", "Bình"], "https://a.vn/1.jpg", ["odd"])
