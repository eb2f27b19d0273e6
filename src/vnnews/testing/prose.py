"""Vietnamese news prose for generated pages: sentences, headlines, names, captions.

A page's words come from one `Writer`, which never writes two sentences that a reader could take for one sentence
edited: so the only repeats of a page are those that its truth names. What a writer writes depends on its seed alone.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from vnnews.testing import words
from vnnews.testing.dice import chance, dice
from vnnews.text import tokens

if TYPE_CHECKING:
    from collections.abc import Callable

SEEDS: Final = st.integers(0, 2**32 - 1)
"""Seeds for a `Writer`."""
_SHORTEST: Final = 8
_LONGEST: Final = 35
_PATIENCE: Final = 1000
_ALIKE: Final = 0.3
"""The share of word pairs that two sentences of one page may have in common."""


class Writer:
    """Writes prose that repeats nothing.

    >>> writer = Writer(7)
    >>> first, second = writer.sentence(), writer.sentence()
    >>> first != second and first.endswith(".") and 8 <= len(first.split()) <= 35
    True
    """

    def __init__(self, seed: int) -> None:
        self.rng = dice(seed)
        self._written: list[frozenset[tuple[str, str]]] = []

    def sentence(self) -> str:
        """A sentence of 8 to 35 words with its full stop, unlike all that were written before."""
        return self._unlike(_LONGEST) + "."

    def paragraph(self, count: int) -> tuple[str, ...]:
        """The sentences of a paragraph."""
        return tuple(self.sentence() for _ in range(count))

    def headline(self) -> str:
        """A headline: 8 to 18 words, no full stop."""
        return self._unlike(18)

    def heading(self, *, caps: bool) -> str:
        """A section heading of a few words, in capitals or not."""
        text = self._new(lambda: f"{self.rng.choice(words.SUBJECTS)}: {self.rng.choice(words.OBJECTS)}")
        return text.upper() if caps else _capital(text)

    def caption(self) -> str:
        """A caption: one sentence, with or without a full stop."""
        return self._unlike(22) + self.rng.choice(("", "."))

    def name(self) -> str:
        """A person's name of two to four syllables."""
        rng = self.rng
        middle = rng.sample(words.MIDDLE_NAMES, rng.randint(0, 2))
        return " ".join([rng.choice(words.SURNAMES), *middle, rng.choice(words.GIVEN_NAMES)])

    def number(self) -> str:
        """A number as Vietnamese prints it: `1.716,7` or `2,5` or `340`."""
        whole = self.rng.choice((self.rng.randint(2, 99), self.rng.randint(100, 98_765)))
        decimals = self.rng.choice(("", f",{self.rng.randint(1, 9)}", f",{self.rng.randint(11, 99)}"))
        return f"{whole:,}".replace(",", ".") + decimals

    def cell(self) -> str:
        """The text of a table's cell."""
        return self.rng.choice((self.number(), f"{self.number()}%", self.rng.choice(words.PLACES), self.name()))

    def item(self) -> str:
        """An item of a list: a short sentence without a full stop."""
        return self._unlike(16)

    def _unlike(self, longest: int) -> str:
        """A statement of 8 to `longest` words that shares few word pairs with any that was written before."""

        def draw() -> str:
            while not _SHORTEST <= len((text := _capital(self._statement(longest))).split()) <= longest:
                pass
            return text

        return self._new(draw)

    def _new(self, draw: Callable[[], str]) -> str:
        """Draw until there is something new; one day everything is written, so after many draws an old part stays."""
        text = draw()
        for _ in range(_PATIENCE):
            if self._is_new(text):
                break
            text = draw()
        self._written.append(_pairs(text))
        return text

    def _is_new(self, text: str) -> bool:
        pairs = _pairs(text)
        return all(len(pairs & other) <= _ALIKE * min(len(pairs), len(other)) for other in self._written)

    def _statement(self, longest: int) -> str:
        rng = self.rng
        text = self._clause()
        if chance(rng, 40):
            text = f"{rng.choice(words.OPENINGS)}, {text}"
        if chance(rng, 25):
            speaker = f"{rng.choice(words.TITLES)} {self.name()} {rng.choice(words.SPEECH)}"
            text = f"“{_capital(text)}”, {speaker}"
        wanted = rng.randint(_SHORTEST, longest)
        while len(text.split()) < wanted:
            text += rng.choice((", ", " và ", "; ", " – ", ", trong khi ")) + self._clause()
        return text

    def _clause(self) -> str:
        rng = self.rng
        parts = [rng.choice(words.SUBJECTS), rng.choice(words.VERBS), rng.choice(words.OBJECTS)]
        if chance(rng, 60):
            parts.append(self._detail())
        return " ".join(parts)

    def _detail(self) -> str:
        rng = self.rng
        return rng.choice(
            (
                rng.choice(words.QUALIFIERS),
                f"({rng.choice(words.QUALIFIERS)})",
                f"tại {rng.choice(words.PLACES)}",
                f"lên {self.number()} tỷ đồng",
                f"khoảng {self.number()}%",
                f"theo {rng.choice(words.ORGANISATIONS)}",
                f"từ ngày {rng.randint(1, 28)}/{rng.randint(1, 12)}",
                f"trong năm {rng.randint(1995, 2035)}",
            )
        )


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    """The neighbouring words of a text, for comparison."""
    return frozenset(itertools.pairwise(token.word for token in tokens(text)))


def sentences() -> st.SearchStrategy[str]:
    """Sentences of 8 to 35 words with commas, numbers, names and quotation marks."""
    return SEEDS.map(lambda seed: Writer(seed).sentence())


def paragraphs() -> st.SearchStrategy[str]:
    """Paragraphs of one to four sentences."""
    return st.builds(lambda seed, count: " ".join(Writer(seed).paragraph(count)), SEEDS, st.integers(1, 4))


def headlines() -> st.SearchStrategy[str]:
    """Headlines of 8 to 18 words."""
    return SEEDS.map(lambda seed: Writer(seed).headline())


def headings() -> st.SearchStrategy[str]:
    """Section headings, in capitals or not."""
    return st.builds(lambda seed, caps: Writer(seed).heading(caps=caps), SEEDS, st.booleans())


def names() -> st.SearchStrategy[str]:
    """Names of people."""
    return SEEDS.map(lambda seed: Writer(seed).name())


def captions() -> st.SearchStrategy[str]:
    """Captions without a credit."""
    return SEEDS.map(lambda seed: Writer(seed).caption())
