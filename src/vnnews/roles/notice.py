"""Notices: the publisher's own words to the reader, not part of the story."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vnnews.roles.rule import Context, Rule
from vnnews.text import fold
from vnnews.vocabulary.buttons import is_tool_row

if TYPE_CHECKING:
    from vnnews.blocks.draft import Draft

_LONGEST: Final = 700
_BUTTON: Final = "a button"
_NEXT_PART: Final = "the next part"
_PART: Final = re.compile(
    r"[(\[*> ]{0,4}(?:(?:Kỳ|Bài|Phần)\s[\w ]{1,12}\s?[:.–-]|Số (?:\d{1,3}|cuối) ?:)", re.IGNORECASE
)
"""How the title of a part of a series begins."""
_MORE: Final = re.compile("(?:xem|đọc) thêm")  # as a link it leads to another story
# What a notice is about, and a folded pattern of it. Counts over 39,492 bodies of VnEconomy chose the first ones.
_NOTICES: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("where the whole story is", r"^nội dung (?:đầy đủ|chi tiết)?.{0,40}bài viết.{0,20}được đăng (?:tải )?trên"),
        (
            "where to read on",
            (
                r"^(?:\* ?)?(?:kính )?mời (?:quý )?(?:độc giả|bạn đọc|khán giả).{0,40}"
                r"(?:tìm đọc|đón đọc|theo dõi|xem (?:thêm|các tin|tin|các bài|toàn văn)|chia sẻ|gửi|để lại|bình luận)"
            ),
        ),
        (
            "where to read on",
            (
                r"^\W{0,4}(?:vneconomy|tòa soạn|toà soạn|(?:tạp chí|báo) [^.?!]{2,40}) [^.?!]{0,120}"
                r"mời (?:quý )?(?:độc giả|bạn đọc|quý vị)"
            ),
        ),
        ("where to read on", r"^(?:mời )?xem (?:thêm|tiếp) (?:các |những )?(?:video|clip)(?: |:|$)[^.?!]{0,40}$"),
        ("information only", r"chỉ có giá trị (?:như một |là )?(?:nguồn )?(?:thông tin )?tham khảo"),
        (
            "not the paper's opinion",
            r"(?:không đại diện cho|không phản ánh|không nhất thiết).{0,40}(?:ý kiến|quan điểm) của",
        ),
        ("personal opinion", r"^\(\* ?\).{0,80}mang tính chất cá nhân"),
        (
            "personal opinion",
            (
                r"^\W{0,4}(?:bài viết|nội dung|các ý kiến).{0,30}(?:thể hiện|là|phản ánh|nêu) "
                r"(?:quan điểm|ý kiến|góc nhìn|văn phong).{0,40} của (?:riêng |cá nhân )?tác giả"
            ),
        ),
        (
            "names changed",
            (
                r"^\W{0,4}tên (?:(?:của )?(?:các |một số |một vài |những )?nhân vật|riêng).{0,60}"
                r"(?:thay đổi|đổi tên|đã đổi)"
            ),
        ),
        ("translation", r"original article is (?:written and )?published on"),
        ("translation", r"is not responsible for the translation"),
        ("translation", r"^(?:attention|google translate|powered by google translate)[:.!]?$"),
        (
            "address",
            (
                r"^(?:[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f]{1,3} ?)?"
                r"(?:hotline|đường dây nóng|điện thoại|tel|fax|email|e-mail|địa chỉ|website|mọi thông tin|"
                r"thông tin liên hệ)\s?[:(]"
            ),
        ),
        (
            "address",
            r"^mọi (?:ý kiến|thông tin|bài vở|đóng góp|chi tiết|thắc mắc|câu hỏi|phản ánh).{0,80}(?:gửi về|liên hệ)",
        ),
        (
            "where to ask",
            (
                r"^\W{0,4}(?:quý )?(?:độc giả|bạn đọc).{0,20}(?:đặt|gửi) (?:câu hỏi|ý kiến|thắc mắc|tin bài).{0,60}"
                r"(?:tại đây|(?:về|qua|đến|tới)\b)"
            ),
        ),
        ("advertisement", r"^\W{0,3}(?:quảng cáo|advertisements?)\W{0,3}$"),
        ("poll", r"^(?:bình chọn|xem kết quả|biểu quyết)[:.]?$"),
        (
            "the next page",
            (
                r"^\(?(?:mời )?(?:bạn |bạn đọc |quý độc giả )?(?:xem|đọc) tiếp (?:ở )?trang "
                r"(?:sau|tiếp theo|kế tiếp|\d{1,3})[ .>\")]{0,4}$"
            ),
        ),
        (_NEXT_PART, r"^[(\[* ]{0,3}(?:kỳ|bài|phần|số) (?:tới|sau|tiếp theo) ?:"),
        (_NEXT_PART, r"^\(?còn (?:tiếp|nữa)(?: ?[.…]{1,3})?\)?$"),
        (
            "more to come",
            r"^[(*\[ ]{0,3}(?:[\w.]{1,20} ){0,5}(?:tiếp tục|đang|đang được|tiếp tục được) cập nhật[.… )\]]{0,5}$",
        ),
        (
            "a correction",
            r"^\W{0,3}(?:thông tin |lời |tin )?(?:đính chính|cải chính|cáo lỗi)(?: và (?:xin lỗi|cáo lỗi))? ?:",
        ),
        (
            _BUTTON,
            r"^(?:xem thêm|đọc thêm|xem tiếp|đọc tiếp|xem toàn bộ|xem đầy đủ|thu gọn|tải thêm)[ .:>\"]{0,4}$",
        ),
        ("a count", r"^[\d.,]{1,12} ?(?:k|tr)? ?(?:lượt (?:xem|nghe|đọc|chia sẻ|thích)|views?)$"),
        ("a place that a script fills", r"^\[(\w{2,20})\b[^\[\]]{0,200}\][^\[\]]{0,200}\[/\1\]$"),
        ("invitation", r"^trân trọng kính mời"),
        (
            "follow us",
            r"^(?:theo dõi|follow|đăng ký|quan tâm).{0,60}(?:google news|zalo|facebook|youtube|telegram|kênh|fanpage)",
        ),
        ("follow us", r"^(?:mời|vui lòng).{0,30}(?:theo dõi|đăng ký|cài đặt|tải ứng dụng)"),
        ("follow us", r"^(?:like|follow|join) us on (?:facebook|twitter|youtube|telegram)"),
        (
            "where it stood first",  # WordPress, in feeds
            (
                r"^(?:the post|bài viết) .{1,300} (?:appeared first on|"
                r"(?:đã )?xuất hiện đầu tiên (?:vào ngày|trên|tại|ở)) .{1,100}$"
            ),
        ),
        ("copyright", r"^(?:©|copyright|bản quyền|vui lòng ghi rõ nguồn|ghi rõ nguồn|cấm sao chép)"),
        (
            "who answers for the site",
            (
                r"^(?:giấy phép|gpxb|số giấy phép|số gp)\b.{0,60}?\bsố\b.{0,30}(?:gp|bttt|ttđt|báo chí|bvhttdl)|"
                r"^(?:tổng biên tập|phó tổng biên tập|chịu trách nhiệm (?:chính|nội dung|xuất bản|quản lý)|"
                r"cơ quan chủ quản|trưởng ban biên tập|trụ sở toà soạn) ?:"
            ),
        ),
        (
            "visitors",
            (
                r"^(?:đang (?:truy cập|online)|(?:tổng )?(?:số )?lượt (?:truy cập|xem|đọc)) ?:? ?"
                r"\d[\d.,]{0,12}(?:.{0,120}\d)?$"
            ),
        ),
        ("tags", r"^(?:tags?|từ khoá|keywords?|hashtags?) ?:"),
        (
            "a vote",
            (
                r"^(?:đánh giá (?:bài viết|trang)(?: này)? ?:? ?)?\d(?:[.,]\d)? ?/ ?5 ?-? ?"
                r"\(\d{1,6} (?:bình chọn|lượt|votes?|đánh giá|lượt đánh giá|lượt bình chọn)\)$"
            ),
        ),
        (
            "to log in",
            r"^(?:bạn )?(?:cần|phải|hãy|vui lòng) đăng nhập để (?:gửi |viết |thực hiện )?(?:bình luận|ý kiến)",
        ),
        (
            "comments",
            (
                r"^(?:bình luận|gửi bình luận|ý kiến bạn đọc|chia sẻ|in bài viết|in bài(?: này)?|in bản tin|"
                r"in trang(?: này)?|bản in|[\[(]?đóng (?:cửa sổ|lại)[\])]?|gửi email|quay lại|"
                r"về trang chủ)[:.]?(?: \(\d{1,4}\))?$"
            ),
        ),
    )
)
# One look for all that begin a text, so that most paragraphs cost one.
_OPENINGS: Final = re.compile("|".join(rule.pattern for _, rule in _NOTICES if rule.pattern.startswith("^")))
_ANYWHERE: Final = tuple((topic, rule) for topic, rule in _NOTICES if not rule.pattern.startswith("^"))
_BOXED: Final = frozenset({"where the whole story is", "not the paper's opinion", "personal opinion", "translation"})
"""What stands in a box or is set as a quotation too; VnEconomy's stock market blog ends so."""
_ABOUT: Final = re.compile(r"bài viết|tác giả|original article")
_ADDRESS: Final = re.compile(r"^(?:link\s?:\s?)?https?://\S{1,500}$", re.IGNORECASE)


def _label(drafts: list[Draft], _: Context) -> None:
    """Label texts, boxes and quotations that are notices."""
    before: Draft | None = None
    for draft in drafts:
        boxed = draft.role in {"quote", "info_box"} and draft.kind == "text"
        if (draft.is_open and not draft.images) or boxed:
            topic = _topic(draft.text)
            if boxed and not (topic in _BOXED and _ABOUT.search(fold(draft.text))):
                topic = ""
            if topic and not (topic == _BUTTON and draft.marked("link") and _MORE.match(fold(draft.text))):
                draft.label("notice", RULE.name, topic)
            elif before is not None and before.role == "notice" and _ADDRESS.match(draft.text):
                draft.label("notice", RULE.name, "an address right after a notice")
            elif before is not None and _is_of_part(before) and _PART.match(draft.text):
                draft.label("notice", RULE.name, _NEXT_PART)
        before = draft


def _is_of_part(draft: Draft) -> bool:
    """Whether a line says that another part follows; its title may stand in the next line."""
    return draft.role == "notice" and draft.reason is not None and draft.reason.evidence == _NEXT_PART


def _topic(text: str) -> str:
    """What a notice is about; empty for a text that is none."""
    if len(text) > _LONGEST:
        return ""
    folded = fold(text)
    rules = _NOTICES if _OPENINGS.match(folded) else _ANYWHERE
    told = next((topic for topic, rule in rules if rule.search(folded)), "")
    return told or ("tools of the page" if is_tool_row(folded) else "")


RULE: Final = Rule("notice", _label)
