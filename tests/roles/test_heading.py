"""Headings: what a bold line is, and what it is not."""

from __future__ import annotations

import pytest
from tests.roles.drafts import MORE, apply, figure, role, text

import vnnews
from vnnews.blocks.draft import Draft
from vnnews.model import Reason

STORY = (
    "<p>Sáng nay, giá gạo xuất khẩu của Việt Nam tăng thêm năm USD một tấn so với tuần trước đó.</p>"
    "<p>Các kho ở Cần Thơ đã mở cửa thu mua trở lại sau hai tuần nghỉ vì mưa kéo dài.</p>"
    "<p>Người trồng lúa mong giá giữ được đến khi vụ hè thu gặt xong vào tháng chín.</p>"
)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("<strong>Kho đã đầy</strong>", "heading"),
        ("<strong>&gt;&gt; <a href=/lua.htm>Lúa hè thu vào vụ gặt ở miền Tây</a></strong>", "related"),
        ("<a href=/lua.htm><b>Lúa hè thu vào vụ gặt ở miền Tây</b></a>", "paragraph"),
        ("<b>&gt;&gt;&gt; Mời quý độc giả đọc thêm: <a href=/lua.htm>Lúa hè thu vào vụ</a></b>", "related"),
    ],
)
def test_a_bold_line_that_points_elsewhere_is_no_heading(line: str, role: str) -> None:
    """Arrows open a line that leads to other stories, bold as it may be."""
    page = f"<h1>Giá gạo tăng</h1><article>{STORY}<p>{line}</p><p>Giá gạo thơm thì đứng yên từ đầu tháng.</p></article>"
    article = vnnews.parse_html(page)
    assert article.body[3].role == role


@pytest.mark.parametrize(
    ("question", "answer", "role"),
    [
        ("- Ông thấy giá gạo năm nay thế nào?", "Tôi thấy giá tốt hơn năm ngoái.", "paragraph"),
        ("PV: Thưa bà, vì sao giá gạo lại tăng?", "Vì kho đã vơi từ cuối mùa trước.", "paragraph"),
        ("Ông có lo giá sẽ giảm trong mùa tới?", "Tôi không lo, kho của tôi đã hết gạo.", "paragraph"),
        ("Vì sao giá gạo lại tăng?", "- Vì kho đã vơi từ cuối mùa trước.", "paragraph"),
        ("Vì sao giá gạo lại tăng?", "Kho đã vơi từ cuối mùa trước.", "heading"),
        ("Ông Sáu có lo giá sẽ giảm?", "Ông nói là không, vì kho đã hết gạo.", "heading"),
        ("Ông Sáu và kho gạo", "- Kho đã vơi từ cuối mùa trước.", "heading"),
    ],
)
def test_a_question_put_to_somebody_is_no_heading(question: str, answer: str, role: str) -> None:
    """A dash, the asker's name, an address or a dash before the answer: an interview."""
    page = f"<h1>Giá gạo tăng</h1><article>{STORY}<p><b>{question}</b></p><p>{answer}</p><p>Hết vụ này.</p></article>"
    assert vnnews.parse_html(page).body[3].role == role


def _line(said: str, answer: str = MORE) -> str | None:
    """What a bold line between paragraphs is."""
    return role("heading", text(MORE), text(MORE), text(said, "bold"), text(answer), at=2)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        *((f"{sign} Giá gạo có lên nữa không?", None) for sign in ("-", "–", "—", "*")),
        *((f"-{blank}Giá lên?{end}", None) for blank in ("", " ") for end in ("", "”", '"')),
        *((f"{who}: Giá gạo có lên nữa không?", None) for who in ("PV", "P.V", "Phóng viên", "Hỏi", "MC", "pv", "PV ")),
        ("MC. Giá gạo có lên nữa không?", None),
        ("PV: Ông nói đi", None),
        ("- Giá gạo lên", "heading"),
        ("- Giá gạo lên? Chưa chắc", "heading"),
        ("Hỏi giá gạo hôm nay", "heading"),
        ("MCB: Lợi nhuận quý ba", "heading"),
        ("Bàn tròn PV: gạo", "heading"),
    ],
)
def test_what_an_interview_asks(said: str, told: str | None) -> None:
    """A dash before a question, or the asker in front of anything."""
    assert _line(said) == told


ADDRESSED = ["ông", "bà", "anh", "chị", "cô", "chú", "bác sĩ", "giáo sư", "tiến sĩ"]


@pytest.mark.parametrize("who", ADDRESSED)
def test_a_person_who_is_asked(who: str) -> None:
    """By a title and no name behind it, also after a small word; with a name, or where nothing is asked, a heading."""
    assert _line(f"{who.capitalize()} có lo giá giảm không?") is None
    assert _line(f"{who.capitalize()}, giá có giảm không?") is None
    for word in ("Thưa", "Xin", "Vậy", "Theo", "Còn", "Và", "Nhưng", "Với"):
        assert _line(f"{word} {who}, giá có giảm không?") is None
        assert _line(f"{word} {who} có lo không?”") is None
    assert _line(f"{who.capitalize()} Tám có lo không?") == "heading"
    assert _line(f"{who.capitalize()} lo giá giảm") == "heading"
    assert _line(f"Khi {who} lo giá giảm thì sao?") == "heading"
    assert _line(f"{who.capitalize()}x có lo không?") == "heading"


@pytest.mark.parametrize("sign", ["-", "–", "—"])
def test_an_answer_that_opens_with_a_dash(sign: str) -> None:
    """What stands over it was asked, if it is a question."""
    assert _line("Vì sao giá lên?", f"{sign} Vì kho đã vơi.") is None
    assert _line('Vì sao giá lên?"', f"{sign} Vì kho đã vơi.") is None
    assert _line("Vì sao giá lên", f"{sign} Vì kho đã vơi.") == "heading"
    assert _line("Vì sao giá lên?", f"Vì kho {sign} đã vơi.") == "heading"


CAPS = "GIÁ GẠO"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        *((f"Kho đã đầy{end}", None) for end in (".", "…", "...", ";", ",", ":")),
        *((f"Kho đã đầy{end}", "heading") for end in ("", "?", "!", ")")),
        ("a" * 130, "heading"),
        ("a" * 131, None),
        *((f"{sign} Kho đã đầy", None) for sign in (">>", "»", "☛", "►")),
        ("> Kho đã đầy", "heading"),
        ("(Công ty Lúa Gạo)", None),
        ("(Công ty) Lúa Gạo", "heading"),
        ("Kho\nđã đầy", None),
    ],
)
def test_a_bold_line(line: str, told: str | None) -> None:
    """A short line that is bold as a whole is a heading of the third level, unless it ends as sentences do."""
    drafts = apply("heading", text(MORE), text(MORE), text(line, "bold"), text(MORE))
    assert [draft.role for draft in drafts] == [None, None, told, None]
    assert drafts[2].level == (3 if told else 0)
    assert drafts[2].reason == (Reason("heading", "a short line, bold as a whole") if told else None)
    assert apply("heading", text(MORE), text(MORE), text(line), text(MORE))[2].role is None


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (CAPS, "heading"),
        ("GIÁ", None),
        ("GIÁ gạo", None),
        ("18/03/2009 09:15 (GMT+7)", None),
        ("18-03-2009 - 09:15 AM", None),
        ("18/03/2009 GIÁ GẠO", "heading"),
        (f"{CAPS}.", "heading"),
        (f"{CAPS} " + "A" * (220 - len(CAPS) - 1), "heading"),
        (f"{CAPS} " + "A" * (220 - len(CAPS)), None),
        (f">> {CAPS}", None),
        (f"{CAPS}\n{CAPS}", None),
    ],
)
def test_a_line_in_capitals(line: str, told: str | None) -> None:
    """Two words at least, on one line; it is of the second level."""
    drafts = apply("heading", text(line), text(MORE))
    assert (drafts[0].role, drafts[0].level) == (told, 2 if told else 0)
    assert drafts[0].reason == (Reason("heading", "all in capitals") if told else None)


def test_what_stands_last_is_no_heading() -> None:
    """Nothing follows that it could head, but a heading element is one wherever it stands."""
    assert role("heading", text(MORE), text(MORE), text("Kho đã đầy", "bold")) is None
    assert role("heading", text(MORE), text(CAPS)) is None
    for kind, told in (("list", "heading"), ("table", "heading"), ("figure", None)):
        assert role("heading", text(MORE), text(CAPS), Draft(kind=kind), at=1) == told  # type: ignore[arg-type]
    assert role("heading", text(MORE), text(CAPS), Draft(kind="list", role="related"), at=1) is None
    assert role("heading", text(MORE), text("Kho đã đầy", tag="h3", level=3)) == "heading"


def test_where_half_is_bold_bold_says_nothing() -> None:
    """A story set in bold has no headings in bold; heading elements are not counted."""
    assert role("heading", text("Kho đã đầy", "bold"), text(MORE), at=0) is None
    assert role("heading", text("Kho đã đầy", "bold"), text(MORE), text(MORE), at=0) == "heading"
    rest = [text(f"Kho {number}", "bold") for number in range(2)]
    assert role("heading", text("Kho đã đầy", "bold"), *rest, text(MORE), at=0) is None
    heads = [text("Lúa", "bold", level=2) for _ in range(4)]
    assert role("heading", text("Kho đã đầy", "bold"), *heads, text(MORE), text(MORE), at=0) == "heading"


def _parts(*texts: Draft) -> list[str | None]:
    """Three bold lines, each over a plain text, and what follows them: the roles."""
    fruits = [part for number in range(3) for part in (text(f"{number}. Cam", "bold"), text(MORE))]
    return [draft.role for draft in apply("heading", *fruits, *texts)]


def test_bold_lines_that_part_a_story() -> None:
    """Three or more, each over something plain, are headings though they are half of all texts; questions are not."""
    assert _parts() == ["heading", None] * 3
    assert _parts(text("Bưởi", "bold")) == [None] * 7
    assert _parts(text("Vì sao?", "bold"), text(MORE)) == [None] * 8
    assert _parts(text("Bưởi", "bold"), text("Ổi", "bold"), text(MORE)) == [None] * 9
    two = [part for _ in range(2) for part in (text("Cam", "bold"), text(MORE))]
    assert [draft.role for draft in apply("heading", *two)] == [None] * 4
    listed = [part for _ in range(3) for part in (text("Cam", "bold"), figure(), Draft(kind="list", items=("một",)))]
    assert [draft.role for draft in apply("heading", *listed)][::3] == ["heading"] * 3


@pytest.mark.parametrize("line", ["*", "* *", "* &nbsp; *", "-?", "…"])
def test_signs_between_sections(line: str) -> None:
    """A bold line without a letter heads nothing, and does not count as bold."""
    rest = (text(MORE), text("Kho đã đầy", "bold"), text(MORE), text(line, "bold"))
    assert role("heading", text(MORE), text(MORE), text(line.replace("&nbsp;", ""), "bold"), text(MORE), at=2) is None
    assert role("heading", *rest, text(MORE), at=1) == "heading"


def test_a_bold_line_to_the_right() -> None:
    """It signs, whatever follows: a post in brackets, a place."""
    assert role("heading", text(MORE), text(MORE), text("Mai An", "bold", align="right"), text("(Huế)"), at=2) is None


@pytest.mark.parametrize("level", [1, 2, 4, 6])
def test_a_heading_element(level: int) -> None:
    """It keeps its level, but the first is the headline's; a whole paragraph in it is no heading."""
    (draft,) = apply("heading", text("Kho đã đầy.", tag=f"h{level}", level=level))
    assert (draft.role, draft.level) == ("heading", max(level, 2))
    assert draft.reason == Reason("heading", f"<h{level}>")
    assert role("heading", text("a" * 300, tag="h2", level=2)) == "heading"
    assert role("heading", text("a" * 301, tag="h2", level=2)) is None


def test_a_heading_by_another_rule_has_a_level() -> None:
    """What a site's profile calls a heading is one of the second level at least."""
    (draft,) = apply("heading", text("Kho đã đầy", role="heading"))
    assert draft.level == 2
    assert role("heading", text(CAPS, role="quote"), text(MORE), at=0) == "quote"


def test_where_one_question_is_put_to_somebody_all_are() -> None:
    """An interview: the other bold questions are asked too; what is no question stays a heading."""
    asked = text("Vì sao kho vơi, thưa ông?", "bold")
    other, title = text("Bao giờ kho đầy?", "bold"), text("Kho đã đầy", "bold")
    rest = [text(MORE) for _ in range(4)]
    assert [draft.role for draft in apply("heading", other, asked, title, *rest)][:3] == [None, None, "heading"]
    assert role("heading", other, title, *rest, at=0) == "heading"


def test_lists_count_as_the_story_and_links_do_not_count_as_bold() -> None:
    """A recipe is two bold lines with a list under each; a bold link leads elsewhere."""
    head = text("Kho đã đầy", "bold")
    items = Draft(kind="list", items=("Lúa", "Ngô"))
    assert role("heading", head, items, text(MORE), at=0) == "heading"
    linked = text("Lúa", "bold", "link")
    assert role("heading", text("Kho đã đầy", "bold"), linked, text(MORE), at=0) == "heading"


def test_who_said_the_quotation_above() -> None:
    """A bold name in the middle below a line in quotation marks is no heading; below another line it is."""
    name = "Ông Tư, trạm trưởng"
    for said in ("“Đèn tắt là có lỗi”", "“Đèn tắt là có lỗi.”", '"Đèn tắt là có lỗi".'):
        assert (
            role(
                "heading", text(MORE), text(said, align="center"), text(name, "bold", align="center"), text(MORE), at=2
            )
            is None
        )
        assert (
            role("heading", text(MORE), text(said, align="center"), text(name, "bold"), text(MORE), at=2) == "heading"
        )
        assert (
            role("heading", text(MORE), text(said), text(name, "bold", align="center"), text(MORE), at=2) == "heading"
        )


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
