"""Lines at the limits of the rules: how long, how many words, and every word of their lists."""

from __future__ import annotations

import pytest
from tests.roles.drafts import MORE, STORY, apply, figure, role, text

from vnnews.model import Span
from vnnews.vocabulary.captions import split_credit

OTHER = "Lúa hè thu vào vụ gặt"


# ------------------------------------------------------------------------------------------------------------ headings
@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("-a?", None),
        ("- a?", None),
        (f"- {'a' * 120}?", None),
        *(
            (f"{who}{sign} Giá lên", None)
            for who in ("PV", "P.V", "Phóng viên", "Hỏi", "MC")
            for sign in (":", ".", " :")
        ),
        ("PV:Giá lên", "heading"),
        ("PxV: Giá lên", "heading"),
    ],
)
def test_a_bold_line_of_an_interview(said: str, told: str | None) -> None:
    """A dash and a question of any length; the asker with a sign and a blank."""
    assert role("heading", text(MORE), text(MORE), text(said, "bold"), text(MORE), at=2) == told


# -------------------------------------------------------------------------------------------------------------- alts
def _alt(alt: str, headline: str = "", url: str = "") -> str | None:
    """The alt that is left of a picture's."""
    holder = figure(alt, caption="Một chú thích khác hẳn ở đây")
    if url:
        holder = figure(caption="Một chú thích khác hẳn ở đây")
        image = holder.images[0]
        holder.images = (type(image)(url, alt),)
    (made,) = apply("caption", holder, headline=headline or None)
    return made.images[0].alt


@pytest.mark.parametrize(
    ("words", "number", "is_name"),
    [
        (7, " 12", True),
        (6, " 12", True),
        (5, " 12", False),
        (7, " 1234", False),
        (7, " - 1", True),
        (3, " - 123", True),
    ],
)
def test_a_headline_with_a_number_behind_it(words: int, number: str, *, is_name: bool) -> None:
    """Seven words, the number among them, or a dash between: a machine wrote it, and it says nothing of the picture."""
    headline = " ".join(f"chữ{place}x" for place in range(words))
    assert (_alt(f"{headline}{number}", headline) is None) is is_name


@pytest.mark.parametrize("sign", ["", "?", "!", ".", "”", '"'])
def test_what_stands_before_the_number(sign: str) -> None:
    """A word or the end of a sentence."""
    headline = f"Giá gạo ở bến có lên nữa không{sign}"
    assert _alt(f"{headline} 3", headline) is None


@pytest.mark.parametrize(
    ("alt", "kept"),
    [
        *((f"ghe.{end}", False) for end in ("jpg", "jpeg", "PNG", "gif", "webp", "bmp", "svg")),
        *((f"ghe.{end}", True) for end in ("txt", "jpgs", "htm")),
        *(
            (f"{word}{rest}", False)
            for word in ("img", "image", "photo", "DSC", "untitled")
            for rest in ("", "_12", " 3", "-4")
        ),
        ("image ghe", True),
        *((f"{word} ảnh", False) for word in ("Chú thích", "Nhập chú thích")),
        ("{caption}", False),
        ("Ghe khóm ảnh 3", False),
        ("Ghe khóm - Ảnh 12", False),
        ("Ghe khóm anh 3", False),
        ("Ghe khóm bảnh 3", True),
        ("x" * 30, False),
        ("x" * 29, True),
        ("x" * 30 + "ă", True),
    ],
)
def test_an_alt_that_says_nothing(alt: str, *, kept: bool) -> None:
    """Names of files, what programs fill in, words that are too long."""
    assert (_alt(alt) is not None) is kept


@pytest.mark.parametrize(
    ("alt", "kept"),
    [
        ("cho-noi-0845", False),
        ("Cho_noi", False),
        ("cho noi cai rang", False),
        ("cho noi", True),
        ("chợ nổi cái răng", True),
        ("ghe-khac", True),
    ],
)
def test_an_alt_that_is_the_name_of_the_file(alt: str, *, kept: bool) -> None:
    """Where the address says it too."""
    url = f"https://a.vn/{alt.lower().replace(' ', '-')}-2.jpg" if alt != "ghe-khac" else "https://a.vn/x.jpg"
    assert (_alt(alt, url=url) is not None) is kept
    assert _alt("Chợ nổi Cái Răng") == "Chợ nổi Cái Răng"


# ------------------------------------------------------------------------------------------------------------- related
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


# ------------------------------------------------------------------------------------------------------------- notices
@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("Nội dung bài viết được đăng trên tạp chí", "where the whole story is"),
        ("Nội dung đầy đủ của bài viết được đăng tải trên tạp chí", "where the whole story is"),
        (f"Nội dung chi tiết {'a' * 38} bài viết {'b' * 18} được đăng trên báo", "where the whole story is"),
        (f"Nội dung chi tiết {'a' * 60} bài viết được đăng trên báo", None),
        (f"Nội dung bài viết {'b' * 30} được đăng trên báo", None),
        ("Mời độc giả tìm đọc", "where to read on"),
        ("* Kính mời quý bạn đọc đón đọc", "where to read on"),
        *((f"Mời khán giả {'a' * 38} {verb}", "where to read on") for verb in ("theo dõi", "xem thêm", "xem tin")),
        ("Mời bạn đọc xem các bài", "where to read on"),
        (f"Mời bạn đọc {'a' * 60} đón đọc", None),
        ("Tin này chỉ có giá trị tham khảo", "information only"),
        ("Tin chỉ có giá trị như một nguồn thông tin tham khảo", "information only"),
        ("Bài không phản ánh quan điểm của báo", "not the paper's opinion"),
        ("Bài không nhất thiết là ý kiến của báo", "not the paper's opinion"),
        ("(*) Bài mang tính chất cá nhân", "personal opinion"),
        ("(* ) Bài mang tính chất cá nhân", "personal opinion"),
        ("The original article is published on A", "translation"),
        ("The original article is written and published on A", "translation"),
        ("Powered by Google Translate.", "translation"),
        ("Hotline: 0123", "address"),
        ("Địa chỉ (mới)", "address"),
        ("Mọi ý kiến xin gửi về báo", "address"),
        ("- Quảng cáo -", "advertisement"),
        ("Advertisement", "advertisement"),
        ("Bình chọn:", "poll"),
        ("(Mời bạn đọc xem tiếp trang 12)", "the next page"),
        ("Đọc tiếp ở trang kế tiếp >>", "the next page"),
        ("Xem tiếp trang 1234", None),
        ("Tải thêm >>", "a button"),
        ("Theo dõi báo trên Google News", "follow us"),
        ("Vui lòng cài đặt", "follow us"),
        ("© Báo Lúa", "copyright"),
        ("Bình luận (12)", "comments"),
        ("Bình luận (12345)", None),
        ("In bài này:", "comments"),
        ("In bài khác", None),
    ],
)
def test_what_a_notice_is_about(said: str, topic: str | None) -> None:
    """With the words in between that it may have, and no more."""
    reason = apply("notice", text(said))[0].reason
    assert (reason.evidence if reason else None) == topic


# ------------------------------------------------------------------------------------------------- signatures, credits
@pytest.mark.parametrize(
    "label", ["Tác giả", "Nội dung", "Thực hiện", "Người viết", "Tin", "Bài", "Bài viết", "Tin ảnh"]
)
def test_every_label_before_a_name(label: str) -> None:
    """With a colon and a name behind it."""
    for line in (f"{label}: Lê Tám", f"{label} :Lê Tám", f"{label.upper()}: Lê Tám, Mai An"):
        assert role("byline", text(STORY), text(MORE), text(line)) == "author_line"
    for line in (f"{label}:", f"{label}: giá gạo", f"x{label}: Lê Tám", f"{label}: Lê Tám, gạo"):
        assert role("byline", text(STORY), text(MORE), text(line)) is None or label == "Thực hiện"


@pytest.mark.parametrize(
    "trade",
    [
        *("Bác sĩ", "Dược sĩ", "Luật sư", "Thạc sĩ", "Tiến sĩ", "Phó giáo sư", "Giáo sư", "Kiến trúc sư"),
        *("Nhà báo", "Nhà văn", "Nhà thơ"),
    ],
)
def test_every_trade_before_a_name(trade: str) -> None:
    """It is no part of the name; small letters behind another word are none of a name."""
    assert role("byline", text(STORY), text(MORE), text(f"{trade} Lê Tám", "bold")) == "author_line"
    assert role("byline", text(STORY), text(MORE), text(f"x{trade} Lê Tám", "bold")) is None
    assert role("byline", text(STORY), text(MORE), text(f"{trade} Tám", "bold")) is None


@pytest.mark.parametrize("sign", [",", " &", " -", " –", " —", " và"])
def test_what_parts_two_who_sign(sign: str) -> None:
    """Both are names."""
    assert role("byline", text(STORY), text(MORE), text(f"Lê Tám{sign} Mai An", "bold")) == "author_line"
    assert role("byline", text(STORY), text(MORE), text(f"Lê Tám{sign} gạo", "bold")) is None
    line = text(f"Lê Tám{sign} Mai An")
    drafts = apply("byline", text(STORY), text(MORE), line, text(MORE), authors=("Lê Tám", "Mai An"))
    assert drafts[2].role == "author_line"
    assert apply("byline", text(STORY), text(MORE), text(line.text), text(MORE), authors=("Lê Tám",))[2].role is None


@pytest.mark.parametrize(
    ("said", "credit"),
    [
        *((f"Ghe về bến.{gap}(AFP)", "AFP") for gap in ("", " ", "   ")),
        ("Ghe về bến. (Mai An/AFP)", "Mai An/AFP"),
        ("Ghe về bến. (Mai An/ AFP).", "Mai An/ AFP"),
        (f"Ghe về bến. ({'a' * 40}/Báo Lúa)", f"{'a' * 40}/Báo Lúa"),
        (f"Ghe về bến. ({'a' * 41}/Báo Lúa)", None),
        (f"Ghe về bến. (Mai An/B{'a' * 30})", f"Mai An/B{'a' * 30}"),
        (f"Ghe về bến. (Mai An/B{'a' * 31})", None),
        ("Ghe về bến. (Mai An/báo)", None),
        ("Ghe về bến (AFP)", None),
        ("Ghe về bến. (Báo Lúa)", None),
        *((f"Ghe về bến{end} (Reuters)", "Reuters") for end in '.!?…"”'),
        ("Ảnh minh họa / Vietnam+", "Vietnam+"),
        ("Ảnh minh hoạ/Báo Lúa", "Báo Lúa"),
        (f"Ảnh minh họa / {'a' * 61}", "a" * 61),
        (f"Ảnh minh họa / {'a' * 62}", None),
    ],
)
def test_agencies_and_makers(said: str, credit: str | None) -> None:
    """In brackets behind the sentence, a person before the agency; behind the stroke of an illustration."""
    assert split_credit(said)[1] == credit


# ------------------------------------------------------------------------------------------------------- live reports
@pytest.mark.parametrize(("start", "is_bold"), [(0, True), (1, True), (2, False)])
def test_where_a_bold_time_begins(start: int, *, is_bold: bool) -> None:
    """At the first character, or right behind a sign."""
    said = [text(f"*{at}: {STORY}", spans=(Span("bold", start, 7),)) for at in ("7h10", "8h40", "9h05", "11h30")]
    roles = [draft.role for draft in apply("live", *said)]
    assert ("live_entry" in roles) is is_bold


@pytest.mark.parametrize(("size", "is_report"), [(60, True), (59, False)])
def test_how_much_an_entry_says(size: int, *, is_report: bool) -> None:
    """Sixty characters, the time among them."""
    said = [f"{at}: {'a' * (size - 6)}" for at in ("07h10"[1:], "8h40", "9h05", "9h30")]
    drafts = apply("live", *(text(each, spans=(Span("bold", 0, 5),)) for each in said))
    assert ("live_entry" in [draft.role for draft in drafts]) is is_report
