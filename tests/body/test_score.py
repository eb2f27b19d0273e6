"""The score of each element, and the one with the best."""

from __future__ import annotations

from typing import Final

import attrs
import lxml.html
import pytest

from vnnews.body import features as of
from vnnews.body.outline import Outline
from vnnews.body.score import WEIGHTS, best_of, score

LINE: Final = "Sáng nay, xóm Chài kéo được mẻ cá trích lớn nhất từ đầu năm đến nay."
STORY: Final = f"<p>{LINE}</p>" * 4
TITLE: Final = "<h1>Xóm Chài trúng mẻ cá trích</h1>"


def _outline(markup: str) -> Outline:
    root = lxml.html.document_fromstring(f"<html><body>{markup}</body></html>")[0]
    return Outline(root, next(root.iter("h1"), None))


def _best(markup: str) -> str | None:
    outline = _outline(markup)
    place = best_of(outline, score(outline, outline.features))
    return outline.elements[place].get("id") if place >= 0 else None


def _score(markup: str) -> float:
    outline = _outline(f"<div id=x>{markup}</div>")
    return score(outline, outline.features)[1]


def test_each_feature_has_a_weight() -> None:
    """But hidden text, which is not read, and the mark, which decides between an element and one in it."""
    assert set(of.MEANINGS) - set(WEIGHTS.features) == {of.HIDDEN, of.MARKED}


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (f"<p>{LINE * 2}</p>", f"<p>{LINE}</p>"),
        (f"<p>{LINE}</p>", f"<p>{LINE}</p><p><a href=/x>Xóm Chài</a></p>"),
        (f"<p>{LINE}</p>", f"<p>{LINE}</p><div>Xóm Chài</div>"),
        (f"<p>{LINE}</p>", f"<ul><li>{LINE}</li></ul>"),
        (f"<p>{LINE}</p>", f"<div class=related><p>{LINE}</p></div>"),
        (f"<p>{LINE}</p>", f"<p>{LINE} © Xóm Chài</p>"),
        (f"<p>{LINE}</p>", f"<p class=sapo>{LINE}</p>"),
        (f"<div class=noi-dung><p>{LINE}</p></div>", f"<p>{LINE}</p>"),
        (f"<p>{LINE}</p><img src=/a.jpg>", f"<p>{LINE}</p>"),
        (f"<p>{LINE}</p>", f"<p>{LINE}</p>{TITLE}"),
        (f"{TITLE}<p>{LINE}</p>", f"<p>{LINE}</p>{TITLE}"),
        ("<p></p>", f"<div class=comments><p>{LINE}</p></div>"),
    ],
)
def test_what_raises_a_score(better: str, worse: str) -> None:
    """Prose and pictures; links, labels and boilerplate lower it."""
    assert _score(better) > _score(worse)


def test_what_counts_for_nothing() -> None:
    """Short texts where they are usual, and pictures of boilerplate."""
    for tag in ("h2", "h3", "figcaption", "li", "td"):
        assert _score(f"<{tag}>Xóm Chài</{tag}>") == 0
    assert _score("<div class=related><img src=/a.jpg></div>") == 0
    assert _score(f"<img src=/a.jpg>{TITLE}") == 0


@pytest.mark.parametrize(
    ("markup", "want"),
    [
        (f"<div id=a>{STORY}</div>", "a"),
        (f"<div id=a><div id=b>{STORY}</div></div>", "b"),
        (f"<div id=a><div id=b>{STORY}</div><div><p>{LINE}</p></div><a href=/x>x</a></div>", "a"),
        (f"<div id=a><div id=b class=noi-dung>{STORY}</div><div><p>{LINE}</p></div></div>", "b"),
        (f"<div id=a><div id=b class=noi-dung>{STORY}</div><div>{STORY}</div></div>", "a"),
        (f"<div id=a><div id=b itemprop=articleBody>{STORY}</div><div>{STORY}</div></div>", "b"),
        (f"<div id=a class=noi-dung><div id=b>{STORY}</div><a href=/x>Xóm Chài</a></div>", "a"),
        (f"<div id=a><div id=b>{STORY}</div><div>{STORY}</div></div>", "a"),
        (f"<div id=a>{TITLE}<div id=b>{STORY}</div></div>", "b"),
        (f"<div id=a>{TITLE}{STORY}</div>", "a"),
        (f"<p id=a>{LINE * 9}</p>", None),
        (f"<div id=a><blockquote id=b><p>{LINE}</p></blockquote></div>", "a"),
        (f"<table id=a><tr><td id=b>{STORY}</td></tr></table>", "b"),
        (f"<table id=a><tr><td id=b>{LINE * 4}</td></tr></table>", "a"),
        (f"<div id=a><span id=b>{STORY}</span></div>", "b"),
        ("<div id=a>Xóm Chài</div>", None),
        (f"<div id=a class=related>{STORY}</div>", None),
        # the whole of the story: pictures and lines of fields beside it, but no links and tools
        (f"<section id=a><div id=b>{STORY}</div><img src=/a.jpg></section>", "a"),
        (f"<section id=a><div id=b>{STORY}</div><img src=/a.jpg><div class=date>7h</div></section>", "a"),
        (
            f"<section id=a><div id=b>{STORY}</div><img src=/a.jpg><div><a href=/x>Bến cá</a></div>Tin khác</section>",
            "b",
        ),
        (
            f"<section id=a><div id=b>{STORY}</div><img src=/a.jpg><a href=/x>Kho lạnh ở bến</a></section>",
            "b",
        ),
        (f"<section id=a><div id=b>{STORY}</div></section>", "b"),
        (f"<section id=a class=noi-dung><div id=b>{STORY}</div></section>", "a"),
    ],
)
def test_the_best_element(markup: str, want: str | None) -> None:
    """As small as the story, and as large: an outer element has to add something to it."""
    assert _best(markup) == want


def test_weights_are_data() -> None:
    """Other weights, another element."""
    outline = _outline(f"<div id=a class=related>{STORY}</div><div id=b><p>{LINE}</p></div>")
    weights = attrs.evolve(WEIGHTS, features={**WEIGHTS.features, of.FRAME: 0.0})
    found = [best_of(outline, score(outline, outline.features, each), each) for each in (WEIGHTS, weights)]
    assert [outline.elements[place].get("id") for place in found] == ["b", None]
