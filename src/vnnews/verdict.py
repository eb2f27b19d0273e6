"""Whether a page has a story, and if not why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnnews.model import Block, Figure, Heading, ListBlock, Note, Related, TextBlock
from vnnews.model.blocks import BLOCK_TYPES
from vnnews.roles.rule import ALT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vnnews.metadata.candidates import Candidates

_SHORTEST_STORY: Final = 100
_LONGEST_LABEL: Final = 40
_ENDS: Final = (".", "!", "?", "…", "”", '"')
# Of the text, on real pages: at most 0.15 in stories, at least 0.3 in lists.
_MANY_LINKS: Final = 0.25
_MOSTLY_LINKS: Final = 0.7
_NO_PAGE: Final = frozenset({"not-text", "not-a-page"})
_FEWEST_TITLES: Final = 3
_SHORTEST_TITLE: Final = 25  # characters of a link in a list


def judge_story(
    headline: str | None, body: Sequence[Block], candidates: Candidates, notes: Iterable[Note] = ()
) -> tuple[bool, tuple[Note, ...]]:
    """Whether there is a story; if not, a note with the reason.

    Args:
        headline: the headline.
        body: the blocks.
        candidates: the candidates of the page, for its type and its date.
        notes: the notes on the page's bytes.

    >>> import vnnews
    >>> def verdict(page):
    ...     article = vnnews.parse_html(page)
    ...     return article.is_article, [note.message for note in article.notes if note.code == "not-article"]
    >>> verdict("<h1>Chợ nổi</h1><p>Ghe đến từ nửa đêm, khóm và bí chất đầy khoang, sáng ra thì bán hết.</p>")
    (True, [])
    >>> verdict("<h1>Chợ nổi</h1><form>Tìm kiếm</form>")
    (False, ['the page has no story'])
    """
    texts = [block for block in body if isinstance(block, TextBlock)]
    size = sum(len(block.text) for block in texts if BLOCK_TYPES[block.role].is_story_text)
    kinds = {candidate.values[0].lower() for candidate in candidates.get("type", ())}
    why = ""
    if not size and len(texts) == len(body):
        why = "the page has no story"
    elif headline is None and size < _SHORTEST_STORY:
        why = "the page has no headline and very little text"
    elif not candidates.get("published") and _is_label(body):
        why = "the page has a few words, no sentence and no date of publication"
    elif _is_list(body):
        why = "the page is a list of links to stories"
    elif "website" in kinds and not candidates.get("published"):
        why = "og:type is website, and the page has no date of publication"
    if why:
        return False, (Note("not-article", why, "body"),)
    if any(note.code in _NO_PAGE for note in notes):
        return False, (Note("not-article", "the input is no page", "page"),)
    return True, ()


def _is_label(body: Sequence[Block]) -> bool:
    """Whether the body is nothing but a few words, as is left of a list page: a label of its menu.

    >>> from vnnews.model import Paragraph, Reason
    >>> texts = "Dòng sự kiện", "Ghe đến từ nửa đêm.", "Ghe đến từ nửa đêm, khóm và bí chất đầy khoang"
    >>> [_is_label([Paragraph(index=0, reason=Reason("text", "<p>"), text=text)]) for text in texts]
    [True, False, False]
    """
    if not all(isinstance(block, TextBlock) for block in body):
        return False
    texts = [block.text for block in body if isinstance(block, TextBlock) and BLOCK_TYPES[block.role].is_story_text]
    return sum(map(len, texts)) < _LONGEST_LABEL and not any(text.endswith(_ENDS) for text in texts)


def _captions(body: Sequence[Block]) -> int:
    """The characters of all captions, which are the text of a photo story; without alts, which teasers have too."""
    figures = (block for block in body if isinstance(block, Figure))
    return sum(len(figure.caption) for figure in figures if figure.caption and figure.reason.code != ALT)


def _is_list(body: Sequence[Block]) -> bool:
    """Whether the body is a list of titles that link to stories: links hold a good part of all text.

    >>> from vnnews.model import Paragraph, Reason, Span
    >>> def line(text, linked):
    ...     return Paragraph(index=0, reason=Reason("text", "<p>"), text=text, spans=(Span("link", 0, linked, "/a"),))
    >>> _is_list([line("Chợ nổi Cái Răng vắng khách", 27), line("Lúa chín ở Thốt Nốt", 19)])
    True
    >>> _is_list([line("Chợ nổi Cái Răng vắng khách từ khi có cầu mới", 16)])
    False
    """
    size, inside, titles = _captions(body), 0, 0
    for block in body:
        if isinstance(block, TextBlock):
            linked = sum(span.end - span.start for span in block.spans if span.kind == "link")
            size += len(block.text)
            titles += linked > 0 and isinstance(block, Heading | Related)
        elif isinstance(block, ListBlock):
            parts = [sum(span.end - span.start for span in spans if span.kind == "link") for spans in block.item_spans]
            linked = sum(parts)
            size += sum(map(len, block.items))
            titles += sum(part >= _SHORTEST_TITLE for part in parts)
        else:
            continue
        inside += linked
    if not size:
        return False
    return inside >= _MOSTLY_LINKS * size or (titles >= _FEWEST_TITLES and inside >= _MANY_LINKS * size)
