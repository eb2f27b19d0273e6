"""Other libraries, each used as its documentation tells. One that takes bytes gets them; the others get decoded text.

A peer's description counts as its lead. What a peer has no place for is not in `offers`.
"""

from __future__ import annotations

import json
import subprocess
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs
from bench.accuracy.gold import Piece, Told
from bench.accuracy.reader import Reader
from bench.accuracy.score import BODY, HARM

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bench.accuracy.gold import Page
    from bench.accuracy.reader import Read

__all__ = ["PEERS"]

_TEXT: Final = frozenset({*BODY, *HARM})
_FUNDUS: Final = Path(__file__).parents[2] / ".venv-fundus"
_SHORT: Final = 10
"""The length of a date without a time."""


def _tell(text: str | None, **fields: Any) -> Told:  # noqa: ANN401 - peers have no types
    """What a peer told; its text is one story, in lines."""
    lines = (line.strip() for line in (text or "").splitlines())
    return Told(pieces=tuple(Piece(role="paragraph", text=line) for line in lines if line), **fields)


def _when(value: object) -> datetime | date | None:
    if isinstance(value, date):
        return value
    text = str(value or "")
    return date.fromisoformat(text) if len(text) == _SHORT else datetime.fromisoformat(text) if text else None


def _names(value: Iterable[str] | None) -> tuple[str, ...]:
    return tuple(filter(None, value or ()))


def _trafilatura(*, fast: bool) -> Callable[[], Read]:
    def start() -> Read:
        library: Any = import_module("trafilatura")

        def read(page: Page) -> Told:
            found = library.bare_extraction(
                page.data, url=page.url, fast=fast, with_metadata=True, include_comments=False
            )
            if found is None:
                return Told()
            said = found.as_dict()
            return _tell(
                said["text"],
                headline=said["title"],
                lead=said["description"],
                authors=_names((said["author"] or "").split("; ")),
                published=_when(said["date"]),
                section=next(iter(said["categories"] or ()), None),
                tags=_names(said["tags"]),
            )

        return read

    return start


def _newspaper() -> Read:
    library: Any = import_module("newspaper")

    def read(page: Page) -> Told:
        found = library.Article(page.url or "", language="vi", fetch_images=False)
        found.download(input_html=page.text)
        found.parse()
        return _tell(
            found.text,
            headline=found.title,
            lead=found.meta_description,
            authors=_names(found.authors),
            published=_when(found.publish_date),
            tags=_names(sorted(found.tags or ())),
        )

    return read


def _goose() -> Read:
    library: Any = import_module("goose3")
    reader = library.Goose({"enable_image_fetching": False, "target_language": "vi", "use_meta_language": False})

    def read(page: Page) -> Told:
        found = reader.extract(raw_html=page.text)
        return _tell(
            found.cleaned_text,
            headline=found.title,
            lead=found.meta_description,
            authors=_names(found.authors),
            published=found.publish_datetime_utc,
            tags=_names(found.tags),
        )

    return read


def _readability() -> Read:
    library: Any = import_module("readability")
    html: Any = import_module("lxml.html")

    def read(page: Page) -> Told:
        found = library.Document(page.text, url=page.url)
        body = html.fromstring(found.summary(html_partial=True))
        return _tell("\n".join(body.itertext()), headline=found.short_title())

    return read


def _resiliparse() -> Read:
    trees: Any = import_module("resiliparse.parse.html")
    texts: Any = import_module("resiliparse.extract.html2text")

    def read(page: Page) -> Told:
        tree = trees.HTMLTree.parse(page.text)
        return _tell(texts.extract_plain_text(tree, main_content=True, alt_texts=False))

    return read


def _news_please() -> Read:
    library: Any = import_module("newsplease")

    def read(page: Page) -> Told:
        found = library.NewsPlease.from_html(page.text, url=page.url, fetch_images=False)
        return _tell(
            found.maintext,
            headline=found.title,
            lead=found.description,
            authors=_names(found.authors),
            published=_when(found.date_publish),
        )

    return read


def _boilerpy() -> Read:
    library: Any = import_module("boilerpy3.extractors")
    reader = library.ArticleExtractor()

    def read(page: Page) -> Told:
        found = reader.get_doc(page.text)
        return _tell(found.content, headline=found.title)

    return read


def _justext() -> Read:
    library: Any = import_module("justext")
    words = library.get_stoplist("Vietnamese")

    def read(page: Page) -> Told:
        parts = library.justext(page.data, words)
        return _tell("\n".join(part.text for part in parts if not part.is_boilerplate))

    return read


def _fundus() -> Read:
    """Fundus reads only publishers that it has a parser for, and runs with an interpreter of its own."""
    python = _FUNDUS / "bin" / "python"
    if not python.exists():
        message = "it needs lxml below 6, so an environment of its own, which `make accuracy` makes"
        raise ImportError(message)
    worker = subprocess.Popen(  # noqa: S603 - this project's own file
        [python, Path(__file__).with_name("fundus_worker.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    ask, answers = worker.stdin, worker.stdout
    if ask is None or answers is None or not answers.readline():
        message = f"it does not start in {_FUNDUS.name}"
        raise ImportError(message)

    def read(page: Page) -> Told | None:
        print(json.dumps({"url": page.url, "text": page.text}), file=ask, flush=True)
        said = json.loads(answers.readline())
        if said is None:
            return None
        told = _tell(
            said["text"],
            headline=said["headline"],
            lead=said["lead"],
            authors=_names(said["authors"]),
            published=_when(said["published"]),
            tags=_names(said["tags"]),
        )
        figures = (Piece(role="figure", caption=caption, credit=names, images=1) for caption, names in said["images"])
        return attrs.evolve(told, pieces=(*told.pieces, *figures))

    return read


_META: Final = _TEXT | {"headline", "lead", "authors", "day"}
PEERS: Final = (
    Reader("trafilatura", "trafilatura", _META | {"section", "tags"}, _trafilatura(fast=False)),
    Reader("trafilatura fast", "trafilatura", _META | {"section", "tags"}, _trafilatura(fast=True)),
    Reader("newspaper4k", "newspaper4k", _META | {"published", "tags"}, _newspaper),
    Reader("goose3", "goose3", _META | {"published", "tags"}, _goose),
    Reader("readability-lxml", "readability-lxml", _TEXT | {"headline"}, _readability),
    Reader("resiliparse", "resiliparse", _TEXT, _resiliparse),
    Reader("news-please", "news-please", _META | {"published"}, _news_please),
    Reader("boilerpy3", "boilerpy3", _TEXT | {"headline"}, _boilerpy),
    Reader("justext", "justext", _TEXT, _justext),
    Reader("fundus", "fundus", _META | {"published", "tags", "captions", "credits"}, _fundus, home=_FUNDUS),
)
