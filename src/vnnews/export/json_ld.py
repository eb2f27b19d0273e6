"""An article as schema.org `NewsArticle` (https://schema.org/NewsArticle), a live report as `LiveBlogPosting` too."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from vnnews.addresses import is_safe_address
from vnnews.characters import char_class, json_escape
from vnnews.model import Article, Block, LiveEntry, Precision

if TYPE_CHECKING:
    from datetime import datetime

# Inside <script>, `<` could end the element; U+2028 and U+2029 end lines in older JavaScript; controls and bidi marks
# display another text to a reader of the source than is there; lone surrogates encode to nothing.
_ESCAPED: Final = re.compile(f"[<>&{char_class('escaped in JSON')}]")


def to_json_ld(article: Article) -> dict[str, Any]:
    """The article as a JSON-LD object, without empty fields and without addresses that run code.

    >>> to_json_ld(Article(headline="Giá gạo tăng"))["headline"]
    'Giá gạo tăng'
    """
    images = [*([article.image] if article.image else []), *(i for figure in article.figures for i in figure.images)]
    people = [
        {
            "@type": "Person" if author.kind == "person" else "Organization",
            "name": author.name,
            **({"url": author.url} if is_safe_address(author.url) else {}),
        }
        for author in article.authors
    ]
    updates = [_update(entry, blocks) for entry, blocks in article.live_entries]
    url = article.url if is_safe_address(article.url) else None
    thing: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": ["NewsArticle", "LiveBlogPosting"] if updates else "NewsArticle",
        "headline": article.headline,
        "description": article.lead,
        "datePublished": _date(article.published, article.published_precision),
        "dateModified": _date(article.modified, article.modified_precision),
        "author": people,
        "publisher": {"@type": "Organization", "name": article.site} if article.site else None,
        "image": list(dict.fromkeys(image.url for image in images if is_safe_address(image.url))),
        "articleSection": article.section,
        "keywords": list(article.tags),
        "inLanguage": article.language,
        "url": url,
        "mainEntityOfPage": {"@type": "WebPage", "@id": url} if url else None,
        "articleBody": article.text,
        "wordCount": article.word_count or None,
        "liveBlogUpdate": updates,
    }
    return {key: value for key, value in thing.items() if value not in (None, [], "")}


def _update(entry: LiveEntry, blocks: tuple[Block, ...]) -> dict[str, Any]:
    """An entry of a live report as a `BlogPosting`."""
    thing = {
        "@type": "BlogPosting",
        "headline": entry.title,
        "datePublished": _date(entry.published, entry.precision),
        "articleBody": Article(body=blocks).text,
    }
    return {key: value for key, value in thing.items() if value}


def _date(moment: datetime | None, precision: Precision | None) -> str | None:
    """ISO 8601: a day where only a day is known."""
    if moment is None:
        return None
    return moment.date().isoformat() if precision is Precision.DAY else moment.isoformat()


def json_ld_script(article: Article) -> str:
    """The JSON-LD in a `<script>` element, which no text of the article can end.

    >>> "</b>" in json_ld_script(Article(headline="</b>"))
    False
    """
    data = json.dumps(to_json_ld(article), ensure_ascii=False)
    data = _ESCAPED.sub(lambda match: json_escape(match[0]), data)
    return f'<script type="application/ld+json">{data}</script>'
