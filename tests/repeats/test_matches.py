"""What is a repeat and what is not, kind by kind; and the real pages, read by a careful reader."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any, Literal

import pytest
from tests.places import CORPUS

from vnnews.repeats.matches import Match, Passage, find_matches

STORY = (
    "Sáng qua, chợ nổi Cái Răng họp muộn hơn thường lệ vì sương dày. Người bán khóm buộc ghe vào nhau, chờ nắng lên "
    "rồi mới hòa vào dòng khách du lịch đang đổ về từ bến Ninh Kiều. Đến trưa, ba phần tư số ghe đã bán hết hàng."
)
OTHER = "Bà chủ ghe bún kể rằng con gái bà đã lên bờ học nghề may, chỉ về phụ mẹ vào hai ngày cuối tuần."
WAITED = (
    "Người bán khóm buộc ghe vào nhau, chờ nắng lên rồi mới hòa vào dòng khách du lịch đang đổ về từ bến Ninh Kiều."
)


def _pairs(*passages: tuple[str, str]) -> list[tuple[int, int]]:
    return [(match.source, match.target) for match in find_matches([Passage(text, kind) for kind, text in passages])]


def _only(text: str, kind: str = "paragraph", story: str = STORY) -> Match | None:
    """What a passage between two paragraphs repeats."""
    found = find_matches([Passage(story, "paragraph"), Passage(text, kind), Passage(OTHER, "paragraph")])
    assert [match.source for match in found] in ([], [1])
    return found[0] if found else None


@pytest.mark.parametrize("kind", ["lead", "caption", "heading", "paragraph", "quote", "pull_quote"])
def test_word_for_word(kind: str) -> None:
    """A sentence of a paragraph points at its place there, whatever shows it."""
    assert _only(WAITED, kind) == Match(1, 0, STORY.index("Người"), STORY.index(" Đến trưa") - 1, 1.0)


@pytest.mark.parametrize(
    "edited",
    [
        WAITED.upper(),
        WAITED.replace("hòa", "hoà"),
        f"“{WAITED.removesuffix('.')}…”",
        WAITED.replace(", chờ", " — chờ"),
        WAITED.replace(" ", "  "),
    ],
)
def test_what_is_not_said_does_not_count(edited: str) -> None:
    """Case, tone placement, quotes, ellipses, dashes and blanks leave the similarity at 1."""
    match = _only(edited)
    assert match is not None
    assert match.similarity == 1.0


@pytest.mark.parametrize(
    "edited",
    [
        WAITED.replace("dòng khách", "đoàn khách"),
        WAITED.replace("Người bán khóm", "Người bán khóm, dưa và mía"),
        WAITED.replace("rồi mới ", ""),
        "Anh Tư cho biết người" + WAITED.removeprefix("Người"),
        WAITED.replace(".", " (Ảnh minh họa)"),
    ],
)
@pytest.mark.parametrize("kind", ["caption", "paragraph", "pull_quote"])
def test_edited(edited: str, kind: str) -> None:
    """A word changed, put in or left out, a subject in front or a remark behind: found, and below 1."""
    match = _only(edited, kind)
    assert match is not None
    assert 0.8 < match.similarity < 1
    assert match.similarity == round(match.similarity, 4)
    assert STORY[match.start : match.end].endswith("từ bến Ninh Kiều")


def test_a_clause_put_in_between() -> None:
    """The story may say more in the middle than what is shown apart."""
    long = WAITED.replace("vào nhau,", "vào nhau, như họ vẫn làm mỗi mùa sương,")
    match = _only(WAITED, "lead", long)
    assert match is not None
    assert long[match.start : match.end] == long.removesuffix(".")


def test_a_clause_with_a_new_subject() -> None:
    """The clause that closes a caption is a clause of a longer sentence."""
    clause = "chưa quen với việc ghi chép sổ sách hằng ngày, nhất là vào mùa cưới khi khách đặt hoa dồn dập cả tuần"
    story = f"Theo bà Mận, các nhà vườn còn nhiều nỗi lo: thiếu người làm; {clause}. Họ mong được giúp."
    match = _only(f"Bà Lê Thị Mận, chủ vườn hoa ở Sa Đéc, cho biết không ít nhà {clause}.", "caption", story)
    assert match is not None
    assert story[match.start : match.end] == clause


@pytest.mark.parametrize(
    ("said", "other"),
    [
        (
            "Cổ phiếu VNM tăng 2,5% lên 70.000 đồng trong phiên sáng nay nhờ lực mua của khối ngoại.",
            "Cổ phiếu HPG tăng 1,2% lên 28.000 đồng trong phiên sáng nay nhờ lực mua của khối ngoại.",
        ),
        (
            "Cổ phiếu VNM tăng mạnh trong phiên sáng nay nhờ lực mua của khối ngoại và tự doanh.",
            "Cổ phiếu HPG tăng mạnh trong phiên sáng nay nhờ lực mua của khối ngoại và tự doanh.",
        ),
        (
            "Giá điện bán lẻ bình quân sẽ tăng thêm 3% kể từ tháng sau theo quyết định mới.",
            "Giá điện bán lẻ bình quân sẽ tăng thêm 5% kể từ tháng sau theo quyết định mới.",
        ),
        (
            "Lãi suất tiền gửi kỳ hạn ngắn đã giảm từ 5 xuống còn 4 phần trăm trong vòng một tháng qua.",
            "Lãi suất tiền gửi kỳ hạn ngắn đã giảm từ 4 xuống còn 5 phần trăm trong vòng một tháng qua.",
        ),
        (
            "Ông Bình cho biết tỉnh sẽ giải phóng mặt bằng xong trước mùa mưa để giao đất cho nhà thầu.",
            "Ông Bình cho biết tỉnh chưa giải phóng mặt bằng xong trước mùa mưa để giao đất cho nhà thầu.",
        ),
        (
            "Doanh nghiệp tăng giá bán trong quý tới dù giá nguyên liệu nhập khẩu lên cao.",
            "Doanh nghiệp không tăng giá bán trong quý tới dù giá nguyên liệu nhập khẩu lên cao.",
        ),
        (
            "Chiều qua, đội tuyển của thầy Hoàng đã thắng trận mở màn trước hàng vạn khán giả nhà.",
            "Chiều qua, đội tuyển của thầy Tuấn đã thắng trận mở màn trước hàng vạn khán giả nhà.",
        ),
    ],
)
@pytest.mark.parametrize("kind", ["caption", "paragraph", "pull_quote"])
def test_another_number_name_or_negation(said: str, other: str, kind: str) -> None:
    """Sentences that differ in nothing else say something else, in both directions."""
    assert _only(said, kind, other) is None
    assert _only(other, kind, said) is None


@pytest.mark.parametrize("negation", ["không", "chưa", "chẳng", "chả", "đừng", "chớ", "not", "no", "never"])
def test_every_negation(negation: str) -> None:
    """One small word, in the middle or in front, makes another statement."""
    said = "Các hộ dân ở xã ven sông đã chuyển đến khu nhà mới xây bên đầu thị trấn trong sáng nay."
    denied = said.replace("đã chuyển", f"{negation} chuyển")
    moved = "chuyển đến khu nhà mới xây bên đầu thị trấn trong sáng nay"
    for one, other in ((said, denied), (denied, said)):
        assert _only(one, "caption", other) is None
    assert _only(f"Họ {negation} {moved}", "caption", f"Họ nói sẽ {moved}.") is None
    assert _only(f"Họ nói sẽ {moved}", "caption", f"Họ {negation} {moved}.") is None


def test_a_number_that_opens() -> None:
    """The first word counts too."""
    said = "30 hộ dân ở xã ven sông đã chuyển đến khu nhà mới xây bên đầu thị trấn trong sáng nay."
    assert _only(said, "caption", said.replace("30", "50")) is None
    assert _only(said, "caption", said.replace("30", "30")) is not None


def test_sixty_percent_of_the_words() -> None:
    """Two sentences on the same matter that share 60 % of their words in order are two sentences."""
    said = "Theo sở du lịch thành phố, lượng khách đến chợ nổi trong mùa hè tăng nhờ tuyến tàu buýt đường sông mới."
    other = "Theo sở du lịch thành phố, lượng khách đến bảo tàng trong mùa hè giảm do các trường không còn tổ chức."
    assert _only(said, "caption", other) is None
    assert _only(other, "paragraph", said) is None


@pytest.mark.parametrize(
    "short",
    [
        "Ảnh minh họa",
        "chợ nổi",
        "Cái Răng",
        "",
        "…",
        "khách du lịch đang đổ về",
        "Bà Lê Thị Mận, Giám đốc Hợp tác xã Hoa Sa Đéc",
    ],
)
def test_too_little_is_said(short: str) -> None:
    """A phrase, a name, a person with his title stand where they are needed."""
    assert (
        _only(short, "caption", f"{STORY} Ảnh minh họa do bà Lê Thị Mận, Giám đốc Hợp tác xã Hoa Sa Đéc gửi.") is None
    )


def test_who_points_at_whom() -> None:
    """Captions and lead at running text, the shorter paragraph at the longer, the later of twins at the earlier."""
    assert _pairs(("lead", WAITED), ("caption", WAITED), ("paragraph", STORY)) == [(0, 1), (0, 2), (1, 2)]
    assert _pairs(("paragraph", WAITED), ("caption", OTHER), ("paragraph", STORY)) == [(0, 2)]
    assert _pairs(("paragraph", STORY), ("paragraph", STORY)) == [(1, 0)]
    assert _pairs(("paragraph", WAITED), ("paragraph", WAITED.replace("rồi mới", "rồi họ mới"))) == [(0, 1)]
    assert _pairs(("paragraph", WAITED.replace("rồi mới", "rồi họ mới")), ("paragraph", WAITED)) == [(1, 0)]
    assert _pairs(("caption", WAITED), ("caption", WAITED)) == [(1, 0)]
    assert _pairs(("caption", WAITED), ("caption", WAITED), ("paragraph", WAITED)) == [(0, 2), (1, 2)]


@pytest.mark.parametrize(
    ("lower", "higher"),
    [
        *(("lead", other) for other in ("heading", "pull_quote", "caption", "quote", "paragraph")),
        *(("heading", other) for other in ("caption", "quote", "paragraph")),
        *(("pull_quote", other) for other in ("caption", "quote", "paragraph")),
        *(("caption", other) for other in ("quote", "paragraph")),
        ("quote", "paragraph"),
    ],
)
def test_what_is_shown_apart_points_at_what_runs(lower: str, higher: str) -> None:
    """Whichever of both stands first; and where one is longer than the other too."""
    for text in (WAITED, f"{WAITED} {OTHER}"):
        assert _pairs((lower, WAITED), (higher, text)) == [(0, 1)]
        assert _pairs((higher, text), (lower, WAITED)) == [(1, 0)]
    (match,) = find_matches([Passage(WAITED, lower), Passage(f"“{WAITED}”", higher)])
    assert match == Match(0, 1, 1, len(WAITED), 1.0)


def test_whole_passages_may_be_short() -> None:
    """Four words are enough where the whole passage is shown twice; three are not."""
    assert _pairs(("caption", "Bến Ninh Kiều sáng"), ("caption", "BẾN NINH KIỀU SÁNG.")) == [(1, 0)]
    assert _pairs(("caption", "Bến Ninh Kiều"), ("caption", "Bến Ninh Kiều")) == []


def test_a_heading_sums_up() -> None:
    """A heading that only resembles the text below it is a heading."""
    assert _only(WAITED.replace("dòng khách", "đoàn khách"), "heading") is None


def test_a_heading_takes_up_words() -> None:
    """The middle of a clause, as long as it is, is what the story says of it; a caption of these words is a repeat."""
    middle = "khóm buộc ghe vào nhau, chờ nắng lên rồi mới hòa vào dòng khách du lịch"
    assert _only(middle, "heading") is None
    assert _only(middle, "caption") is not None
    assert _only("chờ nắng lên rồi mới hòa vào dòng khách du lịch đang đổ về từ bến Ninh Kiều", "heading") is not None


@pytest.mark.parametrize("form", ["NFD", "NFC"])
def test_places_are_those_of_the_text_as_given(form: Literal["NFC", "NFD"]) -> None:
    """Where a page prints letters and marks apart, the stretch is cut out of it all the same."""
    story, waited = unicodedata.normalize(form, STORY), unicodedata.normalize(form, WAITED.removesuffix("."))
    match = _only(WAITED, story=story)
    assert match is not None
    assert story[match.start : match.end] == waited


def test_a_passage_shown_many_times() -> None:
    """Beyond the places that a run of words may stand in, whole passages are still found."""
    assert _pairs(*[("paragraph", OTHER)] * 40) == [(number, 0) for number in range(1, 40)]


def test_rules_for_very_long_passages() -> None:
    """Passages longer than what is aligned are found word for word, and only so."""
    long = " ".join(f"chữ{number}" for number in range(900))
    assert _pairs(("paragraph", long + " hết"), ("paragraph", long)) == [(1, 0)]
    assert _pairs(("paragraph", long + " hết"), ("paragraph", long.replace("chữ450", "khác"))) == []


# ------------------------------------------------------------------------------------------------------ real pages
_KINDS = {"figure": "caption"} | {kind: kind for kind in ("paragraph", "heading", "quote", "pull_quote", "info_box")}
_EITHER = {
    # The heading stands word for word in the paragraph under it; the gold file is silent.
    "baochinhphu.vn__baochinhphu_article-6cbc98.html": {(63, 64)},
    # The reader doubts it: a long phrase is shared, either answer is right.
    "tuoitre.vn__subpage-11cf59.html": {(0, 10)},
    "tuoitre.vn__subpage_mobile-63d924.html": {(0, 10)},
}


def _shared(pattern: str) -> list[Path]:
    return sorted(CORPUS.glob(pattern)) or [Path("absent")]


@pytest.mark.parametrize("path", _shared("pages/*.gold.json"), ids=lambda path: path.name.partition("__")[2][:24])
def test_real_pages(path: Path) -> None:
    """On every page the repeats are those that a careful reader named."""
    if not path.exists():
        pytest.skip("the shared corpus is not here (../shared/data)")
    gold: dict[str, Any] = json.loads(path.read_text("utf-8"))
    said: list[tuple[int | str, str, str]] = [("lead", gold["lead"], "lead")] if gold.get("lead") else []
    for number, block in enumerate(gold.get("blocks", ())):
        text = block.get("caption") if block["role"] == "figure" else block.get("text")
        if text and block["role"] in _KINDS:
            said.append((number, text, _KINDS[block["role"]]))
    found = find_matches([Passage(text, kind) for _, text, kind in said])
    got = {(said[match.source][0], said[match.target][0]) for match in found}
    want = {(repeat["from"], repeat["to"]) for repeat in gold.get("repeats", ())}
    assert got - _EITHER.get(gold["page"], set()) == want


def test_the_page_that_started_it() -> None:
    """Captions printed twice, one of them almost a paragraph, and a lead made of a paragraph's words."""
    path = CORPUS / "vneconomy_en_page.txt"
    if not path.exists():
        pytest.skip("the shared corpus is not here (../shared/data)")
    lines = [line.strip() for line in path.read_text("utf-8").splitlines() if line.strip()]
    passages = [Passage(line, "caption" if lines.count(line) > 1 else "paragraph") for line in lines[3:-4]]
    passages[0] = Passage(lines[3], "lead")
    twice = [number for number, passage in enumerate(passages) if passage.kind == "caption"]
    assert len(twice) == 4
    home = next(number for number, each in enumerate(passages) if "bao gồm gã khổng lồ" in each.text)
    story = next(number for number, each in enumerate(passages) if each.text.startswith("Theo South China"))
    found = [(match.source, match.target) for match in find_matches(passages)]
    assert found == [(0, story), (twice[1], twice[0]), (twice[2], home), (twice[3], home)]
