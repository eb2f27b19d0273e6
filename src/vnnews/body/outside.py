"""What a page has beside any story: comments of readers, and dialogs that ask for consent, money or an address."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

import attrs
from lxml import etree

from vnnews.dom.element import backwards
from vnnews.dom.inline import text_of
from vnnews.dom.naming import concepts_in, is_comment_name, is_consent_name
from vnnews.dom.tags import SKIPPED_TAGS
from vnnews.model import Note
from vnnews.text import counted, fold
from vnnews.vocabulary.buttons import is_comments_head, is_reply_button
from vnnews.vocabulary.markup import COMMENT
from vnnews.vocabulary.notices import Topic, dialog_of, goes_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnnews.blocks.story import Roles

Topics = dict[etree._Element, Topic]  # noqa: SLF001 - lxml's only name for it
"""Elements that are no part of any story, each with what it is about."""

_NAMES: Final = {
    Topic.COMMENTS: "comments of readers",
    Topic.CONSENT: "dialogs",
    Topic.SIGN_UP: "sign-ups for letters",
}
_DIALOGS: Final = frozenset({"dialog", "alertdialog"})
_COMMENTS: Final = ("/Comment", "/UserComments")
_OPENING: Final = 240  # characters in which a line opens a dialog
_LONGEST_HEAD: Final = 60
_LONGEST_BUTTON: Final = 20
_LONGEST_DIALOG: Final = 4000
_LONGEST_COMMENT: Final = 3000
_SHORTEST_COMMENT: Final = 12
_LINE: Final = 60  # characters: shorter lines of a dialog are labels
_CLIMBS: Final = 12
_BESIDE: Final = 4
_MOST_PARTS: Final = 400  # elements of a dialog, or those in which comments are looked for
_A_NAME: Final = 80  # characters: name and time of a comment
_SHORTEST_STORY: Final = 60  # characters of a story without what is left out
_HEADING: Final = re.compile(r"^h([1-6])$")
_LAST_LEVEL: Final = 6
_FORMS: Final = frozenset({"form", "textarea"})
_BUTTONS: Final = frozenset({"a", "button"})
_TITLES: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary", "legend", "dt", "strong", "b"})
_OPENED_BY_NAME: Final = frozenset({"b", "strong", "a", "span", "cite", "em", "i"})


@attrs.frozen(eq=False)
class Outside:
    """What is no part of any story."""

    inside: Topics = attrs.Factory(dict)
    """Elements of the container."""
    around: Topics = attrs.Factory(dict)
    """Elements outside of it."""

    @property
    def roles(self) -> Roles:
        """The roles of those that are worth a notice: what a paper asks for the rest of the story."""
        return {each: ("notice", topic.value) for each, topic in self.inside.items() if topic is Topic.OFFER}

    @property
    def skipped(self) -> frozenset[etree._Element]:
        """Those of the container that are left out."""
        return frozenset(each for each, topic in self.inside.items() if topic is not Topic.OFFER)

    @property
    def elements(self) -> frozenset[etree._Element]:
        """All of them."""
        return frozenset((*self.inside, *self.around))

    @property
    def notes(self) -> tuple[Note, ...]:
        """A note on comments and dialogs that are left out: how many elements, and how many words they hold."""
        parts: list[str] = []
        for topic, name in _NAMES.items():
            words = [len(text_of(element).split()) for element, own in self.inside.items() if own is topic]
            if sum(words):  # places that a script would fill are nothing
                parts.append(f"{name} ({counted(len(words), 'element')}, {counted(sum(words), 'word')})")
        text = f"no part of the story, and left out: {', '.join(parts)}"
        return (Note("left-out", text, "body"),) if parts else ()


def find_outside(root: etree._Element, body: etree._Element | None) -> Outside:
    """The comments and dialogs of a page: those that say so anywhere, and those in the container that a line opens.

    >>> from lxml.html import fragment_fromstring
    >>> body = fragment_fromstring("<div><p>Lúa chín rộ trên đồng từ tuần trước, bà con gặt cả đêm cho kịp nắng.</p>"
    ...     "<div><h3>Ý kiến bạn đọc (1)</h3><h4>Mai</h4><p>Mừng quá!</p></div><dialog>Đồng ý?</dialog></div>")
    >>> [(element.tag, topic.value) for element, topic in find_outside(body, body).inside.items()]
    [('dialog', 'a request for consent'), ('div', 'comments')]
    """
    around = frozenset([body, *body.iterancestors()]) if body is not None else frozenset()
    headings = [title for title in root.iter("h1") if not is_comments_head(fold(text_of(title, (), _LONGEST_HEAD)))]
    headed = frozenset(each for title in headings for each in (title, *title.iterancestors()))
    outside = _stated(root, around, headed, body)
    if body is None:
        return Outside(around=outside)
    stated = _stated(body, around, headed)
    inside = {**stated, **_opened(body, stated)}
    # A name on an element that holds all of the story is no frame.
    if inside and len(text_of(body, inside, _SHORTEST_STORY)) < _SHORTEST_STORY:
        return Outside(around=outside)
    return Outside(inside, outside)


def _stated(
    root: etree._Element,
    around: frozenset[etree._Element],
    headed: frozenset[etree._Element],
    without: etree._Element | None = None,
) -> Topics:
    """The elements that say what they are by their tag, role, name or schema.org's type, the outermost of them.

    Those in `around` hold the story, whatever they say. Those in `headed` hold a headline: `comment` in their name is
    the genre of the article. `without` is not looked through.
    """
    outside: Topics = {}
    stack = [root]
    while stack:
        element = stack.pop()
        if not isinstance(element.tag, str) or element.tag in SKIPPED_TAGS or element is without:
            continue
        topic = _stated_topic(element)
        if topic is not None and element not in around and not (topic is Topic.COMMENTS and element in headed):
            outside[element] = topic
        else:
            stack += backwards(element)
    return outside


def _stated_topic(element: etree._Element) -> Topic | None:
    keys = element.keys()
    if element.tag == "dialog" or ("role" in keys and element.get("role") in _DIALOGS):
        return Topic.CONSENT
    if "-" in element.tag and concepts_in(str(element.tag)) & COMMENT:  # an element of the site's own
        return Topic.COMMENTS
    if not keys:  # most elements, and asking for a name costs more
        return None
    if is_comment_name(element) or "comment" in {element.get("itemprop"), element.get("property")}:
        return Topic.COMMENTS
    if (element.get("itemtype") or "").endswith(_COMMENTS):
        return Topic.COMMENTS
    return Topic.CONSENT if is_consent_name(element) or element.get("aria-modal") == "true" else None


def _opened(body: etree._Element, known: Topics) -> Topics:
    """The parts of a container that a line opens: the title of comments, or the first words of a dialog."""
    outside: Topics = {}
    replies: list[etree._Element] = []
    for element, line, before in _lines(body):
        if element.tag in _BUTTONS and len(line) <= _LONGEST_BUTTON and is_reply_button(line):
            replies.append(element)
        elif not (_is_inside(element, known) or _is_inside(element, outside)):
            outside |= _from_line(element, line, before, body)
    if len(replies) > 1:
        sizes: dict[etree._Element, int] = {}
        around = (_comment_around(reply, body, sizes) for reply in replies if not _is_inside(reply, known))
        comments = dict.fromkeys(comment for comment in around if comment is not None)
        outside |= dict.fromkeys([*comments, *_lists_of(comments, body)], Topic.COMMENTS)
    return outside


def _lines(body: etree._Element) -> Iterator[tuple[etree._Element, str, int]]:
    """The elements with a text of their own: each with its folded opening, and how many characters stand before it."""
    before = 0
    for element in body.iter(etree.Element):
        text = element.text
        if text and not text.isspace() and element.tag not in SKIPPED_TAGS:
            line = text_of(element, at_least=_OPENING) if len(element) else text
            yield element, fold(line[:_OPENING]), before
            before += len(text)


def _from_line(element: etree._Element, line: str, before: int, body: etree._Element) -> Topics:
    """What a line opens that is no part of the story; comments stand below the story's first words."""
    if topic := dialog_of(line):
        part = _dialog_from(element, topic, body)
        return {part: topic} if part is not element else {}  # a line alone is a notice by its words
    if before < _SHORTEST_STORY or len(line) > _LONGEST_HEAD:
        return {}
    heads = is_comments_head(line)
    if not heads and not is_comments_head(line, alone=True):
        return {}
    parts = list(_comments_below(element, body, _number_in(line)))
    certain = heads and _is_title(element, line) and len(parts) + (parts[0] is not element) > 1
    return dict.fromkeys(parts if certain or any(map(_has_comments, parts)) else [], Topic.COMMENTS)


def _is_title(element: etree._Element, line: str) -> bool:
    """Whether a line that names comments is their title; a counter is a button, or begins with the number."""
    if any(each.tag in _TITLES for each in (element, *islice(element.iterancestors(), _BESIDE))):
        return True
    return element.tag not in _BUTTONS and not line[:1].isdigit()


def _lists_of(comments: Iterable[etree._Element], body: etree._Element) -> Iterator[etree._Element]:
    """The elements that hold comments and hardly anything else."""
    parents: dict[etree._Element, list[etree._Element]] = {}
    for comment in comments:
        if (parent := comment.getparent()) is not None and parent is not body:
            parents.setdefault(parent, []).append(comment)
    for parent, own in parents.items():
        if len(text_of(parent, frozenset(own), _A_NAME)) < _A_NAME:
            yield parent


def _is_inside(element: etree._Element, outside: Topics) -> bool:
    """Whether an element, or one not far above it, is known as no part of the story."""
    return bool(outside) and any(each in outside for each in (element, *islice(element.iterancestors(), _CLIMBS)))


def _wider(line: etree._Element, body: etree._Element) -> Iterator[etree._Element]:
    """The elements that a line opens, from its own to the widest in the container."""
    node = line
    for _ in range(_CLIMBS):
        yield node
        above = node.getparent()
        if above is None or above is body or (above.text or "").strip():
            return
        before = list(islice(node.itersiblings(preceding=True), _BESIDE))
        if len(before) == _BESIDE or any((each.tail or "").strip() or text_of(each, at_least=1) for each in before):
            return
        node = above


def _dialog_from(line: etree._Element, topic: Topic, body: etree._Element) -> etree._Element:
    """The widest element that a line opens and whose long lines all go on with the same topic."""
    widest = line
    for element in _wider(line, body):
        parts = list(islice(element.iter(etree.Element), _MOST_PARTS))
        lines = [fold(text) for part in parts if len(text := (part.text or "").strip()) >= _LINE]
        if len(parts) == _MOST_PARTS or sum(map(len, lines)) > _LONGEST_DIALOG:
            break
        if not all(goes_on(topic, each) for each in lines):
            break
        widest = element
    return widest


def _comments_below(title: etree._Element, body: etree._Element, number: int) -> Iterable[etree._Element]:
    """The widest element that the title of comments opens, or the title and what follows it."""
    *_, widest = _wider(title, body)
    if len(text_of(widest, at_least=_LONGEST_HEAD)) > len(text_of(title)) + 1:
        return [widest]
    return list(_following(widest, number))


def _following(title: etree._Element, number: int) -> Iterator[etree._Element]:
    """The title and the comments behind it, up to the next heading of its level or to a paragraph of the story."""
    heading = _HEADING.match(str(title.tag))
    level = int(heading[1]) if heading else 2
    yield title
    first = ""
    for element in title.itersiblings(etree.Element):
        own = _HEADING.match(str(element.tag))
        if own is not None and int(own[1]) <= level:
            return
        if element.tag == "p" and not (first in {"", "p", "h"} and (number > 0 or _has_name(element))):
            return
        first = first or ("h" if own else str(element.tag))
        number -= element.tag == "p" and not own
        yield element


def _has_name(element: etree._Element) -> bool:
    """Whether a paragraph begins with an inline element, as the name of who writes, or stands below a heading."""
    before = element.getprevious()
    if before is not None and _HEADING.match(str(before.tag)):
        return True
    if (element.text or "").strip() or len(element) == 0 or element[0].tag not in _OPENED_BY_NAME:
        return False
    return len(text_of(element)) >= len(text_of(element[0])) + _SHORTEST_COMMENT


def _number_in(folded: str) -> int:
    """The number that a title states; 0 if it states none."""
    digits = re.search(r"\d{1,6}", folded)
    return int(digits[0]) if digits else 0


def _has_comments(part: etree._Element) -> bool:
    """Whether an element has a form, or something in it calls itself comments or answers one."""
    return any(
        each.tag in _FORMS or is_comment_name(each) or is_reply_button(fold((each.text or "")[:_LONGEST_BUTTON]))
        for each in islice(part.iter(etree.Element), _MOST_PARTS)
    )


def _comment_around(
    reply: etree._Element, body: etree._Element, sizes: dict[etree._Element, int]
) -> etree._Element | None:
    """The comment below which a button to answer it stands: the element with its words, and the name above them.

    `sizes` keeps how long the texts of elements are, which several comments stand in.
    """
    comment: etree._Element | None = None
    size = 0
    node = reply.getparent()
    for _ in range(_CLIMBS):
        if node is None or node is body:
            break
        if node not in sizes:
            sizes[node] = len(text_of(node, at_least=_LONGEST_COMMENT))
        text = sizes[node]
        if text > _LONGEST_COMMENT or (comment is not None and text > size + _A_NAME):
            break
        if comment is not None or text >= _LONGEST_BUTTON + _SHORTEST_COMMENT:
            comment, size = node, text
        node = node.getparent()
    return comment
