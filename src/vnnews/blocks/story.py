"""Where a story stands in a page, and what the page says of single elements of it."""

from __future__ import annotations

from collections.abc import Mapping

import attrs
from lxml import etree

from vnnews.model import Note

Roles = Mapping[etree._Element, tuple[str, str]]  # noqa: SLF001 - lxml's only name for it
"""The role of an element and the evidence for it."""


@attrs.frozen(eq=False)
class Story:
    """The container of a story, and the elements outside of it that belong to the story."""

    body: etree._Element | None = None
    """The container; None where no story was located."""
    evidence: str = ""
    """Why this element: the selector of a layout, or what the heuristic went by."""
    before: tuple[etree._Element, ...] = ()
    """Covers above the container."""
    after: tuple[etree._Element, ...] = ()
    """Boxes below it, such as related links."""
    without: frozenset[etree._Element] = frozenset()
    """Elements in the container that are no part of the story: articles that follow it."""
    detached: bool = False
    """Whether the container is no element of the page, because it was made of metadata."""
    by_layout: bool = False
    """Whether a layout's selector located it, and not a heuristic."""

    @property
    def parts(self) -> tuple[etree._Element, ...]:
        """All elements that hold the story, in document order."""
        return (*self.before, *([self.body] if self.body is not None else []), *self.after)


@attrs.frozen(eq=False)
class Marks:
    """What is known of single elements before the walk: their roles, and which are no part of the story."""

    roles: Roles = attrs.Factory(dict)
    skipped: frozenset[etree._Element] = frozenset()
    notes: tuple[Note, ...] = ()

    def over(self, weaker: Marks, inside: frozenset[etree._Element] = frozenset()) -> Marks:
        """These marks, and those of a weaker source where they do not contradict.

        An element that has a role here keeps it; no element around it and none of `inside` is marked by the weaker one.
        """
        held = {above for element in self.roles for above in element.iterancestors()} | self.roles.keys() | inside
        roles = {element: role for element, role in weaker.roles.items() if element not in held}
        return Marks({**roles, **self.roles}, self.skipped | (weaker.skipped - held), (*self.notes, *weaker.notes))
