"""Polls in a story (bình chọn, thăm dò ý kiến): a question with options to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnnews.dom.inline import text_of
from vnnews.dom.naming import is_poll_name
from vnnews.text import fold
from vnnews.vocabulary.buttons import is_vote_button

if TYPE_CHECKING:
    from lxml import etree

_KINDS: Final = frozenset({"radio", "checkbox"})
_FEWEST: Final = 2
_LEVELS: Final = 6
_MOST_BESIDE: Final = 40  # elements around a question and its options; a story has more
_LONGEST: Final = 1500  # characters: a form around a whole story is no poll
_QUESTION: Final = 300
_BUTTONS: Final = 120
_LABEL: Final = 40
_HEADINGS: Final = ("h2", "h3", "h4", "h5", "h6", "legend")


def find_polls(body: etree._Element) -> dict[etree._Element, tuple[str, str]]:
    """The polls of a body as notices: their questions are no text of the story."""
    groups: dict[tuple[etree._Element | None, str], list[etree._Element]] = {}
    for box in body.iter("input"):
        if (box.get("type") or "").lower() in _KINDS:
            form = next(box.iterancestors("form", "fieldset"), None)
            groups.setdefault((form, "" if form is not None else box.get("name") or ""), []).append(box)
    polls: dict[etree._Element, tuple[str, str]] = {}
    for boxes in groups.values():
        holder = _common(boxes, body) if len(boxes) >= _FEWEST else None
        if holder is None or not _has_options(holder, len(boxes)):
            continue
        holder = _widened(holder, body)
        if _asks(holder) and not any(above in polls for above in holder.iterancestors()):
            polls[holder] = ("notice", f"a poll of {len(boxes)} options")
    return polls


def _common(boxes: list[etree._Element], body: etree._Element) -> etree._Element | None:
    """The innermost element around all of them; None if that is the body."""
    ways = [list(reversed([*box.iterancestors()])) for box in (boxes[0], boxes[-1])]
    shared = [one for one, other in zip(*ways, strict=False) if one is other]
    return shared[-1] if shared and shared[-1] is not body and body in shared else None


def _has_options(holder: etree._Element, count: int) -> bool:
    """Whether the boxes have words beside them: stars and switches have none."""
    text = text_of(holder)
    letters = sum(char.isalpha() for char in text)
    return letters >= _FEWEST * count and len(text) <= _LONGEST


def _asks(holder: etree._Element) -> bool:
    """Whether there is a question, or a button to vote: a form to search with has neither."""
    if "?" in text_of(holder) or is_poll_name(holder):
        return True
    return any(
        is_vote_button(fold(button.get("value") or text_of(button)[:_LABEL]))
        for button in holder.iter("button", "a", "input", "span", "div")
        if len(button) == 0
    )


def _widened(holder: etree._Element, body: etree._Element) -> etree._Element:
    """The element with the question before the options and the buttons behind them too."""
    for _ in range(_LEVELS):
        above = holder.getparent()
        if above is None or above is body or len(above) > _MOST_BESIDE:
            break
        before, after, asks = [above.text or ""], [], False
        for child in above:
            if child is holder:
                after.append(child.tail or "")
            elif isinstance(child.tag, str):
                (after or before).extend((text_of(child, at_least=_QUESTION), child.tail or ""))
                asks = asks or (not after and next(child.iter(*_HEADINGS), None) is not None)
        question = " ".join(filter(None, map(str.strip, before)))
        if len(question) > _QUESTION or sum(map(len, map(str.strip, after))) > _BUTTONS:
            break
        if not (asks or len(question) <= _LABEL or question.endswith(("?", ":"))):
            break
        holder = above
    return holder
