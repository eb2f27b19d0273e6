"""The content of a page in its smallest form: hypothesis draws it, a skin renders it, an `Article` gives it back."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Final, Literal

import attrs
from hypothesis import strategies as st

from vnnews.authoring.truth import PageTruth, TruthBlock
from vnnews.testing import words
from vnnews.testing.dice import chance
from vnnews.testing.prose import SEEDS, Writer
from vnnews.vocabulary.connectives import opens_with_connective

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Kind = Literal["paragraph", "heading", "figure", "quote", "pull_quote", "echo", "list", "table", "embed"]
"""The kinds of blocks to ask for; an `echo` is a figure whose caption is a sentence of a paragraph."""
EVERY_KIND: Final[tuple[Kind, ...]] = (
    "paragraph",
    "heading",
    "figure",
    "quote",
    "pull_quote",
    "echo",
    "list",
    "table",
    "embed",
)
_ZONE: Final = timezone(timedelta(hours=7))


class _Body:
    """The blocks of a page while they are written."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.blocks: list[TruthBlock] = []
        self.free: list[tuple[TruthBlock, str]] = []
        """Sentences that no other block repeats yet, each with its paragraph."""
        self.echoes: list[tuple[TruthBlock, TruthBlock]] = []
        """A block and the paragraph it takes its words from."""
        self.pictures = 0

    def paragraph(self, *, least: int = 1) -> None:
        """Write a paragraph; with one sentence only where it cannot be taken for a caption."""
        sentences = self.writer.paragraph(self.writer.rng.randint(least, 3))
        block = TruthBlock(role="paragraph", text=" ".join(sentences))
        self.blocks.append(block)
        if len(sentences) > 1:
            self.free += [(block, sentence) for sentence in sentences]

    def heading(self) -> None:
        """Write a heading and the paragraph under it."""
        level = self.writer.rng.choice((2, 2, 2, 3))
        caps = chance(self.writer.rng, 60)
        self.blocks.append(TruthBlock(role="heading", text=self.writer.heading(caps=caps), level=level))
        self.paragraph()

    def figure(self) -> None:
        """Write a figure, with a caption and a credit or without."""
        caption = self.writer.caption() if chance(self.writer.rng, 70) else None
        self.blocks.append(self._picture(caption))

    def quote(self) -> None:
        """Write a quotation that stands nowhere else, and a paragraph after it."""
        self.blocks.append(TruthBlock(role="quote", text=self.writer.sentence()))
        self.paragraph(least=2)

    def pull_quote(self) -> None:
        """Print a long sentence once more, with other marks at most, between two paragraphs that do not have it."""
        if not self.blocks or self.blocks[-1].role != "paragraph":
            self.paragraph(least=2)
        while not (long := self._display_sentences()):
            self.paragraph(least=2)
        home, sentence = self.writer.rng.choice(long)
        self.free.remove((home, sentence))
        edit: Callable[[str], str] = self.writer.rng.choice(_EDITS)
        block = TruthBlock(role="pull_quote", text=edit(sentence))
        self.echoes.append((block, home))
        self.blocks.append(block)
        self.paragraph(least=2)

    def echo(self) -> None:
        """Write a figure whose caption is a sentence of the story."""
        self._need_sentence()
        home, sentence = self._take()
        block = self._picture(sentence)
        self.echoes.append((block, home))
        self.blocks.append(block)

    def list(self) -> None:
        """Write a list of two to five items."""
        items = tuple(self.writer.item() for _ in range(self.writer.rng.randint(2, 5)))
        self.blocks.append(TruthBlock(role="list", items=items))

    def table(self) -> None:
        """Write a table of two to four rows and columns."""
        width, height = self.writer.rng.randint(2, 4), self.writer.rng.randint(2, 4)
        rows = tuple(tuple(self.writer.cell() for _ in range(width)) for _ in range(height))
        self.blocks.append(TruthBlock(role="table", rows=rows))

    def embed(self) -> None:
        """Write an embedded film."""
        number = self.writer.rng.randrange(16**10)
        self.blocks.append(TruthBlock(role="embed", src=f"https://www.youtube.com/embed/{number:010x}"))

    def finished(self) -> tuple[TruthBlock, ...]:
        """The blocks, each echo with the index of its home."""
        homes = {id(block): home for block, home in self.echoes}
        places = {id(block): index for index, block in enumerate(self.blocks)}
        return tuple(
            attrs.evolve(block, repeats=(places[id(homes[id(block)])],)) if id(block) in homes else block
            for block in self.blocks
        )

    def _picture(self, caption: str | None) -> TruthBlock:
        rng = self.writer.rng
        images = tuple(self._address() for _ in range(rng.choice((1, 1, 1, 2, 3))))
        credit = rng.choice((*words.CREDITED, self.writer.name())) if caption and chance(rng, 50) else None
        return TruthBlock(role="figure", text=caption, credit=credit, images=images)

    def _address(self) -> str:
        self.pictures += 1
        number = self.writer.rng.randrange(16**12)
        return f"https://media.vneconomy.vn/images/upload/2024/07/{number:012x}-{self.pictures}.jpg"

    def _need_sentence(self) -> None:
        if not self.free:
            self.paragraph(least=2)

    def _display_sentences(self) -> Sequence[tuple[TruthBlock, str]]:
        """Long sentences that stand for themselves and not right above: a page may print them in large letters."""
        above = self.blocks[-1]
        return [
            (home, text)
            for home, text in self.free
            if home is not above and len(text) >= _SHORTEST_DISPLAY and not opens_with_connective(text)
        ]

    def _take(self) -> tuple[TruthBlock, str]:
        return self.free.pop(self.writer.rng.randrange(len(self.free)))


def _swap_marks(sentence: str) -> str:
    """The same words with straight quotes, a hyphen for a dash and the newer tone placement."""
    changes = {"“": '"', "”": '"', "–": "-", "òa": "oà", "óa": "oá", "ủy": "uỷ", "ụy": "uỵ"}
    for old, new in changes.items():
        sentence = sentence.replace(old, new)
    return sentence


_EDITS: Final[tuple[Callable[[str], str], ...]] = (
    str,
    _swap_marks,
    lambda sentence: sentence.removesuffix(".") + "...",
)
_SHORTEST_DISPLAY: Final = 100  # characters


_CLOSINGS: Final[tuple[tuple[TruthBlock, ...], ...]] = (
    (),
    *((TruthBlock(role="notice", text=text),) for text in words.NOTICES),
    *((TruthBlock(role="source_line", text=text),) for text in words.SOURCES),
)


def _blocks(writer: Writer, plan: Sequence[Kind]) -> tuple[TruthBlock, ...]:
    """The body that a plan asks for: it ends in a paragraph, and no line can be taken for the caption of another."""
    body = _Body(writer)
    for kind in plan:
        bare = bool(body.blocks) and body.blocks[-1].role == "figure"
        if kind == "paragraph":
            body.paragraph(least=2 if bare else 1)
        else:
            getattr(body, kind)()
    body.paragraph(least=2)
    body.paragraph(least=2)
    return body.finished()


def _times() -> st.SearchStrategy[datetime]:
    """Minutes of the years in which VnEconomy has been on the web."""
    whole = st.datetimes(datetime(2009, 1, 1), datetime(2035, 12, 31))  # noqa: DTZ001 - the zone follows
    return whole.map(lambda time: time.replace(second=0, microsecond=0, tzinfo=_ZONE))


@st.composite
def page_truths(draw: st.DrawFn, *, kinds: Sequence[Kind] = EVERY_KIND, most: int = 8) -> PageTruth:
    """Truths of pages: a headline, other fields that a page may have or leave out, and a body planned from `kinds`."""
    plan = draw(st.lists(st.sampled_from(kinds), max_size=most))
    writer = Writer(draw(SEEDS))
    headline = writer.headline()
    lead = (
        writer.sentence().removesuffix(".") + draw(st.sampled_from((".", "...", "…"))) if draw(st.booleans()) else None
    )
    path = tuple(writer.rng.sample(words.SECTIONS, draw(st.integers(0, 2))))
    return PageTruth(
        headline=headline,
        lead=lead,
        authors=draw(st.lists(SEEDS.map(lambda seed: Writer(seed).name()), max_size=1).map(tuple)),
        published=draw(st.none() | _times()),
        section=path[-1] if path else None,
        breadcrumbs=path,
        tags=tuple(writer.rng.sample(words.TAGS, draw(st.integers(0, 4)))),
        blocks=_blocks(writer, plan) + draw(st.sampled_from(_CLOSINGS)),
    )
