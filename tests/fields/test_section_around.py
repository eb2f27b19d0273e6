"""What stands around a story in a page that nobody has described: boxes, links to other stories, topics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import lxml.html
import pytest

from vnnews.blocks.boxes import gather_box
from vnnews.blocks.draft import Draft
from vnnews.body.insets import find_insets
from vnnews.fields.landmarks import landmarks
from vnnews.fields.section import read_crumbs
from vnnews.fields.tags import read_tags
from vnnews.metadata.candidates import FieldCandidate
from vnnews.model import Origin, Reason, Span

if TYPE_CHECKING:
    from lxml import etree

    from vnnews.metadata.candidates import Candidates

LINE: Final = "Sáng nay, giá gạo xuất khẩu của Việt Nam tăng thêm năm USD một tấn so với tuần trước đó."
STORY: Final = f"<p>{LINE}</p>" * 4
TITLE: Final = "Lúa hè thu vào vụ gặt ở miền Tây"
LINKS: Final = f"<a href=/1>{TITLE} 1</a><a href=/2>{TITLE} 2</a>"


# -------------------------------------------------------------------------------------------------------------- insets
def _insets(markup: str) -> list[str]:
    """What becomes of each element of a body that is not walked on: its role or `skip`."""
    body = lxml.html.fragment_fromstring(f"<div>{STORY}{markup}</div>")
    found = find_insets(body)
    told = {**dict.fromkeys(found.skipped, "skip"), **{each: role for each, (role, _) in found.roles.items()}}
    return [told[each] for each in body.iter() if each in told]


@pytest.mark.parametrize(
    ("markup", "want"),
    [
        ("<div class=share>Chia sẻ</div>", ["skip"]),
        ("<form>Gửi</form>", ["skip"]),
        ("<nav>Trang chủ</nav>", ["skip"]),
        ("<footer>Liên hệ</footer>", ["skip"]),
        ("<div class=tags><a>gạo</a></div>", ["skip"]),
        (f"<form>{STORY}</form>", []),
        (f"<div class=share>{'a' * 199}</div>", ["skip"]),
        (f"<div class=share>{'a' * 200}</div>", []),
        (f"<div class=related>{LINKS}</div>", ["related"]),
        (f"<div class=related><a>{TITLE}</a></div>", ["related"]),
        (f"<div class=related>Đọc thêm: <a>{TITLE}</a> {'a' * 150}</div>", ["related"]),
        (f"<div class=related><a>{TITLE}</a> {LINE * 3}</div>", []),
        ("<div class=related>Tin khác</div>", ["skip"]),
        (f"<div class=related>{LINE}</div>", []),
        (f"<ul>{LINKS}</ul>", ["related"]),
        (f"<ul><li><a>{TITLE}</a></li></ul>", []),
        ("<ul><li>Một</li><li>Hai</li></ul>", []),
        (f"<section class=x>{LINKS}</section>", ["related"]),
        (f"<aside>{LINKS}</aside>", ["related"]),
        (f"<div class=x>{LINKS}</div>", []),
        (f"<aside>{LINE}</aside>", ["info_box"]),
        ("<aside></aside>", []),
        (f"<aside><h1>Tít</h1>{LINE}</aside>", []),
        (f"<div class=info-box>{LINE}</div>", ["info_box"]),
        ("<p class=author>Mai An</p>", ["author_line"]),
        ("<div class=source>Báo Lúa</div>", ["source_line"]),
        ("<p class='author source'>Mai An</p>", ["author_line"]),
        ("<section class=author>Mai An</section>", []),
        (f"<p class=author>{'a' * 120}</p>", ["author_line"]),
        (f"<p class=author>{'a' * 121}</p>", []),
        ("<p class=author></p>", []),
        ("<p class=author>Mai An<img src=/a.jpg></p>", []),
        (f"<div class=x><div class=y><div class=related>{LINKS}</div></div></div>", ["related"]),
        ("<div hidden class=author>Mai An</div>", []),
        (f"<b class=related>{LINKS}</b>", []),
        (f"<div>{LINKS}</div>", []),
    ],
)
def test_what_stands_in_a_story_but_is_none_of_it(markup: str, want: list[str]) -> None:
    """Tools and labels show nothing of the story; links elsewhere, boxes and signatures have roles."""
    assert _insets(markup) == want


# --------------------------------------------------------------------------------------------------------------- boxes
def _text(said: str, *spans: Span, role: str | None = None, line: int = 0) -> Draft:
    return Draft(kind="text", text=said, spans=spans, role=role, line=line, tag="p", classes="c", parent=7)


def test_a_box_is_one_block() -> None:
    """Its paragraphs and items are lines; marks and links move with them; pictures follow."""
    items = Draft(kind="list", items=("ba", "bốn"), item_spans=((Span("link", 0, 2, "/3"),), ()))
    bare = Draft(kind="list", items=("năm",))
    picture = Draft(kind="figure")
    first = _text("Một", Span("bold", 0, 3), Span("link", 1, 3, "/1"), line=5)
    drafts = [first, picture, _text("chú thích", role="caption"), items, bare]
    box, *others = gather_box(drafts, "info_box", ".hop")
    assert box.text == "Một\nba\nbốn\nnăm"
    assert box.spans == (Span("bold", 0, 3), Span("link", 1, 3, "/1"), Span("link", 4, 6, "/3"))
    assert (box.role, box.reason, box.links) == ("info_box", Reason("box", ".hop"), ("/1", "/3"))
    assert (box.line, box.tag, box.classes, box.parent) == (5, "p", "c", 7)
    assert others == [picture, drafts[2]]


def test_a_box_of_links_has_its_titles_only() -> None:
    """Each once; labels, teasers and small pictures go. Where nothing is a link, all lines stay."""
    one, two = _text("Lúa", Span("link", 0, 3, "/1")), _text("Ngô", Span("link", 0, 3, "/2"))
    drafts = [
        _text("Đọc thêm"),
        one,
        _text("tóm tắt"),
        two,
        _text("Lúa", Span("link", 0, 3, "/1")),
        Draft(kind="figure"),
    ]
    (box,) = gather_box(drafts, "related", "x")
    assert (box.text, box.links) == ("Lúa\nNgô", ("/1", "/2"))
    (box,) = gather_box([_text("Đọc thêm"), _text("sau")], "related", "x")
    assert (box.text, box.links) == ("Đọc thêm\nsau", ())
    for role in ("quote", "notice", "source_line"):
        (box, picture) = gather_box([_text("Theo"), one, Draft(kind="figure")], role, "x")
        assert (box.text, picture.kind) == ("Theo\nLúa", "figure")
    assert gather_box([Draft(kind="figure")], "related", "x") == []
    pictures = [Draft(kind="figure")]
    assert gather_box(pictures, "info_box", "x") == pictures


# -------------------------------------------------------------------------------------------------------------- topics
def _page(markup: str) -> tuple[etree._Element, Candidates]:
    """A page with a headline `<h1>` and a story `<article>`, and what was offered before."""
    return lxml.html.document_fromstring(f"<html><body>{markup}</body></html>"), {}


def _topics(
    markup: str, base: str | None = "https://bao.vn/kinh-te/gao/a.htm", **told: tuple[str, ...]
) -> dict[str, tuple[str, ...]]:
    root, fields = _page(markup)
    fields |= {field: [FieldCandidate(values, Origin.META, "m")] for field, values in told.items()}
    elements = list(root.iter("*"))
    page = landmarks(elements, next(root.iter("h1"), None), next(root.iter("article"), None))
    read_crumbs(page, fields, base)
    read_tags(page, fields, base)
    return {field: offers[-1].values for field, offers in fields.items() if offers[-1].origin is Origin.HEURISTIC}


HEAD: Final = "<h1>Giá gạo tăng</h1>"


@pytest.mark.parametrize(
    ("above", "want"),
    [
        ("<ul class=breadcrumb><li><a>Kinh tế</a><li><a>Gạo</a></ul>", {"breadcrumbs": ("Kinh tế", "Gạo")}),
        ("<div class=crumbs><i><b><a>Kinh tế</a></b></i></div>", {"breadcrumbs": ("Kinh tế",)}),
        (f"<ul class=breadcrumb>{'<li><a>Gạo</a>' * 7}</ul>", {}),
        (f"<ul class=breadcrumb><li><a>{'a' * 45}</a></ul>", {"breadcrumbs": ("a" * 45,)}),
        (f"<ul class=breadcrumb><li><a>{'a' * 46}</a></ul>", {}),
        ("<a class=cate>Kinh tế</a>", {"section": ("Kinh tế",)}),
        ("<div class=cate><a>Kinh tế</a><a>Gạo</a></div>", {"breadcrumbs": ("Kinh tế", "Gạo")}),
        ("<div class=cate>Kinh tế</div>", {"section": ("Kinh tế",)}),
        ("<div class=cate>04/09/2026 10:00</div>", {}),
        ("<div class=cate hidden>Kinh tế</div>", {}),
        (f"<div class=cate>{'a' * 46}</div>", {}),
        (
            "<div class=cate><a href=/x/>X</a><a href=/y/>Y</a><a href=/kinh-te/>Kinh tế</a><a href=/z/>Z</a></div>",
            {"section": ("Kinh tế",)},
        ),
        ("<div class=cate>Xa</div><div class=cate>Gần</div>", {"section": ("Gần",)}),
    ],
)
def test_the_way_to_an_article(above: str, want: dict[str, tuple[str, ...]]) -> None:
    """Breadcrumbs, else the category nearest above the headline."""
    assert _topics(f"{above}{HEAD}<article>{STORY}</article>") == want
    assert _topics(f"{HEAD}<article>{STORY}</article>") == {}


@pytest.mark.parametrize(
    ("below", "want"),
    [
        ("<div class=tags><a href=/t/1>gạo</a><a href=/t/2>lúa</a></div>", ("gạo", "lúa")),
        ("<p><a href=/tag/gao>gạo</a><a href=/tag/lua>lúa</a></p><a href=/tin>tin</a>", ("gạo", "lúa")),
        (f"<div class=tags><a>{'a' * 70}</a></div>", ("a" * 70,)),
        (f"<div class=tags><a>{'a' * 71}</a></div>", None),
        ("<div class=tags>" + "".join(f"<a>t{number}</a>" for number in range(41)) + "</div>", None),
        ("<div class=tags>gạo</div>", None),
        ("<p><a href=/gao>gạo</a></p>", None),
    ],
)
def test_the_tags_below_a_story(below: str, want: tuple[str, ...] | None) -> None:
    """What calls itself tags, else the first row of links to pages of tags; above the headline there are none."""
    assert _topics(f"{HEAD}<article>{STORY}</article>{below}").get("tags") == want
    assert _topics(f"{below}{HEAD}<article>{STORY}</article>").get("tags") is None


def test_crumbs_with_the_leaf_first() -> None:
    """VnEconomy prints the leaf first: the section that the head tells says which end is which."""
    page = f"<div class=crumbs><a>Gạo</a><a>Kinh tế</a></div>{HEAD}<article>{STORY}</article>"
    assert _topics(page)["breadcrumbs"] == ("Gạo", "Kinh tế")
    assert _topics(page, section=("GẠO",))["breadcrumbs"] == ("Kinh tế", "Gạo")
    assert _topics(page, section=("Kinh tế",))["breadcrumbs"] == ("Gạo", "Kinh tế")


def test_key_words_that_are_shown() -> None:
    """Of the head's key words those that are links below the headline, in the head's order."""
    links = "<p><a href=/l>#Lúa,</a> <a href=/g> gạo </a> <a href=/x>bắp</a></p>"
    words = ("Gạo", "Ngô", "lúa")
    assert _topics(f"{HEAD}<article>{STORY}</article>{links}", tags=words)["tags"] == ("Gạo", "lúa")
    assert "tags" not in _topics(f"{links}{HEAD}<article>{STORY}</article>", tags=words)
    assert "tags" not in _topics(f"{HEAD}<article>{STORY}</article>{links}")
