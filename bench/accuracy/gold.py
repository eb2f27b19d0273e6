"""What a page says, in one form for gold, for vnnews and for peers; and the corpora that have gold."""

from __future__ import annotations

import hashlib
import json
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs

from vnnews.reading.decode import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["STORY", "Corpus", "Page", "Piece", "Told", "corpora", "load"]

ROOT: Final = Path(__file__).resolve().parents[2]
STORY: Final = frozenset({"paragraph", "heading", "quote", "pull_quote", "list", "table", "info_box", "live_entry"})
"""Roles whose text is the story."""
_BESIDE: Final = frozenset({"author_line", "source_line"})
"""Roles that are no story, but no junk either."""


@attrs.frozen(kw_only=True)
class Piece:
    """One block of a body."""

    role: str
    text: str = ""
    """Items and cells are joined by blanks; of a figure it is empty."""
    caption: str = ""
    credit: str = ""
    images: int = 0


@attrs.frozen(kw_only=True)
class Told:
    """What a reader tells of a page; what it does not tell is `None` or empty."""

    is_article: bool | None = None
    headline: str | None = None
    lead: str | None = None
    authors: tuple[str, ...] = ()
    published: datetime | date | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()

    @property
    def story(self) -> tuple[str, ...]:
        """The texts of the story, in order."""
        return tuple(piece.text for piece in self.pieces if piece.role in STORY)

    @property
    def beside(self) -> tuple[str, ...]:
        """What belongs to the article but not to its story: a text that holds it holds no junk."""
        pieces = [(piece.caption, piece.credit) for piece in self.pieces]
        signed = [piece.text for piece in self.pieces if piece.role in _BESIDE]
        names = [self.headline, self.lead, *self.authors, *(text for pair in pieces for text in pair), *signed]
        return tuple(filter(None, names))


@attrs.frozen(kw_only=True)
class Page:
    """A page with gold."""

    name: str
    url: str | None
    data: bytes
    text: str
    """For readers that take no bytes."""
    gold: Told


@attrs.frozen(kw_only=True)
class Corpus:
    """Pages with gold, and a digest over both."""

    name: str
    pages: tuple[Page, ...]
    digest: str


def corpora(root: Path = ROOT) -> tuple[Corpus, ...]:
    """All corpora that are present: `real` lies beside the project, `golden` among its tests."""
    folders = {"real": root.parent / "shared" / "data" / "pages", "golden": root / "tests" / "golden"}
    found = (load(name, folder) for name, folder in folders.items())
    return tuple(corpus for corpus in found if corpus.pages)


def load(name: str, folder: Path) -> Corpus:
    """The pages of a folder that have gold beside them: `PAGE.html.gold.json`, or `PAGE.json` in the tests' form."""
    pages, digest = [], hashlib.sha256()
    for path in sorted(folder.glob("*.html")):
        full, short = path.with_name(path.name + ".gold.json"), path.with_suffix(".json")
        beside = full if full.exists() else short
        if not beside.exists():
            continue
        data, told = path.read_bytes(), beside.read_bytes()
        for part in (path.name.encode(), data, told):
            digest.update(hashlib.sha256(part).digest())
        form = json.loads(told)
        gold = _from_gold(form) if beside is full else _from_truth(form)
        text = decode(data).text
        pages.append(Page(name=path.name, url=form.get("url"), data=data, text=text, gold=gold))
    return Corpus(name=name, pages=tuple(pages), digest=digest.hexdigest())


def _from_gold(form: Mapping[str, Any]) -> Told:
    if not form["is_article"]:
        return Told(is_article=False)
    return Told(
        is_article=True,
        headline=form["title"],
        lead=form["lead"],
        authors=tuple(form["authors"]),
        published=_when(form["published_at"]),
        section=form["section"],
        tags=tuple(form["tags"]),
        pieces=tuple(_piece(block) for block in form["blocks"]),
    )


def _from_truth(form: Mapping[str, Any]) -> Told:
    truth = form.get("truth")
    if truth is None:
        return Told(is_article=form["is_article"])
    return Told(
        is_article=form["is_article"],
        headline=truth["headline"],
        lead=truth.get("lead"),
        authors=tuple(truth.get("authors", ())),
        published=_when(truth.get("published")),
        section=truth.get("section"),
        tags=tuple(truth.get("tags", ())),
        pieces=tuple(_piece({"caption": block.get("text"), **block}) for block in truth["blocks"]),
    )


def _piece(block: Mapping[str, Any]) -> Piece:
    role = block["role"]
    if role == "figure":
        return Piece(
            role=role,
            caption=block.get("caption") or "",
            credit=block.get("credit") or "",
            images=len(block.get("images", ())),
        )
    cells: Iterable[str] = (cell for row in block.get("rows", ()) for cell in row)
    return Piece(role=role, text=" ".join([*filter(None, [block.get("text")]), *block.get("items", ()), *cells]))


def _when(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
