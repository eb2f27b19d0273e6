"""The drafts of a story while they are collected: lines of text, pictures, players, rows of pictures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.blocks.draft import Draft
from vnnews.blocks.embeds import EMBED_TAGS, embed_of, film_of_link, film_of_still
from vnnews.blocks.images import is_floating, leads_to_picture
from vnnews.dom.element import line_of
from vnnews.dom.inline import Flow
from vnnews.dom.naming import is_post_name
from vnnews.model import EmbedKind, Image, Reason

if TYPE_CHECKING:
    from lxml import etree

_HEADING: Final = re.compile(r"^h([1-6])$")
_ENDS: Final = (".", "!", "?", ":", "…", "”", '"', ")")
_SHOWN: Final = 8  # pieces of a line
_MOST_IN_ROW: Final = 30  # pictures
_OUTER: Final = 2  # elements: the story's container, and none around it
_CONTROLS: Final = frozenset({"button", "label", "option", "legend"})
_BETWEEN: Final = frozenset({"•", "·", "|", "/", "›", "»", ">", "-", "–", "—"})
"""Signs that stand between an author and a date, and alone in an element of theirs (OneCMS)."""


@attrs.define(eq=False)
class Frame:
    """An open block-level element."""

    tag: str = ""
    classes: str = ""
    number: int = 0
    align: str = ""
    role: str = ""
    """The role of texts in it: `caption`, `heading` ..."""
    box: str = ""
    """The role of the box that it opens."""
    figure: bool = False
    """Whether it is the element of a figure."""
    figure_number: int = 0
    """The number of the innermost element of a figure around its texts."""
    keeps_lines: bool = False
    """Whether a new line of the source is one of the page."""
    player: bool = False
    """Whether a script fills it with a player."""
    evidence: str = ""
    start: int = 0
    """The number of drafts before it."""


class Stream:
    """The drafts that a walk has made, the open elements, and the line that is being collected."""

    def __init__(self, base: str | None) -> None:
        self.base = base
        self.drafts: list[Draft] = []
        self.flow = Flow()
        self.frames = [Frame()]
        self.line: int | None = None
        self.after_break = False
        self.row: dict[Image, None] = {}
        """The pictures of the last draft, where more of the same paragraph may follow."""
        self.waiting: list[Draft] = []
        """Pictures inside a sentence, which stand behind its line."""

    def add_sign(self, node: etree._Element) -> bool:
        """Add the signs that a node stands for to the line. Returns False if it stands for none."""
        if not self.flow.add_sign(node, self.base):
            return False
        self.after_break = False
        if self.flow.line is None:
            self.flow.line = self.line
        return True

    def add_hidden_player(self, node: etree._Element) -> None:
        """A player that a click displays in place of the still picture before it."""
        frame = self.frames[-1]
        still = self.drafts[-1] if len(self.drafts) > frame.start and len(self.frames) > _OUTER else None
        player = next(node.iter(*EMBED_TAGS), None) if still is not None and still.kind == "figure" else None
        if still is None or player is None or still.caption:
            return
        kind, src, _ = embed_of(player, self.base)
        if src and kind != "iframe":
            self.end_row()
            still.kind, still.embed, still.src, still.tag = "embed", kind, src, str(player.tag)
            still.label("embed", "element", f"<{player.tag}> behind its still picture")

    def add(self, text: str) -> None:
        """Text of the page."""
        if not text.strip():
            if self.flow.pieces:  # white space before a line is nothing
                self.flow.add(text, keeps_lines=self.frames[-1].keeps_lines)
            return
        self.after_break = False
        if self.flow.line is None:
            self.flow.line = self.line
        self.flow.add(text, keeps_lines=self.frames[-1].keeps_lines)

    def flush(self) -> None:
        """End the line of text that is being gathered."""
        self.after_break = False
        if not self.flow.pieces:
            return
        line, self.flow.line = self.flow.line, None
        below_break = self.flow.pieces[0][0] == "\n"
        text, spans = self.flow.take()
        if text and text not in _BETWEEN:
            self.end_row()
            self._add_text(Draft(kind="text", line=line, text=text, spans=spans, below_break=below_break))
        waiting, self.waiting = self.waiting, []
        for draft in waiting:
            self._append(draft)

    def _add_text(self, draft: Draft) -> None:
        """Append a line of text."""
        frame = self.frames[-1]
        level = _HEADING.match(frame.tag)
        draft = self._framed(frame, draft)
        draft.level = int(level[1]) if level else 0
        if frame.role:
            draft.label(frame.role, "layout", frame.evidence)
        elif frame.tag in _CONTROLS:
            draft.label("notice", "control", f"<{frame.tag}>")
        self.drafts.append(draft)

    def _framed(self, frame: Frame, draft: Draft) -> Draft:
        draft.tag = draft.tag or frame.tag
        draft.classes = frame.classes
        draft.parent = frame.number
        draft.align = frame.align
        draft.figure = frame.figure_number
        return draft

    def add_embed(self, node: etree._Element) -> None:
        """An element that plays or loads something; a frame without an address is nothing."""
        kind, src, poster = embed_of(node, self.base)
        if src or kind != "iframe":
            images = (poster,) if poster else ()
            tag = str(node.tag)
            self.put(Draft(kind="embed", line=line_of(node), tag=tag, embed=kind, src=src, images=images))

    def add_break(self) -> None:
        """A `<br>`; two in a row end the line."""
        if self.after_break:
            self.flush()
        else:
            self.flow.add_break()
            self.after_break = True

    def add_picture(self, node: etree._Element, image: Image | None) -> None:
        """A picture, or the film whose still picture it is."""
        if image is None:
            return
        links = [href for kind, href in self.flow.styles if kind == "link" and href]
        film = film_of_still(image.url) or next(filter(None, map(film_of_link, links)), None)
        if film:
            self._still(film, image)
            return
        if self._is_in_line() and film is None:  # the line goes on behind it
            self.waiting.append(self._figure(node, image, links))
            return
        last = self.drafts[-1] if self.drafts else None
        self.flush()
        neighbour = self.drafts[-1] if self.drafts else None
        if neighbour is last and self.row and last is not None and last.parent == self.frames[-1].number:
            self.row[image] = None
            return
        self.put(self._figure(node, image, links))
        if self.frames[-1].tag:
            self.row = {image: None}

    def _figure(self, node: etree._Element, image: Image, links: list[str]) -> Draft:
        draft = Draft(kind="figure", line=line_of(node), images=(image,), reason=Reason("image", f"<{node.tag}>"))
        draft.tag, draft.floats = "img", is_floating(node)
        draft.leads_on = any(not leads_to_picture(href) and href.partition("#")[0] != self.base for href in links)
        return self._framed(self.frames[-1], draft)

    def _is_in_line(self) -> bool:
        """Whether a sentence has begun on the line that is being gathered, and has not ended."""
        text = "".join(text for text, _ in self.flow.pieces[-_SHOWN:]).rstrip(" \t\r\xa0")
        return bool(text) and not text.endswith(("\n", *_ENDS))

    def _still(self, film: str, image: Image) -> None:
        """The still picture of a film: of the player before it, or of one that a click will load."""
        last = self.drafts[-1] if self.drafts else None
        if last is not None and last.kind == "embed" and not self.flow.pieces and last.parent == self.frames[-1].number:
            last.images = last.images or (image,)
            return
        self.put(Draft(kind="embed", line=self.line, tag="img", embed="video", src=film, images=(image,)))

    def end_row(self) -> None:
        """Give the pictures of one paragraph to the figure that the first of them has opened."""
        if self.row:
            self.drafts[-1].images = tuple(self.row)
            self.row = {}

    def put(self, draft: Draft) -> None:
        """Add a draft of the innermost open element."""
        self.flush()
        self._append(self._framed(self.frames[-1], draft))

    def _append(self, draft: Draft) -> None:
        self.end_row()
        draft.reason = draft.reason or Reason("element", f"<{draft.tag}>")
        self.drafts.append(draft)

    def add_player(self, node: etree._Element, src: str | None, poster: Image | None) -> None:
        """A player that a script puts into an element."""
        kind: EmbedKind = "social" if is_post_name(node) else "video"
        images = (poster,) if poster else ()
        self.put(Draft(kind="embed", line=line_of(node), embed=kind, src=src, images=images))

    def mark_row(self, frame: Frame) -> None:
        """Mark the pictures of an element that holds nothing else: they may share a caption."""
        if len(self.frames) < _OUTER:
            return
        pictures = self.drafts[frame.start : frame.start + _MOST_IN_ROW + 1]
        if 1 < len(pictures) <= _MOST_IN_ROW and all(draft.kind == "figure" for draft in pictures):
            for draft in pictures:
                draft.row = frame.number
