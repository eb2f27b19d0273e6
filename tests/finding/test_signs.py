"""Bylines, prefixes, addresses and dates: the small signs that a page gives of itself."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import lxml.html
import pytest

from vnnews.finding.draft import Draft
from vnnews.finding.element import absolute, is_hidden, is_in_sentence
from vnnews.finding.figure import gather_figure
from vnnews.finding.found import Found
from vnnews.finding.lead import split_prefix
from vnnews.finding.moment import choose_moment, latest_moment
from vnnews.finding.person import is_person_line, read_authors
from vnnews.model import Author, Image, Origin, Precision, Reason, Span

# ------------------------------------------------------------------------------------------------------------ persons
LABELS = [
    *("Tác giả", "Bài viết", "Bài và ảnh", "Bài, ảnh", "Bài", "Ảnh", "Tin", "Người viết", "By", "Author", "Written by"),
    *("Thực hiện", "Theo", "Biên tập", "Nguồn", "Nhóm tác giả", "Phóng viên", "PV"),
]
ROLES = ["tổng hợp", "thực hiện", "lược dịch", "lược ghi", "biên dịch", "dịch", "ghi", "tổng thuật", "bài và ảnh"]


def _authors(*values: str, site: tuple[str, ...] = (), links: tuple[str | None, ...] = ()) -> list[Author]:
    return list(read_authors(Found(values, Origin.LAYOUT, "p.author", links), site))


@pytest.mark.parametrize("label", LABELS)
def test_a_label_is_no_name(label: str) -> None:
    """`Tác giả: Mai An`, in any case."""
    for said in (f"{label}: Mai An", f"{label.upper()} : Mai An", f"- {label}:Mai An"):
        assert [author.name for author in _authors(said)] == ["Mai An"], said
        assert is_person_line(said)


@pytest.mark.parametrize("role", [*ROLES, "theo Báo Lúa"])
def test_what_the_person_did(role: str) -> None:
    """Behind the name: in brackets, behind a dash or bare."""
    for said in (f"Mai An ({role})", f"Mai An [{role}]", f"Mai An {role}"):
        assert _authors(said) == [Author("Mai An", role)], said
        assert is_person_line(said)


@pytest.mark.parametrize("sign", [",", ";", "|", "/", "&", "•", " - ", " – ", " — ", " và ", " and "])
def test_what_parts_names(sign: str) -> None:
    """Each sign and word that sites put between two names."""
    assert [author.name for author in _authors(f"Mai An{sign}Lê Tư")] == ["Mai An", "Lê Tư"]
    assert is_person_line(f"Mai An{sign}Lê Tư")


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("By Mai An", ["Mai An"]),
        ("bởi Mai An", ["Mai An"]),
        ("Theo Báo Lúa", ["Báo Lúa"]),
        ("Mai An 08:15", ["Mai An"]),
        ("Mai An 8h15", ["Mai An"]),
        ("Mai An http://a.vn/x", ["Mai An"]),
        ("Mai An www.lua.vn", ["Mai An"]),
        ("Mai An mai@lua.vn", ["Mai An"]),
        ("lua.vn", []),
        ("Lúa.com", []),
        ("lua.net", []),
        ("lua.org", []),
        ("Mai An và 12 tác giả khác", ["Mai An"]),
        ("a" * 60, ["a" * 60]),
        ("a" * 61, []),
        ("123", []),
        ("M Mai An", ["Mai An"]),
        ("M An", ["M An"]),
        ("m Mai", ["m Mai"]),
        ("MAI AN, Mai An", ["MAI AN"]),
        ("[Mai An]", ["Mai An"]),
        ("(Mai An).", ["Mai An"]),
        ("", []),
    ],
)
def test_names_of_a_byline(said: str, names: list[str]) -> None:
    """Clocks, addresses, the avatar's letter and what stands twice are no names."""
    assert [author.name for author in _authors(said)] == names


@pytest.mark.parametrize("job", ["thông tín viên", "phóng viên", "biên tập viên", "cộng tác viên", "bình luận viên"])
def test_a_job_belongs_to_the_name_before_it(job: str) -> None:
    """`Đỗ Lam, thông tín viên RFA`."""
    assert _authors(f"Mai An, {job} Báo Lúa") == [Author("Mai An", f"{job} Báo Lúa")]


def test_links_go_with_their_names() -> None:
    """Each value has its own address; the site's name has none of both."""
    made = _authors("Mai An", "Báo Lúa", "Lê Tư", site=("BÁO LÚA",), links=("/mai", "/lua", None))
    assert made == [Author("Mai An", None, "/mai"), Author("Lê Tư")]


@pytest.mark.parametrize(
    ("name", "site", "kept"),
    [
        ("Báo Lúa Online", "baolua", False),
        ("BaoLua", "Báo Lúa", False),
        ("Lúa Việt Nam", "lua", True),
        ("Báo Lú", "Báo Lúa Việt Nam", True),
        ("Báo Lúa Việt", "Báo Lúa Việt Nam", False),
    ],
)
def test_the_site_is_nobody(name: str, site: str, kept: bool) -> None:  # noqa: FBT001 - an expected value
    """A word more or less; a short name of a site may be a part of a person's."""
    assert bool(_authors(name, site=(site,))) is kept


@pytest.mark.parametrize(
    "line",
    [
        *("Xem thêm", "Bài viết Mới", "Tác Giả", "Theo Dõi", "Follow", "Chia Sẻ", "Bình Luận", "Đăng Lúc", "Gửi"),
        *("Email", "Facebook", "5 Giờ", "Ngày Mai", "Phút", "Trước", "Tin Mới", "Cập Nhật", "Chuyên Mục", "Trang Chủ"),
        *("Quảng Cáo", "mai an", "Mai an", "Mai An 24", "M", "", "Một Hai Ba Bốn Năm Sáu Bảy", "A" * 61),
    ],
)
def test_lines_that_are_no_person(line: str) -> None:
    """Buttons, sentences, dates."""
    assert not is_person_line(line)


@pytest.mark.parametrize(
    "line", ["Mai An", "Jan van Dam", "Charles de Gaulle", "Mai-An Tư", "Nhóm phóng viên Báo Lúa", "AN", "A" * 60]
)
def test_lines_that_are_persons(line: str) -> None:
    """Small words inside of names are none against them."""
    assert is_person_line(line)


# ----------------------------------------------------------------------------------------------------------- prefixes
SHORT = [
    *(
        "TT",
        "TTO",
        "TTCT",
        "TTXVN",
        "TTXVN/Vietnam+",
        "Vietnam+",
        "TPO",
        "NLĐO",
        "NLD",
        "NLĐ",
        "PLO",
        "TNO",
        "ĐTCK",
        "BNEWS",
    ),
    *(
        "Bnews",
        "VOV",
        "VOV.VN",
        "VOV1",
        "VTV",
        "VTV.vn",
        "VTC",
        "VGP",
        "SGGP",
        "SGGPO",
        "SGTT",
        "ANTĐ",
        "ANTD",
        "ANTD.VN",
        "CAND",
    ),
    *("Zing.vn", "HNM", "HNMO", "KTĐT", "KTSG", "TBKTSG", "VnExpress", "GDVN", "GD&TĐ", "MTG", "Infonet", "ICTnews"),
    *(
        "VietNamNet",
        "LĐO",
        "LĐ",
        "LDO",
        "QĐND",
        "NDO",
        "NDĐT",
        "TBTCO",
        "TBTCVN",
        "ĐĐK",
        "ĐSPL",
        "Vietstock",
        "Baodautu.vn",
    ),
    *("Chinhphu.vn", "PetroTimes", "VietQ.vn", "VnEconomy", "VTV Online", "VTC News", "VGP News"),
    *("KTSG Online", "TBKTSG Online", "QĐND Online", "Dân trí"),
]
LONG = ["TP", "PL", "TN", "LD", "ND", "VNE", "VNN", "Dân Trí", "Dan tri", "Nhân Dân", "Người Đưa Tin", "Tin tức"]
LONG += ["Thanh Niên", "Tiền Phong", "Tuổi Trẻ", "Zing", "Xây dựng", "Pháp luật", "VietQ", "Vietnamnet"]


@pytest.mark.parametrize("name", [*SHORT, *LONG])
def test_every_agency(name: str) -> None:
    """In brackets, with any dash or none; without brackets only names that are no words of their own."""
    for prefix in (f"({name})", f"({name}) -", f"({name})–", f"({name}) :"):
        assert split_prefix(f"{prefix} Giá gạo tăng.") == (prefix, "Giá gạo tăng."), prefix
    bare = f"{name} - Giá gạo tăng."
    assert split_prefix(bare) == ((f"{name} -", "Giá gạo tăng.") if name in SHORT else (None, bare))
    assert split_prefix(f"({name})") == (None, f"({name})")
    assert split_prefix(f"Sáng nay ({name}) - Giá.")[0] is None


@pytest.mark.parametrize(
    ("lead", "prefix"),
    [
        ("BNEWS Giá gạo", "BNEWS"),
        ("TPO Giá gạo", "TPO"),
        ("TTO Giá gạo", "TTO"),
        ("VOV.VN Giá gạo", "VOV.VN"),
        ("VTV.vn Giá gạo", "VTV.vn"),
        ("VOV Giá gạo", None),
        ("(lua.vn) - Giá gạo", "(lua.vn) -"),
        ("(lua.com)- Giá gạo", "(lua.com)-"),
        ("(lua.net) – Giá gạo", "(lua.net) –"),
        ("(lua.vn) Giá gạo", None),
        ("(lua.xyz) - Giá gạo", None),
        ("(ABC) - Giá gạo", "(ABC) -"),
        ("(ABC) Giá gạo", "(ABC)"),
        ("(ABCDEFGHI) - Giá gạo", None),
        ("(A) - Giá gạo", None),
        ("(Abc) - Giá gạo", None),
        ("Báo Lúa - Giá gạo", "Báo Lúa -"),
        ("(báo lúa) – Giá gạo", "(báo lúa) –"),
        ("Báo Lúa: Giá gạo", "Báo Lúa:"),
        ("Báo Ngô - Giá gạo", None),
        ("Báo Lúa -", None),
    ],
)
def test_other_prefixes(lead: str, prefix: str | None) -> None:
    """Hosts, capitals in brackets, and what the site calls itself."""
    found, rest = split_prefix(lead, names=["Lúa", "BÁO LÚA"])
    assert found == prefix
    assert rest == (lead if prefix is None else "Giá gạo")


def test_a_known_prefix() -> None:
    """A profile's own goes first, in any case; a lead that is nothing else keeps it."""
    assert split_prefix("tin lúa: Giá gạo", ["", "Tin Lúa:"]) == ("tin lúa:", "Giá gạo")
    assert split_prefix("Tin Lúa:", ["Tin Lúa:"]) == (None, "Tin Lúa:")


# ---------------------------------------------------------------------------------------------------------- addresses
@pytest.mark.parametrize(
    ("address", "want"),
    [
        ("/a.jpg", "https://bao.vn/a.jpg"),
        ("a.jpg", "https://bao.vn/x/a.jpg"),
        ("//cdn.vn/a.jpg", "https://cdn.vn/a.jpg"),
        ("https://a.vn/b/../c", "https://a.vn/b/../c"),
        ("HTTP://a.vn/b", "HTTP://a.vn/b"),
        ("#anh", "#anh"),
        ("mailto:a@b.vn", "mailto:a@b.vn"),
        ("tel:1900", "tel:1900"),
        *(
            (bad, None)
            for bad in ("javascript:x", "data:image/png;base64,A", "file:///a", "blob:x", "https://[", "", " ")
        ),
    ],
)
def test_addresses(address: str, want: str | None) -> None:
    """Absolute where the page's address is known; what runs or holds data is none."""
    assert absolute(address, "https://bao.vn/x/y.htm") == want
    assert absolute(None, "https://bao.vn/") is None
    assert absolute("/a.jpg", None) == "/a.jpg"
    assert absolute("https://a.vn/b?c=1", "https://bao.vn/x/") == "https://a.vn/b?c=1"


@pytest.mark.parametrize(
    ("attributes", "hidden"),
    [
        ("hidden", True),
        ("style='color: red; DISPLAY : none'", True),
        ("style='visibility:hidden'", True),
        ("style='display:block'", False),
        ("style='visibility:visible'", False),
        ("class=hidden", False),
    ],
)
def test_hidden(attributes: str, hidden: bool) -> None:  # noqa: FBT001 - an expected value
    """An element may say by itself that it is not shown."""
    assert is_hidden(lxml.html.fragment_fromstring(f"<p {attributes}>x</p>")) is hidden


@pytest.mark.parametrize(
    ("line", "inside"),
    [
        ("<p>Theo <a>báo</a></p>", True),
        ("<p><a>Báo</a> viết</p>", True),
        ("<p><b>x</b> theo <a>báo</a></p>", True),
        ("<p><a>Báo</a></p>", False),
        ("<p> <a>Báo</a> </p>", False),
        ("<p>Theo <b>x</b><a>báo</a></p>", False),
        ("<p>Theo <b>báo</b></p>", False),
    ],
)
def test_a_link_in_a_sentence(line: str, inside: bool) -> None:  # noqa: FBT001 - an expected value
    """A link that has words right beside it is a part of their line."""
    paragraph = lxml.html.fragment_fromstring(line)
    assert is_in_sentence(paragraph[-1]) is inside


# -------------------------------------------------------------------------------------------------------------- dates
def _offers(*said: tuple[Origin, str]) -> list[Found]:
    return [Found((text,), origin, origin.value) for origin, text in said]


def _chosen(*said: tuple[Origin, str]) -> tuple[str, Precision, str]:
    moment = choose_moment(_offers(*said), "published")
    assert moment.value is not None
    assert moment.precision is not None
    assert moment.source is not None
    return moment.value.isoformat(), moment.precision, moment.source.winner.value


ORDER = [Origin.ARGUMENT, Origin.LAYOUT, Origin.FEED, Origin.HEURISTIC, Origin.META, Origin.JSON_LD, Origin.MICRODATA]


@pytest.mark.parametrize(("better", "worse"), [*pairwise(ORDER)])
def test_who_is_believed(better: Origin, worse: Origin) -> None:
    """What is shown goes before what the head says, wherever it stands."""
    said = [(worse, "05/09/2026 10:00:05"), (better, "04/09/2026 09:43:06")]
    assert _chosen(*said) == _chosen(*reversed(said)) == ("2026-09-04T09:43:06+07:00", Precision.SECOND, said[1][1])


@pytest.mark.parametrize(
    ("shown", "told", "taken"),
    [
        ("04/09/2026", "2026-09-04T23:59:00+07:00", True),
        ("04/09/2026", "2026-09-03T17:00:00Z", True),
        ("04/09/2026", "2026-09-05T00:00:00+07:00", False),
        ("9 giờ 04/09/2026", "2026-09-04T09:59:59+07:00", True),
        ("9 giờ 04/09/2026", "2026-09-04T10:00:00+07:00", False),
        ("9 giờ 04/09/2026", "2026-09-04T08:59:59+07:00", False),
        ("09:43 04/09/2026", "2026-09-04T09:43:59+07:00", True),
        ("09:43 04/09/2026", "2026-09-04T09:44:00+07:00", False),
        ("09:43:00 04/09/2026", "2026-09-04T09:43:59+07:00", True),
        ("09:43:07 04/09/2026", "2026-09-04T09:43:08+07:00", False),
        ("09:43:07 04/09/2026", "04/09/2026 09:43", False),
        ("09:43 04/09/2026", "04/09/2026", False),
    ],
)
def test_who_agrees_makes_it_finer(shown: str, told: str, taken: bool) -> None:  # noqa: FBT001 - an expected value
    """The head's time is taken where it lies in what is displayed."""
    assert (_chosen((Origin.LAYOUT, shown), (Origin.META, told))[2] == told) is taken


def test_notes_on_dates() -> None:
    """Another day is noted, an hour's difference is not; each note says where."""
    meta = (Origin.META, "2026-09-05T10:00:00+07:00")
    moment = choose_moment(_offers((Origin.LAYOUT, "04/09/2026 09:59"), meta), "published")
    assert [(note.code, note.place) for note in moment.notes] == [("dates-disagree", "published")]
    assert "'2026-09-05T10:00:00+07:00'" in moment.notes[0].message
    assert "layout '04/09/2026 09:59'" in moment.notes[0].message
    assert choose_moment(_offers((Origin.LAYOUT, "04/09/2026 10:00"), meta), "published").notes == ()
    moment = choose_moment(_offers((Origin.LAYOUT, "Thứ Hai, 04/09/2026"), (Origin.META, "x" * 99)), "modified")
    assert [(note.code, note.place) for note in moment.notes] == [
        ("weekday-contradicts", "modified: layout"),
        ("unreadable-date", "modified"),
    ]
    assert f"{'x' * 80!r} in meta is no date" in moment.notes[1].message
    assert choose_moment([], "published").value is None


def test_the_latest_of_several() -> None:
    """Of equal ones the first in the order of belief."""
    first, second = (Origin.META, "2026-09-05T10:00:00+07:00"), (Origin.JSON_LD, "2026-09-05T03:00:00Z")
    for said in ([second, first], [first, second]):
        moment = latest_moment(_offers((Origin.LAYOUT, "04/09/2026"), *said), "modified")
        assert moment.value == dt.datetime(2026, 9, 5, 3, tzinfo=dt.UTC)
        assert moment.precision is Precision.SECOND
        assert moment.source is not None
        assert (moment.source.field, moment.source.winner.origin) == ("modified", Origin.META)
        assert len(moment.source.losers) == 2


# ------------------------------------------------------------------------------------------------------------ figures
def _text(said: str, role: str | None = None, **more: tuple[Span, ...]) -> Draft:
    return Draft(kind="text", text=said, role=role, **more)  # type: ignore[arg-type]


def test_a_figure_element_becomes_one_figure() -> None:
    """Pictures each once, captions in order, a credit from an element of its own."""
    one, two = Image("/1.jpg"), Image("/2.jpg")
    pictures = [Draft(kind="figure", images=(one,)), Draft(kind="figure", images=(two, one))]
    table = Draft(kind="table")
    made = gather_figure(
        [
            pictures[0],
            _text("Ghe khóm.", "caption"),
            pictures[1],
            table,
            _text("Ở bến.", "caption"),
            _text("Mai", "credit"),
        ],
        "<figure>",
    )
    assert [draft.kind for draft in made] == ["figure", "table"]
    assert (made[0].images, made[0].caption, made[0].credit) == ((one, two), "Ghe khóm. Ở bến.", "Mai")
    assert made[0].reason == Reason("figure", "<figure>")
    assert made[0].spans == ()


def test_a_lone_caption_keeps_its_marks() -> None:
    """Spans count in one caption on one line only."""
    bold = (Span("bold", 0, 3),)
    for said, role, spans in (("Ghe khóm", "caption", bold), ("Ghe khóm", None, bold), ("Ghe\nkhóm", "caption", ())):
        (made,) = gather_figure([Draft(kind="figure", images=(Image("/1.jpg"),)), _text(said, role, spans=bold)], "x")
        assert (made.caption, made.spans) == (said.replace("\n", " "), spans)
    (made,) = gather_figure([Draft(kind="figure", caption="Bến."), _text("Ghe", "caption", spans=bold)], "x")
    assert (made.caption, made.spans) == ("Bến. Ghe", ())


def test_figures_without_pictures() -> None:
    """A table or a player takes the caption; a table's credit is a part of it; without both nothing is lost."""
    (made,) = gather_figure([Draft(kind="table"), _text("Giá.", "caption"), _text("Nguồn: Mai", "credit")], "x")
    assert (made.kind, made.caption, made.credit, made.reason) == ("table", "Giá. Nguồn: Mai", None, None)
    (made,) = gather_figure([Draft(kind="embed"), _text("Ghe"), _text("Mai", "credit")], "x")
    assert (made.kind, made.caption, made.credit) == ("embed", "Ghe", "Mai")
    made, credit = gather_figure([_text("Ghe", "caption"), _text("Mai", "credit")], "x")
    assert (made.text, credit.role) == ("Ghe", "caption")


def test_a_long_text_in_a_figure_is_the_story() -> None:
    """Nobody calls it a caption, and it is longer than 600 characters."""
    picture = Draft(kind="figure", images=(Image("/1.jpg"),))
    assert len(gather_figure([picture, _text("a" * 600)], "x")) == 1
    picture = Draft(kind="figure", images=(Image("/1.jpg"),))
    assert len(gather_figure([picture, _text("a" * 601)], "x")) == 2
