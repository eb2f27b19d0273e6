"""Notices: the publisher's own words to the reader, not part of the story."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vnnews.roles.rule import Context, Rule
from vnnews.text import fold
from vnnews.vocabulary.links import leads_on
from vnnews.vocabulary.notices import BOXED, Topic, is_about_story, opens_part, topic_of

if TYPE_CHECKING:
    from vnnews.blocks.draft import Draft

_LONGEST: Final = 700
_ADDRESS: Final = re.compile(r"^(?:link\s?:\s?)?https?://\S{1,500}$", re.IGNORECASE)


def _label(drafts: list[Draft], _: Context) -> None:
    """Label texts, boxes and quotations that are notices."""
    topic: Topic | None = None
    after_notice = False
    for draft in drafts:
        before, topic = topic, _topic(draft)
        if topic is not None:
            draft.label("notice", RULE.name, topic.value)
        elif _is_readable(draft) and after_notice and _ADDRESS.match(draft.text):
            draft.label("notice", RULE.name, "an address right after a notice")
        elif _is_readable(draft) and before is Topic.NEXT_PART and opens_part(fold(draft.text)):
            topic = Topic.NEXT_PART
            draft.label("notice", RULE.name, topic.value)
        after_notice = draft.role == "notice"


def _is_readable(draft: Draft) -> bool:
    """Whether a draft is an open text, or one in a box."""
    return (draft.is_open and not draft.images) or _is_boxed(draft)


def _is_boxed(draft: Draft) -> bool:
    return draft.role in {"quote", "info_box"} and draft.kind == "text"


def _topic(draft: Draft) -> Topic | None:
    """What a draft is about as a notice; None if it is no notice."""
    if not _is_readable(draft) or len(draft.text) > _LONGEST:
        return None
    folded = fold(draft.text)
    topic = topic_of(folded)
    if _is_boxed(draft) and not (topic in BOXED and is_about_story(folded)):
        return None
    if topic is Topic.BUTTON and draft.marked("link") and leads_on(draft.text):
        return None  # a link to another story
    return topic


RULE: Final = Rule("notice", _label)
