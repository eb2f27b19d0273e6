"""Notices of publishers to their readers: a table from topics to the patterns of such lines.

One row a pattern, over folded text. A row that begins with `^` has to open the text, the others stand anywhere in it.
"""

from __future__ import annotations

import enum
import functools
import re
from typing import Final

from vnnews.vocabulary import buttons, links
from vnnews.vocabulary.buttons import BUTTONS, COUNTS, is_tool_row
from vnnews.vocabulary.combine import any_of, used_by
from vnnews.vocabulary.links import PAGE_WORDS, PHRASES, TAG_TITLES, Turn


class Topic(enum.Enum):
    """What a notice is about; the value is the evidence that an article prints."""

    WHOLE_STORY = "where the whole story is"
    READ_ON = "where to read on"
    INFORMATION = "information only"
    NOT_OURS = "not the paper's opinion"
    PERSONAL = "personal opinion"
    NAMES = "names changed"
    TRANSLATION = "translation"
    ADDRESS = "address"
    QUESTIONS = "where to ask"
    ADVERTISEMENT = "advertisement"
    POLL = "poll"
    NEXT_PAGE = "the next page"
    NEXT_PART = "the next part"
    MORE_TO_COME = "more to come"
    CORRECTION = "a correction"
    BUTTON = "a button"
    COUNT = "a count"
    SHORTCODE = "a place that a script fills"
    INVITATION = "invitation"
    FOLLOW = "follow us"
    FIRST_ON = "where it stood first"
    COPYRIGHT = "copyright"
    PUBLISHER = "who answers for the site"
    VISITORS = "visitors"
    TAGS = "tags"
    RATING = "a vote"
    LOGIN = "to log in"
    COMMENTS = "comments"
    TOOLS = "tools of the page"
    CONSENT = "a request for consent"
    OFFER = "an offer to subscribe"
    SIGN_UP = "to sign up for letters"


BOXED: Final = frozenset({Topic.WHOLE_STORY, Topic.NOT_OURS, Topic.PERSONAL, Topic.TRANSLATION})
"""What stands in a box or is set as a quotation too; VnEconomy's stock market blog ends so."""
STORY: Final = ("bài viết", "tác giả", "original article")
"""How a notice in a box names the story."""
READERS: Final = ("bạn đọc", "độc giả", "khán giả")
"""Whom a paper addresses."""
CONTACTS: Final = (
    *("hotline", "đường dây nóng", "điện thoại", "tel", "fax", "email", "e-mail", "địa chỉ", "website"),
    *("mọi thông tin", "thông tin liên hệ"),
)
"""What stands before an address or a number."""
EDITORS: Final = (
    *("tổng biên tập", "phó tổng biên tập", "trưởng ban biên tập", "chịu trách nhiệm chính"),
    *("chịu trách nhiệm nội dung", "chịu trách nhiệm xuất bản", "chịu trách nhiệm quản lý"),
    *("cơ quan chủ quản", "trụ sở toà soạn"),
)
"""What stands before who answers for a site."""
CHANNELS: Final = ("google news", "zalo", "facebook", "youtube", "telegram", "kênh", "fanpage")
"""Where readers may follow a paper."""
DIALOG_WORDS: Final[dict[Topic, tuple[str, ...]]] = {
    Topic.CONSENT: (
        *("cookie", "quyền riêng tư", "bảo mật", "dữ liệu", "đồng ý", "chấp nhận", "từ chối", "cá nhân hoá"),
        *("thiết bị của bạn", "đối tác", "lượt truy cập", "trình duyệt"),
        *("privacy", "consent", "personal data", "partners", "accept", "datenschutz", "données"),
    ),
    Topic.OFFER: (
        *("đăng ký", "đăng nhập", "thành viên", "hội viên", "miễn phí", "trả phí", "thuê bao", "thanh toán"),
        *(
            "nâng cấp",
            "gói ",
            "ưu đãi",
            "điều khoản",
            "subscri",
            "member",
            "sign in",
            "log in",
            "free",
            "trial",
            "cancel",
        ),
    ),
    Topic.SIGN_UP: (
        *("đăng ký", "bản tin", "email", "e-mail", "hộp thư", "đồng ý", "điều khoản", "huỷ"),
        *("newsletter", "inbox", "sign up", "subscribe", "updates", "privacy", "terms"),
    ),
}
"""Words of which a line has one where it goes on with what such a notice has opened."""
CORRECTIONS: Final = ("đính chính", "cải chính", "cáo lỗi")
PARTS: Final = ("kỳ", "bài", "phần")
"""What a series is made of, but for the numbers of a magazine."""
FIRST_ON: Final = r"(?:appeared first on|(?:đã )?xuất hiện đầu tiên (?:vào ngày|trên|tại|ở))"
"""What WordPress puts between the title of an item of a feed and its blog."""

_READERS: Final = rf"(?:quý )?{any_of(READERS)}"
_ONWARD: Final = any_of(used_by(PAGE_WORDS, Turn.ONWARD))

# Counts over 39,492 bodies of VnEconomy chose the first ones. The first topic that holds is the notice's.
NOTICES: Final[dict[Topic, tuple[str, ...]]] = {
    Topic.WHOLE_STORY: (r"^nội dung (?:đầy đủ|chi tiết)?.{0,40}bài viết.{0,20}được đăng (?:tải )?trên",),
    Topic.READ_ON: (
        (
            rf"^(?:\* ?)?(?:kính )?mời {_READERS}.{{0,40}}"
            r"(?:tìm đọc|đón đọc|theo dõi|xem (?:thêm|các tin|tin|các bài|toàn văn)|chia sẻ|gửi|để lại|bình luận)"
        ),
        (
            r"^\W{0,4}(?:vneconomy|toà soạn|(?:tạp chí|báo) [^.?!]{2,40}) [^.?!]{0,120}"
            rf"mời (?:{_READERS}|quý vị)"
        ),
        r"^(?:mời )?xem (?:thêm|tiếp) (?:các |những )?(?:video|clip)(?: |:|$)[^.?!]{0,40}$",
    ),
    Topic.INFORMATION: (r"chỉ có giá trị (?:như một |là )?(?:nguồn )?(?:thông tin )?tham khảo",),
    Topic.NOT_OURS: (r"(?:không đại diện cho|không phản ánh|không nhất thiết).{0,40}(?:ý kiến|quan điểm) của",),
    Topic.PERSONAL: (
        r"^\(\* ?\).{0,80}mang tính chất cá nhân",
        (
            r"^\W{0,4}(?:bài viết|nội dung|các ý kiến).{0,30}(?:thể hiện|là|phản ánh|nêu) "
            r"(?:quan điểm|ý kiến|góc nhìn|văn phong).{0,40} của (?:riêng |cá nhân )?tác giả"
        ),
    ),
    Topic.NAMES: (
        r"^\W{0,4}tên (?:(?:của )?(?:các |một số |một vài |những )?nhân vật|riêng).{0,60}(?:thay đổi|đổi tên|đã đổi)",
    ),
    Topic.TRANSLATION: (
        r"original article is (?:written and )?published on",
        r"is not responsible for the translation",
        r"^(?:attention|google translate|powered by google translate)[:.!]?$",
    ),
    Topic.ADDRESS: (
        rf"^(?:[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f]{{1,3}} ?)?{any_of(CONTACTS)}\s?[:(]",
        r"^mọi (?:ý kiến|thông tin|bài vở|đóng góp|chi tiết|thắc mắc|câu hỏi|phản ánh).{0,80}(?:gửi về|liên hệ)",
    ),
    Topic.QUESTIONS: (
        (
            rf"^\W{{0,4}}{_READERS}.{{0,20}}(?:đặt|gửi) (?:câu hỏi|ý kiến|thắc mắc|tin bài).{{0,60}}"
            r"(?:tại đây|(?:về|qua|đến|tới)\b)"
        ),
    ),
    Topic.ADVERTISEMENT: (r"^\W{0,3}(?:quảng cáo|advertisements?)\W{0,3}$",),
    Topic.POLL: (rf"^{any_of(used_by(BUTTONS, buttons.Use.POLL))}[:.]?$",),
    Topic.NEXT_PAGE: (
        rf"^\(?(?:mời )?(?:(?:bạn|{_READERS}) )?(?:xem|đọc) tiếp (?:ở )?trang (?:{_ONWARD}|\d{{1,3}})[ .>\")]{{0,4}}$",
    ),
    Topic.NEXT_PART: (
        rf"^[(\[* ]{{0,3}}{any_of(PARTS, ('số',))} (?:tới|sau|tiếp theo) ?:",
        r"^\(?còn (?:tiếp|nữa)(?: ?[.…]{1,3})?\)?$",
    ),
    Topic.MORE_TO_COME: (
        r"^[(*\[ ]{0,3}(?:[\w.]{1,20} ){0,5}(?:tiếp tục|đang|đang được|tiếp tục được) cập nhật[.… )\]]{0,5}$",
    ),
    Topic.CORRECTION: (rf"^\W{{0,3}}(?:thông tin |lời |tin )?{any_of(CORRECTIONS)}(?: và (?:xin lỗi|cáo lỗi))? ?:",),
    Topic.BUTTON: (rf"^{any_of(used_by(PHRASES, links.Use.BUTTON))}[ .:>\"]{{0,4}}$",),
    Topic.COUNT: (rf"^[\d.,]{{1,12}} ?(?:k|tr)? ?{any_of(used_by(COUNTS, buttons.Use.NOTICE))}$",),
    Topic.SHORTCODE: (r"^\[(\w{2,20})\b[^\[\]]{0,200}\][^\[\]]{0,200}\[/\1\]$",),
    Topic.INVITATION: (r"^trân trọng kính mời",),
    Topic.FOLLOW: (
        rf"^(?:theo dõi|follow|đăng ký|quan tâm).{{0,60}}{any_of(CHANNELS)}",
        r"^(?:mời|vui lòng).{0,30}(?:theo dõi|đăng ký|cài đặt|tải ứng dụng)",
        r"^(?:like|follow|join) us on (?:facebook|twitter|youtube|telegram)",
    ),
    Topic.FIRST_ON: (rf"^(?:the post|bài viết) .{{1,300}} {FIRST_ON} .{{1,100}}$",),
    Topic.COPYRIGHT: (
        r"^(?:©|copyright)",
        r"^bản quyền",
        r"^(?:vui lòng )?ghi rõ nguồn",
        r"^cấm sao chép",
    ),
    Topic.PUBLISHER: (
        r"^(?:giấy phép|gpxb|số giấy phép|số gp)\b.{0,60}?\bsố\b.{0,30}(?:gp|bttt|ttđt|báo chí|bvhttdl)",
        rf"^{any_of(EDITORS)} ?:",
    ),
    Topic.VISITORS: (
        (
            r"^(?:đang (?:truy cập|online)|(?:tổng )?(?:số )?lượt (?:truy cập|xem|đọc)) ?:? ?"
            r"\d[\d.,]{0,12}(?:.{0,120}\d)?$"
        ),
    ),
    Topic.TAGS: (rf"^{any_of(TAG_TITLES)} ?:",),
    Topic.RATING: (
        (
            r"^(?:đánh giá (?:bài viết|trang)(?: này)? ?:? ?)?\d(?:[.,]\d)? ?/ ?5 ?-? ?"
            r"\(\d{1,6} (?:bình chọn|lượt|votes?|đánh giá|lượt đánh giá|lượt bình chọn)\)$"
        ),
    ),
    Topic.LOGIN: (r"^(?:bạn )?(?:cần|phải|hãy|vui lòng) đăng nhập để (?:gửi |viết |thực hiện )?(?:bình luận|ý kiến)",),
    Topic.CONSENT: (
        (
            r"^(?:chúng tôi|(?:trang|website|web|báo|ứng dụng|cổng)\b[^.?!]{0,40})(?: có| đang)? (?:sử dụng|dùng) "
            r"(?:các |những )?(?:loại |tệp |tập tin |file )?cookie"
        ),
        (
            r"^(?:bằng (?:cách|việc)|khi|nếu)(?: bạn)? (?:tiếp tục |bấm|nhấn|nhấp|chọn|sử dụng|truy cập|duyệt|đăng ký)"
            r"[^.?!]{0,120}(?:đồng ý|chấp nhận)[^.?!]{0,100}(?:cookie|điều khoản|chính sách|riêng tư)"
        ),
        (
            r"^(?:bạn|quý vị|bạn đọc|quý độc giả) có thể (?:thay đổi|quản lý|tuỳ chỉnh|rút lại|từ chối)"
            r"[^.?!]{0,80}(?:cookie|riêng tư|lựa chọn|đồng ý)"
        ),
        (
            r"^(?:để biết thêm|xem thêm|vui lòng (?:đọc|xem)|tìm hiểu thêm)[^.?!]{0,120}"
            r"(?:chính sách (?:bảo mật|quyền riêng tư|riêng tư|cookie)|điều khoản sử dụng)"
        ),
        r"^(?:cài đặt|tuỳ chọn|chính sách|quản lý) (?:cookie|quyền riêng tư)(?: của bạn)?\W{0,3}$",
        r"^(?:chúng tôi )?(?:tôn trọng|coi trọng|trân trọng|quan tâm đến) (?:sự |quyền )riêng tư",
        r"^quyền riêng tư của bạn",
        r"^(?:we (?:value|respect|care about) )?your privacy",
        r"^(?:we|this (?:web)?site|our (?:web)?site)\b[^.?!]{0,60} (?:uses?|stores?|placed?)\b[^.?!]{0,60}\bcookies",
        r"^by (?:clicking|continuing|using)\b[^.?!]{0,100} you (?:agree|consent|accept)",
        r"^(?:wir|diese (?:web)?seite)\b[^.?!]{0,20} (?:verwenden|verwendet|nutzen|nutzt)\b[^.?!]{0,40}\bcookies",
        r"^(?:nous|ce site)\b[^.?!]{0,20} utilis\w{1,5}\b[^.?!]{0,40}\bcookies",
    ),
    Topic.OFFER: (
        (
            r"^(?:hãy |vui lòng |bạn (?:cần|phải|hãy) )?(?:đăng ký|đăng nhập|mua|nâng cấp|trở thành)\b[^.?!]{0,60} để "
            r"(?:được )?(?:đọc (?:tiếp|toàn|trọn|đầy đủ|hết|thêm|không|bài|nội dung)"
            r"|xem (?:tiếp|toàn|trọn|đầy đủ|hết|nội dung)|tiếp tục (?:đọc|xem)|mở khoá)"
        ),
        (
            r"^(?:bạn|quý độc giả|quý bạn đọc|bạn đọc) (?:đã|còn|chỉ còn)\b[^.?!]{0,40}\b(?:bài|lượt)\b[^.?!]{0,20}"
            r"miễn phí"
        ),
        (
            r"^(?:bài viết|bài|nội dung|phần còn lại)\b[^.?!]{0,20} (?:chỉ )?(?:dành (?:riêng )?cho|yêu cầu)\b"
            r"[^.?!]{0,30}(?:thành viên|hội viên|trả phí|thuê bao|vip|premium|đăng ký)"
        ),
        r"^(?:đã|bạn đã) (?:là|có) (?:thành viên|hội viên|tài khoản)\b[^.?!]{0,10}\?",
        r"^(?:đọc|xem) (?:tiếp|toàn bộ|trọn vẹn|đầy đủ)\b[^.?!]{0,40}\b(?:với|cùng|bằng) (?:gói|tài khoản)",
        (
            r"^(?:subscribe|sign in|log in|register|create an? (?:free )?account|become a (?:member|subscriber)|join)\b"
            r"[^.?!]{0,60} to (?:continue|keep|read|unlock|access|view|finish)"
        ),
        r"^(?:already|are you) an? (?:subscriber|member)\b",
        r"^you(?:'ve| have)\b[^.?!]{0,60}\bfree (?:article|stor)",
        r"^this (?:article|content|story) is\b[^.?!]{0,30}\b(?:subscribers?|members?)\b",
    ),
    Topic.SIGN_UP: (
        r"^(?:hãy )?đăng ký (?:để )?(?:nhận|theo dõi) (?:ngay )?(?:bản tin|tin|newsletter|e-?mail|thông (?:tin|báo))",
        (
            r"^nhận (?:ngay )?(?:bản tin|tin (?:tức )?(?:mới|nóng|hay)|newsletter)\b[^.?!]{0,60}"
            r"(?:qua|bằng|mỗi|hằng|hàng|vào) (?:e-?mail|hộp thư|ngày|sáng|tuần)"
        ),
        r"^(?:nhập|điền) (?:địa chỉ )?e-?mail",
        r"^(?:sign up|subscribe|register)\b[^.?!]{0,60}\b(?:newsletters?|updates|inbox|mailing list|e-?mails?)\b",
        r"^get (?:the|our|all)\b[^.?!]{0,80}\b(?:newsletter|inbox|e-?mail)\b",
    ),
    Topic.COMMENTS: (rf"^{any_of(used_by(BUTTONS, buttons.Use.NOTICE))}[:.]?(?: \(\d{{1,4}}\))?$",),
}


def topic_of(folded: str) -> Topic | None:
    """What a notice with this folded text is about; None if it is no notice.

    >>> topic_of("mời bạn đọc theo dõi kỳ sau").value, topic_of("còn tiếp").value, topic_of("giá gạo còn tăng")
    ('where to read on', 'the next part', None)
    """
    rows = _rows() if _openings().match(folded) else _anywhere()
    topic = next((topic for topic, row in rows if row.search(folded)), None)
    return topic or (Topic.TOOLS if is_tool_row(folded) else None)


def dialog_of(folded: str) -> Topic | None:
    """What a dialog that a folded line opens asks for: consent, a subscription or an address; None if it opens none.

    >>> dialog_of("chúng tôi sử dụng cookie để đo"), dialog_of("google sử dụng cookie để đo")
    (<Topic.CONSENT: 'a request for consent'>, None)
    """
    return next((topic for topic, row in _dialogs() if row.match(folded)), None)


def goes_on(topic: Topic, folded: str) -> bool:
    """Whether a folded line goes on with what a notice with this topic has opened.

    >>> goes_on(Topic.OFFER, "gói tháng chỉ 49.000 đồng"), goes_on(Topic.OFFER, "giá gạo tăng")
    (True, False)
    """
    return _dialog(topic).search(folded) is not None


IMPRINT: Final = (
    *("©", "copyright", "all rights reserved", "alle rechte vorbehalten", "tous droits réservés"),
    *("derechos reservados", "todos os direitos", "無断転載"),
    *("bản quyền thuộc", "giấy phép số", "giấy phép hoạt động", "giấy phép xuất bản", "giấy phép báo chí"),
    *("chịu trách nhiệm nội dung", "tổng biên tập:", "cơ quan chủ quản"),
)
"""What the publisher states at the foot of each page."""


def is_imprint(text: str) -> bool:
    """Whether a text states the licence or the copyright of a publisher.

    >>> is_imprint("Báo Đồng Quê. Giấy phép số 12/GP-TTĐT."), is_imprint("Xã cấp giấy phép cho ba bến.")
    (True, False)
    """
    return _imprint().search(text) is not None


def is_about_story(folded: str) -> bool:
    """Whether a folded notice names the story or its author.

    >>> is_about_story("bài viết là quan điểm của tác giả"), is_about_story("giá gạo tăng")
    (True, False)
    """
    return any(name in folded for name in STORY)


def opens_part(folded: str) -> bool:
    """Whether a folded text begins as the title of a part of a series.

    >>> opens_part("kỳ cuối: chợ nổi"), opens_part("số 12: chợ nổi"), opens_part("bài học của chợ nổi")
    (True, True, False)
    """
    return _part().match(folded) is not None


def without_first_on(summary: str) -> str:
    """A summary of a feed without the line in which WordPress names the blog.

    >>> without_first_on("Gạo lên giá. The post Gạo appeared first on Báo Lúa")
    'Gạo lên giá.'
    """
    return _first_on().sub("", summary)


@functools.cache
def _rows() -> tuple[tuple[Topic, re.Pattern[str]], ...]:
    return tuple((topic, re.compile(row)) for topic, rows in NOTICES.items() for row in rows)


@functools.cache
def _imprint() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, IMPRINT)), re.IGNORECASE)


@functools.cache
def _anywhere() -> tuple[tuple[Topic, re.Pattern[str]], ...]:
    rows = ((topic, row) for topic, rows in NOTICES.items() for row in rows)
    return tuple((topic, re.compile(row)) for topic, row in rows if not row.startswith("^"))


@functools.cache
def _openings() -> re.Pattern[str]:
    """One look for all that open a text, so that most paragraphs cost one."""
    rows = (row for rows in NOTICES.values() for row in rows)
    # Without the `^`, which `match` implies, an alternative whose first letter differs is skipped at once.
    return re.compile("|".join(row[1:] for row in rows if row.startswith("^")))


@functools.cache
def _dialogs() -> tuple[tuple[Topic, re.Pattern[str]], ...]:
    return tuple((topic, re.compile("|".join(NOTICES[topic]))) for topic in DIALOG_WORDS)


@functools.cache
def _dialog(topic: Topic) -> re.Pattern[str]:
    return re.compile(any_of(DIALOG_WORDS[topic]))


@functools.cache
def _part() -> re.Pattern[str]:
    return re.compile(rf"[(\[*> ]{{0,4}}(?:{any_of(PARTS)} [\w ]{{1,12}}\s?(?:[:-]|\.(?!\.))|số (?:\d{{1,3}}|cuối) ?:)")


@functools.cache
def _first_on() -> re.Pattern[str]:
    return re.compile(rf"\s{{0,3}}(?:The post|Bài viết) \S.{{0,300}} {FIRST_ON} \S.{{0,100}}$")
