"""An article as one row of a table: a flat dict whose keys and types are always the same."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from vnnews.export import wire
from vnnews.model import SCHEMA_VERSION, Article


def to_record(article: Article, *, id: str | None, path: str | None) -> dict[str, Any]:  # noqa: A002 - the column's name
    """The row of an article, `Article.to_record`."""
    return {**flat_record(article, id=id, path=path), "blocks": wire.to_dict(article, full=True)["body"]}


def flat_record(article: Article, *, id: str | None = None, path: str | None = None) -> dict[str, Any]:  # noqa: A002
    """The row without the blocks."""
    text = article.text if article.is_article else None
    return {
        "id": id,
        "path": path,
        "url": article.url,
        "site": article.site,
        "is_article": article.is_article,
        "headline": article.headline,
        "lead": article.lead,
        "text": text,
        "authors": [author.name for author in article.authors],
        "published": _instant(article.published),
        "published_local": article.published.replace(tzinfo=None) if article.published else None,
        "published_precision": article.published_precision.value if article.published_precision else None,
        "modified": _instant(article.modified),
        "section": article.section,
        "breadcrumbs": list(article.breadcrumbs),
        "tags": list(article.tags),
        "language": article.language,
        "image_url": article.image.url if article.image else None,
        "word_count": len((text or "").split()),
        "figures": len(article.figures),
        "profile": article.profile,
        "layout": article.layout,
        "notes": [note.code for note in article.notes],
        "schema_version": SCHEMA_VERSION,
    }


def _instant(moment: datetime | None) -> datetime | None:
    """A moment in UTC. Returns None for one before the first or after the last year of the calendar.

    >>> _instant(datetime.fromisoformat("2024-07-25T00:00:00+07:00")).isoformat()
    '2024-07-24T17:00:00+00:00'
    >>> _instant(datetime.fromisoformat("0001-01-01T00:00:00+07:00"))
    """
    try:
        return moment.astimezone(UTC) if moment else None
    except OverflowError:
        return None
