"""Related links: lists and lines that only lead to other articles."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import Final

from vnnews.blocks.draft import Draft
from vnnews.roles.rule import Context, Rule
from vnnews.text import fold

_OPENS: Final = re.compile(
    r"^(?:[*+•] ?)?(?:[-=]>+|>>+|xem thêm|đọc thêm|tin liên quan|bài liên quan|tham khảo thêm|có thể bạn quan tâm|"
    r"mời (?:bạn )?đọc thêm|read more:|see also:)"
)
_TITLE: Final = re.compile(
    r"^(?:các )?(?:tin|bài)(?: viết)? (?:đã đăng|liên quan|khác|cũ hơn|mới hơn|cùng (?:chuyên mục|chủ đề))[:.]?$|"
    r"^(?:tin |bài )?(?:xem|đọc) (?:thêm|nhiều)(?: nhất)?[:.]?$|^related (?:news|stories|articles)[:.]?$"
)
"""What stands over links to other stories, and says nothing without them."""
_OVER_CARDS: Final = re.compile(
    r"^(?:(?:các )?(?:tin|bài)(?: viết)? "
    r"(?:liên quan|khác|mới(?: nhất)?|nổi bật|cùng (?:chuyên mục|chủ đề|danh mục|loại))|"
    r"cùng (?:chuyên mục|chủ đề)|có thể bạn (?:quan tâm|thích)|(?:tin |bài )?(?:đọc|xem) nhiều(?: nhất)?|đọc tiếp|"
    r"(?:xem|đọc) thêm|bạn có thể (?:quan tâm|thích)|đừng bỏ lỡ|tin đọc nhiều)[:.]?$"
)
"""What stands over cards of other stories: a title that is a link, a teaser below it, a picture beside it."""
_LONGEST_TEASER: Final = 300  # characters
_FEWEST_CARDS: Final = 2
_ARROWS: Final = ("»", "☛", "►")
"""As printed: folding makes a quotation mark of `»`."""
_FILE: Final = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)(?:[?#]|$)", re.IGNORECASE)
_FEWEST_WORDS: Final = 4
_OPENING: Final = 60  # characters


def _label(drafts: list[Draft], _: Context) -> None:
    """Label lists and lines of links to other stories, with their `links`, and the titles above them."""
    for draft in drafts:
        if (
            draft.kind == "list"
            and draft.role is None
            and draft.items
            and all(map(_is_link, draft.items, _spans(draft)))
        ):
            _to_text(draft)
            draft.label("related", RULE.name, "a list of links")
        elif any(span.kind == "link" for span in draft.spans) and (evidence := _evidence(draft)):
            draft.links = tuple(span.href for span in draft.spans if span.kind == "link" and span.href)
            draft.label("related", RULE.name, evidence)
    for place, draft in enumerate(drafts):
        if (draft.is_open or draft.role == "heading") and _is_over_cards(draft):
            _label_cards(draft, drafts[place + 1 :])
    for draft, after in pairwise(drafts):
        if after.role == "related" and (draft.is_open or draft.role == "heading") and _is_title(draft):
            draft.label("notice", RULE.name, "the title of links to other stories")


def _is_over_cards(draft: Draft) -> bool:
    return len(draft.text) <= _OPENING and _OVER_CARDS.match(fold(draft.text)) is not None


def _label_cards(title: Draft, below: list[Draft]) -> None:
    """Label the cards below a title that says what they are: headings that are links, and a teaser between two.

    The text behind the last card is its teaser where each one before had one.
    """
    shown = [draft for draft in below if draft.kind != "figure"]
    names = list(takewhile(_is_name_or_teaser, shown))
    links = [place for place, draft in enumerate(names) if _is_card_name(draft)]
    if len(links) < _FEWEST_CARDS or links[0] != 0:
        return
    size = links[1]  # of a card: its name and its teasers
    if any(after - before != size for before, after in pairwise(links)):
        return
    title.label("notice", RULE.name, "the title of other stories' cards")
    for draft in names[: links[-1] + size]:
        if draft.role != "related":
            draft.links = tuple(span.href for span in draft.spans if span.kind == "link" and span.href)
            draft.label("related", RULE.name, "a card below the title of other stories")


def _is_card_name(draft: Draft) -> bool:
    return draft.kind == "text" and draft.role in {None, "heading", "related"} and draft.marked("link")


def _is_name_or_teaser(draft: Draft) -> bool:
    teases = draft.is_open and not draft.level and len(draft.text) <= _LONGEST_TEASER
    return teases or _is_card_name(draft)


def _evidence(draft: Draft) -> str:
    """Why a text with a link leads to another story; empty where it does not."""
    opens, is_link = _opens(draft), draft.marked("link")
    if not draft.is_open:  # a heading element may be a link behind an arrow
        return "a line that is a link" if opens and is_link and draft.role == "heading" else ""
    if not is_link:
        return "a line that leads to links" if opens else ""
    stands = (
        draft.classes and len(draft.text.split()) >= _FEWEST_WORDS and not _ends(draft.text) and not _is_file(draft)
    )
    return "a line that is a link" if opens or stands else ""


def _opens(draft: Draft) -> bool:
    return draft.text.startswith(_ARROWS) or _OPENS.match(fold(draft.text[:_OPENING])) is not None


def _is_title(draft: Draft) -> bool:
    return len(draft.text) <= _OPENING and _TITLE.match(fold(draft.text)) is not None


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
    draft.items, draft.item_spans, draft.levels = (), (), ()


RULE: Final = Rule("related", _label)
