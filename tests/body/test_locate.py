"""Which element holds the story, and what told so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import lxml.html
import pytest
from tests.body.helpers import LINE, STORY, TITLE

from vnnews.body.locate import find_body, is_hollow

if TYPE_CHECKING:
    from lxml import etree

    from vnnews.metadata.candidates import Candidates


def _found(markup: str) -> tuple[str | None, str]:
    """The id of the body and the evidence."""
    found = find_body(lxml.html.document_fromstring(f"<html><head><title>{LINE}</title></head><body>{markup}"))
    return (None, "") if found is None else (found[0].get("id"), found[1])


@pytest.mark.parametrize(
    ("markup", "want"),
    [
        (f"<div id=a>{STORY}</div>", ("a", "text density")),
        (f"<div id=a class='fck_detail x'>{STORY}</div>", ("a", "text density and its name: fck_detail x a")),
        (f"<p>Báo</p><div id=a itemprop=articleBody>{STORY}</div>", ("a", "text density and its mark: articleBody")),
        (
            f"<div id=b><div id=a itemprop=articleBody>{STORY}</div>{STORY}{STORY}</div>",
            ("b", "text density"),
        ),
    ],
)
def test_what_told_where_the_story_is(markup: str, want: tuple[str, str]) -> None:
    """A reader of the provenance is told why."""
    assert _found(markup) == want


@pytest.mark.parametrize("tag", ["h1", "h2", "h3", "h4", "h5", "h6"])
def test_headings_weigh_nothing(tag: str) -> None:
    """A list of headlines is longer than many a story."""
    assert _found(f"<div id=a><{tag}>{LINE * 9}</{tag}></div><div id=b>{STORY}</div>")[0] == "b"


@pytest.mark.parametrize("tag", ["script", "style", "noscript", "textarea", "select"])
def test_what_shows_nothing_weighs_nothing(tag: str) -> None:
    """Scripts are longer than any story; the text behind them counts."""
    assert _found(f"<div id=a><{tag}>{LINE * 9}</{tag}></div><div id=b>{STORY}</div>")[0] == "b"
    assert _found(f"<div id=a><{tag}></{tag}>{LINE * 20}</div><div id=b>{STORY}</div>")[0] == "a"


@pytest.mark.parametrize(
    "frame", ["<nav>{}</nav>", "<footer>{}</footer>", "<aside>{}</aside>", "<div class=menu>{}</div>"]
)
def test_frames_weigh_nothing(frame: str) -> None:
    """Nor does a link; the text behind either counts."""
    assert _found(f"<div id=a>{frame.format(STORY * 9)}</div><div id=b>{STORY}</div>")[0] == "b"
    assert _found(f"<div id=a>{frame.format('')}{LINE * 20}</div><div id=b>{STORY}</div>")[0] == "a"
    assert _found(f"<div id=a><a href=/x><b>{LINE * 9}</b></a></div><div id=b>{STORY}</div>")[0] == "b"
    assert _found(f"<div id=a><a href=/x>x</a>{LINE * 20}</div><div id=b>{STORY}</div>")[0] == "a"


@pytest.mark.parametrize("frame", ["sidebar", "box-related", "comment"])
def test_a_page_whose_story_stands_in_a_frame(frame: str) -> None:
    """Some sites call the column of the story a side bar: where nothing else has text, that is believed less."""
    page = f"<div class={frame}><div id=a>{STORY}</div></div>"
    assert _found(page)[0] == "a"
    assert _found(f"{page}<div id=b>{STORY}</div>")[0] == "b"
    assert _found(f"{page}<div id=b><p>{LINE}</p></div>")[0] == "a"
    assert _found(f"<div hidden><div id=a>{STORY}</div></div>") == (None, "")
    assert _found(f"<nav><div id=a>{STORY}</div></nav>") == (None, "")


# ---------------------------------------------------------------------------------------------------------- pictures
@pytest.mark.parametrize("tag", ["img", "picture", "figure", "video", "iframe"])
@pytest.mark.parametrize("holder", ["article", "div", "main", "section"])
def test_a_story_of_pictures(tag: str, holder: str) -> None:
    """Hardly any text: then the one element that calls itself the story and shows something is the story."""
    for named in ("itemprop=articleBody", "property=articleBody", "class=fck_detail"):
        told = _found(f"<p>Báo</p><{holder} id=a {named}><div><{tag}></{tag}></div></{holder}>")
        assert told == ("a", "its name and its pictures: the page has hardly any text")


@pytest.mark.parametrize(
    "page",
    [
        "<div id=a><img src=/a.jpg></div>",
        "<div id=a class=fck_detail><p>Chữ</p></div>",
        "<div id=a class=fck_detail hidden><img src=/a.jpg></div>",
        "<div id=a class=fck_detail><img src=/a.jpg></div><div class=fck_detail><img src=/b.jpg></div>",
        "<p id=a class=fck_detail><img src=/a.jpg></p>",
    ],
)
def test_pictures_that_are_no_story(page: str) -> None:
    """Without a name, without a picture, hidden, or one of several."""
    assert _found(page) == (None, "")


def test_the_outermost_story_of_pictures() -> None:
    """What stands in it and calls itself so too is a part of it."""
    page = "<div id=a class=fck_detail><div class=fck_detail><img src=/a.jpg></div></div>"
    assert _found(page)[0] == "a"


# ------------------------------------------------------------------------------------------------------ the way there
def test_the_way_leads_where_nearly_all_is() -> None:
    """A child with less than that is a part of the story, unless it has a name or the headline."""
    rest = "<p>Ghe về bến từ sáng sớm, khách lên bờ đi chợ rất đông, ai cũng vui.</p>"
    for opening, count, want in (
        ("", 1, "b"),
        ("", 3, "a"),
        ("<h1>Giá gạo lên năm USD</h1>", 3, "b"),
        ("<h1>Giá gạo</h1>", 3, "a"),
        ("<h1>Giá gạo lên năm USD</h1>", 9, "a"),
        ("<h1>Giá gạo lên năm USD</h1><h1>Một tít khác ở đó</h1>", 3, "a"),
    ):
        page = f"<div id=a><div id=b>{opening}{STORY}</div>{rest * count}<form></form></div>"
        assert _found(page)[0] == want, (opening, count)


def test_a_child_that_calls_itself_the_story() -> None:
    """With the most of the text, and beside it other boxes, or no more than a lead above it."""
    rest = "<p>Ghe về bến từ sáng sớm, khách lên bờ đi chợ rất đông, ai cũng vui.</p>"
    story = f"<div id=b class=fck_detail>{STORY}</div>"
    assert _found(f"<div id=a>{rest * 3}{story}</div>")[0] == "b"
    assert _found(f"<div id=a>{story}{rest * 3}</div>")[0] == "a"
    assert _found(f"<div id=a>{story}<div>{rest * 3}</div></div>")[0] == "b"
    assert _found(f"<div id=a>{rest * 9}{story}</div>")[0] == "a"
    inner = f"<div id=b><div class=fck_detail id=c>{STORY}</div></div>"
    assert _found(f"<div id=a>{rest * 3}{inner}</div>")[0] == "c"
    long = f"<div id=b class=fck_detail>{STORY * 4}</div>"
    assert _found(f"<div id=a>{rest * 9}{long}</div>")[0] == "b"
    assert _found(f"<div id=a>{rest * 11}{long}</div>")[0] == "a"


def test_up_again_to_the_whole_of_the_story() -> None:
    """Four steps at most, over elements with nothing beside, never to the whole page."""
    for depth, want in ((1, "a"), (3, "a"), (4, "b")):
        page = f"<div id=a>{'<div>' * depth}<div id=b>{STORY}</div>{'</div>' * depth}<img src=/a.jpg></div>"
        assert _found(f"<main>{page}</main>")[0] == want, depth
        assert (
            _found(f"<main>{page.replace('id=a', 'id=a class=fck_detail').replace('<img src=/a.jpg>', '')}</main>")[0]
            == want
        )
    assert _found(f"<div id=b>{STORY}</div><img src=/a.jpg>")[0] == "b"
    assert _found(f"<section id=a><div id=b>{STORY}</div><img src=/a.jpg></section>")[0] == "a"
    story = f"<div id=b class=fck_detail>{STORY}</div>"
    assert _found(f"<section id=a>{story}<img src=/a.jpg></section>")[0] == "b"


@pytest.mark.parametrize("tag", ["h1", "form", "textarea", "nav", "footer", "aside"])
def test_a_frame_beside_the_story_ends_the_way_up(tag: str) -> None:
    """As an element or inside of one."""
    for beside in (f"<{tag}>x</{tag}>", f"<div><{tag}>x</{tag}></div>"):
        page = f"<main><div id=a><div id=b>{STORY}</div><img src=/a.jpg>{beside}</div></main>"
        want = "a" if beside.startswith("<textarea") else "b"
        assert _found(page)[0] == want, beside


@pytest.mark.parametrize(
    "beside",
    ["<p>x</p>", "<h2>x</h2>", "<h3>x</h3>", "<h4>x</h4>", "<figure></figure>", "<table></table>", "<video></video>"],
)
def test_what_belongs_to_a_story(beside: str) -> None:
    """Paragraphs, headings, figures, tables and films beside the densest element are of the story."""
    assert _found(f"<main><div id=a><div id=b>{STORY}</div>{beside}</div></main>")[0] == "a"
    assert _found(f"<main><div id=a><div id=b>{STORY}</div><div>{LINE}</div></div></main>")[0] == "a"
    assert _found(f"<main><div id=a><div id=b>{STORY}</div><div></div></div></main>")[0] == "b"
    links = "<p>ba <a href=/1>chữ</a></p>"
    assert _found(f"<main><div id=a><div id=b>{STORY}</div>{beside}{links}</div></main>")[0] == "b"
    links = "<p>hai chữ <a href=/1>ba</a></p>"
    assert _found(f"<main><div id=a><div id=b>{STORY}</div>{beside}{links}</div></main>")[0] == "a"


@pytest.mark.parametrize("part", ["tbody", "tr", "td"])
def test_a_page_laid_out_by_a_table(part: str) -> None:
    """The cell with paragraphs is gone into; one with bare text is a cell of data."""
    page = "<table id=table><tbody id=tbody><tr id=tr><td id=td>{}</td></tr></tbody></table>"
    assert _found(page.format(STORY))[0] == "td"
    assert _found(page.format(f"<div>{LINE * 4}</div>"))[0] is None
    assert _found(page.format(LINE * 4))[0] == "table"
    assert part in page


# -------------------------------------------------------------------------------------------------------------- hollow
@pytest.mark.parametrize(
    ("body", "other", "hollow"),
    [
        ("", f"<div class=fck_detail>{STORY * 3}</div>", True),
        ("", f"<div>{STORY * 3}</div>", False),
        ("", f"<div class=fck_detail>{STORY * 2}</div>", False),
        ("", f"<div class=fck_detail>{STORY}</div>", False),
        (f"<p>{LINE * 3}</p>", f"<div class=fck_detail>{STORY * 3}</div>", False),
        (f"<p>{LINE}</p><!--{LINE * 3}-->", f"<div class=fck_detail>{STORY * 3}</div>", True),
        (f"<script>{LINE * 3}</script>", f"<div class=fck_detail>{STORY * 3}</div>", True),
        (f"<script></script>{LINE * 3}", f"<div class=fck_detail>{STORY * 3}</div>", False),
    ],
)
def test_a_hollow_body(body: str, other: str, hollow: bool) -> None:  # noqa: FBT001 - an expected value
    """Hardly a word in it, and much in an element that calls itself the story."""
    root = lxml.html.document_fromstring(f"<html><body><div id=x>{body}</div>{other}")
    assert is_hollow(root.get_element_by_id("x"), root) is hollow  # type: ignore[attr-defined]


def test_a_hollow_body_inside_of_the_story() -> None:
    """What stands around it needs no name."""
    root = lxml.html.document_fromstring(f"<html><body><div><div id=x>Chữ</div>{STORY * 3}</div>")
    assert is_hollow(root.get_element_by_id("x"), root)  # type: ignore[attr-defined]
    root = lxml.html.document_fromstring(f"<html><body><div id=x>Chữ</div><div>{STORY * 3}</div>")
    assert not is_hollow(root.get_element_by_id("x"), root)  # type: ignore[attr-defined]


THRICE: Final = "<p>Sáng nay, giá gạo xuất khẩu của Việt Nam tăng thêm năm USD một tấn so với tuần trước đó.</p>" * 3


@pytest.mark.parametrize(
    "page",
    [
        f"<div class='menu'>{THRICE * 3}</div><div id=x>{THRICE}</div>",
        f"<nav>{THRICE * 3}</nav><section><div id=x>{THRICE}</div></section>",
        (
            f"<div class='comment-list'>{THRICE * 2}</div>"
            f"<div class='wrap'><div id=x class='noi-dung'>{THRICE}</div></div>"
        ),
        f"<form><div id=x>{THRICE}</div></form>",
        f"<div class='sidebar-1'><div id=x>{THRICE}</div></div>",
        f"<div><div id=x itemprop='articleBody'>{THRICE}<div>{THRICE}</div></div><p>chân</p></div>",
        f"<div id=x>{THRICE}<blockquote>{THRICE * 4}</blockquote></div>",
    ],
)
def test_the_body_is_where_the_text_is(page: str) -> None:
    """Menus, comments and frames weigh nothing; names help; a quote inside is no body."""
    found = find_body(lxml.html.fromstring(f"<html><body>{page}</body></html>"))
    assert found is not None
    assert found[0].get("id") == "x"


def test_no_text_no_body() -> None:
    """Where no text runs, there is no body."""
    assert find_body(lxml.html.fromstring("<html><body><a href='/'>Trang chủ</a></body></html>")) is None


def _page(markup: str) -> tuple[etree._Element, Candidates]:
    """A page with a headline `<h1>` and a story `<article>`, and what was offered before."""
    return lxml.html.document_fromstring(f"<html><body>{markup}</body></html>"), {}


def _body(markup: str) -> str | None:
    root, _ = _page(markup)
    found = find_body(root)
    return None if found is None else str(found[0].get("id"))


@pytest.mark.parametrize(
    ("markup", "want"),
    [
        (f"<div id=a>{STORY}</div>", "a"),
        (f"<div id=a><div id=b>{STORY}</div></div>", "b"),
        (f"<div id=a>{STORY}<div id=b>{STORY * 3}</div></div>", "a"),
        (f"<div id=a>{STORY}<div id=b>{STORY * 9}</div></div>", "a"),
        (f"<div id=a><ul class=menu>{STORY * 9}</ul><div id=b>{STORY}</div></div>", "b"),
        (f"<div id=a><div hidden>{STORY * 9}</div><div id=b>{STORY}</div></div>", "b"),
        (f"<div id=a><div><a href=/>{LINE * 9}</a></div><div id=b>{STORY}</div></div>", "b"),
        (f"<div id=a><h2>{LINE * 9}</h2></div><div id=b>{STORY}</div>", "b"),
        (f"<div id=a><div class=sapo>{LINE * 9}</div><div id=b>{STORY}</div></div>", "b"),
        (f"<div id=a>{STORY}</div><div id=b itemprop=articleBody>{STORY}</div>", "b"),
        (f"<div id=a>{STORY}</div><div id=b property=articleBody>{STORY}</div>", "b"),
        (f"<div id=a>{STORY * 9}</div><div id=b itemprop=articleBody>{STORY}</div>", "a"),
        (f"<div id=a class=fck_detail><div id=b>{STORY}</div><p>Lời</p></div>", "a"),
        (f"<div id=a><div id=b>{STORY}</div><img src=/a.jpg></div>", "a"),
        (f"<div id=a><div id=b>{STORY}</div><form>Gửi</form></div>", "b"),
        *(
            (f"<div id=a><div id=b>{STORY}</div><img src=/a.jpg>{frame}</div>", "b")
            for frame in (
                "<div class=share>x</div>",
                "<div><h1>x</h1></div>",
                "<nav>x</nav>",
                "<footer>x</footer>",
                "<div><a href=/>Tin khác</a></div>",
                "<div>chữ</div>",
                "<div><a href=/>Tin khác<img src=/b.jpg></a></div>",
            )
        ),
        *(
            (f"<div id=a><div id=b>{STORY}</div><img src=/a.jpg>{other}</div>", "a")
            for other in (
                "<div class=sapo>x</div>",
                "<div class=author>x</div>",
                "<div class=time>x</div>",
                "<div class=cate>x</div>",
                "<div hidden>x</div>",
                "<script>x</script>",
                "<h2>x</h2>",
                "<div><img src=/b.jpg></div>",
                "<div></div>",
            )
        ),
        (f"<div id=a><div id=b>{STORY}</div><div><img src=/a.jpg></div></div>", "a"),
        ("<div id=a>Kinh tế</div>", None),
    ],
)
def test_where_the_story_is(markup: str, want: str | None) -> None:
    """Where the running text is densest, and up again to what is the whole of it."""
    assert _body(markup) == want


@pytest.mark.parametrize(
    "tag",
    [
        *("p", "li", "blockquote", "figure", "figcaption", "ul", "ol", "dl", "pre", "span", "b", "strong", "em", "i"),
        *("font", "a", "h1", "h2", "h3", "h4", "h5", "h6"),
    ],
)
def test_elements_that_are_no_body(tag: str) -> None:
    """A paragraph, a quote, an inline element hold no story on their own, as much text as stands in them."""
    page = f"<div id=a><p>{LINE}</p><p>{LINE}</p><p>{LINE}</p><{tag} id=b>{LINE * 40}</{tag}>{{}}</div>"
    for after in ("", "<form></form>"):  # which ends the way up to the whole of a story
        assert _body(page.format(after)) == "a"


def test_a_story_in_a_table() -> None:
    """Pages laid out by tables have it in a cell; heads of tables and of columns are not gone into."""
    for head, want in (("tbody", "d"), ("thead", "a")):
        cell = f"<tr id=c><td id=d>{STORY}</td></tr>"
        assert _body(f"<div><table id=a><{head} id=b>{cell}</{head}></table></div>") == want
    assert _body(f"<div><table id=a><tr id=c><th id=d>{STORY}</th></tr></table></div>") == "c"


@pytest.mark.parametrize(
    ("tag", "counts"), [*((tag, True) for tag in ("b", "strong", "em", "i", "span", "font")), ("u", False)]
)
def test_short_texts_in_inline_marks(tag: str, counts: bool) -> None:  # noqa: FBT001 - an expected value
    """A story whose sentences are cut up by marks still weighs; short lines of other elements weigh nothing."""
    assert _body(f"<div id=a>{f'<{tag}>Giá gạo</{tag}> ' * 40}</div>") == ("a" if counts else None)


def test_a_body_that_is_hollow() -> None:
    """Hardly any text in it, and much in the element that is meant."""

    def hollow(inner: str, other: str) -> bool:
        root, _ = _page(f"<div id=x>{inner}</div><div class=fck_detail>{other}</div>")
        return is_hollow(root.get_element_by_id("x"), root)  # type: ignore[attr-defined]

    assert hollow("", STORY * 4)
    assert hollow("<script>" + "a" * 300 + "</script>", STORY * 4)
    assert not hollow("a" * 200, STORY * 4)
    assert hollow("a" * 199, STORY * 4)
    assert not hollow("", STORY)


def test_the_story_is_where_the_headline_is() -> None:
    """Half of the text and the headline outweigh many other things beside it."""
    others = "".join(f"<div><p>{LINE}</p><form><input></form></div>" for _ in range(3))
    root, _ = _page(f"<div><div id=here><h1>{TITLE}</h1>{STORY}</div><div>{others}</div></div>")
    found = find_body(root)
    assert found is not None
    assert found[0].get("id") == "here"
    root, _ = _page(f"<div><h1>{TITLE}</h1><div>{STORY}</div><div>{others}</div></div>")
    found = find_body(root)
    assert found is not None
    assert len(list(found[0].iter("p"))) == 7
