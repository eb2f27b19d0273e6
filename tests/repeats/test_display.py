"""Display lines: what adds no word to the paragraphs around it, and everything that only resembles one."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import pytest

from vnnews.repeats.display import breaks_flow
from vnnews.repeats.matches import find_matches
from vnnews.repeats.passage import Match, Passage

OPENING: Final = "Sáng nay hợp tác xã Thuận An họp bàn việc bán lúa, và mười hai hộ dân cùng đến dự từ sớm."
LINE: Final = (
    "Người trồng lúa chỉ mong giá giữ được đến khi vụ hè thu gặt xong vào tháng chín, vì phân bón đã đắt gấp rưỡi."
)
MORE: Final = "Ông Tư nói thêm rằng kho của xã còn chứa được chừng bốn trăm tấn nếu trời không mưa dài."
OTHER: Final = "Các thương lái từ Long Xuyên đã đặt cọc một phần ba, và họ hẹn quay lại sau rằm để cân nốt."
LAST: Final = "Cuộc họp kết thúc lúc mười giờ, trước khi nước lớn."


def displays(*lines: str) -> list[Match]:
    """The display lines among paragraphs, as the rule passes them on."""
    sources = [False, *(breaks_flow(line, before) for before, line in pairwise(lines))]
    passages = [Passage(line, "paragraph", is_source) for line, is_source in zip(lines, sources, strict=True)]
    return [match for match in find_matches(passages) if match.is_display]


def places(*lines: str) -> list[tuple[int, int]]:
    """Which line is a display line of which paragraph."""
    return [(match.source, match.target) for match in displays(*lines)]


def test_a_line_of_a_paragraph_below_or_above() -> None:
    """Word for word, wherever in the paragraph it stands; the match has the place."""
    home = f"{MORE} {LINE} {LAST}"
    (match,) = displays(OPENING, LINE, OTHER, home)
    assert (match.source, match.target, match.similarity) == (1, 3, 1.0)
    assert home[match.start : match.end] == LINE.removesuffix(".")
    assert places(OPENING, home, OTHER, LINE, LAST) == [(3, 1)]


def test_a_shortened_line() -> None:
    """What a line leaves out of the paragraph is no other statement; then it is not the same word for word."""
    shorter = LINE.replace(" chỉ mong", " mong")
    (match,) = displays(OPENING, shorter, OTHER, f"{MORE} {LINE}")
    assert (match.source, match.target) == (1, 3)
    assert 0.8 < match.similarity < 1


@pytest.mark.parametrize(
    ("old", "new"),
    [("tháng chín", "tháng mười"), ("giữ được", "giảm được"), ("hè thu", "đông xuân"), ("chỉ mong", "không mong")],
)
def test_another_word_is_another_statement(old: str, new: str) -> None:
    """A number, an opposite, a name, a negation: no word of a display line is missing in the paragraph."""
    assert places(OPENING, LINE.replace(old, new), OTHER, f"{MORE} {LINE}") == []


def test_a_line_that_leaves_out_a_negation() -> None:
    """It says the contrary of its paragraph."""
    assert places(OPENING, LINE, OTHER, LINE.replace("giá giữ", "giá không giữ")) == []


def test_sentences_of_two_paragraphs() -> None:
    """A line may put together a sentence of each; both places are named, and it is no copy of one paragraph."""
    spliced = f"{LINE} {MORE}"
    matches = displays(OPENING, spliced, f"Theo lời bà Sáu: {LINE}", OTHER, f"{MORE} {LAST}")
    assert [(match.source, match.target) for match in matches] == [(1, 2), (1, 4)]
    assert {match.similarity for match in matches} <= {matches[0].similarity}
    assert matches[0].similarity < 1


def test_a_box_in_two_pieces_and_in_one() -> None:
    """The pieces are the repeats, so that one copy stays."""
    assert places(OPENING, LINE, MORE, f"{LINE} {MORE}", LAST) == [(1, 3), (2, 3)]
    assert places(OPENING, LINE, LINE, LAST) == [(2, 1)]


def test_a_speaker_behind_a_dash() -> None:
    """The name is no part of the sentence; the line as a whole does not stand in the paragraph word for word."""
    (match,) = displays(OPENING, f"{LINE.rstrip('.')} - Bà Nguyễn Thị Sáu, nông dân.", OTHER, f"{MORE} {LINE}")
    assert match.target == 3
    assert match.similarity < 1
    assert (
        places(OPENING, f"{LINE.rstrip('.')} - chưa kể tiền thuê máy gặt và công phơi.", OTHER, f"{MORE} {LINE}") == []
    )


def test_a_dash_in_a_name_parts_no_speaker() -> None:
    """What stands behind the dash is the sentence itself."""
    line = "Kênh đào Thuận An – Bình Lợi đã xong chín phần mười khối lượng đất, và thuyền lúa sẽ qua được trước rằm."
    assert places(OPENING, f"{line} {MORE}", OTHER, line, LAST) == [(3, 1)]


def test_what_stands_right_below_its_paragraph() -> None:
    """A caption or a summary, not a display line."""
    assert places(OPENING, f"{MORE} {LINE}", LINE, LAST) == []
    assert places(OPENING, LINE, f"{LINE} {MORE}", LAST) == [(1, 2)]


@pytest.mark.parametrize(
    "line",
    [
        f"Tuy nhiên, {LINE[0].lower()}{LINE[1:]}",
        f"- {LINE}",
        f"2. {LINE}",
        f"a) {LINE}",
        f"Điều 4: {LINE}",
        LINE.rstrip("."),
        LINE[0].lower() + LINE[1:],
        "Kính thưa các vị đại biểu và bà con xã viên.",
    ],
)
def test_a_line_that_goes_on_or_is_an_item(line: str) -> None:
    """A connective, a mark of a list, no end of a sentence, a small letter, a refrain: no display line."""
    assert not breaks_flow(line, OPENING)
    assert places(OPENING, line, OTHER, f"{MORE} {line} {LAST}") == []


@pytest.mark.parametrize("before", ["Chủ nhiệm nói:", "Gồm các việc sau;", "Huyện Bình Minh", "Vùng ven sông"])
def test_what_is_announced_belongs_to_the_line_before(before: str) -> None:
    """Text behind a colon, below a title or the name of a place; a full sentence before it announces nothing."""
    assert not breaks_flow(LINE, before)
    assert breaks_flow(LINE, OPENING)


def test_forecasts_of_two_places() -> None:
    """Each stands below the name of its place, and one has all words of the other."""
    short = "Nhiều mây, đêm có mưa rào vài nơi, ngày trời nắng nhẹ. Gió đông cấp hai đến cấp ba. Đêm trời lạnh."
    long = short.replace("vài nơi", "vài nơi và có dông, riêng vùng núi có sương mù")
    assert places(OPENING, "Vùng ven sông", short, "Vùng núi", long, LAST) == []


def test_rows_items_and_decisions() -> None:
    """Rows of figures, items of a law and donors' lines differ in a number or a name."""
    row = "Dự kiến số hộ được vay vốn từ năm 2016 đến năm 2026 của toàn huyện là {} hộ, theo tờ trình đã duyệt."
    assert places(OPENING, row.format("44.200"), row.format("139.900"), row.format("7.100"), LAST) == []
    donor = "Bà con ở ấp {} đã gửi về quỹ khuyến học của xã số tiền hai triệu đồng cùng năm chục quyển vở mới."
    assert places(OPENING, donor.format("Mỹ Lợi"), OTHER, donor.format("Mỹ Hòa và ấp Mỹ Thới"), LAST) == []


def test_ordinals() -> None:
    """The first and the second are two."""
    guilty = "Bị cáo thứ {} bị tuyên phạt tù có thời hạn về tội vi phạm quy định đấu thầu và phải nộp án phí."
    assert places(OPENING, guilty.format("nhất"), guilty.format("hai"), LAST) == []


def test_a_speaker_with_a_title() -> None:
    """It stands wherever he speaks."""
    speaker = "Bà Trần Thị Mỹ Hạnh, Giám đốc Sở Nông nghiệp và Phát triển Nông thôn tỉnh Vĩnh Long."
    assert places(OPENING, speaker, OTHER, f"Trả lời phóng viên là {speaker} {LINE}", LAST) == []


def test_a_refrain() -> None:
    """What stands in more than two other places is no display line."""
    others = [f"{OTHER.replace('rằm', f'ngày {day}')} {LINE}" for day in ("mùng ba", "mùng năm", "mùng bảy")]
    assert places(OPENING, LINE, MORE, *others) == []
    assert places(OPENING, LINE, MORE, *others[:2]) == [(1, 3)]


def test_far_from_its_paragraph() -> None:
    """A shortened line stands near it; a long one that is there word for word may stand anywhere."""
    between = [f"Bến đò số {number} vẫn đưa khách qua sông." for number in range(12)]
    assert places(OPENING, LINE, *between, f"{MORE} {LINE}") == [(1, 14)]
    assert places(OPENING, LINE.replace(" chỉ", ""), *between, f"{MORE} {LINE}") == []


def test_of_two_that_repeat_each_other_the_former_is_the_display_line() -> None:
    """A line may hold a whole paragraph below it and a sentence of another one."""
    spliced = f"{MORE} {LINE}"
    assert {source for source, _ in places(OPENING, spliced, f"{MORE} {LAST}", LINE, OTHER)} == {1}


def test_an_item_of_a_list_is_no_paragraph() -> None:
    """A digest tells each story once more behind a dash."""
    assert places(OPENING, LINE, OTHER, f"- Giá lúa: {LINE}", LAST) == []
