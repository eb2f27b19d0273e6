"""What stands inside a story's container and is no running text: insets, polls, pagers, live reports, each marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnnews.blocks.story import Marks, Story
from vnnews.body.insets import find_insets
from vnnews.body.live import find_live
from vnnews.body.pagination import find_pagers, next_in_head
from vnnews.body.polls import find_polls

if TYPE_CHECKING:
    from lxml import etree

    from vnnews.body.outside import Outside
    from vnnews.dom.page import Page


_COVER: Final = ("figure", "a captioned picture above the story")


def mark(page: Page, story: Story, given: Marks, fields: frozenset[etree._Element], outside: Outside) -> Marks:
    """The marks of a story's elements: those of the layout first, then those of heuristics.

    Args:
        page: the page.
        story: its story.
        given: the marks of the layout.
        fields: elements that show a field; they are no blocks.
        outside: comments and dialogs; they are left out and counted in a note, but for offers, which are notices.
    """
    skipped, body, link = given.skipped | fields | story.without, story.body, next_in_head(page.head["link"], page.base)
    covers = {} if story.by_layout else dict.fromkeys(story.before, _COVER)
    if body is None:
        return Marks(given.roles, skipped, link)
    skipped |= outside.skipped
    polls, insets, pagers = find_polls(body), find_insets(body), find_pagers(body, page.base)
    roles = {**polls, **outside.roles, **find_live(body, skipped), **covers, **given.roles}
    strong = Marks(roles, skipped, (*(pagers.notes or link), *outside.notes))
    weak = Marks(insets.roles, insets.skipped | frozenset(pagers.elements))
    return strong.over(weak, inside=frozenset(part for poll in polls for part in poll.iter("form", "ul")))
