"""Single lines of a copied text: what each is."""

from __future__ import annotations

import pytest

from vnnews.copied.lines import (
    Line,
    box_of,
    is_button,
    is_byline,
    is_category,
    is_doubled,
    is_sound,
    without_boilerplate,
    without_buttons,
)


def test_words_of_the_frame() -> None:
    """Only whole lines are the frame's."""
    assert is_button("In bài viết")
    assert not is_button("In bài viết nào ra giấy?")
    assert is_sound("2:15 / 4:05")
    assert not is_sound("2:15 chiều")
    assert box_of("* Tin liên quan:") == "related"
    assert box_of("Bình luận (12)") == "end"
    assert not box_of("Bài liên quan đến vụ án")
    assert is_category("Doanh nghiệp niêm yết")


def _kept(*texts: str, top: bool = False) -> list[str]:
    lines = [Line(number, text) for number, text in enumerate(texts, 1)]
    return [line.text for line in without_buttons(lines, top=top)]


def _below(*texts: str) -> tuple[list[tuple[str, str]], tuple[str, ...], int]:
    below = without_boilerplate([Line(number, text) for number, text in enumerate(texts, 1)])
    return [(line.text, line.box) for line in below.lines], below.tags, below.dropped


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("Mai An", True),
        ("Mai", True),
        (f"Mai {'An' * 28}", True),
        ("Mai An, Lê Tư", True),
        ("Mai An - Lê Tư - Hà Anh", True),
        ("Mai An, Lê Tư, Hà Anh, Bùi Cúc", False),
        ("Mai An (tổng hợp)", True),
        ("– Mai An –", True),
        ("Mai An.", False),
        ("Mai An:", False),
        ("Mai An;", False),
        ("Mai An lên núi hái chè", False),
        (f"Mai {'An' * 29}", False),
    ],
)
def test_bylines(text: str, is_name: object) -> None:
    """One to three names, without the end of a sentence."""
    assert is_byline(text) is is_name


@pytest.mark.parametrize(
    ("text", "after", "is_one"),
    [
        ("Đồi chè", "Đồi chè", True),
        ("Đồi chè", "ĐỒI CHÈ", True),
        ("Đồi chè", "Đồi chè. Ảnh: Mai An", True),
        ("Đồi chè. Ảnh: Mai An", "Đồi chè. Ảnh: Lê Tư", True),
        ("Đồi chè.", "Đồi chè (Ảnh: Mai An)", True),
        ("Đồi chè", "Đồi gạo. Ảnh: Mai An", False),
        ("Đồi", "Đồi chè", False),
        ("", "Ảnh: Mai An", False),
        ("x" * 400, "x" * 400, True),
        ("x" * 401, "x" * 401, False),
        (f'"{"x" * 199}', f'"{"x" * 199}', True),
        (f'"{"x" * 200}', f'"{"x" * 200}', False),
        (f"“{'x' * 200}", f"“{'x' * 200}", False),
        (f"«{'x' * 200}", f"«{'x' * 200}", False),
        (f"x“{'x' * 200}", f"x“{'x' * 200}", True),
    ],
)
def test_alt_and_caption(text: str, after: str, is_one: object) -> None:
    """Two equal lines, of which one may have the credit; a long quotation that stands twice was copied twice."""
    assert is_doubled(text, after) is is_one


def test_the_length_of_a_recording_goes_with_its_button() -> None:
    """Alone it is text, such as the result of a match; so is an initial before another name."""
    assert _kept("Nghe đọc bài", "2:15", "Chè lên giá.") == ["Chè lên giá."]
    assert _kept("Chè lên giá.", "2:15") == ["Chè lên giá.", "2:15"]
    assert _kept("M", "Mai An") == ["Mai An"]
    assert _kept("M", "Lê Tư") == ["M", "Lê Tư"]
    assert _kept("m", "mai an") == ["m", "mai an"]
    assert _kept("Ma", "Mai An") == ["Ma", "Mai An"]
    assert _kept("Chia sẻ", "Chè", "Chia sẻ", top=True) == ["Chè", "Chia sẻ"]
    assert _kept("Chia sẻ", top=True) == []
    assert not is_button("Chia sẻ " + "x" * 70)
    assert not is_sound("2:15" + " " * 70)


def test_boxes_count_after_the_first_sentence() -> None:
    """Before it the same words are a menu."""
    assert _below("Tin liên quan", "Chè", "Lên giá.") == ([("Tin liên quan", ""), ("Chè", ""), ("Lên giá.", "")], (), 0)
    assert _below("Từ khóa: chè", "Lên giá.") == ([("Từ khóa: chè", ""), ("Lên giá.", "")], (), 0)
    for end in (".", "!", "?", "…", "”", '"'):
        assert _below(f"Lên giá{end}", "Tin liên quan", "Chè")[0][1:] == [
            ("Tin liên quan", "title"),
            ("Chè", "related"),
        ]


def test_what_ends_a_box() -> None:
    """A sentence, a heading in capitals, a caption that stands twice, a long line."""
    begin = ("Lên giá.", "Tin liên quan", "Chè")
    for after in ("Người mua vui.", "CHỢ QUÊ", "x" * 221):
        assert _below(*begin, after, "Gạo")[0][3:] == [(after, ""), ("Gạo", "")]
    assert _below(*begin, "Đồi chè", "Đồi chè")[0][3:] == [("Đồi chè", ""), ("Đồi chè", "")]
    assert _below(*begin, "x" * 220)[0][3:] == [("x" * 220, "related")]


def test_tags_and_what_ends_them() -> None:
    """Up to eight words each; below them the story may go on."""
    eight = "một hai ba bốn năm sáu bảy tám"
    assert _below("Lên giá.", "Từ khóa", "#chè", eight)[1:] == (("chè", eight), 0)
    assert _below("Lên giá.", "Từ khóa", "chè", f"{eight} chín", "gạo") == (
        [("Lên giá.", ""), (f"{eight} chín", ""), ("gạo", "")],
        ("chè",),
        0,
    )
    assert _below("Lên giá.", "Từ khóa", "chè.")[1] == ()
    assert _below("Lên giá.", "Từ khóa: chè, gạo; #muối.")[1] == ("chè", "gạo", "muối")
    for line in ("Tags: chè", "Tags:chè", "Tags : chè", "TAGS: chè"):
        assert _below("Lên giá.", line)[1] == ("chè",)
    assert _below("Lên giá.", f"Tags: {'x' * 401}")[1] == (f"{'x' * 401}",)
    assert _below("Lên giá.", f"Tags: {'x' * 402}")[1] == ()
    assert _below("Lên giá.", "Tags: chè ,gạo, muối")[1] == ("chè", "gạo", "muối")


def test_times_in_a_box_and_what_stands_below_all() -> None:
    """A time is of another story; from the first title of the page's foot on nothing is read, and it is counted."""
    lines = ("Lên giá.", "Tin liên quan", "Chè", "19:50, 12/09/2026", "Gạo", "Bình luận (3)", "Hay", "Mới nhất")
    assert _below(*lines) == (
        [("Lên giá.", ""), ("Tin liên quan", "title"), ("Chè", "related"), ("Gạo", "related")],
        (),
        3,
    )
    assert _below("Lên giá.", "19:50, 12/09/2026")[0][1:] == [("19:50, 12/09/2026", "")]


def test_a_category_has_at_most_four_words() -> None:
    """More are a headline."""
    assert is_category("Một hai ba bốn")
    assert not is_category("Một hai ba bốn năm")


def test_a_title_of_a_box_is_short() -> None:
    """As a button is."""
    assert box_of("**Tin liên quan: .") == "related"
    assert not box_of("Tin liên quan" + " " * 60)


@pytest.mark.parametrize("text", ["2:15", "2:15/4:05", "2:15 /4:05", "2:15/ 4:05", "02:15 / 14:05"])
def test_durations(text: str) -> None:
    """Of a recording, perhaps with how much of it was heard."""
    assert is_sound(text)
