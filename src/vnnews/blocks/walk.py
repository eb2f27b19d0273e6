"""The body element to drafts: one iterative walk in document order; no visible text is left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.blocks.boxes import gather_box
from vnnews.blocks.draft import Draft
from vnnews.blocks.figures import gather_figure
from vnnews.blocks.images import EMBED_TAGS, IMAGE_TAGS, embed_of, image_of, player_of
from vnnews.blocks.lists import LIST_TAGS, read_list
from vnnews.blocks.tables import kind_of_table, read_table
from vnnews.dom.element import align_of, backwards, is_closed, is_for_ears, is_hidden, is_in_sentence, line_of
from vnnews.dom.inline import Flow, Styles, styles_of, text_of
from vnnews.dom.naming import is_caption_class, is_post_name
from vnnews.dom.tags import BLOCK_TAGS, SKIPPED_TAGS
from vnnews.model import EmbedKind, Note, Reason
from vnnews.model.blocks import BLOCK_TYPES
from vnnews.text import counted

if TYPE_CHECKING:
    from lxml import etree

    from vnnews.blocks.story import Marks, Story

_HEADING: Final = re.compile(r"^h([1-6])$")
_DEEPEST_LIST: Final = 16  # lists in lists that are no lists as a whole: each is looked through once more
_LEAVES: Final = frozenset(["br", "table", "blockquote", *IMAGE_TAGS, *EMBED_TAGS, *LIST_TAGS])
"""Elements that may be read as a whole."""
_CONTROLS: Final = frozenset({"button", "label", "option", "legend"})
_BETWEEN: Final = frozenset({"•", "·", "|", "/", "›", "»", ">", "-", "–", "—"})
"""Signs that stand between an author and a date, and alone in an element of theirs (OneCMS)."""
_BOXES: Final = frozenset(role for role, each in BLOCK_TYPES.items() if each.is_box)


@attrs.define(eq=False)
class _Frame:
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
    evidence: str = ""
    is_opened: bool = False
    """Whether it is hidden until a reader opens it."""
    start: int = 0
    """The number of drafts before it."""


def read_story(story: Story, marks: Marks, base: str | None) -> tuple[list[Draft], tuple[Note, ...]]:
    """The drafts of a story, and a note on its hidden text.

    They are those of its container, and of the elements before and after it that belong to it.
    """
    drafts: list[Draft] = []
    opened = left_out = 0
    for part in story.parts:
        walk = _walked(part, marks, base, opened)
        opened, left_out = walk.opened, left_out + walk.left_out
        drafts += walk.drafts
    return drafts, _hidden_text(sum(draft.is_opened for draft in drafts), left_out)


def _hidden_text(kept: int, words: int) -> tuple[Note, ...]:
    """The note on what a page hides when it is opened; none where it hides no text."""
    parts = [f"{counted(kept, 'block')} that a reader can open kept"] if kept else []
    parts += [f"{counted(words, 'word')} left out"] if words else []
    return (Note("hidden-text", f"the page hides text of the story: {', '.join(parts)}", "body"),) if parts else ()


def read_blocks(body: etree._Element, marks: Marks, base: str | None = None, opened: int = 0) -> list[Draft]:
    """The drafts of one element; the elements that they stand in are numbered from `opened` on.

    >>> from lxml import etree
    >>> from vnnews.blocks.story import Marks
    >>> body = etree.fromstring("<div>Một <b>hai</b>.<p>Ba<br/><br/>Bốn</p></div>")
    >>> [draft.text for draft in read_blocks(body, Marks())]
    ['Một hai.', 'Ba', 'Bốn']
    """
    return _walked(body, marks, base, opened).drafts


def _walked(body: etree._Element, marks: Marks, base: str | None, opened: int) -> _Walk:
    """The walk over one element, at its end."""
    walk = _Walk(marks, base, opened)
    stack: list[tuple[etree._Element | str | _Frame, Styles]] = [(body, ())]
    while stack:
        node, styles = stack.pop()
        if isinstance(node, _Frame):
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
            if not isinstance(tag, str) or walk.is_skipped(node):
                continue
        if tag in _LEAVES and walk.leaf(node):
            continue
        walk.line = line_of(node)
        if tag in BLOCK_TAGS or node is body or (node in marks.roles and not is_in_sentence(node)):
            stack.append((walk.enter(node), styles))
        inner = _with(styles, styles_of(node, base))
        stack += [(child, inner) for child in backwards(node)]
        if node.text:
            stack.append((node.text, inner))
    walk.flush()
    return walk


def _with(styles: Styles, own: Styles) -> Styles:
    """The styles that are open, with an element's own."""
    return styles + tuple(style for style in own if style not in styles) if own else styles


class _Walk:
    """The state of one walk."""

    def __init__(self, marks: Marks, base: str | None, opened: int) -> None:
        self.marks = marks
        self.base = base
        self.drafts: list[Draft] = []
        self.flow = Flow()
        self.frames = [_Frame()]
        self.line: int | None = None
        self.opened = opened
        self.lists = 0
        self.after_break = False
        self.left_out = 0
        """The number of words that the page hides from every reader."""

    def is_skipped(self, node: etree._Element) -> bool:
        """Whether a node is hidden or no part of the story."""
        if node.tag in SKIPPED_TAGS or node in self.marks.skipped:
            return True
        if not is_hidden(node) and not is_for_ears(node):
            return False
        self.left_out += len(text_of(node).split())
        return True

    def add(self, text: str) -> None:
        """Text of the page."""
        if not text.strip():
            if self.flow.pieces:  # white space before a line is nothing
                self.flow.add(text)
            return
        self.after_break = False
        if self.flow.line is None:
            self.flow.line = self.line
        self.flow.add(text)

    def flush(self) -> None:
        """End the line of text that is being gathered."""
        self.after_break = False
        if not self.flow.pieces:
            return
        line, self.flow.line = self.flow.line, None
        text, spans = self.flow.take()
        if not text or text in _BETWEEN:
            return
        frame = self.frames[-1]
        level = _HEADING.match(frame.tag)
        draft = self._draft(frame, Draft(kind="text", line=line, text=text, spans=spans))
        draft.level = int(level[1]) if level else 0
        if frame.role:
            draft.label(frame.role, "layout", frame.evidence)
        elif frame.tag in _CONTROLS:
            draft.label("notice", "control", f"<{frame.tag}>")
        self.drafts.append(draft)

    def _draft(self, frame: _Frame, draft: Draft) -> Draft:
        draft.tag = draft.tag or frame.tag
        draft.classes = frame.classes
        draft.parent = frame.number
        draft.align = frame.align
        draft.is_opened = frame.is_opened
        return draft

    def leaf(self, node: etree._Element) -> bool:
        """Read an element as a whole. Returns False if the walk has to go into it."""
        tag = str(node.tag)
        if tag == "br":
            self._break()
        elif tag in IMAGE_TAGS:
            self._image(node)
        elif tag in EMBED_TAGS:
            self._embed(node)
            return tag != "embed"  # which has no end tag: libxml2 puts what follows inside
        elif tag in LIST_TAGS and self.lists < _DEEPEST_LIST and node not in self.marks.roles:
            draft = read_list(node, self.base)
            if draft is None:
                return False
            self._put(draft)
        elif tag == "table" and node not in self.marks.roles and kind_of_table(node) == "data":
            self._put(read_table(node))
            for shown in node.iter(*IMAGE_TAGS, *EMBED_TAGS):
                self._embed(shown) if shown.tag in EMBED_TAGS else self._image(shown)
        elif tag == "blockquote" and is_post_name(node):
            self._put(_social(node))
        else:
            return False
        return True

    def _embed(self, node: etree._Element) -> None:
        kind, src, poster = embed_of(node, self.base)
        if src or kind != "iframe":
            images = (poster,) if poster else ()
            tag = str(node.tag)
            self._put(Draft(kind="embed", line=line_of(node), tag=tag, embed=kind, src=src, images=images))

    def _break(self) -> None:
        if self.after_break:
            self.flush()
        else:
            self.flow.add_break()
            self.after_break = True

    def _image(self, node: etree._Element) -> None:
        image = image_of(node, self.base)
        if image is None:
            return
        last = self.drafts[-1] if self.drafts else None
        self.flush()
        neighbour = self.drafts[-1] if self.drafts else None
        frame = self.frames[-1]
        if (
            neighbour is last
            and last is not None
            and last.kind == "figure"
            and last.parent == frame.number
            and frame.tag
        ):
            last.images = (*last.images, *(() if image in last.images else (image,)))
            return
        draft = Draft(
            kind="figure", line=line_of(node), tag="img", images=(image,), reason=Reason("image", f"<{node.tag}>")
        )
        self._put(draft)

    def _put(self, draft: Draft) -> None:
        self.flush()
        draft = self._draft(self.frames[-1], draft)
        draft.reason = draft.reason or Reason("element", f"<{draft.tag}>")
        self.drafts.append(draft)

    def enter(self, node: etree._Element) -> _Frame:
        """Open a block-level element."""
        self.flush()
        above, tag = self.frames[-1], str(node.tag)
        role, evidence = self.marks.roles.get(node, ("", ""))
        own = node.get("class") or ""
        self.opened += 1
        frame = _Frame(
            tag=tag,
            classes=f"{above.classes} {own}".strip()[-300:] if own else above.classes,
            number=self.opened,
            align=align_of(node) or above.align,
            role=above.role,
            evidence=above.evidence,
            is_opened=above.is_opened or is_closed(node),
            start=len(self.drafts),
        )
        self._assign(frame, node, role or _role_of(tag, own), evidence or (f".{own}" if own else f"<{tag}>"))
        self.frames.append(frame)
        self.lists += tag in LIST_TAGS
        if player := player_of(node, self.base):
            (src, poster), line = player, line_of(node)
            images = (poster,) if poster else ()
            kind: EmbedKind = "social" if is_post_name(node) else "video"
            self._put(Draft(kind="embed", line=line, embed=kind, src=src, images=images))
        return frame

    def _assign(self, frame: _Frame, node: etree._Element, role: str, evidence: str) -> None:
        """Set the role, the box or the figure that the element gives to its texts."""
        if not role and frame.tag != "table":
            return
        inside_box = any(above.box for above in self.frames)
        if role == "credit" and not any(above.figure for above in self.frames):
            role = "caption"  # a line that names who made a picture, wherever that is
        if role in {"caption", "credit", "heading", "live_time", "live_title"}:
            frame.role, frame.evidence = role, evidence
        elif role == "figure" or (not role and frame.tag == "table" and kind_of_table(node) == "picture"):
            frame.figure, frame.evidence = True, evidence
        elif role in _BOXES and not inside_box:
            frame.box, frame.evidence, frame.role = role, evidence, ""
        elif frame.tag == "table" and not inside_box and kind_of_table(node) == "box":
            frame.box, frame.evidence = "info_box", "a table of one cell"

    def leave(self, frame: _Frame) -> None:
        """Close a block-level element."""
        self.flush()
        self.frames.pop()
        self.lists -= frame.tag in LIST_TAGS
        if frame.figure:
            self.drafts[frame.start :] = gather_figure(self.drafts[frame.start :], frame.evidence)
        elif frame.box:
            self.drafts[frame.start :] = gather_box(self.drafts[frame.start :], frame.box, frame.evidence)


def _role_of(tag: str, classes: str) -> str:
    """The role that follows from the tag or the class of an element, whatever the site."""
    if tag == "figcaption" or (classes and is_caption_class(classes)):
        return "caption"
    return {"figure": "figure", "blockquote": "quote"}.get(tag, "")


def _social(node: etree._Element) -> Draft:
    links = [link.get("href") for link in node.iter("a") if link.get("href")]
    src = (
        node.get("cite")
        or node.get("data-instgrm-permalink")
        or node.get("data-href")
        or (links[-1] if links else None)
    )
    return Draft(
        kind="embed", line=line_of(node), tag="blockquote", embed="social", src=src, caption=text_of(node) or None
    )
