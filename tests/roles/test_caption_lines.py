"""Which line under a picture is its caption."""

from __future__ import annotations

from typing import Any

import pytest
from tests.roles.drafts import MORE, STORY, apply, figure, role, text

from vnnews.blocks.draft import Draft
from vnnews.model import Reason, Span

LINE = "Ghe khóm đậu san sát ở bến"
CREDITS = [
    *(f"{LINE}. {word}: Mai An" for word in ("Ảnh", "Hình", "Nguồn ảnh", "Đồ hoạ", "Đồ họa", "Photo", "Clip", "Video")),
    *(f"{LINE} (Ảnh{sign} Mai An)" for sign in (":", ".")),
    *(f"{LINE}. Ảnh minh {word}: Mai" for word in ("hoạ", "họa")),
    f"{LINE} (Ảnh minh họa).",
    f"{LINE} [Ảnh: Mai An].",
]


def _taken(line: str, *marks: str, holder: Draft | None = None, after: Draft | None = None, **more: Any) -> str | None:
    """The caption that a picture gets from the text after it, `None` where the text stays a text."""
    rest = after or text(MORE)
    drafts = apply("caption", text(STORY), holder or figure(parent=1), text(line, *marks, parent=2, **more), rest)
    assert drafts[1].kind in {"figure", "embed"}
    if len(drafts) == 4:
        assert drafts[2].text == line
        return drafts[1].caption if drafts[2].kind == "figure" and drafts[2].caption != line else None
    assert drafts[2] is rest
    return drafts[1].caption


@pytest.mark.parametrize("line", CREDITS)
def test_a_credit_ends_a_caption(line: str) -> None:
    """A line that names the photographer at its end belongs to the picture before it, or to one that is missing."""
    assert _taken(line) == line
    lonely = apply("caption", text(STORY), text(line), text(MORE))[1]
    assert (lonely.kind, lonely.caption, lonely.role) == ("figure", line, "figure")
    assert lonely.reason == Reason("caption", "a credit at its end; no picture before it")


@pytest.mark.parametrize(
    "line",
    [
        "Video cho thấy ghe chìm ở bến",
        "Ông đưa xem ảnh: một bến vắng",
        f"Ảnh: {'a' * 61}",
        "Ảnh: Mai An. Sáng nay ghe về bến",
        "Ảnh: Mai An: tư liệu",
        f"{LINE}\nẢnh: Mai An",
    ],
)
def test_no_credit(line: str) -> None:
    """A sentence behind the word, or a small letter in front, is no credit."""
    assert role("caption", text(STORY), text(line), text(MORE), at=1) is None


@pytest.mark.parametrize("start", ["Ảnh", "(Nguồn ảnh", "Hình", "Clip", "Video"])
def test_a_credit_of_no_picture(start: str) -> None:
    """Who made pictures, and nothing else: under a picture it is that one's, without one it stays as it is."""
    line = f"{start}: Mai An"
    assert role("caption", text(STORY), text(line), at=1) is None
    assert apply("caption", figure(), text(line))[0].caption == line


@pytest.mark.parametrize("start", ["Ảnh", "Hình", "Chân dung", "Biểu đồ", "Đồ hoạ", "Đồ họa", "Photo"])
def test_a_line_that_begins_as_captions_do(start: str) -> None:
    """`Chân dung bà Mận`: unless it is a sentence, or begins another word."""
    assert _taken(f"{start} bà Mận ở vườn") == f"{start} bà Mận ở vườn"
    for other in (f"{start} bà Mận ở vườn.", f"{start} bà Mận ở vườn:", f"{start}xx bà", f"Xem {start} bà Mận"):
        assert _taken(other) is None


def test_a_line_set_apart() -> None:
    """In italics or centred; but two centred lines in a row are a poem, and what stands right signs the story."""
    assert _taken(LINE) is None
    assert _taken(LINE, "bold") is None
    assert _taken(LINE, "italic") == _taken(LINE, align="center") == LINE
    assert _taken(LINE, align="center", after=text(MORE, align="center")) is None
    assert _taken(LINE, "italic", after=text(MORE, align="center")) == LINE
    assert _taken(LINE, "bold", align="center") is None  # it heads what follows
    assert _taken(LINE, "bold", "italic", align="center") == LINE
    assert _taken(LINE, align="center", after=text(MORE, align="center", role="quote")) == LINE
    for name in ("Mai", "Mai An", "Mai An bến Ninh Kiều"):
        assert _taken(name, "italic", align="right") is None
    assert _taken("Mai An ở bến Ninh Kiều", "italic", align="right") == "Mai An ở bến Ninh Kiều"


def test_in_one_paragraph_with_the_picture() -> None:
    """A `<p>` that holds the picture and a line holds the caption; a container holds the whole story."""
    assert _taken(LINE, holder=figure(parent=2)) == LINE
    assert _taken(LINE, holder=Draft(kind="embed", parent=2)) is None
    for tag in ("", "div", "article", "main", "section", "body"):
        assert _taken(LINE, holder=figure(parent=2), tag=tag) is None
    assert _taken("a" * 200, holder=figure(parent=2)) == "a" * 200
    assert _taken("a" * 201, holder=figure(parent=2)) is None


def test_the_alt_says_the_same() -> None:
    """What the picture's alt says, in other quotes and case."""
    assert _taken(LINE, holder=figure(LINE.upper())) == LINE
    assert _taken(LINE, holder=figure(None, LINE)) == LINE
    assert _taken(LINE, holder=figure("Bến sông")) is None


def test_captions_are_short() -> None:
    """Four hundred characters on one line, and no heading."""
    assert _taken("a" * 400, "italic") == "a" * 400
    assert _taken("a" * 401, "italic") is None
    assert _taken(f"{LINE}\n{LINE}", "italic") is None
    assert _taken(LINE, "italic", level=2) is None
    assert role("caption", text(STORY), text("a" * 380 + " Ảnh: Mai An"), at=1) == "figure"
    assert role("caption", text(STORY), text("a" * 400 + " Ảnh: Mai An"), at=1) is None


def test_a_caption_by_its_markup() -> None:
    """What the page itself calls a caption goes to the picture before it, and is joined to what that has."""
    said = text(LINE, role="caption", spans=(Span("bold", 0, 3),), reason=Reason("walk", "<figcaption>"))
    (made,) = apply("caption", figure(), said)
    assert (made.caption, made.spans, made.role) == (LINE, (Span("bold", 0, 3),), "figure")
    assert made.reason == Reason("caption", "<figcaption>")
    (made,) = apply("caption", figure(caption="Bến Ninh Kiều."), text(LINE, "bold", role="caption"))
    assert (made.caption, made.spans) == (f"Bến Ninh Kiều. {LINE}", ())
    assert made.reason == Reason("caption", "caption")
    (made,) = apply("caption", figure(caption=LINE), text(LINE.upper(), role="caption"))
    assert made.caption == LINE
    (made,) = apply("caption", Draft(kind="embed"), text(LINE, role="caption"))
    assert (made.kind, made.role, made.caption) == ("embed", "embed", LINE)
    lonely = apply("caption", text(STORY), text(LINE, role="caption", reason=Reason("walk", "<figcaption>")))[1]
    assert (lonely.kind, lonely.caption) == ("figure", LINE)
    assert lonely.reason == Reason("caption", "<figcaption>; no picture before it")


def test_one_caption_a_picture() -> None:
    """The second line is the story's; a line before any picture is nobody's."""
    drafts = apply("caption", text(LINE, "italic"), figure(), text(LINE, "italic"), text(MORE, "italic"), text(STORY))
    assert [draft.kind for draft in drafts] == ["text", "figure", "text", "text"]
    assert role("caption", Draft(kind="table"), text(LINE, "italic")) is None
    assert role("caption", figure(), text(LINE, "italic", role="quote")) == "quote"


def test_the_evidence_of_a_caption() -> None:
    """A reader of the result is told why."""
    told = {
        "the picture's alt says the same": (figure(LINE, parent=1), text(LINE, parent=2)),
        "a credit at its end": (figure(parent=1), text(CREDITS[0], parent=2)),
        "in one paragraph with the picture": (figure(parent=2), text(LINE, parent=2)),
        "a lone line after the picture, set apart": (figure(parent=1), text(LINE, "italic", parent=2)),
        "begins as captions do": (figure(parent=1), text("Chân dung bà Mận", parent=2)),
    }
    for evidence, drafts in told.items():
        assert apply("caption", *drafts)[0].reason == Reason("caption", evidence)


def test_alts_where_there_is_no_caption() -> None:
    """An alt of three words is the caption; several are joined, each once; a shorter one stays an alt."""
    (made,) = apply("caption", figure(LINE, "Bến Ninh Kiều", LINE, "Ghe khóm", None))
    assert made.caption == f"{LINE} Bến Ninh Kiều"
    assert [image.alt for image in made.images] == [None] * 5
    assert (made.role, made.reason) == ("figure", Reason("caption", "the picture's alt"))
    (made,) = apply("caption", figure("Ghe khóm"))
    assert (made.caption, made.images[0].alt, made.role, made.reason) == (None, "Ghe khóm", "figure", None)
    (made,) = apply("caption", figure(LINE, role="slide"))
    assert made.caption == LINE


def test_alts_beside_a_caption() -> None:
    """An alt that is in the caption, or holds it, says nothing more; another one stays."""
    (made,) = apply("caption", figure("ghe KHÓM", f"{LINE} Ninh Kiều", "Bà Mận", None, caption=LINE))
    assert [image.alt for image in made.images] == [None, None, "Bà Mận", None]
    assert made.caption == LINE


@pytest.mark.parametrize(
    ("alt", "kept"),
    [
        ("Giá gạo tăng", False),
        ("GIA GAO TANG", False),
        ("Báo Lúa", False),
        *(
            (f"Giá gạo tăng {tail}", False)
            for tail in ("- Ảnh 1", "-Ảnh 1", "– hình số 2", "photo 3", "image", ": ảnh 12.", "- 7")
        ),
        *((f"Giá gạo tăng {tail}", True) for tail in ("ở Cần Thơ", "7", "- 2024")),
        *((f"Tư Bến {tail}", False) for tail in ("ảnh 3", "anh 12")),
        *((name, False) for name in ("ghe-khom.jpg", "a.jpeg", "a.PNG", "a.gif", "a.webp", "a.bmp", "a.svg")),
        *((name, False) for name in ("img 12", "image_3", "photo-4", "DSC_0001", "untitled", "chú thích ảnh", "")),
        *((name, True) for name in ("Ghe a.jpg nhỏ", "Ghe img 12", "imgx", "Thêm chú thích ảnh")),
        *((f"Giá gạo tăng{tail}", False) for tail in (" ảnh", " - ảnh số 3", "-hình3", " — photo số3", " . image 3")),
        *((f"Giá gạo tăng{tail}", True) for tail in (" - cảnh 3 ở bến", " ảnh 3 người", " - 3 kho")),
        *((tail, False) for tail in ("Ảnh 3", "- 3", "-3", "Hình", "photo")),
        (LINE, True),
    ],
)
def test_an_alt_that_says_nothing(alt: str, kept: bool) -> None:  # noqa: FBT001 - an expected value
    """The headline, the site's name, a file's name, what an editor's program puts there."""
    (made,) = apply("caption", figure(alt, caption="Bến Z"), headline="Giá gạo tăng", site_names=("Báo Lúa",))
    assert made.images[0].alt == (alt if kept else None)


def test_a_headline_without_marks() -> None:
    """An English headline, or a name in it, is no caption either; without a headline nothing is taken away."""
    for headline in ("Rice price up", "RICE PRICE UP"):
        (made,) = apply("caption", figure("Rice price up", caption="Z"), headline=headline)
        assert made.images[0].alt is None
    (made,) = apply("caption", figure("Rice price up", caption="Z"))
    assert made.images[0].alt == "Rice price up"


def _row(*drafts: Draft) -> list[tuple[int, str | None, int | None]]:
    """How many pictures each figure has, its caption, and its line."""
    return [(len(draft.images), draft.caption, draft.line) for draft in apply("caption", *drafts)]


def test_pictures_in_a_row() -> None:
    """Those right before a captioned one, from the farthest whose alt is the caption."""
    last = figure(caption=LINE, line=9)
    assert _row(figure(LINE, line=3), figure(line=4), last) == [(3, LINE, 3)]
    last = figure(caption=LINE, line=9)
    assert _row(figure(line=2), figure(LINE.upper(), None, line=3), figure(line=4), last) == [
        (1, None, 2),
        (4, LINE, 3),
    ]
    for between in (
        text(MORE),
        figure("Bến Z", line=5),
        figure(LINE, caption="Bến Z"),
        Draft(kind="embed", caption=LINE),
    ):
        last = figure(caption=LINE, line=9)
        assert _row(figure(LINE, line=3), between, last)[-1] == (1, LINE, 9)
    assert _row(figure(LINE, line=3), figure(line=9))[-1] == (1, None, 9)
    embed = Draft(kind="embed", caption=LINE, line=9)
    assert _row(figure(LINE, line=3), embed) == [(1, LINE, 3), (0, LINE, 9)]


def test_two_rows_of_pictures() -> None:
    """Each has its own caption."""
    other = "Bà Mận bên vườn hoa"
    first, second = (figure(LINE), figure(caption=LINE)), (figure(other), figure(other), figure(caption=other))
    assert [(count, caption) for count, caption, _ in _row(*first, *second)] == [(2, LINE), (3, other)]


@pytest.mark.parametrize(
    ("again", "caption"),
    [
        (LINE, f"{LINE}."),
        (f"{LINE}.", f"{LINE}."),
        (f"{LINE}. Nguồn: Cục Đường sông.", f"{LINE}. Nguồn: Cục Đường sông."),
        (f"{LINE} (Ảnh: Mai An)", f"{LINE} (Ảnh: Mai An)"),
        (f"{LINE} từ sáng sớm", None),
        (f"{LINE}. Ảnh của họ treo khắp nhà, cái nào cũng {'rất ' * 20}cũ", None),
        (MORE, None),
    ],
)
def test_a_caption_that_stands_twice(again: str, caption: str | None) -> None:
    """Once more under the picture, with or without who made it, it is no paragraph; a longer sentence is one."""
    drafts = apply("caption", text(STORY), figure(caption=f"{LINE}."), text(again))
    assert [draft.kind for draft in drafts] == ["text", "figure", *([] if caption else ["text"])]
    assert drafts[1].caption == (caption or f"{LINE}.")
    assert len(apply("caption", figure(caption=LINE), text(LINE, level=3))) == 2
    assert len(apply("caption", figure(caption=LINE), text(LINE, role="quote"))) == 2


@pytest.mark.parametrize("opening", ["Bài", "Bài viết", "Tin", "Nội dung", "Thực hiện"])
def test_who_wrote_and_who_took_pictures(opening: str) -> None:
    """A line that names both is no caption: it signs the story."""
    assert _taken(f"{opening}: Mai An - Ảnh: Lê Tư") is None
    assert role("caption", text(STORY), text(f"{opening}: Mai An - Ảnh: Lê Tư")) is None
