"""Insets at their limits: how long, how deep and how many, and every word and element that counts."""

from __future__ import annotations

import lxml.html
import pytest

from vnnews.body.insets import find_insets

CAPTION = "Ghe khóm đậu san sát ở bến chợ nổi Cái Răng sáng nay"


def _roles(markup: str) -> list[str]:
    """The roles (or `skip`) of the insets of a body, in page order."""
    body = lxml.html.fragment_fromstring(f"<div><p>Chữ</p>{markup}</div>")
    found = find_insets(body)
    told = {**dict.fromkeys(found.skipped, "skip"), **{element: role for element, (role, _) in found.roles.items()}}
    return [told[each] for each in body.iter() if each in told]


def _link(size: int, address: str = "/1") -> str:
    return f"<a href={address}>{'a' * size}</a>"


# ------------------------------------------------------------------------------------------------------------- lengths
@pytest.mark.parametrize(
    ("markup", "roles"),
    [
        # a tool holds less than 200 characters outside of links
        (f"<div class=share>{'a' * 199}</div>", ["skip"]),
        (f"<div class=share>{'a' * 200}</div>", []),
        # a sentence of 40 is a part of the story, whatever its class says; only a paragraph is one
        (f"<p class=share>{'a' * 39}.</p>", []),
        (f"<p class=share>{'a' * 38}.</p>", ["skip"]),
        *((f"<{tag} class=share>{'a' * 39}.</{tag}>", ["skip"]) for tag in ("div", "section", "span", "ul", "article")),
        # a quotation has less than 400
        (f"<div class=quote>{'a' * 399}</div>", ["quote"]),
        (f"<div class=quote>{'a' * 400}</div>", []),
        # a line has 120 at most
        ("<p class=author>a</p>", ["author_line"]),
        ("<p class=author></p>", []),
        (f"<p class=author>{'a' * 120}</p>", ["author_line"]),
        (f"<p class=author>{'a' * 121}</p>", []),
        (f"<p class=nguon>{'a' * 120}</p>", ["source_line"]),
        (f"<p class=subtitle>{'a' * 120}</p>", ["heading"]),
        (f"<p class=subtitle>{'a' * 121}</p>", []),
        # links to other stories: a title has 25 at least, in what calls itself related 12 and a third of the rest
        (f"<div class=related>{_link(12)}</div>", ["related"]),
        (f"<div class=related>{_link(11)}</div>", ["skip"]),
        (f"<div class=related>{_link(20)}{'a' * 60}</div>", ["related"]),
        (f"<div class=related>{_link(20)}{'a' * 61}</div>", []),
        (f"<div class=related>{_link(25)}{'a' * 199}</div>", ["related"]),
        (f"<div class=related>{_link(25)}{'a' * 200}</div>", []),
        (f"<div class=related>{_link(24)}{'a' * 100}</div>", []),
        (f"<div class=related>{_link(300)}{'a' * 200}</div>", ["related"]),
        (f"<div class=related>{_link(300)}{'a' * 201}</div>", []),
        (f"<ul class=x>{_link(30)}{_link(30)}{'a' * 40}</ul>", ["related"]),
        (f"<ul class=x>{_link(30)}{_link(30)}{'a' * 41}</ul>", []),
        (f"<ul class=x>{_link(25)}{_link(25)}</ul>", ["related"]),
        (f"<ul class=x>{_link(25)}{_link(24)}</ul>", []),
        # a label without links
        (f"<div class=related>{'a' * 24}</div>", ["skip"]),
        (f"<div class=related>{'a' * 25}</div>", []),
        (f"<div class=related><a href=/1></a>{'a' * 24}</div>", ["skip"]),
        (f"<div class=related><a href=/1></a>{'a' * 25}</div>", ["related"]),
        (f"<div class=related><a href=/1></a>{'a' * 119}</div>", ["related"]),
        (f"<div class=related><a href=/1></a>{'a' * 120}</div>", []),
        *((f"<div class=related><a href=/1></a>{'a' * 30}{end}</div>", []) for end in '.!?…”":'),
        (f"<div class=related><a href=/1>a</a>{'a' * 30}</div>", []),
        # a card
        (f"<article><a href=/1><img> Ghe</a>{'a' * 199}</article>", ["related"]),
        (f"<article><a href=/1><img> Ghe</a>{'a' * 200}</article>", []),
    ],
)
def test_how_much_text_an_inset_has(markup: str, roles: list[str]) -> None:
    """Exactly as much as it may have, and one character more or less."""
    assert _roles(markup) == roles


def test_how_deep_is_looked() -> None:
    """Forty elements inside each other."""
    for depth, roles in ((39, ["author_line"]), (40, [])):
        assert _roles(f"{'<div>' * depth}<p class=author>Mai An</p>{'</div>' * depth}") == roles


# --------------------------------------------------------------------------------------------------------------- names
@pytest.mark.parametrize("name", ["quote", "blockquote", "block-quote", "pullquote", "pull-quote"])
def test_what_calls_itself_a_quotation(name: str) -> None:
    """With what stands behind the word; other words that begin so are other things."""
    for more in ("", "inner", "-inner", "box", "-box", "content", "-content"):
        for before in ("a ", "x-", "x_", ""):
            assert _roles(f"<div class='{before}{name}{more}'>Nói</div>") == ["quote"]
    for other in ("xquote", f"{name}s", f"{name}-x"):
        assert _roles(f"<div class='{other}'>Nói</div>") == []
    assert _roles(f"<section class={name}>Nói</section>") == []
    assert _roles(f"<p class={name}>Nói</p>") == []


@pytest.mark.parametrize(
    "name", ["subtitle", "sub-title", "psubtitle", "subhead", "sub-head", "subheading", "sub-heading", "subheadline"]
)
def test_what_calls_itself_a_subtitle(name: str) -> None:
    """A paragraph that is a short line and no sentence."""
    assert _roles(f"<p class='a {name} b'>Lúa chín</p>") == ["heading"]
    for text in ("", " ", "Lúa chín.", "Lúa chín:", "Lúa chín…"):
        assert _roles(f"<p class={name}>{text}</p>") == []
    for other in (f"x{name}", f"{name}s"):
        assert _roles(f"<p class={other}>Lúa chín</p>") == []
    for tag in ("div", "span", "section"):
        assert _roles(f"<{tag} class={name}>Lúa chín</{tag}>") == []


@pytest.mark.parametrize("name", ["toc", "a-toc", "table-of-contents", "tableofcontent", "muc-luc", "mucluc"])
def test_a_table_of_contents(name: str) -> None:
    """All its links lead to places in the page."""
    inside, outside = "<a href='#1'>Mở đầu</a>", "<a href=/2>Một bài khác</a>"
    assert _roles(f"<div class={name}>{inside}{inside}</div>") == ["skip"]
    for links in ("", outside, f"{inside}{outside}", "<a>Mở đầu</a>"):
        assert _roles(f"<div class={name}>Mở{links}</div>") == []
    assert _roles(f"<div class=x>{inside}</div>") == []
    assert _roles(f"<div class=xtoc>{inside}</div>") == []


@pytest.mark.parametrize(("name", "role"), [("hidden", "skip"), ("d-none", "skip"), ("x-hidden", ""), ("shown", "")])
def test_what_its_class_hides(name: str, role: str) -> None:
    """On every screen, and without links: those are shown in another place by a script."""
    assert _roles(f"<div class='a {name}'>Chữ</div>") == [role] * bool(role)
    assert _roles(f"<div class='a {name}'>Chữ <a href=/1>khác</a></div>") == []
    for shown in ("d-md-block", "sm:flex", "lg:grid", "d-lg-inline", "md:table", "visible-xs"):
        assert _roles(f"<div class='{name} {shown}'>Chữ</div>") == []


# ------------------------------------------------------------------------------------------------------------- pictures
def _photos(box: str, count: int = 3) -> list[str]:
    return _roles(f"<section>{box * count}</section>")


def _photo(inner: str = "", caption: str = CAPTION, tag: str = "p") -> str:
    return f"<div class=x><img src=/a.jpg>{inner}<{tag}>{caption}</{tag}></div>"


def test_a_photo_story() -> None:
    """Three boxes of one class beside each other, each a picture and below it its text."""
    for tag in ("p", "div"):
        assert _photos(_photo(tag=tag)) == ["figure"] * 3
    assert _photos(_photo(tag="span")) == []
    assert _photos(_photo(), 2) == []
    assert _photos(_photo(), 1) == []
    assert _photos(_photo().replace("class=x", "id=x")) == []
    assert _photos(_photo().replace("div", "section")) == []
    assert _photos(_photo("<!-- a -->")) == ["figure"] * 3
    assert _photos(f"<div class=x><p>{CAPTION}</p><img src=/a.jpg></div>") == []
    assert _photos(f"<div class=x><p>{CAPTION}</p></div>") == []
    assert _photos(_photo("<img src=/b.jpg>")) == []
    assert _photos(_photo(f"<p>{CAPTION}</p>")) == []
    others = f"<p class=x>{CAPTION}</p><div class=y>{CAPTION}</div>"
    assert _roles(f"<section>{_photo()}{others}{_photo()}{others}{_photo()}</section>") == []
    plain = "<div class=x>Chữ</div>"
    assert _roles(f"<section>{_photo()}{plain}{plain}</section>") == []
    assert _roles(f"<section>{_photo()}{_photo()}{plain}</section>") == []
    assert _roles(f"<section>{plain}{_photo()}{_photo()}{_photo()}{plain}</section>") == ["figure"] * 3


@pytest.mark.parametrize("tag", ["a", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "table", "iframe", "video", "time"])
def test_what_no_photo_of_a_story_holds(tag: str) -> None:
    """A link, a heading, a list, a film or a date: then the boxes are cards of other stories."""
    assert _photos(_photo(f"<{tag}></{tag}>")) == []
    assert _photos(_photo("<b></b>")) == ["figure"] * 3


def test_how_much_a_photo_of_a_story_holds() -> None:
    """A text of 40 to 400 characters, fifteen elements at most."""
    for size, is_photo in ((39, False), (40, True), (400, True), (401, False)):
        assert bool(_photos(_photo(caption="a" * size))) is is_photo
    for count, is_photo in ((12, True), (13, False)):
        assert bool(_photos(_photo("<i></i>" * count))) is is_photo


def test_how_much_a_viewer_holds() -> None:
    """Its captions and 40 characters more; tables in front of the picture, five at most."""

    def viewer(more: str) -> list[str]:
        return _roles(f"<div class=photo-viewer>{more}<img src=/a.jpg><div class=caption>{CAPTION}</div></div>")

    assert viewer(f"<b>{'a' * 39}</b>") == ["figure"]
    assert viewer(f"<b>{'a' * 40}</b>") == []
    assert viewer("<table></table>" * 5) == ["figure"]
    assert viewer("<table></table>" * 6) == []
    cell = f"<div class=photo-viewer><img src=/a.jpg><table><tr><td class=caption>{CAPTION}</td></tr></table></div>"
    assert _roles(cell) == ["figure"]


def test_an_album_of_an_editor() -> None:
    """By its type, in any case."""
    assert _roles("<div type=LayoutAlbum>Chữ</div>") == ["figure"]
    assert _roles("<section type=layoutalbum>Chữ</section>") == ["figure"]
    assert _roles("<div type=layout>Chữ</div>") == []


@pytest.mark.parametrize(("tag", "other"), [("td", "th"), ("th", "td")])
def test_links_in_a_table_of_one_cell(tag: str, other: str) -> None:
    """MASTERCMS puts them so; one title is enough."""
    cell = f"<{tag}>{_link(30)}</{tag}>"
    assert _roles(f"<table class=x><tr>{cell}</tr></table>") == ["related"]
    assert _roles(f"<table><tr>{cell}</tr></table>") == ["related"]
    assert _roles(f"<table class=x><tr>{cell}<{other}>a</{other}></tr></table>") == []
    assert _roles(f"<div class=x>{_link(30)}</div>") == []
