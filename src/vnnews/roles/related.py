"""Related links: lists and lines that only lead to other articles."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import Final

from vnnews.blocks.draft import Draft
from vnnews.roles.rule import Context, Rule
from vnnews.text import fold
from vnnews.vocabulary.links import is_cards_title, is_links_title, leads_on

_LONGEST_TEASER: Final = 300  # characters
_FEWEST_CARDS: Final = 2
_FILE: Final = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)(?:[?#]|$)", re.IGNORECASE)
_FEWEST_WORDS: Final = 4
_LONGEST_TITLE: Final = 60  # characters


def _label(drafts: list[Draft], _: Context) -> None:
    """Label lists and lines of links to other stories, with their `links`, and the titles above them."""
    for draft in drafts:
        _label_links(draft)
    for place, draft in enumerate(drafts):
        if _may_be_title(draft) and is_cards_title(fold(draft.text)):
            _label_cards(draft, drafts[place + 1 :])
    for draft, after in pairwise(drafts):
        if after.role == "related" and _may_be_title(draft) and is_links_title(fold(draft.text)):
            draft.label("notice", RULE.name, "the title of links to other stories")


def _label_links(draft: Draft) -> None:
    """Label a list or a line that leads to other stories."""
    if draft.kind == "list" and draft.role is None and draft.items and all(map(_is_link, draft.items, _spans(draft))):
        _to_text(draft)
        draft.label("related", RULE.name, "a list of links")
    elif any(span.kind == "link" for span in draft.spans) and (evidence := _evidence(draft)):
        draft.links = _addresses(draft)
        draft.label("related", RULE.name, evidence)


def _may_be_title(draft: Draft) -> bool:
    return (draft.is_open or draft.role == "heading") and len(draft.text) <= _LONGEST_TITLE


def _label_cards(title: Draft, below: list[Draft]) -> None:
    """Label the cards below their title: headings that are links, and a teaser between two.

    The text behind the last card is its teaser if each card before has one.
    """
    names = list(takewhile(_is_name_or_teaser, (draft for draft in below if draft.kind != "figure")))
    links = [place for place, draft in enumerate(names) if _is_card_name(draft)]
    if len(links) < _FEWEST_CARDS or links[0] != 0:
        return
    size = links[1]  # of a card: its name and its teasers
    if any(after - before != size for before, after in pairwise(links)):
        return
    title.label("notice", RULE.name, "the title of other stories' cards")
    for draft in names[: links[-1] + size]:
        if draft.role != "related":
            draft.links = _addresses(draft)
            draft.label("related", RULE.name, "a card below the title of other stories")


def _addresses(draft: Draft) -> tuple[str, ...]:
    return tuple(span.href for span in draft.spans if span.kind == "link" and span.href)


def _is_card_name(draft: Draft) -> bool:
    return draft.kind == "text" and draft.role in {None, "heading", "related"} and draft.marked("link")


def _is_name_or_teaser(draft: Draft) -> bool:
    teases = draft.is_open and not draft.level and len(draft.text) <= _LONGEST_TEASER
    return teases or _is_card_name(draft)


def _evidence(draft: Draft) -> str:
    """Why a text with a link leads to another story; empty if it does not."""
    opens, is_link = leads_on(draft.text), draft.marked("link")
    if not draft.is_open:  # a heading element may be a link behind an arrow
        return "a line that is a link" if opens and is_link and draft.role == "heading" else ""
    if not is_link:
        return "a line that leads to links" if opens else ""
    stands = (
        draft.classes and len(draft.text.split()) >= _FEWEST_WORDS and not _ends(draft.text) and not _is_file(draft)
    )
    return "a line that is a link" if opens or stands else ""


def _spans(draft: Draft) -> tuple[tuple[object, ...], ...]:
    return draft.item_spans or ((),) * len(draft.items)


def _is_link(item: str, spans: object) -> bool:
    """Whether an item is a link as a whole."""
    probe = Draft(kind="text", text=item, spans=spans)  # type: ignore[arg-type]
    return probe.marked("link")


def _is_file(draft: Draft) -> bool:
    """Whether a line leads to a document: the questions of an examination, the text of a law."""
    return any(span.href is not None and _FILE.search(span.href) is not None for span in draft.spans)


def _ends(text: str) -> bool:
    return text.endswith((".", "!", ":", "…"))


def _to_text(draft: Draft) -> None:
    draft.kind, draft.text = "text", "\n".join(draft.items)
    draft.links = tuple(
        dict.fromkeys(span.href for spans in draft.item_spans for span in spans if span.kind == "link" and span.href)
    )
    draft.items, draft.item_spans, draft.levels, draft.markers = (), (), (), ()


RULE: Final = Rule("related", _label)
