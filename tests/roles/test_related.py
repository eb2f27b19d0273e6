"""Links to other stories, and the titles above them."""

from __future__ import annotations

import pytest
from tests.roles.drafts import MORE, STORY, apply, figure, role, text

from vnnews.blocks.draft import Draft
from vnnews.model import Span

OTHER = "Lúa hè thu vào vụ gặt"

OPENINGS = [
    "Read more:",
    "See also:",
    *(">", "->", "»", "☛", "►", ">>", ">>>", "Xem thêm:", "Đọc thêm:", "Tin liên quan:", "Bài liên quan:"),
    *("Tham khảo thêm:", "Có thể bạn quan tâm:", "Mời đọc thêm:", "MỜI BẠN ĐỌC THÊM:"),
]


def _led(opening: str) -> Draft:
    """A line of which the end is a link."""
    said = f"{opening} {OTHER}"
    return text(said, spans=(Span("link", len(opening) + 1, len(said), "https://a.vn/lua.htm"),))


@pytest.mark.parametrize("opening", OPENINGS)
def test_a_line_that_leads_to_links(opening: str) -> None:
    """Arrows and the usual words open it; a single `>` does not."""
    (draft,) = apply("related", _led(opening))
    assert draft.role == (None if opening == ">" else "related")
    assert draft.links == (() if opening == ">" else ("https://a.vn/lua.htm",))
    assert role("related", text(f"{opening} {OTHER}")) is None
    assert role("related", _led(f"Ông nói {opening}")) is None


@pytest.mark.parametrize(
    ("said", "classes", "is_related"),
    [
        (OTHER, "box link", True),
        (OTHER, "", False),
        ("Lúa hè thu", "box", False),
        ("Lúa hè thu chín", "box", True),
        *((f"{OTHER}{end}", "box", False) for end in (".", "!", ":", "…")),
        (f"{OTHER}?", "box", True),
        (">> Lúa", "", True),
    ],
)
def test_a_line_that_is_a_link(said: str, classes: str, is_related: bool) -> None:  # noqa: FBT001 - an expected value
    """A headline of another story: in an element with a class, of four words, without the end of a sentence."""
    (draft,) = apply("related", text(said, "link", classes=classes))
    assert draft.role == ("related" if is_related else None)
    assert draft.links == (("https://a.vn/x.htm",) if is_related else ())


@pytest.mark.parametrize("end", ["pdf", "PDF", "docx", "xls", "zip?v=2", "rar#1"])
def test_a_line_that_leads_to_a_document(end: str) -> None:
    """The questions of an examination, the text of a law: that is a part of the story."""
    for href, told in ((f"https://a.vn/de-thi.{end}", None), ("https://a.vn/pdf-la-gi.htm", "related")):
        assert role("related", text(OTHER, classes="box", spans=(Span("link", 0, len(OTHER), href),))) == told


def test_a_link_in_the_story_is_the_story() -> None:
    """Links inside sentences lead nowhere else; links without an address give none."""
    assert role("related", text(STORY, spans=(Span("link", 10, 17, "https://a.vn/gao.htm"),))) is None
    assert role("related", text(OTHER, "bold", classes="box")) is None
    (draft,) = apply("related", text(f">> {OTHER}", spans=(Span("link", 3, 9), Span("bold", 3, 9, "https://a.vn"))))
    assert (draft.role, draft.links) == ("related", ())
    (draft,) = apply("related", text(f">> {OTHER}", spans=(Span("link", 0, 99), Span("bold", 0, 99))))
    assert (draft.role, draft.links) == ("related", ())
    assert role("related", text(f">> {OTHER}", "link", role="quote")) == "quote"


def _list(*linked: bool) -> Draft:
    items = tuple(f"Tin số {number}" for number in range(len(linked)))
    spans = tuple(
        (Span("link", 0, len(item), f"https://a.vn/{item[-1]}"),) if is_linked else ()
        for item, is_linked in zip(items, linked, strict=True)
    )
    return Draft(kind="list", items=items, item_spans=spans, levels=(0,) * len(items))


def test_a_list_of_links() -> None:
    """Where every item is a link as a whole the list leads elsewhere; else it is a list of the story."""
    (draft,) = apply("related", _list(True, True, True))  # noqa: FBT003 - which items are links
    assert (draft.kind, draft.role, draft.text) == ("text", "related", "Tin số 0\nTin số 1\nTin số 2")
    assert draft.links == ("https://a.vn/0", "https://a.vn/1", "https://a.vn/2")
    assert (draft.items, draft.item_spans, draft.levels) == ((), (), ())
    (draft,) = apply("related", _list(True, False))  # noqa: FBT003 - which items are links
    assert (draft.kind, draft.role, len(draft.items)) == ("list", None, 2)
    bare = ((Span("link", 0, 3), Span("bold", 0, 3)), (Span("link", 0, 3, "/2"), Span("link", 0, 3, "/2")))
    (draft,) = apply("related", Draft(kind="list", items=("Một", "Hai"), item_spans=bare))
    assert (draft.role, draft.links) == ("related", ("/2",))
    (draft,) = apply("related", Draft(kind="list", items=("Một", "Hai")))
    assert draft.role is None
    (draft,) = apply("related", Draft(kind="list"))
    assert draft.role is None


def test_the_evidence_of_a_related_line() -> None:
    """A reader of the result is told why."""
    drafts = apply("related", _list(True), text(f">> {OTHER}", "link"), _led(">>"))  # noqa: FBT003
    assert [draft.reason and draft.reason.evidence for draft in drafts] == [
        "a list of links",
        "a line that is a link",
        "a line that leads to links",
    ]
    assert {draft.reason.rule for draft in drafts if draft.reason} == {"related"}


TITLES = [
    *(
        f"{opening} {tail}"
        for opening in ("Tin", "Bài", "Các tin", "Các bài", "Bài viết", "Các bài viết")
        for tail in ("đã đăng", "liên quan", "khác", "cũ hơn", "mới hơn", "cùng chuyên mục", "cùng chủ đề")
    ),
    *("Tin đọc thêm", "Bài đọc nhiều", "Đọc nhiều", "Xem nhiều nhất"),
    *("Xem thêm", "Đọc thêm", "Related news", "Related stories", "Related articles"),
]


@pytest.mark.parametrize("title", TITLES)
def test_the_title_of_links_to_other_stories(title: str) -> None:
    """Over such links it says nothing of the story, as text or as a heading; without them it is a line of the story."""
    for said in (title, f"{title}:", f"{title}.", title.upper()):
        for before in (text(said), text(said, role="heading")):
            told = apply("related", before, _list(True))[0]  # noqa: FBT003
            assert (told.role, told.reason and told.reason.evidence) == (
                "notice",
                "the title of links to other stories",
            )
    assert role("related", text(title), text(MORE), at=0) is None
    assert role("related", text(title), text(MORE), _list(True), at=0) is None  # noqa: FBT003
    assert role("related", text(title, role="quote"), _list(True), at=0) == "quote"  # noqa: FBT003


@pytest.mark.parametrize(
    "said",
    [
        "Tin vui khác hẳn",
        "Ông xem thêm",
        "Xem thêm ba trận",
        "Bài cùng chuyên đề",
        MORE,
        "Related newsroom",
        "Tin khác: gạo",
    ],
)
def test_a_line_over_links_that_is_the_story(said: str) -> None:
    """The last paragraph, too, stands over the links below a story."""
    assert role("related", text(said), _list(True), at=0) is None  # noqa: FBT003
    assert role("related", text(said, role="heading"), _list(True), at=0) == "heading"  # noqa: FBT003


def test_a_heading_that_is_a_link_behind_an_arrow() -> None:
    """Gia đình Việt Nam sets links to other stories as headings; a heading with a link in it stays one."""
    said = f"-> {OTHER}"
    (draft,) = apply("related", text(said, role="heading", spans=(Span("link", 0, len(said), "https://a.vn/lua.htm"),)))
    assert (draft.role, draft.links) == ("related", ("https://a.vn/lua.htm",))
    assert role("related", text(said, role="heading", spans=(Span("link", 3, 6, "https://a.vn"),))) == "heading"
    assert role("related", text(OTHER, "link", role="heading")) == "heading"


def _card(title: str, *teasers: str) -> list[Draft]:
    return [text(title, "link", role="heading", level=4), *map(text, teasers)]


@pytest.mark.parametrize(
    "title", ["Tin cùng chuyên mục", "Có thể bạn quan tâm:", "ĐỌC NHIỀU NHẤT", "Tin khác", "Tin mới"]
)
@pytest.mark.parametrize("teasers", [(), (MORE,)])
def test_cards_below_a_title(title: str, teasers: tuple[str, ...]) -> None:
    """Headings that are links, and what stands below each of them, lead to other stories where a title says so."""
    cards = [*_card(OTHER, *teasers), *_card("Chợ nổi đông khách trở lại", *teasers)]
    found = apply(
        "related", text(STORY), text(title, level=3, role="heading"), *cards, text("Lê Bình", role="author_line")
    )
    assert [each.role for each in found] == [None, "notice", *["related"] * len(cards), "author_line"]


def test_what_is_no_list_of_cards() -> None:
    """A story goes on behind links without teasers; one card, or cards that differ, or headings alone tell nothing."""
    title = text("Có thể bạn quan tâm", role="heading", level=3)
    two = [*_card(OTHER), *_card("Chợ nổi đông khách trở lại")]
    assert role("related", title, *two, text(STORY)) is None
    for cards in (
        _card(OTHER, MORE),
        [*_card(OTHER, MORE), *_card("Chợ nổi đông khách trở lại", STORY, MORE), *_card("Ghe về bến", MORE)],
        [text(OTHER, role="heading", level=4), text(MORE), text("Ghe về bến", role="heading", level=4), text(MORE)],
        [text(MORE), *two],
    ):
        assert role("related", text("Có thể bạn quan tâm", role="heading", level=3), *cards, at=0) == "heading"
    assert (
        role("related", text("Tin khác với mọi năm", role="heading", level=3), *_card(OTHER), *two, at=0) == "heading"
    )


def test_pictures_of_cards_are_passed_over() -> None:
    """They stay pictures."""
    cards = [figure(), *_card(OTHER, MORE), figure(), *_card("Chợ nổi đông khách trở lại", MORE)]
    found = apply("related", text("Tin liên quan", role="heading", level=3), *cards)
    assert [each.role for each in found] == ["notice", None, "related", "related", None, "related", "related"]


@pytest.mark.parametrize("opening", ["Xem thêm", "Đọc thêm", "Tin liên quan", ">>", "=>", "->>", "=>>"])
def test_what_opens_a_line_to_another_story(opening: str) -> None:
    """At its very beginning."""
    said = f"{opening} {OTHER}"
    spans = (Span("link", len(opening) + 1, len(said), "/1"),)
    assert role("related", text(said, spans=spans)) == "related"
    for other in (f"x{said}", f"“{said}"):
        assert role("related", text(other, spans=(Span("link", len(other) - 5, len(other), "/1"),))) is None


@pytest.mark.parametrize(
    ("title", "is_title"),
    [
        *((title, True) for title in ("Tin khác", "Bài viết cũ hơn:", "Các tin mới hơn.", "Xem thêm", "Đọc thêm:")),
        *((f"Related {what}", True) for what in ("news", "stories", "articles:")),
        *((title, False) for title in ("Tin khácc", "Tin khác nhau", "Một tin khác", "Related", "Xem thêm gì")),
        ("Tin khác" + " " * 52, True),
        ("Tin khác" + " " * 53, False),
    ],
)
def test_what_stands_over_links(title: str, *, is_title: bool) -> None:
    """Sixty characters at most, and nothing else in it."""
    drafts = apply("related", text(title), text(f">> {OTHER}", "link"))
    assert drafts[0].role == ("notice" if is_title else None)
    assert apply("related", text(title), text(MORE))[0].role is None
