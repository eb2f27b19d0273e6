"""The article: fields, body and views."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import attrs

from vnnews.model.blocks import Block, Figure, Heading, LiveEntry, Paragraph, TextBlock, repeated_blocks, text_to_read
from vnnews.model.values import SCHEMA_VERSION, Author, Image, Note, Precision, Repeat, Source

if TYPE_CHECKING:
    from collections.abc import Iterator


@attrs.frozen(kw_only=True)
class Article:
    """A news article, as read from a page, a feed or a copied text.

    A field that the page does not have is `None` or empty, and `notes` has the reason. `sources` has for every field
    the place of its value and the other candidates.
    """

    url: str | None = None
    """The canonical address."""
    site: str | None = None
    """The publisher's host, such as `vneconomy.vn`."""
    headline: str | None = None
    """The headline (tít) as displayed."""
    lead: str | None = None
    """The lead (sapo), without the agency's prefix and dateline."""
    lead_prefix: str | None = None
    """The agency's prefix as printed in front of the lead: `(Dân trí) -`."""
    dateline: str | None = None
    """The place (and day) in front of the lead, where the page sets it apart."""
    lead_repeats: tuple[Repeat, ...] = ()
    """Where the lead's words stand in the body once more."""
    authors: tuple[Author, ...] = ()
    published: datetime | None = None
    """When it was published according to the page, aware; +07:00 where the page states no zone."""
    published_precision: Precision | None = None
    """How much of `published` the page states: with `day`, its time of day means nothing."""
    modified: datetime | None = None
    """When it was last changed according to the page, aware."""
    modified_precision: Precision | None = None
    section: str | None = None
    """The leaf category (chuyên mục)."""
    breadcrumbs: tuple[str, ...] = ()
    """Categories from the top to the leaf, without the home page."""
    tags: tuple[str, ...] = ()
    language: str | None = None
    """BCP 47, such as `vi`."""
    image: Image | None = None
    """The picture that represents the article in lists and cards."""
    body: tuple[Block, ...] = ()
    """The blocks in page order."""
    is_article: bool = False
    """False for a list page, a home page or a page without a story; a note says why."""
    notes: tuple[Note, ...] = ()
    sources: tuple[Source, ...] = ()
    profile: str | None = None
    """The name of the site profile that read the page; `generic` where none fits."""
    layout: str | None = None
    """The layout of the profile that the page's fingerprint chose."""
    fingerprint: str | None = None
    """A digest of the profile's content: the same page and fingerprint give the same article."""
    schema_version: int = SCHEMA_VERSION

    @property
    def text(self) -> str:
        """The text of the story: headings, paragraphs, quotes, boxes, lists and tables, a blank line between blocks.

        An entry of a live report begins with its time and title.

        Captions, notices, author lines and links to other articles are not in it. A pull quote or a box is left out
        here (it stays in `body`) if another block has its words, or if the page marks a quotation that repeats the
        story with changes. A paragraph is never left out.
        """
        left_out = repeated_blocks(self.body)
        blocks = (block for place, block in enumerate(self.body) if place not in left_out)
        return "\n\n".join(filter(None, map(text_to_read, blocks)))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the body, in page order."""
        return tuple(block for block in self.body if isinstance(block, Figure))

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The section headings, in page order."""
        return tuple(block for block in self.body if isinstance(block, Heading))

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the story, in page order."""
        return tuple(block for block in self.body if isinstance(block, Paragraph))

    @property
    def live_entries(self) -> tuple[tuple[LiveEntry, tuple[Block, ...]], ...]:
        """The entries of a live report in page order, each with the blocks that it holds; empty for other stories.

        Blocks before the first entry belong to no entry.
        """
        opened = [block for block in self.body if isinstance(block, LiveEntry)]
        places = [place for place, block in enumerate(self.body) if isinstance(block, LiveEntry)]
        ends = [*places, len(self.body)][1:]
        return tuple(
            (entry, self.body[place + 1 : end]) for entry, place, end in zip(opened, places, ends, strict=False)
        )

    @property
    def word_count(self) -> int:
        """How many words (âm tiết and numbers, between white space) `text` has."""
        return len(self.text.split())

    def source(self, field: str) -> Source | None:
        """Where the value of a field was read. Returns `None` if the page has no value."""
        return next((source for source in self.sources if source.field == field), None)

    def iter_text(self) -> Iterator[TextBlock]:
        """All blocks of running text, whatever their role."""
        return (block for block in self.body if isinstance(block, TextBlock))

    def to_dict(self, *, full: bool = False) -> dict[str, Any]:
        """The wire form as plain dicts, lists, strings and numbers; `from_dict` is its inverse.

        Args:
            full: whether every key is written. Without it, blocks and their parts have no keys for default values.
                With it, all blocks have the same keys, so that tables can be made of them; a key that a type of block
                does not have is `None`.

        >>> paragraph = {"role": "paragraph", "index": 0, "reason": {"rule": "text", "evidence": "<p>"}, "text": "Gạo"}
        >>> article = Article.from_dict({"body": [paragraph]})
        >>> article.to_dict()["body"] == [paragraph]
        True
        >>> article.to_dict(full=True)["body"][0]["spans"], article.to_dict(full=True)["body"][0]["rows"]
        ([], None)
        """
        from vnnews.export import wire  # noqa: PLC0415 - cattrs is heavy

        return wire.to_dict(self, full=full)

    def to_record(self, *, id: str | None = None, path: str | None = None) -> dict[str, Any]:  # noqa: A002 - the column's name
        """The article as one row of a table: a flat dict whose keys and types are always the same.

        `text` is `None` where the page is no article. `published` and `modified` are instants in UTC;
        `published_local` is date and time as the page states them, without a zone: group by it, because in UTC a story
        of a day without an hour belongs to the day before. `authors` has names, `notes` codes, `figures` their number,
        `blocks` the body as `to_dict(full=True)` writes it.

        Args:
            id: the name of the row, for the caller.
            path: the file that the page came from, for the caller.

        >>> moment = datetime.fromisoformat("2024-07-25T00:00:00+07:00")
        >>> record = Article(headline="Giá gạo tăng", published=moment).to_record(id="a1")
        >>> record["id"], record["headline"], record["text"], record["published_local"].isoformat()
        ('a1', 'Giá gạo tăng', None, '2024-07-25T00:00:00')
        >>> record["published"].isoformat()
        '2024-07-24T17:00:00+00:00'
        """
        from vnnews.export import record  # noqa: PLC0415 - cattrs is heavy

        return record.to_record(self, id=id, path=path)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Article:
        """The article of a wire form, of this version or an older one. `None` is read as an absent key.

        Raises:
            WireError: the data is no wire form; all problems are named with their places.
        """
        from vnnews.export import wire  # noqa: PLC0415 - cattrs is heavy

        return wire.from_dict(data)

    def to_json(self, *, indent: int | None = None) -> str:
        """The wire form as JSON text (UTF-8 letters are kept as they are)."""
        from vnnews.export import wire  # noqa: PLC0415 - cattrs is heavy

        return wire.to_json(self, indent=indent)

    @classmethod
    def from_json(cls, text: str | bytes) -> Article:
        """The article of a JSON text that `to_json` made.

        Raises:
            WireError: the text is no JSON or no wire form.
        """
        from vnnews.export import wire  # noqa: PLC0415 - cattrs is heavy

        return wire.from_json(text)

    def to_markdown(self) -> str:
        """The article as CommonMark with pipe tables; page text cannot become markup."""
        from vnnews.export import markdown  # noqa: PLC0415 - seldom used

        return markdown.to_markdown(self)

    def to_json_ld(self) -> dict[str, Any]:
        """The article as a schema.org `NewsArticle`; a live report is a `LiveBlogPosting` too.

        For a `<script>` in a page use `vnnews.export.json_ld.json_ld_script`: no text of the article can end it.
        """
        from vnnews.export import json_ld  # noqa: PLC0415 - seldom used

        return json_ld.to_json_ld(self)


def lead_to_read(article: Article) -> str | None:
    """The lead. Returns None if the first paragraph has all its words, so that nobody reads them twice."""
    for first in article.paragraphs[:1]:
        for repeat in article.lead_repeats:
            is_whole = repeat.similarity == 1 and repeat.end - repeat.start >= len(first.text) - 1
            if is_whole and repeat.block == first.index:
                return None
    return article.lead
