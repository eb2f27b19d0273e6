"""Who signs a story, and where it was taken from: short lines at its end."""

from __future__ import annotations

import pytest
from tests.roles.drafts import MORE, STORY, apply, figure, role, signed, text

from vnnews.model import Span


@pytest.mark.parametrize(
    "line",
    [
        *(f"Mai An {did}" for did in ("tổng hợp", "thực hiện", "ghi", "lược ghi", "lược dịch", "biên dịch", "dịch")),
        *(
            "Mai An (tổng thuật)",
            "Mai An (ảnh)",
            "Mai An - bài và ảnh",
            "Mai An (Tổng hợp)",
            "Lê Mai An (Dịch)",
            "Mai An (Theo CNN)",
            "T.H (Tổng hợp)",
            "Đ.TRÚC (Theo CNN, Guardian)",
            "Ảnh: Mai An",
            "Clip: Mai An",
        ),
        *(
            "PV",
            "P.V",
            "PVKT",
            "Nhóm PV",
            "Nhóm phóng viên",
            "Phóng viên",
            "Ban Kinh tế",
            "Bài, ảnh",
            "Bài và ảnh: Mai",
        ),
        *(
            "Thực hiện Mai An",
            "PV Mai An",
            "PV: Mai An",
            "Phóng viên: Mai An - Tư Bến",
            "- Mai An -",
            "– Lê Mai An –",
            "—Mai An—",
        ),
    ],
)
def test_a_line_that_signs(line: str) -> None:
    """Names with what the person did, desks, and names between dashes."""
    assert signed("byline", line) == "author_line"


@pytest.mark.parametrize(
    "line",
    [
        *("Mai An", "(Mai An)", "Lê Thị Mai An", "Mai-An", "Y Moan", "Mai Y", "Theo Mai An", "D’Arcy Mai"),
        *("Bác sĩ Lê Mai An", "Luật sư Mai An"),  # VietNamNet
        *("Mai An và nhóm PV", "Mai An - Nhóm phóng viên"),
        *("H.Thủy", "Ng.Hà", "T.H", "Đ.Trúc - M.Khuê", "Mai An (TTXVN/Vietnam+)"),
    ],
)
def test_a_name_set_apart(line: str) -> None:
    """To the right, bold or italic, a name signs; in a plain paragraph only one of the authors' does."""
    for marks in (("bold",), ("italic",)):
        assert signed("byline", line, *marks) == "author_line"
    assert signed("byline", line, align="right") == "author_line"
    assert signed("byline", line) is None
    assert signed("byline", line, align="center") is None
    assert signed("byline", line, authors=("Ai đó", line.strip("()").upper())) == "author_line"


@pytest.mark.parametrize(
    "line",
    [
        *("Mai", "mai an", "Mai an", "Mai 24", "Lê Thị Mai An Bình Minh Châu", "Giá gạo tăng"),
        *("Một hai ba bốn năm sáu bảy tám chín", "Mai An\nTư Bến", "", "Mai_An Tư!", "1Mai An"),
        *("TP.HCM", "TP.Huế", "(Huế)", "T."),
    ],
)
def test_what_is_no_name(line: str) -> None:
    """A name is two to six words with capitals."""
    assert signed("byline", line, "bold") is None


@pytest.mark.parametrize(
    "line",
    [
        "PV đã tới nơi.",
        *("PV: Xin cảm ơn ông!", "Phóng viên: Xin cảm ơn ông", "P.V: Vì sao thế?", "Phóng viên: Còn gì nữa…"),
        "Phóng viên:",
        "Ông đã dịch",
        "Chương trình do Mai An thực hiện",
        "Đó là điều tôi ghi",
        "-Mai-",
        "- Giá gạo: tăng -",
        "- giá gạo tăng -",
        "Phóng viênMai",
    ],
)
def test_the_end_of_a_story(line: str) -> None:
    """A last sentence, whatever it begins or ends with, signs nothing."""
    assert signed("byline", line) is None


def test_a_name_between_dashes_anywhere() -> None:
    """A box inside the story is signed where it ends."""
    drafts = apply("byline", text(STORY), text("- Mai An -"), text(MORE), text(STORY), text(MORE), text(STORY))
    assert [draft.role for draft in drafts] == [None, "author_line", None, None, None, None]
    assert role("byline", text("- Mai An -")) == "author_line"


def test_names_above_the_last_paragraph_sign_nothing() -> None:
    """Only what stands behind the last paragraph signs the story; several lines may."""
    drafts = apply("byline", text(STORY), text("Mai An", "bold"), text(MORE))
    assert [draft.role for draft in drafts] == [None, None, None]
    drafts = apply("byline", text(STORY), text("Mai An", "bold"), text("Tư Bến", "bold"), text("PV"))
    assert [draft.role for draft in drafts] == [None, *["author_line"] * 3]
    drafts = apply("byline", text(STORY), text("Mai An", "bold"), figure(), text("Theo Báo Lúa", role="source_line"))
    assert [draft.role for draft in drafts] == [None, "author_line", None, "source_line"]
    many = apply("byline", text(STORY), *(text("Mai An", "bold") for _ in range(6)))
    assert [draft.role for draft in many] == [None, None, *["author_line"] * 5]


def test_a_name_with_something_behind_it() -> None:
    """The name alone may be bold; an author may be named with what he did above a notice that nobody knows."""
    line = text("Mai An (Đồng Tháp)")
    line.spans = (Span("bold", 0, 6),)
    assert role("byline", text(STORY), line) == "author_line"
    said = text("Mai An (Đồng Tháp)")
    said.spans = (Span("bold", 0, 5),)
    assert role("byline", text(STORY), said) is None
    drafts = apply("byline", text(STORY), text("Mai An thực hiện"), text(MORE), authors=("Mai An",))
    assert [draft.role for draft in drafts] == [None, "author_line", None]


def test_the_post_under_a_name() -> None:
    """In brackets, to the right as the name is; without such a name it is nothing."""
    name, post = text("Mai An", align="right"), text("(Giám đốc kho Lúa)", align="right")
    assert [draft.role for draft in apply("byline", text(STORY), name, post)] == [None, "author_line", "author_line"]
    for line in (text(MORE), text("mai an", align="right")):
        post = text("(Giám đốc kho Lúa)", align="right")
        assert [draft.role for draft in apply("byline", text(STORY), line, post)] == [None] * 3
    assert role("byline", text(STORY), text("Mai An", align="right"), text("(Giám đốc)"), at=1) is None
    two = [text("(kho lúa)", align="right") for _ in range(2)]
    roles = [draft.role for draft in apply("byline", text(STORY), text("Mai An", align="right"), *two)]
    assert roles == [None, "author_line", None, None]


def test_what_stands_among_the_last_lines() -> None:
    """Notices, links and quotes behind a signature neither hide it nor count among the last five."""
    others = [text("Bình luận", role=role) for role in ("notice", "related", "quote", "heading", "pull_quote")]
    drafts = apply("byline", text(STORY), text("Mai An", "bold"), *others)
    assert [draft.role for draft in drafts[:2]] == [None, "author_line"]
    sources = [text("Theo Báo Lúa", role="source_line") for _ in range(4)]
    drafts = apply("byline", text(STORY), text("Mai An", "bold"), *sources)
    assert drafts[1].role == "author_line"
    drafts = apply("byline", text(STORY), text("Mai An", "bold"), *sources, sources[0])
    assert drafts[1].role is None


def test_the_first_text_signs_nothing() -> None:
    """What opens the story is the story; a heading is a heading, and what has a role keeps it."""
    assert role("byline", text("Mai An", "bold")) is None
    assert role("byline", text(STORY), text("Mai An", "bold", level=2)) is None
    assert role("byline", text(STORY), text("Mai An", "bold", role="quote")) == "quote"


def test_a_signature_is_short() -> None:
    """Sixty characters and eight words."""
    name = "Nguyễnnn " + "A" * 40
    assert signed("byline", f"{name} tổng hợp"[:60], authors=(name,)) == "author_line"
    assert signed("byline", "PV " + "a" * 57) == "author_line"
    assert signed("byline", "PV " + "a" * 58) is None
    assert signed("byline", "PV hai ba bốn năm sáu bảy tám") == "author_line"
    assert signed("byline", "PV hai ba bốn năm sáu bảy tám chín") is None


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Mai An", "an author of the story, at its end"),
        ("Mai An (tổng hợp)", "an author of the story, at its end"),
        ("Mai An - tổng hợp", "an author of the story, at its end"),
        ("Mai An – tổng hợp", "an author of the story, at its end"),
        ("— Mai An — ghi", "an author of the story, at its end"),
        ("Mai An. (ghi)", "an author of the story, at its end"),
        ("Mai An, (ghi)", "an author of the story, at its end"),
        ("PV", "a desk or reporters, at the end"),
        ("Tư Bến tổng hợp", "a name with what it did, at the end"),
        ("- Tư Bến -", "a name between dashes"),
        *((f"{who}/VOV.VN", "a name and the paper it writes for, at the end") for who in ("Tư Bến", "CTV Tư Bến")),
        ("Tư Bến - Mai Lan (TTXVN)", "a name and the paper it writes for, at the end"),
        ("PV/VOV.VN", "a desk or reporters, at the end"),
    ],
)
def test_the_evidence_of_a_signature(line: str, why: str) -> None:
    """A reader of the result is told why."""
    reason = apply("byline", text(STORY), text(line), authors=("Mai An",))[-1].reason
    assert reason is not None
    assert (reason.rule, reason.evidence) == ("byline", why)


# ------------------------------------------------------------------------------------------------------ source lines
PAPERS = [
    *("Lao Động", "Người Lao Động", "Tuổi Trẻ", "Tuổi Trẻ Online", "Thanh Niên", "Tiền Phong", "Dân trí", "VnExpress"),
    *("Vietnamnet", "Zing", "Znews", "Zing News", "Trí Thức Trẻ", "Nhịp sống kinh tế", "Nhịp sống thị trường"),
    *("Nhịp sống Việt", "An ninh tiền tệ", "Đời sống & Pháp luật", "Đời sống Pháp luật", "Pháp luật TP.HCM"),
    *("Pháp luật Việt Nam", "Công an Nhân dân", "An ninh Thủ đô", "Người đưa tin", "Kiến thức", "ICTnews", "Infonet"),
    *("Gia đình & Xã hội", "Gia đình và Xã hội", "Doanh nghiệp & Tiếp thị", "Doanh nghiệp và Tiếp thị", "Thời Đại"),
    *("Thời báo Ngân hàng", "Thời báo Tài chính", "Thời báo Kinh tế Sài Gòn", "Kinh tế Sài Gòn"),
    *("Diễn đàn Doanh nghiệp", "Đầu tư Chứng khoán", "Tin nhanh chứng khoán", "Báo Đầu tư", "Hải quan"),
    *("Nông nghiệp Việt Nam", "Nhân Dân", "Quân đội Nhân dân", "Sài Gòn Giải phóng", "Hà Nội mới", "VnEconomy", "VTV"),
    *("VTC News", "VOV", "TTXVN", "Vietnam+", "VietnamPlus", "BNEWS", "Bizlive", "NDH", "VietnamBiz", "Vietstock"),
    *("CafeF", "CafeBiz", "Kenh14", "Soha", "GenK", "Một Thế Giới", "Phụ nữ", "Phụ nữ Việt Nam", "Phụ nữ TP.HCM"),
    *("Sức khoẻ & Đời sống", "Sức khỏe và Đời sống", "Giáo dục Việt Nam", "Giáo dục & Thời đại", "Markettimes"),
    *("Reuters", "AFP", "AP", "Bloomberg", "CNN", "CNBC", "BBC", "Tân Hoa xã", "Xinhua", "Guardian", "The Guardian"),
    *("Financial Times", "Wall Street Journal", "WSJ", "New York Times", "Nikkei", "Nikkei Asia", "SCMP"),
    *("Business Insider", "Forbes", "Sputnik", "TASS", "RT", "Kyodo", "Yonhap"),
]


def test_what_a_paper_alone_does_not_sign() -> None:
    """A thing and a paper, a paper and a name; an agency with the paper that printed it is the source."""
    for line in ("gạo/VOV.VN", "VOV.VN/gạo", "Giá gạo hôm nay (TTXVN)"):
        assert (signed("byline", line), signed("source_line", line)) == (None, None)
    for line in ("(TTXVN/Vietnam+)", "TTXVN/Báo Lúa", "BNEWS/TTXVN"):
        assert (signed("byline", line), signed("source_line", line)) == (None, "source_line")


@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_alone_at_the_end(paper: str) -> None:
    """The paper that a story was taken from signs it, in brackets or without."""
    for line in (paper, f"({paper})", f"[{paper}].", paper.upper()):
        assert signed("source_line", line) == "source_line"
    assert signed("source_line", f"{paper} và bạn bè cùng đọc") is None


def test_the_authors_sign_above_a_last_line_too() -> None:
    """A line that announces the next part may follow; a single word is no signature there."""
    last = "Bài cuối: Nhà kho cạnh bến"
    drafts = apply(
        "byline", text(STORY), text(MORE), text("Lê Tám - Hải Yến"), text(last), authors=("Lê Tám", "Hải Yến")
    )
    assert [draft.role for draft in drafts] == [None, None, "author_line", None]
    drafts = apply("byline", text(STORY), text(MORE), text("Tám"), text(last), authors=("Tám",))
    assert [draft.role for draft in drafts] == [None] * 4


@pytest.mark.parametrize("line", ["Tác giả: Lê Văn Tám", "Tin, ảnh: Hải Yến", "Nội dung: Lê Tám, Hải Yến"])
def test_a_label_before_a_name_signs(line: str) -> None:
    """As NukeViet and electronic magazines print it."""
    assert signed("byline", line) == "author_line"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Bài: Mai An\nẢnh: Lê Tư", "author_line"),
        ("Nội dung: Mai An - Thiết kế: Lê Tư", "author_line"),
        ("Nội dung: Mai An\nẢnh: Lê Tư\nĐồ họa: Đỗ Lam", "author_line"),
        ("Bài: Mai An\nẢnh: nhân vật cung cấp", None),
        ("Mai An\nẢnh: Lê Tư", None),
        ("Nội dung: " + "Mai An, " * 15 + "Lê Tư", None),
    ],
)
def test_names_behind_what_each_did(line: str, told: str | None) -> None:
    """Each part is a label and a name; a line behind them, such as the date, changes nothing."""
    assert role("byline", text(STORY), text(line)) == told
    assert role("byline", text(STORY), text(line), text("01/06/2024"), at=1) == told


def test_who_made_the_pictures_behind_a_name_that_signs() -> None:
    """`Mai An (Ảnh: Lê Tư)` to the right signs and is no caption, whether a picture is before it or not."""
    line = "Mai An (Ảnh: Lê Tư)"
    assert signed("byline", line, align="right") == "author_line"
    assert signed("byline", line) is None
    assert signed("caption", line, align="right") is None
    assert role("caption", figure(None), text(line, align="right")) is None


def test_lines_to_the_right_behind_who_signs() -> None:
    """A paper of a province names the other parts of a series there; in the middle such a line ends the look."""
    signed, series = text("Bài, ảnh: MAI AN", "bold", align="right"), text("Kỳ 1: Nương cháy", align="right")
    assert role("byline", text(STORY), signed, series, at=1) == "author_line"
    assert role("byline", text(STORY), text("Bài, ảnh: MAI AN"), text(MORE), at=1) is None
    assert role("heading", text(MORE), text(MORE), text("Mai An", "bold", align="right"), text(MORE), at=2) is None


def test_an_office_that_signs() -> None:
    """Ministries and hospitals sign to the right; in bold at the left an office stands over its address."""
    for line in ("Vụ Kế hoạch - Tài chính", "Chi cục Bảo vệ thực vật", "Nhóm giáo viên Trường THCS Hà Sơn"):
        assert signed("byline", line, "bold", align="right") == "author_line"
        assert signed("byline", f"{line}.", "bold", align="right") is None
    for line in ("Hữu Chiến\nVăn phòng Bộ", "BS.CKI Trần Quang Dũng\nKhoa Phục hồi chức năng"):
        assert signed("byline", line, align="right") == "author_line"
        assert signed("byline", line, "bold") is None
    assert signed("byline", "BỆNH VIỆN ĐA KHOA SƠN TÂY", "bold") is None
    assert signed("byline", "Đoàn Minh Tuấn", "bold") == "author_line"


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        ("Bút ký của Quốc Việt", True),
        ("Ghi chép: Quốc Việt", True),
        ("Tác giả: Quàng Thị Mai (Văn phòng UBND huyện)", True),
        ("PV: Xin cảm ơn bác sĩ!", False),
        ("PV: Ông có lo không?”", False),
        ("Bút ký của một thời đã qua", False),
    ],
)
def test_what_stands_around_a_name(line: str, *, signs: bool) -> None:
    """The kind of writing before it, the office behind it; what a reporter says last in an interview signs nothing."""
    assert (signed("byline", line) == "author_line") is signs


def test_what_is_set_to_the_right_is_no_heading() -> None:
    """It signs what stands above it, even where a notice or a button follows."""
    said = [text(STORY), text(MORE), text("NGỌC LAM", "bold", align="right"), text(STORY)]
    assert apply("heading", *said)[2].role is None


@pytest.mark.parametrize("line", ["T.Thúy", "N.T.H", "Th.L", "H. Nam"])
def test_initials_that_sign(line: str) -> None:
    """To the right or in bold, as papers sign short news."""
    assert signed("byline", line, "bold") == "author_line"
    assert signed("byline", line) is None


def test_a_credit_to_the_right() -> None:
    """Under a picture it is that picture's, with initials too; elsewhere it makes no picture."""
    for line in ("Đồ họa: HỮU THỌ", "Ảnh: P.V", "Ảnh: T. Nhung"):
        under = apply("caption", figure(), text(line, "bold", align="right"))
        assert [(draft.kind, draft.caption) for draft in under] == [("figure", line)]
        alone = apply("caption", text(STORY), text(line, "bold", align="right"))
        assert [draft.kind for draft in alone] == ["text", "text"]
