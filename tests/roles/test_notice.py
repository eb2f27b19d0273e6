"""What a publisher says to its readers is no part of the story; what the story says stays in it."""

from __future__ import annotations

import pytest
from tests.roles.drafts import MORE, STORY, apply, figure, role, text

NOTICES = {
    "where the whole story is": [
        "Nội dung đầy đủ của bài viết được đăng tải trên Tạp chí số 12-2026.",
        "Nội dung chi tiết bài viết được đăng trên số báo ra ngày mai",
        "Nội dung bài viết sẽ được đăng trên tạp chí",
    ],
    "where to read on": [
        "Kính mời quý độc giả tìm đọc tại đây",
        "Mời bạn đọc đón đọc số tới",
        "* Mời bạn đọc vào chuyên mục Y tế xem các tin, bài liên quan.",
        "* Mời độc giả theo dõi phần hai",
        "*Mời khán giả xem thêm",
        "Mời bạn đọc xem toàn văn nghị định tại đây.",
        "Mời bạn đọc chia sẻ câu chuyện của mình",
        *("Xem thêm video được quan tâm:", "Xem tiếp clip:", "Mời xem thêm các video", "Xem thêm những video hay"),
    ],
    "information only": [
        "Bài viết chỉ có giá trị tham khảo.",
        "Số liệu này chỉ có giá trị như một nguồn thông tin tham khảo",
        "Tin này chỉ có giá trị là thông tin tham khảo",
    ],
    "not the paper's opinion": [
        "Bài viết không đại diện cho ý kiến của toà soạn.",
        "Nội dung không phản ánh quan điểm của tạp chí",
        "Điều đó không nhất thiết là quan điểm của báo",
    ],
    "where to ask": [
        "Độc giả đặt câu hỏi về bệnh tim tại đây để bác sĩ giải đáp",
        "Quý bạn đọc có thể gửi câu hỏi về: hoi@lua.vn",
        "* Bạn đọc gửi thắc mắc đến toà soạn",
    ],
    "names changed": [
        "(*) Tên nhân vật đã được thay đổi",
        "* Tên các nhân vật trong bài đã thay đổi",
        "Tên một số nhân vật đã thay đổi",
        "* Tên nhân vật đã được thay đổi.",
        "(*) Tên các nhân vật trong bài đã thay đổi",
        "Tên của một số nhân vật đã được thay đổi",
    ],
    "personal opinion": [
        "* Bài viết thể hiện quan điểm riêng của tác giả.",
        "(*) Nội dung bài là ý kiến của cá nhân tác giả",
        "(*) Bài viết mang tính chất cá nhân của tác giả",
        "(* ) Ý kiến mang tính chất cá nhân",
        *("Bài viết này là ý kiến của tác giả", "(Bài viết thể hiện văn phong, góc nhìn của tác giả)"),
    ],
    "translation": [
        "The original article is published on our site",
        "The original article is written and published on our site",
        "The paper is not responsible for the translation",
        *("Attention", "Google Translate:", "Powered by Google Translate."),
    ],
    "address": [
        *(
            "Hotline: 0900 000 000",
            "Đường dây nóng: 0900",
            "Điện thoại: 024",
            "Tel: 024",
            "Fax (024) 3",
            "Email: a@b.vn",
        ),
        *("E-mail : a@b.vn", "Địa chỉ: 1 Phố Huế", "Website: b.vn", "Mọi thông tin: b.vn", "Thông tin liên hệ: b.vn"),
        *("Mọi ý kiến đóng góp xin gửi về hộp thư", "Mọi thông tin xin liên hệ", "Mọi bài vở xin gửi về toà soạn"),
        *("Mọi đóng góp xin gửi về quỹ", "Mọi chi tiết xin liên hệ ban tổ chức"),
        *("Mọi thắc mắc bạn đọc gửi về hộp thư", "Mọi câu hỏi xin gửi về toà soạn", "Mọi phản ánh xin liên hệ"),
    ],
    "the next part": [
        *("Kỳ tới: Lúa qua mùa lũ", "(Bài sau: Kho gạo)", "* Phần tiếp theo: Chợ nổi", "Số tới : Gạo"),
        *("(Còn tiếp)", "Còn nữa", "Còn tiếp...", "(Còn nữa …)"),
    ],
    "more to come": [
        *("Tiếp tục cập nhật", "* Tiếp tục cập nhật...", "Báo Lúa tiếp tục cập nhật.", "(Tin đang được cập nhật …)"),
        "Bài viết đang cập nhật",
    ],
    "a correction": [
        *("Đính chính: Bản tin trước ghi nhầm số ghe.", "* Cải chính: Số ghe là 40."),
        "Đính chính: Bài trước viết nhầm tên.",
        "* Đính chính và xin lỗi: tên đúng là Tám",
        "Cáo lỗi: sai số",
    ],
    "advertisement": ["Quảng cáo", "- Quảng cáo -", "Advertisement", "ADVERTISEMENTS", "[Quảng cáo]"],
    "the next page": [
        *(
            "Xem tiếp trang sau",
            "(Đọc tiếp trang 2)",
            "Mời bạn đọc xem tiếp trang kế tiếp",
            "Mời bạn xem tiếp trang 12",
        ),
        *("Quý độc giả đọc tiếp ở trang tiếp theo >>", "Bạn xem tiếp trang sau.", "(Xem tiếp trang sau)"),
    ],
    "a button": [
        *("Xem thêm", "Đọc thêm:", "Xem tiếp", "Đọc tiếp >>", "Xem toàn bộ", "Xem đầy đủ", "Thu gọn", "Tải thêm..."),
    ],
    "poll": ["Bình chọn", "Xem kết quả:", "Biểu quyết."],
    "invitation": ["Trân trọng kính mời quý vị tới dự"],
    "follow us": [
        *("Theo dõi báo trên Google News", "Follow us on Facebook", "Đăng ký kênh của chúng tôi", "Quan tâm Zalo"),
        *("Theo dõi chúng tôi trên Youtube", "Theo dõi trên Telegram", "Theo dõi Fanpage"),
        *("Mời bạn theo dõi", "Vui lòng đăng ký để đọc", "Mời cài đặt ứng dụng", "Vui lòng tải ứng dụng"),
    ],
    "copyright": [
        *("© 2026 Báo Lúa", "Copyright 2026", "Bản quyền thuộc về Báo Lúa", "Vui lòng ghi rõ nguồn khi đăng lại"),
        *("Ghi rõ nguồn khi phát hành lại", "Cấm sao chép dưới mọi hình thức"),
    ],
    "comments": [
        *("Bình luận", "Bình luận (12)", "Gửi bình luận", "Ý kiến bạn đọc (1)", "Chia sẻ", "In bài viết:"),
        *("Quay lại", "Về trang chủ", "In bài", "In bài này", "In bản tin", "In trang", "In trang này", "Bản in"),
        *("Gửi email", "Chia sẻ: (3)", "Bình luận (1234)"),
    ],
    "who answers for the site": [
        "Giấy phép số 45/GP-TTĐT cấp ngày 3/4/2019",
        "Giấy phép hoạt động báo chí số 201/GP-BTTTT do Bộ Thông tin và Truyền thông cấp",
        *("Tổng biên tập: Nguyễn Văn Lúa", "Cơ quan chủ quản: Hội Làm vườn", "Chịu trách nhiệm nội dung: Bà Mận"),
    ],
    "visitors": ["Đang truy cập: 12, hôm nay: 340", "Tổng số lượt truy cập: 1.203.441", "Số lượt xem: 23"],
    "tags": ["Tags: lúa, gạo", "Từ khóa: lúa hè thu", "Từ khoá : gạo"],
    "a vote": ["5/5 - (1 bình chọn)", "Đánh giá bài viết này: 4.5/5 (20 lượt)"],
    "to log in": ["Bạn cần đăng nhập để bình luận", "Vui lòng đăng nhập để gửi ý kiến"],
    "tools of the page": [
        *("Nghe bài viết", "Lưu bài viết", "Sao chép liên kết", "4 phút đọc", "Cỡ chữ: A- A+"),
        *("Facebook Zalo", "FacebookZaloSao chép liên kết", "Chia sẻ bài viết: Facebook Zalo Twitter"),
        *("Nghe bài viết0:00/4:201xNam miền Bắc", "Chia sẻ 1.245 lượt xem"),
    ],
}

STORIES = [
    STORY,
    "Ông mời bạn đọc cùng đón xem phim tài liệu mới.",
    "Nội dung cuộc họp chưa được công bố.",
    "Quảng cáo ngoài trời được siết lại từ tháng Bảy.",
    "Ông mua quảng cáo",
    "Kỳ tới giá gạo sẽ giảm, ông đoán.",
    "Xem thêm video của bà, ông mới tin là kho gạo đã đầy.",
    "Xem thêm videos",
    "Số liệu của các kho gạo ở miền Tây đang cập nhật.",
    "Còn tiếp tục mưa thì kho còn đóng cửa.",
    "Cáo lỗi với khách, bà Mận đổi gạo mới.",
    "Mọi thắc mắc đã được giải đáp.",
    "Bài viết là ý kiến hay.",
    "Tên nhân vật chính được đặt theo một làng chài.",
    "Xem tiếp trang sau của lịch sử, ông thấy nhiều điều.",
    "Xem thêm ba trận nữa, ông mới tin đội nhà.",
    "Thu gọn bộ máy là việc phải làm.",
    "In bài thơ lên áo, cô bán hết trong một ngày.",
    "Gửi email cho khách, công ty xin lỗi về sự cố.",
    "Attention deficit is common among children.",
    "Tin đồn không phản ánh điều gì cả, ông nói.",
    "(*) Giá trị cá nhân của một người.",
    "Hotline của công ty bận suốt buổi sáng.",
    "Mọi thông tin đều phải được kiểm chứng.",
    "Mời ông lên phát biểu, ban tổ chức cảm ơn.",
    "The copyright rules are a matter of trade.",
    "Đại biểu bình chọn ba ca sĩ trẻ.",
    "Bình luận (12) của bạn đọc cho thấy nhiều người lo giá gạo.",
    "Chia sẻ với phóng viên, bà Mận nói vườn hoa đã đầy khách.",
    "Địa chỉ mới của chợ nằm cạnh bến xe.",
    "Email của công ty bị tấn công.",
    "Quay lại bến cũ, ông kể chuyện ghe khóm.",
    "Ban tổ chức trân trọng kính mời ông.",
    "Theo dõi giá gạo từ đầu năm, ông thấy thị trường đã đổi.",
    "Luật bản quyền mới có hiệu lực từ tháng Bảy.",
    "Ông dùng Google Translate để đọc thư của khách.",
    "Giấy phép xây nhà được cấp trong số ngày ngắn nhất từ trước tới nay.",
    "Tổng biên tập các báo đã gặp nhau ở Huế.",
    "Lượt xem 3 triệu trong ba ngày là kỷ lục của kênh.",
    "Từ khóa được tìm nhiều nhất là giá gạo.",
    "Trận này đội khách thắng 5/5 (20 lượt sút).",
    *("Facebook", "Facebook, Zalo và Twitter", "2023", "12:30", "Nam", "Nghe bài viết ấy, bà Mận khóc."),
]


@pytest.mark.parametrize("topic", NOTICES)
def test_every_notice(topic: str) -> None:
    """In small letters, in capitals, and each with what it is about."""
    for said in NOTICES[topic]:
        for each in (said, said.upper()):
            (draft,) = apply("notice", text(each))
            assert draft.role == "notice", each
            assert draft.reason is not None
            assert (draft.reason.rule, draft.reason.evidence) == ("notice", topic), each


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("Nội dung đầy đủ của số này và bài viết trên đây sẽ sớm được đăng trên Tạp chí", "where the whole story is"),
        ("Mời bạn đọc trong và ngoài nước cùng đón đọc", "where to read on"),
        ("*VnEconomy trả lời mỗi tuần, mời quý độc giả gửi câu hỏi", "where to read on"),
        ("Tạp chí Lúa Gạo mở chuyên mục mới, mời bạn đọc cùng viết", "where to read on"),
        ("Nội dung này không nhất thiết lúc nào cũng là quan điểm của báo", "not the paper's opinion"),
        ("(*) Bài viết của chuyên gia gửi riêng cho báo mang tính chất cá nhân", "personal opinion"),
        ("Mọi ý kiến của bạn đọc gần xa về bài này xin gửi về hộp thư", "address"),
        ("Theo dõi các tin mới nhất của chúng tôi trên Facebook", "follow us"),
        ("Mời các bạn cùng chúng tôi theo dõi", "follow us"),
    ],
)
def test_words_in_between(said: str, topic: str) -> None:
    """Notices are written in many ways."""
    reason = apply("notice", text(said))[0].reason
    assert reason is not None
    assert reason.evidence == topic


@pytest.mark.parametrize("said", STORIES)
def test_what_the_story_says(said: str) -> None:
    """The same words inside a sentence of the story are the story."""
    assert role("notice", text(said)) is None


def test_a_button_that_leads_elsewhere() -> None:
    """`Xem thêm` as a link leads to another story, and is left to the rule of related links; `Thu gọn` is a button."""
    for said in ("Xem thêm", "ĐỌC THÊM:"):
        assert role("notice", text(said, "link")) is None
        assert role("notice", text(said, "bold")) == "notice"
    for said in ("Thu gọn", "Xem tiếp", "Bình luận"):
        assert role("notice", text(said, "link")) == "notice"


def test_a_long_text_is_the_story() -> None:
    """Whoever writes more than some lines says more than where to read on."""
    notice = "Mời bạn đọc theo dõi. "
    assert role("notice", text(notice + "a" * (700 - len(notice)))) == "notice"
    assert role("notice", text(notice + "a" * (701 - len(notice)))) is None


@pytest.mark.parametrize("box", ["quote", "info_box"])
def test_a_notice_in_a_box(box: str) -> None:
    """VnEconomy sets what its stock market blog says of itself as a quotation; what a person says stays one."""
    said = "“Blog chứng khoán” không đại diện cho ý kiến của tòa soạn, tác giả không chịu trách nhiệm."
    assert role("notice", text(said, role=box)) == "notice"
    assert role("notice", text("Tin ấy không phản ánh quan điểm của chúng tôi.", role=box)) == box
    assert role("notice", text("Mời bạn đọc theo dõi phần hai của bài viết", role=box)) == box


def test_an_address_right_after_a_notice() -> None:
    """A bare address belongs to the notice before it, else it is a line of the story."""
    notice, address = text("Mời bạn đọc theo dõi tại:"), "https://a.vn/tap-chi/12"
    reason = apply("notice", notice, text(address))[1].reason
    assert reason is not None
    assert (reason.rule, reason.evidence) == ("notice", "an address right after a notice")
    assert role("notice", text("Mời bạn đọc theo dõi tại:"), text(f"Link: {address}")) == "notice"
    assert role("notice", notice, text(address), text("http://a.vn/2")) == "notice"
    assert role("notice", notice, text(MORE), text(address)) is None
    assert role("notice", text(address)) is None
    assert role("notice", notice, text(f"{address} nói gì")) is None
    assert role("notice", notice, text(f"xem {address}")) is None


def test_the_title_of_the_next_part() -> None:
    """It stands behind the word that the story goes on; elsewhere such a line is one of the story."""
    title = "Kỳ 3: Những người gác chợ"
    assert role("notice", text("(Còn nữa)"), text(title)) == "notice"
    assert role("notice", text("Kỳ tới: Chợ đêm"), text("Kỳ cuối: Chợ tan")) == "notice"
    assert role("notice", text(MORE), text(title)) is None
    assert role("notice", text("Bình luận"), text(title)) is None
    assert role("notice", text("(Còn nữa)"), text("Kỳ này chợ đông")) is None


def test_what_has_a_role_keeps_it() -> None:
    """A quote that says `Bình luận` is a quote, and a text with its pictures is no notice."""
    assert role("notice", text("Bình luận", role="quote")) == "quote"
    assert role("notice", text("Bình luận", images=figure().images)) is None


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
