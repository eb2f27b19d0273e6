"""The stock of words from which pages are written: the vocabulary of Vietnamese business news, as tables."""

from __future__ import annotations

from typing import Final


def split_table(rows: str) -> tuple[str, ...]:
    """The entries of a table, separated by bars and line ends.

    >>> split_table("a b | c\\n d")
    ('a b', 'c', 'd')
    """
    return tuple(entry.strip() for row in rows.splitlines() for entry in row.split("|") if entry.strip())


SUBJECTS: Final = split_table("""
    doanh nghiệp xuất khẩu thủy sản | các ngân hàng thương mại cổ phần | thị trường bất động sản nhà ở
    giá vàng miếng |     dòng vốn ngoại | người tiêu dùng trẻ | ngành dệt may | cổ phiếu thép | làn sóng khởi nghiệp
    chuỗi cung ứng toàn cầu |     lãi suất huy động | hợp tác xã nông nghiệp | nhà đầu tư cá nhân
    kim ngạch xuất nhập khẩu | lượng khách quốc tế
    các hãng hàng không giá rẻ | thanh khoản trái phiếu | tín dụng xanh | hạ tầng cảng biển
    nhà máy điện gió ngoài khơi |     nhóm công ty chứng khoán | quỹ bảo hiểm xã hội
    sàn thương mại điện tử | giá cà phê Robusta
    lao động ngành da giày |     thuế thu nhập cá nhân | đường sắt tốc độ cao
    vùng đồng bằng sông Cửu Long | kinh tế ban đêm | tập đoàn bán lẻ Nhật
    chi phí vận tải đường bộ | nguồn cung căn hộ | thương hiệu gạo thơm | các trung tâm dữ liệu | doanh thu quảng cáo số
    hộ kinh doanh nhỏ | dịch vụ kho lạnh | phân khúc xe điện | hội đồng quản trị | khu công nghiệp sinh thái
    sản lượng điện thương phẩm | quỹ đầu tư mạo hiểm | tỷ giá trung tâm | mạng lưới trạm sạc | vật liệu xây dựng
    thị phần bảo hiểm nhân thọ | nông sản chế biến sâu | dự trữ ngoại hối | cán cân thanh toán | chỉ số giá tiêu dùng
""")
VERBS: Final = split_table("""
    tiếp tục mở rộng | vừa công bố | đang chuyển hướng sang | dự kiến rót thêm vốn vào | bất ngờ thu hẹp | đã hoàn tất
    chịu sức ép từ | kỳ vọng hưởng lợi nhờ | buộc phải rà soát | chính thức khởi động | lên kế hoạch thay thế
    ghi nhận bước nhảy của | từng bước gỡ vướng cho | đặt mục tiêu nâng gấp đôi | phụ thuộc khá nhiều vào | cắt giảm
    đẩy nhanh tiến độ | xin lùi thời hạn | chưa thể tận dụng | thúc đẩy mạnh mẽ | cảnh báo rủi ro của | tái cơ cấu
    giành lại | tìm cách bảo vệ | nhường chỗ cho | vượt xa | kéo theo | làm thay đổi cách nhìn về | góp phần hạ nhiệt
    đứng trước bài toán | ký thỏa thuận phát triển | trì hoãn | phân bổ lại | đánh cược vào | gia tăng áp lực lên
""")
OBJECTS: Final = split_table("""
    mạng lưới phân phối ở miền Trung | kế hoạch phát hành riêng lẻ | năng lực chế biến tại chỗ | hành lang pháp lý
    gói vay ưu đãi hai phần trăm | danh mục tài sản số | vùng nguyên liệu đạt chuẩn | biên lợi nhuận gộp | quỹ đất sạch
    công nghệ bán dẫn thế hệ mới | hàng tồn kho quý trước | lộ trình giảm phát thải | nhu cầu nhà ở vừa túi tiền
    thói quen thanh toán không tiền mặt | chính sách hoàn thuế | nguồn nhân lực chất lượng cao | dây chuyền tự động
    hệ sinh thái đổi mới sáng tạo | tuyến cao tốc ven biển | mục tiêu tăng trưởng cả năm | đơn hàng từ châu Âu
    hạn mức tín dụng được giao | rào cản kỹ thuật mới | quy hoạch điện lực | giá thuê mặt bằng bán lẻ | hồ sơ nâng hạng
    hoạt động mua bán sáp nhập | các hiệp định thương mại tự do | kỹ năng quản trị dòng tiền | nền tảng truy xuất
    thủ tục hải quan điện tử | vốn lưu động ngắn hạn | tiêu chuẩn xanh của nhà nhập khẩu | chi phí logistics | nợ xấu
    kho ngoại quan gần biên giới | mùa cao điểm du lịch hè | hợp đồng bao tiêu dài hạn | tỷ lệ nội địa hóa linh kiện
    cổ tức bằng tiền mặt | mô hình trung tâm tài chính | lực lượng lao động tự do | quyền sử dụng đất nông nghiệp
""")
QUALIFIERS: Final = split_table("""
    trong nửa cuối năm | sau ba quý trầm lắng | bất chấp biến động địa chính trị | ngay từ đầu tháng tới
    ở cả hai chiều |     nhờ đồng nội tệ ổn định | vì thiếu nguồn hàng | theo hướng bền vững hơn | với tốc độ chậm lại
    trên quy mô toàn vùng |     dù chi phí đầu vào leo thang | kể từ khi luật mới có hiệu lực
    cho giai đoạn tiếp theo | trước áp lực cạnh tranh
    khi sức mua dần hồi phục | ít nhất đến giữa thập kỷ | qua kênh trực tuyến | bằng nguồn vốn tự có
    mà không cần vay thêm |     thay vì chờ hỗ trợ | đúng như dự báo ban đầu | tại các đô thị loại một
    như một phép thử lớn | ngoài dự đoán chung
""")
OPENINGS: Final = split_table("""
    Theo giới phân tích | Tuy nhiên | Trong khi đó | Bên cạnh đó | Đáng chú ý | Ở chiều ngược lại | Trước đó | Cụ thể
    Nhìn rộng ra | Về dài hạn | Trên thực tế | Mới đây | Đồng thời | Vì vậy | Đến nay | Với đà này | Tính chung cả năm
""")
SPEECH: Final = split_table("""
    cho biết | nhấn mạnh | nhận định | chia sẻ bên lề hội nghị | khẳng định | nói với báo giới | phân tích thêm
""")
TITLES: Final = split_table("""
    ông | bà | chuyên gia | Tổng giám đốc | Giáo sư | Chủ tịch
""")
ORGANISATIONS: Final = split_table("""
    Bộ Công Thương | Ngân hàng Nhà nước | VCCI | World Bank | Tổng cục Thống kê | HSBC | Savills | UBND TP. HCM | IMF
    Hiệp hội Da giày | VNDirect | Alibaba | JETRO | Cục Thuế Hà Nội | Fitch Ratings | ITJuzi.com | BSC
""")
PLACES: Final = split_table("""
    Hải Phòng | Đà Nẵng | Cần Thơ | Bình Dương | Quảng Ninh | Thừa Thiên - Huế | TP. HCM | Bắc Giang | Đắk Lắk
    Thâm Quyến |     Osaka | Rotterdam | Khánh Hòa | Nghệ An | Hòa Bình | Thuỵ Điển | Phú Quốc | Thanh Hoá
""")
SURNAMES: Final = split_table("Nguyễn | Trần | Lê | Phạm | Hoàng | Vũ | Đặng | Bùi | Đỗ | Hồ | Ngô | Dương | Lý")
MIDDLE_NAMES: Final = split_table("Văn | Thị | Minh | Đức | Thanh | Ngọc | Quốc | Hữu | Kim | Gia")
GIVEN_NAMES: Final = split_table(
    "An | Bình | Chi | Dũng | Hà | Khôi | Linh | Minh | Nga | Phong | Quỳnh | Sơn | Thảo | Uyên | Yến"
)
CREDITED: Final = split_table(
    "Reuters | AFP | TTXVN | Bloomberg | Getty Images | Xinhua | AP | Shutterstock | Minh Khôi"
)
SECTIONS: Final = split_table("""
    Kinh tế số | Tài chính | Chứng khoán | Bất động sản | Thị trường | Thế giới | Đầu tư | Dân sinh | Doanh nghiệp
    Kinh tế xanh | Hạ tầng | Tiêu điểm | Doanh nghiệp niêm yết | Ngân hàng | Địa ốc | Thuế
""")
TAGS: Final = split_table("""
    chứng khoán | lãi suất | QCG | xuất khẩu gạo | Trí tuệ nhân tạo | nhà máy thủy điện | FDI | VN-Index | thuế quan
    bán lẻ | Net Zero | tín dụng | bảo hiểm | EVFTA | cà phê | chuyển nhượng
""")
LINKS: Final = split_table("""
    Những con số đáng nhớ của tuần giao dịch vừa qua | Vì sao gạo thơm lên ngôi ở trời Âu | Ai đang gom trái phiếu xanh
    Bức tranh việc làm sau Tết qua vài biểu đồ | Tàu điện đô thị và câu chuyện giá vé | Một năm nhìn lại của ngành gỗ
    Hai kịch bản cho tỷ giá cuối năm | Cảng cạn mới đón chuyến hàng đầu tiên | Chợ đêm ven sông đông khách trở lại
""")
SOURCES: Final = ("(Nguồn: Nhịp cầu Đầu tư)", "(Theo Insider)", "Theo Reuters")
NOTICES: Final = (
    (
        "Nhận định thị trường của các công ty chứng khoán được VnEconomy trích dẫn chỉ có giá trị như một nguồn thông"
        " tin tham khảo, không phải là khuyến nghị mua bán."
    ),
    "(*) “Blog chứng khoán” mang tính chất cá nhân và không đại diện cho ý kiến của VnEconomy.",
    (
        "Nội dung đầy đủ của bài viết được đăng tải trên Tạp chí Kinh tế Việt Nam số 31-2023 phát hành ngày"
        " 31-07-2023. Kính mời Quý độc giả tìm đọc tại đây:"
    ),
)
