"""What a layout selects in a page: fields with their links, the body, what stands around it, roles."""

from __future__ import annotations

from typing import Any

import attrs
import lxml.html
import pytest
from lxml import etree

from vnnews.css.index import Index
from vnnews.dom.page import Page, open_page
from vnnews.fields.layout import Selected, read_layout
from vnnews.metadata.candidates import Candidates, FieldCandidate
from vnnews.model import Options, Origin
from vnnews.sites.choose import choose_layout
from vnnews.sites.profile import Layout, Profile

BASE = "https://bao.vn/a.htm"


def _layout(**more: Any) -> Layout:
    return Layout(**{"name": "x", "fingerprint": ("article",), "evidence": "text", "body": ("article",), **more})


def _read(markup: str, told: Candidates | None = None, **more: Any) -> tuple[Selected, Candidates]:
    """What the layout names, and all offers after it."""
    root = lxml.html.document_fromstring(f"<html><body>{markup}</body></html>")
    offers: Candidates = {} if told is None else told
    return read_layout(_page(root), _layout(**more), offers), offers


def _page(root: etree._Element) -> Page:
    return attrs.evolve(open_page(root, None, None, Options()), base=BASE)


def _names(elements: Any) -> list[str]:
    return [str(each.get("id") or each.tag) for each in elements]


def test_the_first_layout_whose_fingerprint_a_page_bears() -> None:
    """None where no layout is the page's."""
    old, new = _layout(name="old", fingerprint=("div.o", "p.o")), _layout(name="new", fingerprint=("div.n",))
    profile = Profile(name="b", title="B", layouts=(old, new))

    def chosen(markup: str) -> str | None:
        layout = choose_layout(Index(lxml.html.document_fromstring(f"<html><body>{markup}")), profile)
        return None if layout is None else layout.name

    assert chosen("<p class=o>x</p>") == "old"
    assert chosen("<p class=o>x</p><div class=n>x</div>") == "old"
    assert chosen("<div class=n>x</div>") == "new"
    assert chosen("<div class=z>x</div>") is None


def test_the_first_selector_with_text_is_taken() -> None:
    """Of one-valued fields the first element, of lists all; an element without text gives none."""
    page = "<h1 class=a></h1><h1 class=b>Hai</h1><h1 class=b>Ba</h1><p class=t>gạo</p><p class=t></p><p class=t>lúa</p>"
    selectors = {"headline": ("h1.a", "h1.b", "p.t"), "tags": ("p.z", "p.t"), "lead": ("p.z",)}
    selected, fields = _read(page, fields=selectors)
    assert fields == {
        "headline": [FieldCandidate(("Hai",), Origin.LAYOUT, "h1.b", (None,))],
        "tags": [FieldCandidate(("gạo", "lúa"), Origin.LAYOUT, "p.t", (None, None))],
    }
    assert sorted(_names(selected.marks.skipped)) == ["h1", "p", "p"]


@pytest.mark.parametrize("field", ["authors", "tags", "breadcrumbs"])
def test_lists_have_an_address_for_each_value(field: str) -> None:
    """Of the link that an element is or that it stands in, absolute; one in it is of something else."""
    page = (
        "<p class=x><a class=y href=/1>Một</a><a href=/2><b class=y>Hai</b></a><i class=y>Ba</i>"
        "<i class=y>Bốn<a href=/4>!</a></i><div href=/5><b class=y>Năm</b></div></p>"
    )
    _, fields = _read(page, fields={field: (".y",)})
    (found,) = fields[field]
    assert found.values == ("Một", "Hai", "Ba", "Bốn!", "Năm")
    assert found.links == ("https://bao.vn/1", "https://bao.vn/2", None, None, None)


def test_the_value_of_an_attribute() -> None:
    """It is read off elements of all kinds, which stay blocks of the story; only `<time>` shows the same as text."""
    page = "<time datetime=' 2026-09-04 '>hôm qua</time><div data-id=7>Chữ</div><p data-id>x</p>"
    for css, value, shown in (("time @datetime", "2026-09-04", ["time"]), ("div @data-id", "7", [])):
        selected, fields = _read(page, fields={"published": (css,)})
        assert [found.values for found in fields["published"]] == [(value,)]
        assert _names(selected.marks.skipped) == shown
    assert _read(page, fields={"published": ("p @data-id", "b @x")})[1] == {}


def test_fields_are_read_without_what_the_layout_drops() -> None:
    """And only the lead without its dateline; a field without selectors takes the metadata's word away."""
    page = "<p class=sapo><i class=noi>Cần Thơ</i>Gạo lên.<b class=qc>Mua</b></p><h1><i class=noi>Lúa</i> chín</h1>"
    told: Candidates = {
        "section": [FieldCandidate(("Gạo",), Origin.META, "m")],
        "url": [FieldCandidate(("/u",), Origin.META, "m")],
    }
    selectors = {"lead": ("p.sapo",), "dateline": ("p.sapo i.noi",), "headline": ("h1",), "section": ()}
    selected, fields = _read(page, told, drop=("b.qc",), fields=selectors)
    assert {field: found[0].values[0] for field, found in fields.items()} == {
        "lead": "Gạo lên.",
        "dateline": "Cần Thơ",
        "headline": "Lúa chín",
        "url": "/u",
    }
    assert sorted(_names(selected.marks.skipped)) == ["b", "h1", "i", "p"]


def test_breadcrumbs_with_the_leaf_first() -> None:
    """Values and addresses are turned round; of several offers only the layout's own."""
    page = "<p class=c><a href=/g>Gạo</a><a href=/k>Kinh tế</a></p>"
    for leaf_first, values in ((True, ("Kinh tế", "Gạo")), (False, ("Gạo", "Kinh tế"))):
        told: Candidates = {"breadcrumbs": [FieldCandidate(("A", "B"), Origin.META, "m")]}
        _, fields = _read(page, told, breadcrumbs_leaf_first=leaf_first, fields={"breadcrumbs": (".c a",)})
        assert [found.values for found in fields["breadcrumbs"]] == [("A", "B"), values]
        assert fields["breadcrumbs"][1].links == tuple(f"https://bao.vn/{value[0].lower()}" for value in values)
    assert _read("<p>x</p>", breadcrumbs_leaf_first=True)[1] == {}


def test_the_body_and_what_stands_around_it() -> None:
    """The first selector that matches is the body; covers and boxes are those outside of it."""
    page = (
        "<figure id=c1></figure><figure id=c2></figure><p class=z>x</p>"
        "<article id=b><figure id=in></figure><div class=r id=r1></div></article><div class=r id=r2></div>"
    )
    selected, _ = _read(page, body=("main", "article", "p"), cover=("b", "figure"), after=("article div.r", "div.r"))
    assert (_names([selected.story.body]), selected.story.evidence) == (["b"], "article")
    assert (_names(selected.story.before), _names(selected.story.after)) == (["c1", "c2"], ["r2"])
    selected, _ = _read(page, body=("main",), cover=("figure",))
    assert (selected.story.body, selected.story.evidence) == (None, "")
    assert _names(selected.story.before) == ["c1", "c2", "in"]


def test_roles_and_what_is_no_block() -> None:
    """An element that shows a field is no block, unless it has a role; the body is never left out."""
    page = "<article><p id=k class=ky>Thu Hà</p><p id=q class=trich>Nói</p><h1 id=h>Tít</h1></article>"
    more: dict[str, Any] = {
        "fields": {"authors": ("p.ky",), "headline": ("h1",), "lead": ("article",)},
        "roles": {"author_line": ("p.ky",), "quote": ("b", "p.trich")},
    }
    selected, _ = _read(page, **more)
    assert {element.get("id"): role for element, role in selected.marks.roles.items()} == {
        "k": ("author_line", "p.ky"),
        "q": ("quote", "p.trich"),
    }
    assert _names(selected.marks.skipped) == ["h"]


def test_elements_are_those_of_the_page() -> None:
    """No copies: the walk over the body looks them up."""
    root = lxml.html.document_fromstring("<html><body><article><h1>Tít</h1></article></body></html>")
    selected = read_layout(_page(root), _layout(fields={"headline": ("h1",)}), {})
    assert selected.marks.skipped == frozenset(root.iter("h1"))
    assert isinstance(selected.story.body, etree._Element)
