"""Papers and agencies: one row each, and what bylines, leads, credits and source lines make of them."""

from __future__ import annotations

import functools
import re
from typing import Final, NamedTuple

from vnnews.text import fold
from vnnews.vocabulary.combine import Pattern, any_of


class Paper(NamedTuple):
    """A paper or an agency, as it is printed. Only `name` and `also` are compared without case."""

    name: str
    also: tuple[str, ...] = ()
    """Other spellings of its name."""
    prefixes: tuple[str, ...] = ()
    """What stands in front of leads, with a dash behind it or in brackets: `TTO -`, `(TTO)`."""
    bracketed: tuple[str, ...] = ()
    """Prefixes only in brackets: without them a lead may begin with the same words."""
    undashed: tuple[str, ...] = ()
    """Prefixes without a dash too, as printed in bold or in colour."""
    credits: tuple[str, ...] = ()
    """What names the maker of a picture, in brackets behind the caption: `(AFP)`."""
    bureaus: tuple[str, ...] = ()
    """What a place or a channel may stand behind: `TTXVN tại Paris`, `VOV-Miền Trung`."""
    is_source: bool = True
    """Whether the name alone shows where a story was taken from; names of places and common words do not."""


PAPERS: Final = (
    Paper("Lao Động", prefixes=("LĐO", "LĐ", "LDO"), bracketed=("LD",)),
    Paper("Người Lao Động", prefixes=("NLĐO", "NLD", "NLĐ")),
    Paper(
        "Tuổi Trẻ",
        ("Tuổi Trẻ Online",),
        prefixes=("TT", "TTO", "TTCT"),
        bracketed=("Tuổi Trẻ",),
        undashed=("TTO",),
    ),
    Paper("Thanh Niên", prefixes=("TNO",), bracketed=("TN", "Thanh Niên")),
    Paper("Tiền Phong", prefixes=("TPO",), bracketed=("TP", "Tiền Phong"), undashed=("TPO",)),
    Paper(
        "Dân trí",
        prefixes=("Dân trí",),
        bracketed=("Dân Trí", "Dan tri"),
        undashed=(Pattern(r"Dân trí(?= [A-ZÀ-ÝĐĂƠƯỞỐỘỨẤỜ“\"])"),),  # `dân trí` is a word too
    ),
    Paper("VnExpress", prefixes=("VnExpress",), bracketed=("VNE",)),
    Paper("VietNamNet", prefixes=("VietNamNet",), bracketed=("VNN", "Vietnamnet")),
    Paper("Zing", ("Znews", "Zing News"), prefixes=("Zing.vn",), bracketed=("Zing",)),
    Paper("Trí Thức Trẻ"),
    Paper("Nhịp sống kinh tế"),
    Paper("Nhịp sống thị trường"),
    Paper("Nhịp sống Việt"),
    Paper("An ninh tiền tệ"),
    Paper("Đời sống & Pháp luật", ("Đời sống Pháp luật",), prefixes=("ĐSPL",), bracketed=("Đời sống & Pháp luật",)),
    Paper("Pháp luật TP.HCM", prefixes=("PLO",), bracketed=("PL",)),
    Paper("Pháp luật Việt Nam"),
    Paper("Pháp luật", bracketed=("Pháp luật",), is_source=False),
    Paper("Pháp luật & Xã hội", prefixes=("PL&XH",), is_source=False),
    Paper("Bảo vệ pháp luật", prefixes=("BVPL",), is_source=False),
    Paper("Công an Nhân dân", prefixes=("CAND",)),
    Paper("An ninh Thủ đô", prefixes=("ANTĐ", "ANTD", "ANTD.VN")),
    Paper("Người đưa tin", bracketed=("Người Đưa Tin",)),
    Paper("Kiến thức", bracketed=("Kiến Thức",)),
    Paper("ICTnews", prefixes=("ICTnews",)),
    Paper("Infonet", prefixes=("Infonet",)),
    Paper("Gia đình & Xã hội", ("Gia đình và Xã hội", "Gia đình.net"), prefixes=("GiadinhNet", "GĐXH")),
    Paper("Doanh nghiệp & Tiếp thị", ("Doanh nghiệp và Tiếp thị",)),
    Paper("Doanh nghiệp Việt Nam", prefixes=("DNVN",), is_source=False),
    Paper("Thời Đại"),
    Paper("Thời báo Ngân hàng"),
    Paper("Thời báo Tài chính", prefixes=("TBTCO", "TBTCVN")),
    Paper("Thời báo Kinh tế Sài Gòn", prefixes=("TBKTSG", "TBKTSG Online")),
    Paper("Kinh tế Sài Gòn", prefixes=("KTSG", "KTSG Online")),
    Paper("Thời báo Kinh tế Việt Nam"),
    Paper("Kinh tế & Đô thị", prefixes=("KTĐT",), is_source=False),
    Paper("Diễn đàn Doanh nghiệp", prefixes=("DĐDN",)),
    Paper("Đầu tư Chứng khoán", prefixes=("ĐTCK",)),
    Paper("Tin nhanh chứng khoán"),
    Paper("Báo Đầu tư", ("Đầu tư",), prefixes=("Baodautu.vn",)),
    Paper("Hải quan", prefixes=("HQ Online",)),
    Paper("Nông nghiệp Việt Nam", prefixes=("NNVN",)),
    Paper("Nhân Dân", prefixes=("NDO", "NDĐT"), bracketed=("ND", "Nhân Dân")),
    Paper("Đại Đoàn kết", prefixes=("ĐĐK",), is_source=False),
    Paper("Đảng Cộng sản", prefixes=("ĐCSVN",), is_source=False),
    Paper("Báo Chính phủ", prefixes=("VGP", "VGP News", "Chinhphu.vn"), bureaus=("VGP",), is_source=False),
    Paper("Quân đội Nhân dân", prefixes=("QĐND", "QĐND Online")),
    Paper("Sài Gòn Giải phóng", prefixes=("SGGP", "SGGPO")),
    Paper("Sài Gòn Tiếp Thị", prefixes=("SGTT",)),
    Paper("Hà Nội mới", prefixes=("HNM", "HNMO")),
    Paper("VnEconomy", prefixes=("VnEconomy",)),
    Paper(
        "VTV",
        prefixes=("VTV", "VTV.vn", "VTV Online"),
        undashed=("VTV.vn",),
        credits=("VTV",),
        bureaus=(Pattern(r"VTV\d{0,2}"),),
    ),
    Paper("VTC News", prefixes=("VTC News", "VTC"), bureaus=(Pattern(r"VTC\d{0,2}"),)),
    Paper(
        "VOV",
        prefixes=("VOV", "VOV.VN", Pattern(r"VOV\d")),
        undashed=("VOV.VN",),
        credits=("VOV",),
        bureaus=(Pattern(r"VOV\d?"),),
    ),
    Paper("TTXVN", prefixes=("TTXVN", "TTXVN/Vietnam+"), credits=("TTXVN", "VNA"), bureaus=("TTXVN", "VNA")),
    Paper("Vietnam+", ("VietnamPlus",), prefixes=("Vietnam+",)),
    Paper("BNEWS", prefixes=("BNEWS", "Bnews"), undashed=("BNEWS",), bureaus=("BNEWS",)),
    Paper("Tin tức", bracketed=("Tin tức",), is_source=False),
    Paper("Bizlive"),
    Paper("NDH"),
    Paper("VietnamBiz"),
    Paper("Vietstock", prefixes=("Vietstock",)),
    Paper("CafeF"),
    Paper("CafeBiz"),
    Paper("Kenh14"),
    Paper("Soha"),
    Paper("GenK"),
    Paper("Một Thế Giới", prefixes=("MTG",)),
    Paper("Phụ nữ"),
    Paper("Phụ nữ Việt Nam", prefixes=("PNVN",)),
    Paper("Phụ nữ TP.HCM", prefixes=("PNO",)),
    Paper("Sức khỏe & Đời sống", ("Sức khỏe và Đời sống",), prefixes=("SKĐS", "SK&ĐS")),
    Paper("Giáo dục Việt Nam", prefixes=("GDVN",)),
    Paper("Giáo dục & Thời đại", prefixes=("GD&TĐ",)),
    Paper("Markettimes"),
    Paper("PetroTimes", prefixes=("PetroTimes",), is_source=False),
    Paper("VietQ", prefixes=("VietQ.vn",), bracketed=("VietQ",), is_source=False),
    Paper("Xây dựng", bracketed=("Xây dựng",), is_source=False),
    Paper("Văn hóa", prefixes=("VHO",), is_source=False),
    Paper("Thể thao & Văn hóa", ("Thể thao Văn hóa", "Thể thao và Văn hóa")),
    Paper("Đất Việt"),
    Paper("Công lý"),
    Paper("Dân Việt", bracketed=("Dân Việt",)),
    Paper("Nông thôn Ngày nay"),
    Paper("Bóng đá"),
    Paper("Bongdaplus"),
    # Papers of provinces
    Paper("Bắc Giang", prefixes=("BGĐT",), is_source=False),
    Paper("Bình Phước", prefixes=("BPO",), is_source=False),
    Paper("Bình Thuận", prefixes=("BTO",), is_source=False),
    Paper("Điện Biên Phủ", prefixes=("ĐBP",), is_source=False),
    Paper("Hà Giang", prefixes=("BHG",), is_source=False),
    Paper("Hòa Bình", prefixes=("HBĐT",), is_source=False),
    Paper("Quảng Bình", prefixes=("QBĐT",), is_source=False),
    Paper("Quảng Trị", prefixes=("QTO",), is_source=False),
    Paper("Thừa Thiên Huế", prefixes=("TTH", "TTH.VN"), is_source=False),
    Paper("Yên Bái", prefixes=("YBĐT",), is_source=False),
    # Foreign ones
    Paper("AFP", credits=("AFP",)),
    Paper("AP", credits=("AP",)),
    Paper("BBC", credits=("BBC",)),
    Paper("Bloomberg", credits=("Bloomberg",)),
    Paper("Business Insider"),
    Paper("CNBC"),
    Paper("CNN", credits=("CNN",)),
    Paper("EPA", credits=("EPA",), is_source=False),
    Paper("Financial Times"),
    Paper("Forbes"),
    Paper("Getty Images", credits=("Getty", "Getty Images"), is_source=False),
    Paper("Guardian", ("The Guardian",)),
    Paper("Kyodo", credits=("Kyodo",)),
    Paper("New York Times"),
    Paper("Nikkei", ("Nikkei Asia",)),
    Paper("RFA", credits=("RFA",), is_source=False),
    Paper("RT"),
    Paper("Reuters", credits=("Reuters",)),
    Paper("SCMP"),
    Paper("Shutterstock", credits=("Shutterstock",), is_source=False),
    Paper("Sputnik"),
    Paper("TASS"),
    Paper("Tân Hoa xã", ("Xinhua",), credits=("THX", "Xinhua", "Tân Hoa Xã"), bureaus=("THX",)),
    Paper("VOA", credits=("VOA",), is_source=False),
    Paper("Wall Street Journal", ("WSJ",)),
    Paper("Yonhap", credits=("Yonhap",)),
)

KINDS: Final = ("Báo", "Tạp chí", "Đài", "Thông tấn xã")
"""What the full name of a paper, a magazine, a broadcaster or an agency begins with."""

SOURCE_LABELS: Final = (
    "nguồn",
    Pattern(r"nguồn tin(?=\s?:)"),  # `Nguồn tin … cho biết` opens a sentence
    "nguồn tham khảo",
    "tham khảo",
    "source",
)
"""What stands before a source."""

AFTER: Final = "theo"
"""What stands before a source too, but opens sentences as well."""

PICTURE_SOURCES: Final = (
    *("FBNV", "FB", "NVCC", "IG", "MXH", "tổng hợp", "internet", "sưu tầm"),
    *("facebook", "instagram", "weibo", "sina"),
)
"""Where the pictures of a story are from, if not from a photographer; `NVCC` and `FBNV`: from whom they show."""

_BEHIND_SLASHES: Final = re.compile(r"(?<=\w)\s?((?:/\s?[^/,;|&()•\n]{2,40}){1,3})")
_STAMPED: Final = re.compile(r"\s?\|\s?\d{1,2}[:h]\d{2},? \d{1,2}[/-]\d{1,2}[/-]\d{4}$")
_IN_BRACKETS: Final = re.compile(r"\s?\(([^()\n]{2,80})\)$")


@functools.cache
def _sources() -> frozenset[str]:
    return frozenset(fold(name) for paper in PAPERS if paper.is_source for name in (paper.name, *paper.also))


@functools.cache
def _signing() -> frozenset[str]:
    """What papers and agencies sign with: their names, and what they put behind pictures."""
    return _sources() | frozenset(fold(credit) for paper in PAPERS for credit in paper.credits)


@functools.cache
def _kind() -> re.Pattern[str]:
    """A full name: `Báo …`. `Đài` opens names of persons too, in which each word has a capital."""
    others = any_of(kind for kind in KINDS if kind != "Đài")
    return re.compile(rf"{others} .{{2,60}}|Đài (?=.{{0,60}} [^\W\d_A-ZÀ-ỸĐ]).{{2,60}}")


@functools.cache
def _form() -> re.Pattern[str]:
    """Names that are not in the table: where one stands right behind a person's, its form is enough."""
    bureaus = any_of(KINDS, *(paper.bureaus for paper in PAPERS))
    return re.compile(rf"{bureaus}(?:[ .,-][^/()]{{1,40}})?|[\w-]{{2,40}}\.(?:com\.)?(?:[Vv][Nn]|com|net)")


def is_paper(text: str) -> bool:
    """Whether a text is the name of a paper or an agency that others take stories from.

    >>> is_paper("TTXVN"), is_paper("Tuổi Trẻ"), is_paper("Báo Lúa")
    (True, True, False)
    """
    return fold(text) in _sources()


def is_press(text: str) -> bool:
    """Whether it is one of those, or has the form of such a name: where that stands right behind a person's.

    >>> is_press("VOV.VN"), is_press("Báo Lúa"), is_press("Mai An")
    (True, True, False)
    """
    bare = text.strip()
    return is_paper(bare) or _form().fullmatch(bare) is not None


def is_agency(text: str) -> bool:
    """Whether a text is the name of a paper, a broadcaster or an agency where names of persons stand.

    >>> is_agency("Reuters"), is_agency("Getty Images"), is_agency("Báo Lúa"), is_agency("Đài Trang")
    (True, True, True, False)
    """
    bare = text.strip()
    return fold(bare) in _signing() or _kind().fullmatch(bare) is not None


def bracketed(text: str) -> str:
    """A byline with the papers that stand behind a name and a slash in brackets instead.

    >>> bracketed("Mai An/BNEWS/TTXVN"), bracketed("Mai An/Lê Tư")
    ('Mai An (BNEWS/TTXVN)', 'Mai An/Lê Tư')
    """
    return _BEHIND_SLASHES.sub(_in_brackets, text) if "/" in text else text


def _in_brackets(match: re.Match[str]) -> str:
    parts = [part.strip() for part in match[1].split("/")]
    first = len(parts)
    while first > 1 and is_press(parts[first - 1]):
        first -= 1
    papers = "/".join(parts[first:])
    return f"{'/'.join(parts[:first])} ({papers})" if papers else match[0]


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
    match = _IN_BRACKETS.search(whole)
    if match is None or not all(map(is_press, match[1].split("/"))):
        return text, ""
    return whole[: match.start()], match[1]
