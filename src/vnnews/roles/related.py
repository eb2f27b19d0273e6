"""Related links: lists and lines that only lead to other articles."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from vnnews.finding.draft import Draft
from vnnews.roles.rule import Context, Rule
from vnnews.text import fold

__all__ = ["RULE"]

_OPENS: Final = re.compile(
    r"^(?:[-=]>+|>>+|xem thêm|đọc thêm|tin liên quan|bài liên quan|tham khảo thêm|có thể bạn quan tâm|"
    r"mời (?:bạn )?đọc thêm|read more:|see also:)"
)
_TITLE: Final = re.compile(
    r"^(?:các )?(?:tin|bài)(?: viết)? (?:đã đăng|liên quan|khác|cũ hơn|mới hơn|cùng (?:chuyên mục|chủ đề))[:.]?$|"
    r"^(?:tin |bài )?(?:xem|đọc) (?:thêm|nhiều)(?: nhất)?[:.]?$|^related (?:news|stories|articles)[:.]?$"
)
"""What stands over links to other stories, and says nothing without them."""
_ARROWS: Final = ("»", "☛", "►")
"""As printed: folding makes a quotation mark of `»`."""
_FILE: Final = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)(?:[?#]|$)", re.IGNORECASE)
_FEWEST_WORDS: Final = 4
_OPENING: Final = 60  # characters


def _label(drafts: list[Draft], _: Context) -> list[Draft]:
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
    for draft, after in pairwise(drafts):
        if after.role == "related" and (draft.is_open or draft.role == "heading") and _is_title(draft):
            draft.label("notice", RULE.name, "the title of links to other stories")
    return drafts


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
