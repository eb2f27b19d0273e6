"""What speed is measured against: bare parses of the tree, and scrapers such as one writes by hand for one site."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from bench.accuracy.gold import Piece, Told
from bench.accuracy.reader import Reader

if TYPE_CHECKING:
    from bench.accuracy.gold import Page
    from bench.accuracy.reader import Read

__all__ = ["BARE", "BASELINES"]

_NOTHING: Final = Told()
_BODY: Final = "article p, .detail-content p, .fck_detail p, .singular-content p, #content p, .content p"


def _lxml() -> Read:
    html: Any = import_module("lxml.html")

    def read(page: Page) -> Told:
        html.document_fromstring(page.data)
        return _NOTHING

    return read


def _selectolax() -> Read:
    library: Any = import_module("selectolax.lexbor")

    def read(page: Page) -> Told:
        library.LexborHTMLParser(page.data)
        return _NOTHING

    return read


def _resiliparse() -> Read:
    library: Any = import_module("resiliparse.parse.html")

    def read(page: Page) -> Told:
        library.HTMLTree.parse(page.text)
        return _NOTHING

    return read


def _soup_scraper() -> Read:
    library: Any = import_module("bs4")

    def read(page: Page) -> Told:
        soup = library.BeautifulSoup(page.data, "lxml")
        title, day = soup.find("h1"), soup.find("meta", property="article:published_time")
        lines = (part.get_text(" ", strip=True) for part in soup.select(_BODY))
        return Told(
            headline=title.get_text(" ", strip=True) if title else None,
            section=day and day.get("content"),
            pieces=tuple(Piece(role="paragraph", text=line) for line in lines if line),
        )

    return read


def _lxml_scraper() -> Read:
    html: Any = import_module("lxml.html")
    select: Any = import_module("lxml.cssselect")
    body = select.CSSSelector(_BODY, translator="html")

    def read(page: Page) -> Told:
        tree = html.document_fromstring(page.data)
        titles = tree.xpath("//h1")
        day = tree.xpath("string(//meta[@property='article:published_time']/@content)")
        lines = (" ".join(part.text_content().split()) for part in body(tree))
        return Told(
            headline=" ".join(titles[0].text_content().split()) if titles else None,
            section=day,
            pieces=tuple(Piece(role="paragraph", text=line) for line in lines if line),
        )

    return read


BARE: Final = Reader("lxml tree", "lxml", frozenset(), _lxml)
BASELINES: Final = (
    BARE,
    Reader("selectolax tree", "selectolax", frozenset(), _selectolax),
    Reader("resiliparse tree", "resiliparse", frozenset(), _resiliparse),
    Reader("lxml scraper", "lxml", frozenset(), _lxml_scraper),
    Reader("BeautifulSoup scraper", "beautifulsoup4", frozenset(), _soup_scraper),
)
