"""The body element to drafts: one iterative walk in document order; no visible text is left out."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from vnnews.blocks.boxes import gather_box
from vnnews.blocks.embeds import EMBED_TAGS, player_of, post_of
from vnnews.blocks.figures import FigureElement, gather_figures
from vnnews.blocks.images import IMAGE_TAGS, fallback_of, image_of, is_custom_image
from vnnews.blocks.lists import LIST_TAGS, read_list
from vnnews.blocks.stream import Frame, Stream
from vnnews.blocks.tables import kind_of_table, read_table
from vnnews.dom.element import align_of, backwards, is_hidden, is_in_sentence, line_of
from vnnews.dom.inline import Styles, styles_of
from vnnews.dom.naming import is_caption_class, is_credit_name, is_post_name
from vnnews.dom.signs import SIGN_TAGS
from vnnews.dom.tags import BLOCK_TAGS, SKIPPED_TAGS
from vnnews.model.blocks import BLOCK_TYPES

if TYPE_CHECKING:
    from lxml import etree

    from vnnews.blocks.draft import Draft
    from vnnews.blocks.story import Marks, Story

_DEEPEST_LIST: Final = 16  # lists in lists that are no lists as a whole: each is looked through once more
_LEAVES: Final = frozenset(["br", "table", "blockquote", "picture", *IMAGE_TAGS, *EMBED_TAGS, *LIST_TAGS])
"""Elements that may be read as a whole."""
_PREFORMATTED: Final = re.compile(r"white-space(?:-collapse)?\s{0,3}:\s{0,3}(?:pre|break-spaces)", re.IGNORECASE)
_COLLAPSED: Final = re.compile(r"white-space\s{0,3}:\s{0,3}(?:normal|nowrap)", re.IGNORECASE)
_VERSE: Final = "wp-block-verse"
_MOST_PARTS: Final = 30  # elements of a `<picture>`
_BOXES: Final = frozenset(role for role, each in BLOCK_TYPES.items() if each.is_box)


def read_story(story: Story, marks: Marks, base: str | None) -> list[Draft]:
    """The drafts of a story: of its container, and of the elements before and after it that belong to it."""
    drafts: list[Draft] = []
    for part in story.parts:
        drafts += read_blocks(part, marks, base, max((draft.parent for draft in drafts), default=0))
    return drafts


def read_blocks(body: etree._Element, marks: Marks, base: str | None = None, opened: int = 0) -> list[Draft]:
    """The drafts of one element; the elements that they stand in are numbered from `opened` on.

    >>> from lxml import etree
    >>> from vnnews.blocks.story import Marks
    >>> body = etree.fromstring("<div>Một <b>hai</b>.<p>Ba<br/><br/>Bốn</p></div>")
    >>> [draft.text for draft in read_blocks(body, Marks())]
    ['Một hai.', 'Ba', 'Bốn']
    """
    walk = _Walk(marks, base, opened)
    stack: list[tuple[etree._Element | str | Frame, Styles]] = [(body, ())]
    while stack:
        node, styles = stack.pop()
        if isinstance(node, Frame):
            walk.leave(node)
            continue
        walk.flow.styles = styles
        if isinstance(node, str):
            walk.add(node)
            continue
        tag = node.tag
        if node is not body:
            if node.tail:
                stack.append((node.tail, styles))
            if not isinstance(tag, str) or walk.passes(node):
                continue
        if (tag in _LEAVES or "-" in tag) and walk.leaf(node):
            continue
        walk.line = line_of(node)
        if tag in BLOCK_TAGS or node is body or walk.has_role(node):
            stack.append((walk.enter(node), styles))
        inner = _with(styles, styles_of(node, base))
        stack += [(child, inner) for child in backwards(node)]
        if node.text:
            stack.append((node.text, inner))
    walk.flush()
    walk.end_row()
    return walk.drafts


def _with(styles: Styles, own: Styles) -> Styles:
    """The styles that are open, with an element's own."""
    return styles + tuple(style for style in own if style not in styles) if own else styles


class _Walk(Stream):
    """The state of one walk."""

    def __init__(self, marks: Marks, base: str | None, opened: int) -> None:
        super().__init__(base)
        self.marks = marks
        self.opened = opened
        self.lists = 0
        self.figures: dict[int, FigureElement] = {}
        """The elements of figures since the outermost one, by number."""

    def is_skipped(self, node: etree._Element) -> bool:
        """Whether a node is hidden or no part of the story."""
        return node.tag in SKIPPED_TAGS or node in self.marks.skipped or is_hidden(node)

    def has_role(self, node: etree._Element) -> bool:
        """Whether an inline element stands for itself: it has a role, or credits a picture in its caption."""
        if node in self.marks.roles:
            return not is_in_sentence(node)
        frame = self.frames[-1]
        return (frame.role == "caption" or frame.figure_number > 0) and is_credit_name(node)

    def passes(self, node: etree._Element) -> bool:
        """Read a node that stands for signs, or that is not displayed. Returns False if the walk has to read it."""
        tag = node.tag
        if not self.is_skipped(node):
            return tag in SIGN_TAGS and self.add_sign(node)
        if node in self.marks.skipped:
            return True
        if tag == "noscript":
            self.add_picture(node, fallback_of(node, self.base))
        elif tag == "script":
            self.add_sign(node)
        elif tag not in SKIPPED_TAGS:
            self.add_hidden_player(node)
        return True

    def leaf(self, node: etree._Element) -> bool:
        """Read an element as a whole. Returns False if the walk has to go into it."""
        tag = str(node.tag)
        if tag == "br":
            self.add_break()
        elif tag in IMAGE_TAGS or (tag == "picture" and not _has_image(node)):
            self.add_picture(node, image_of(node, self.base))
        elif tag in EMBED_TAGS:
            self.add_embed(node)
            return tag != "embed"  # which has no end tag: libxml2 puts what follows inside
        elif tag in LIST_TAGS and self.lists < _DEEPEST_LIST and node not in self.marks.roles:
            draft = read_list(node, self.base)
            if draft is None:
                return False
            self.put(draft)
        elif tag == "table" and node not in self.marks.roles and kind_of_table(node) == "data":
            self.put(read_table(node))
            for shown in node.iter(*IMAGE_TAGS, *EMBED_TAGS):
                self.add_embed(shown) if shown.tag in EMBED_TAGS else self.add_picture(
                    shown, image_of(shown, self.base)
                )
        elif tag == "blockquote" and is_post_name(node):
            self.put(post_of(node))
        else:
            return "-" in tag and self._custom(node)
        return True

    def _custom(self, node: etree._Element) -> bool:
        """Read an element of a script's own that is a player or a picture. Returns False if it is something else."""
        if player := player_of(node, self.base):
            self.add_player(node, *player)
            return True
        if is_custom_image(node):
            image = image_of(node, self.base)
            self.add_picture(node, image or next((fallback_of(each, None) for each in node.iter("noscript")), None))
            return True
        return False

    def enter(self, node: etree._Element) -> Frame:
        """Open a block-level element."""
        self.flush()
        above, tag = self.frames[-1], str(node.tag)
        role, evidence = self.marks.roles.get(node, ("", ""))
        own = node.get("class") or ""
        self.opened += 1
        frame = Frame(
            tag=tag,
            classes=f"{above.classes} {own}".strip()[-300:] if own else above.classes,
            number=self.opened,
            align=align_of(node) or above.align,
            role=above.role,
            figure_number=above.figure_number,
            keeps_lines=_keeps_lines(node, own, inherited=above.keeps_lines),
            evidence=above.evidence,
            start=len(self.drafts),
        )
        self.end_row()
        self._assign(frame, node, role or _role_of(tag, own), evidence or (f".{own}" if own else f"<{tag}>"))
        self.frames.append(frame)
        self.lists += tag in LIST_TAGS
        if player := player_of(node, self.base):
            frame.player = True
            self.add_player(node, *player)
        return frame

    def _assign(self, frame: Frame, node: etree._Element, role: str, evidence: str) -> None:
        """Set the role, the box or the figure that the element gives to its texts."""
        role = _credit_or(role, frame, node)
        if not role and frame.tag != "table":
            return
        inside_box = any(above.box for above in self.frames)
        if role in {"caption", "credit", "heading", "live_time", "live_title"}:
            frame.role, frame.evidence = role, evidence
        elif role == "figure" or (not role and frame.tag == "table" and kind_of_table(node) == "picture"):
            frame.figure, frame.evidence = True, evidence
            self.figures[frame.number] = FigureElement(frame.figure_number, evidence)
            frame.figure_number = frame.number
        elif role in _BOXES and not inside_box:
            frame.box, frame.evidence, frame.role = role, evidence, ""
        elif frame.tag == "table" and not inside_box and kind_of_table(node) == "box":
            frame.box, frame.evidence = "info_box", "a table of one cell"

    def leave(self, frame: Frame) -> None:
        """Close a block-level element."""
        self.flush()
        self.end_row()
        self.frames.pop()
        self.lists -= frame.tag in LIST_TAGS
        own = self.drafts[frame.start :] if frame.figure or frame.box or frame.player else []
        if frame.figure and not self.frames[-1].figure_number:
            self.drafts[frame.start :] = gather_figures(own, self.figures)
            self.figures = {}
        elif frame.box:
            self.drafts[frame.start :] = gather_box(own, frame.box, frame.evidence)
            for draft in self.drafts[frame.start :]:
                draft.figure = frame.figure_number
        elif frame.player:
            self.drafts[frame.start :] = _with_still(own)
        else:
            self.mark_row(frame)


def _credit_or(role: str, frame: Frame, node: etree._Element) -> str:
    """The role of an element: that of a credit only in a figure or a caption, where its name is enough."""
    pictured = frame.figure_number > 0 or frame.role == "caption"
    if pictured and is_credit_name(node):
        return "credit"
    # A line that names who made a picture, wherever that is.
    return "caption" if role == "credit" and not pictured else role


def _has_image(picture: etree._Element) -> bool:
    """Whether a `<picture>` holds an image among its first parts; libxml2 puts it into a `<source>`."""
    return any(each.tag in IMAGE_TAGS for each in islice(picture.iter(), _MOST_PARTS))


def _with_still(drafts: list[Draft]) -> list[Draft]:
    """The drafts of a player's element: a picture without a caption in it is its still picture."""
    player, *others = drafts
    stills = [draft for draft in others if draft.kind == "figure" and not draft.caption]
    if stills and not player.images:
        player.images = stills[0].images[:1]
    return [player, *(draft for draft in others if draft.kind != "figure" or draft.caption)]


def _keeps_lines(node: etree._Element, classes: str, *, inherited: bool) -> bool:
    """Whether an element keeps the lines of its text, as code and verse do."""
    if node.tag == "pre" or (classes and _VERSE in classes):
        return True
    style = node.get("style")
    if not style or "white-space" not in style:
        return inherited
    return _PREFORMATTED.search(style) is not None or (inherited and _COLLAPSED.search(style) is None)


def _role_of(tag: str, classes: str) -> str:
    """The role that follows from the tag or the class of an element, whatever the site."""
    if tag == "figcaption" or (classes and is_caption_class(classes)):
        return "caption"
    return {"figure": "figure", "blockquote": "quote"}.get(tag, "")
