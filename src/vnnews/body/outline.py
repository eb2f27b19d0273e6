"""The outline of a page: for each element that may show text, how much prose, links and titles it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from vnnews.body import features as of
from vnnews.body.features import features_of
from vnnews.dom.element import backwards
from vnnews.dom.tags import BLOCK_TAGS, SKIPPED_TAGS
from vnnews.vocabulary.prose import is_prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

_SHORTEST: Final = 25  # characters of prose; what is shorter is a label
_SHORTEST_TITLE: Final = 20  # characters of a link that is the title of another story
_LONGEST_TEASER: Final = 250
_ALONE: Final = 0.3  # of the length of a title may stand beside it
_NEARLY_ALL: Final = 0.8
_A_STORY: Final = 100  # characters
_GOOD_PART: Final = 5  # one of so many parts of all prose
_RUN: Final = 4  # words that two texts share in a row
_H1, _H2 = 1, 2
_HEADS: Final = {"h1": _H1, "h2": _H2}
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ALIKE_WITHOUT_CLASS: Final = frozenset({"article", "section", "li", "tr"})
_NEVER_ALIKE: Final = frozenset({"p", "td", "th", "br", "hr"}) | _HEADINGS
_PLAIN: Final = frozenset({"b", "strong", "em", "i", "u", "br", "hr", "img", "source", "sub", "sup"})
"""Elements whose names say nothing of their text."""
_WHOLE: Final = ("a", "nav", "footer")
"""Elements that are read as a whole, for their length: links, and what is mostly links."""
_SHORTEST_PIECE: Final = 12  # characters of a text between inline elements
_FRAMES: Final = of.FRAME | of.EDGE | of.COMMENT
_NUMBER: Final = "0123456789-_"  # at the end of a class word: `post-2041`


class Outline:
    """Lists with one entry for each element, in document order. Text in inline elements counts for the block around it.

    >>> from lxml import etree
    >>> page = etree.HTML("<div><p>Giá gạo <b>lên</b>, người trồng lúa được lời.</p><a href='/'>Trang chủ</a></div>")
    >>> outline = Outline(page)
    >>> [(e.tag, *counts) for e, *counts in zip(outline.elements, outline.prose, outline.linked) if any(counts)]
    [('html', 37, 0), ('body', 37, 0), ('div', 37, 9), ('p', 37, 0)]
    """

    def __init__(
        self,
        root: etree._Element,
        headline: etree._Element | None = None,
        known: Iterable[str] = (),
        *,
        with_hidden: bool = False,
    ) -> None:
        self.elements: list[etree._Element] = []
        self.parents: list[int] = []
        self.features: list[int] = []
        self.loose: list[int] = []
        """Characters of its own outside of links."""
        self.linked: list[int] = []
        """Characters of its own in links."""
        self.openings: list[str] = []
        """The first text of its own that is prose; empty for labels."""
        self.blocks: list[int] = []
        """The place of the block in which an element stands."""
        self.headline = -1
        """The place of the headline; -1 if there is none."""
        self.hidden = 0
        """The number of elements that were left out because they are hidden."""
        self._made_of = root, headline, known
        self._runs = _runs_of(known)
        self._read(root, headline, with_hidden=with_hidden)
        self.own = [self._prose_of(place) for place in range(len(self.elements))]
        """Characters of its own that are prose."""
        self.prose = self.own.copy()
        """Characters of prose in it and all that it holds."""
        self._titles = [0] * len(self.elements)
        self._heads = [0] * len(self.elements)
        self._sum()
        self._name_columns()
        self.column = self._column()
        """The places of what the smallest element around the headline holds that has half of all prose."""
        self._compare_siblings()

    def revealed(self) -> Outline:
        """The same page with its hidden elements."""
        root, headline, known = self._made_of
        return Outline(root, headline, known, with_hidden=True)

    def __len__(self) -> int:
        return len(self.elements)

    def _read(self, root: etree._Element, headline: etree._Element | None, *, with_hidden: bool) -> None:
        """Read all elements once, from the top; a link as a whole. Nothing in boilerplate needs a look at its name."""
        around = frozenset(headline.iterancestors(*_WHOLE)) if headline is not None else frozenset()
        framed: list[int] = []
        stack = [(root, -1)]
        while stack:
            node, above = stack.pop()
            if above >= 0 and node.tail:
                self._add(above, node.tail)
            if above >= 0 and self._is_passed(node, above, around):
                continue
            frame = framed[above] if above >= 0 else 0
            features = 0 if frame or node.tag in _PLAIN else features_of(node)
            if features & of.HIDDEN and not with_hidden:
                self.hidden += 1
                continue
            framed.append(frame or features & _FRAMES)
            place = self._add_element(node, above, features & ~of.HIDDEN)
            if node is headline:
                self.headline = place
            if node.text:
                self._add(place, node.text)
            if len(node):
                stack += [(child, place) for child in backwards(node)]

    def _is_passed(self, node: etree._Element, above: int, around: frozenset[etree._Element]) -> bool:
        """Whether a node shows nothing, or is counted as a whole."""
        tag = node.tag
        if not isinstance(tag, str) or tag in SKIPPED_TAGS:
            return True
        return tag in _WHOLE and node not in around and self._add_link(above, node)

    def _add_element(self, element: etree._Element, above: int, features: int) -> int:
        """Add an element; returns its place. A line with a name is no part of the text around it."""
        place = len(self.elements)
        self.elements.append(element)
        self.parents.append(above)
        self.features.append(features)
        self.blocks.append(place if features or element.tag in BLOCK_TAGS or above < 0 else self.blocks[above])
        self.loose.append(0)
        self.linked.append(0)
        self.openings.append("")
        return place

    def _add_link(self, place: int, element: etree._Element) -> bool:
        """Count the text of a link, or of what is mostly links; False for a mere anchor."""
        if element.tag == "a" and element.get("href") is None:
            return False
        whole: Any = element  # lxml-stubs do not know that it is text
        text = "".join(whole.itertext()) if len(element) else element.text
        self.linked[self.blocks[place]] += len(text.strip()) if text else 0
        return True

    def _add(self, place: int, text: str) -> None:
        """Count a text for the block in which it stands."""
        if text.isspace():
            return
        block = self.blocks[place]
        self.loose[block] += len(text.strip())
        if len(text) >= _SHORTEST_PIECE and not self.openings[block] and is_prose(text):
            self.openings[block] = text

    def _prose_of(self, place: int) -> int:
        """How much of an element's own text is prose: none of a heading, a label, or what is mostly links."""
        size = self.loose[place]
        if size < _SHORTEST or not self.openings[place] or size <= self.linked[place]:
            return 0
        return 0 if self.elements[place].tag in _HEADINGS else size

    def _sum(self) -> None:
        """Add up what elements hold, from the bottom."""
        prose, titles, heads, parents = self.prose, self._titles, self._heads, self.parents
        for place in range(len(self) - 1, -1, -1):
            linked = self.linked[place]
            titles[place] += linked >= _SHORTEST_TITLE and self.loose[place] <= _ALONE * linked
            heads[place] |= _HEADS.get(str(self.elements[place].tag), 0)
            above = parents[place]
            if above >= 0:
                prose[above] += prose[place]
                titles[above] += titles[place]
                heads[above] |= heads[place]
            if 0 < 2 * self.own[place] < prose[place]:
                self.features[place] |= of.MIXED

    def around_headline(self) -> list[int]:
        """The places of the headline and of the elements around it, from the inside."""
        places = []
        place = self.headline
        while place >= 0:
            places.append(place)
            place = self.parents[place]
        return places

    def _name_columns(self) -> None:
        """Look at the names inside boilerplate that holds a good part of the prose: it was read without."""
        end = 0
        for place in range(len(self)):
            if place >= end and self.features[place] & _FRAMES and self.prose[place] * _GOOD_PART >= self.prose[0]:
                end = self.end(place) if place else 1
                for inner in range(place + 1, self.end(place)):
                    self.features[inner] |= features_of(self.elements[inner]) & ~of.HIDDEN

    def _column(self) -> range:
        """Find the column of the headline; what holds the headline is no boilerplate and no container of its name."""
        around = self.around_headline()
        for place in around:
            self.features[place] &= ~(of.STORY | of.MARKED | of.LEAD | _FRAMES)
        column = next((place for place in around if 2 * self.prose[place] >= self.prose[0]), 0)
        return range(column, self.end(column))

    def end(self, place: int) -> int:
        """The place behind all that an element holds."""
        end = place + 1
        while end < len(self) and self.parents[end] >= place:
            end += 1
        return end

    def children(self, place: int) -> Iterator[int]:
        """The places of the children of an element."""
        end, child = self.end(place), place + 1
        while child < end:
            yield child
            child = self.end(child)

    def _compare_siblings(self) -> None:
        """Detect the cards of other stories, and the articles that follow the one of the headline."""
        around = frozenset(self.around_headline())
        in_article = any(self.elements[place].tag == "article" for place in around)
        groups: dict[tuple[int, str, str], list[int]] = {}
        for place in range(1, len(self)):
            if self.blocks[place] != place or not (self.prose[place] or self._titles[place]):
                continue
            element = self.elements[place]
            tag, names = str(element.tag), (element.get("class") or "").split(None, 1)
            if tag in _NEVER_ALIKE:
                continue
            if names or tag in _ALIKE_WITHOUT_CLASS:
                key = (self.parents[place], tag, names[0].rstrip(_NUMBER) if names else "")
                groups.setdefault(key, []).append(place)
            if in_article and tag == "article":
                self._mark_next(place, _H1)
        for members in groups.values():
            if len(members) > 1:
                self._compare(members, next((place for place in members if place in around), -1))

    def _compare(self, members: list[int], own: int) -> None:
        """Mark siblings that look alike: what follows the article of the headline, or cards."""
        if own >= 0:
            if self.prose[own] >= _A_STORY:
                for place in members:
                    self._mark_next(place, _H1 | _H2)
            return
        cards = [place for place in members if self._is_card(place)]
        if len(cards) > 1 and len(cards) >= _NEARLY_ALL * len(members):
            for place in members:
                self.features[place] |= of.CARD

    def _mark_next(self, place: int, heads: int) -> None:
        """Mark an element below the headline that holds a headline and a story of its own."""
        heads = heads if self.elements[place].tag == "article" else _H1
        if place > self.headline and self._heads[place] & heads and self.prose[place] >= _A_STORY:
            self.features[place] |= of.NEXT

    def _is_card(self, place: int) -> bool:
        """Whether an element has the title of another story, and no more than a teaser beside it."""
        return self._titles[place] > 0 and self.prose[place] <= _LONGEST_TEASER * min(self._titles[place], 2)

    def agrees(self, place: int) -> bool:
        """Whether an element's text opens with words of the texts that are known of the story."""
        if not self._runs:
            return False
        words = self.openings[place].lower().split(None, _RUN + 1)[: _RUN + 1]
        return len(words) > _RUN and (" ".join(words[:_RUN]) in self._runs or " ".join(words[1:]) in self._runs)

    def without_names_of_columns(self, names: int, passed: float) -> list[int]:
        """The features, without the names of elements that hold the most of the prose: they may be columns of the page.

        `names`: the features to ignore; `passed`: the part of all prose that may stand between the headline and them.
        """
        total, above = self.prose[0], 0
        features = self.features.copy()
        for place, own in enumerate(self.own):
            if features[place] & names and 2 * self.prose[place] >= total and above <= passed * total:
                features[place] &= ~names
            if place >= self.headline:
                above += own
        return features


def _runs_of(texts: Iterable[str]) -> frozenset[str]:
    """All runs of words of some texts."""
    runs: set[str] = set()
    for text in texts:
        words = text.lower().split()
        runs.update(" ".join(words[first : first + _RUN]) for first in range(len(words) - _RUN + 1))
    return frozenset(runs)
