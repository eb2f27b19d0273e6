"""Papers and agencies, as bylines and source lines name them."""

from __future__ import annotations

import re
from typing import Final

from vnnews.text import fold

# Papers and agencies that others take stories from, as they sign them: folded.
_PAPERS: Final = frozenset(
    map(
        fold,
        """
        Lao Động|Người Lao Động|Tuổi Trẻ|Tuổi Trẻ Online|Thanh Niên|Tiền Phong|Dân trí|VnExpress|
        Vietnamnet|VietNamNet|Zing|Znews|Zing News|Trí Thức Trẻ|Nhịp sống kinh tế|Nhịp sống thị trường|
        Nhịp sống Việt|An ninh tiền tệ|Đời sống & Pháp luật|Đời sống Pháp luật|Pháp luật TP.HCM|
        Pháp luật Việt Nam|Công an Nhân dân|An ninh Thủ đô|Người đưa tin|Kiến thức|ICTnews|Infonet|
        Gia đình & Xã hội|Gia đình và Xã hội|Doanh nghiệp & Tiếp thị|Doanh nghiệp và Tiếp thị|Thời Đại|
        Thời báo Ngân hàng|Thời báo Tài chính|Thời báo Kinh tế Sài Gòn|Kinh tế Sài Gòn|
        Diễn đàn Doanh nghiệp|Đầu tư Chứng khoán|Tin nhanh chứng khoán|Báo Đầu tư|Hải quan|
        Nông nghiệp Việt Nam|Nhân Dân|Quân đội Nhân dân|Sài Gòn Giải phóng|Hà Nội mới|VnEconomy|VTV|
        VTC News|VOV|TTXVN|Vietnam+|VietnamPlus|BNEWS|Bizlive|NDH|VietnamBiz|Vietstock|CafeF|CafeBiz|
        Kenh14|Soha|GenK|Một Thế Giới|Phụ nữ|Phụ nữ Việt Nam|Phụ nữ TP.HCM|Sức khỏe & Đời sống|
        Sức khỏe và Đời sống|Giáo dục Việt Nam|Giáo dục & Thời đại|Markettimes|Reuters|AFP|AP|Bloomberg|
        Thể thao & Văn hóa|Thể thao Văn hóa|Thể thao và Văn hóa|Thể thao & Văn hoá|Sài Gòn Tiếp Thị|Đất Việt|Công lý|
        Dân Việt|Nông thôn Ngày nay|Bóng đá|Bongdaplus|Gia đình.net|Thời báo Kinh tế Việt Nam|Đầu tư|
        CNN|CNBC|BBC|Tân Hoa xã|Xinhua|Guardian|The Guardian|Financial Times|Wall Street Journal|WSJ|
        New York Times|Nikkei|Nikkei Asia|SCMP|Business Insider|Forbes|Sputnik|TASS|RT|Kyodo|Yonhap
        """.replace("|\n", "|").split("|"),
    )
)
# Names that are not in the list: where one stands right behind a person's, its form is enough.
_FORMS: Final = re.compile(
    r"(?:Báo|Tạp chí|Đài|Thông tấn xã|TTXVN|VNA|BNEWS|THX|VGP|VOV\d?|VTV\d{0,2}|VTC\d{0,2})(?:[ .,-][^/()]{1,40})?|"
    r"[\w-]{2,40}\.(?:com\.)?(?:[Vv][Nn]|com|net)"
)
_BEHIND_SLASHES: Final = re.compile(r"(?<=\w)\s?((?:/\s?[^/,;|&()•\n]{2,40}){1,3})")
_STAMPED: Final = re.compile(r"\s?\|\s?\d{1,2}[:h]\d{2},? \d{1,2}[/-]\d{1,2}[/-]\d{4}$")
_IN_BRACKETS: Final = re.compile(r"\s?\(([^()\n]{2,80})\)$")


def is_paper(text: str) -> bool:
    """Whether a text is the name of a paper or an agency that others take stories from.

    >>> is_paper("TTXVN"), is_paper("Tuổi Trẻ"), is_paper("Báo Lúa")
    (True, True, False)
    """
    return fold(text) in _PAPERS


def is_press(text: str) -> bool:
    """Whether it is one of those, or has the form of such a name: where that stands right behind a person's.

    >>> is_press("VOV.VN"), is_press("Báo Lúa"), is_press("Mai An")
    (True, True, False)
    """
    bare = text.strip()
    return is_paper(bare) or _FORMS.fullmatch(bare) is not None


def bracketed(text: str) -> str:
    """A byline with the papers that stand behind a name and a slash in brackets instead.

    >>> bracketed("Mai An/BNEWS/TTXVN"), bracketed("Mai An/Lê Tư")
    ('Mai An (BNEWS/TTXVN)', 'Mai An/Lê Tư')
    """
    return _BEHIND_SLASHES.sub(_in_brackets, text) if "/" in text else text


def _in_brackets(found: re.Match[str]) -> str:
    parts = [part.strip() for part in found[1].split("/")]
    first = len(parts)
    while first > 1 and is_press(parts[first - 1]):
        first -= 1
    papers = "/".join(parts[first:])
    return f"{'/'.join(parts[:first])} ({papers})" if papers else found[0]


def unstamped(text: str) -> str:
    """A line that signs without the time of writing behind the name, which Bóng Đá prints there.

    >>> unstamped("Mai An | 19:40 18/09/2016")
    'Mai An'
    """
    return _STAMPED.sub("", text)


def split_affiliation(text: str) -> tuple[str, str]:
    """A byline's names, and the paper or papers for which the last of them writes.

    >>> split_affiliation("Mai An/VOV.VN"), split_affiliation("Mai An (TTXVN)"), split_affiliation("Mai An (ghi)")
    (('Mai An', 'VOV.VN'), ('Mai An', 'TTXVN'), ('Mai An (ghi)', ''))
    """
    whole = bracketed(text)
    found = _IN_BRACKETS.search(whole)
    if found is None or not all(map(is_press, found[1].split("/"))):
        return text, ""
    return whole[: found.start()], found[1]
