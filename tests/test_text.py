"""Texts as pages print them: what nobody sees is out, what everybody sees stays, and what is compared alike."""

from __future__ import annotations

import unicodedata

import pytest

from vnnews.text import Token, clean, fold, fold_tones, is_caps, nfc, strip_marks, tokens, visible

UNSEEN = {
    "soft hyphen": "\xad",
    "zero width space": "\u200b",
    "non-joiner": "\u200c",
    "joiner": "\u200d",
    "left-to-right mark": "\u200e",
    "right-to-left mark": "\u200f",
    "embedding": "\u202a",
    "right-to-left embedding": "\u202b",
    "pop": "\u202c",
    "left-to-right override": "\u202d",
    "override": "\u202e",
    "word joiner": "\u2060",
    "isolate": "\u2066",
    "right-to-left isolate": "\u2067",
    "first strong isolate": "\u2068",
    "pop isolate": "\u2069",
    "byte order mark": "\ufeff",
    "null": "\x00",
    "backspace": "\x08",
    "shift out": "\x0e",
    "escape": "\x1b",
    "delete": "\x7f",
}
SEEN = ["\u2010", "\u2030", "\u2065", "€", "₫", "ª", "®", "~", "\u200a"]


@pytest.mark.parametrize("char", UNSEEN.values(), ids=UNSEEN)
def test_what_nobody_sees_is_taken_out(char: str) -> None:
    """A word with an invisible character in it is the same word, in an ASCII and in a Vietnamese text."""
    assert visible(f"Ha{char} Noi") == clean(f"Ha{char} Noi") == "Ha Noi"
    assert clean(f"Hà{char} N{char}ội{char}") == "Hà Nội"
    assert fold(f"H{char}à Nội") == fold("Hà Nội")


@pytest.mark.parametrize("char", SEEN)
def test_what_is_seen_stays(char: str) -> None:
    """Signs whose codes stand beside those of invisible ones are printed."""
    assert visible(f"5{char}1") == f"5{char}1"
    assert visible(f"5{char}\u200b1") == f"5{char}1"


@pytest.mark.parametrize(
    "blank",
    [
        "\t",
        "\n",
        "\x0b",
        "\x0c",
        "\r",
        "\x1c",
        "\x1d",
        "\x1e",
        "\x1f",
        "\x85",
        "\xa0",
        "\u2009",
        "\u200a",
        "\u2028",
        "\u2029",
        "\u202f",
        "\u205f",
        "\u3000",
    ],
)
def test_white_space_parts_words(blank: str) -> None:
    """Every white space becomes one blank; none glues two words together, beside an invisible character either."""
    assert clean(f"{blank}Hà{blank} {blank}Nội{blank}") == "Hà Nội"
    assert clean(f"Hà\u200b{blank}Nội") == "Hà Nội"
    assert visible(f"Hà{blank}Nội") == f"Hà{blank}Nội"


def test_letters_and_marks_come_together() -> None:
    """A page that prints letters and marks apart (NFD) says the same; a joiner between them does not part them."""
    for text in ("Việt Nam", "Thừa Thiên Huế", "ĐẮK LẮK", "nghiêng ngả"):
        apart = unicodedata.normalize("NFD", text)
        assert nfc(apart) == clean(apart) == visible(apart) == text
        assert clean(apart.replace("e", "e\u200b")) == text
    assert nfc("Hà Nội") == "Hà Nội"
    assert clean("5 \u212b, 3 \u2126") == "5 \xc5, 3 \u03a9"  # signs that Unicode calls the same as letters


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *((f"{opening}Tết{closing}", '"Tết"') for opening, closing in ("“”", "„‟", "«»", "″″", "〝〞", "＂＂")),
        *((f"{opening}Tết{closing}", "'Tết'") for opening, closing in ("‘’", "‚‛", "′`", "´´", "‹›", "＇＇")),
        *((f"8{dash}3", "8-3") for dash in "‐‑‒–—―−﹣－"),
        ("vân vân…", "vân vân..."),
        ("Ðà Nẵng", "Đà Nẵng"),
        ("ðường", "đường"),
        ("HÀ  NỘI", "hà nội"),
        *zip(("hòa", "hóa", "hỏa", "hõa", "họa"), ("hoà", "hoá", "hoả", "hoã", "hoạ"), strict=True),
        *zip(("xòe", "khóe", "khỏe", "nõe", "nọe"), ("xoè", "khoé", "khoẻ", "noẽ", "noẹ"), strict=True),
        *zip(("lùy", "thúy", "thủy", "lũy", "lụy"), ("luỳ", "thuý", "thuỷ", "luỹ", "luỵ"), strict=True),
        ("HÒA BÌNH", "HOÀ BÌNH"),
    ],
)
def test_two_ways_to_print_the_same(one: str, other: str) -> None:
    """Quotes, dashes, case and the place of the tone are a matter of taste: both are compared as one."""
    assert fold(one) == fold(other) == fold(fold(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("má", "mà"),
        ("hoa", "hoà"),
        ("tòa", "toán"),
        ("bo", "bơ"),
        ("đa", "da"),
        ("8-3", "83"),
        ('"a"', "'a'"),
        ("qui", "quy"),
        ("mùi", "muì"),
    ],
)
def test_two_words_are_not_one(one: str, other: str) -> None:
    """Tones, vowels and signs tell words apart."""
    assert fold(one) != fold(other)


def test_folding_of_tones_keeps_places() -> None:
    """The tone moves inside its syllable: the text is as long as before."""
    text = "tòa nhà, khỏe mạnh, thủy lợi, hoàn toàn, quý"
    assert fold_tones(text) == "toà nhà, khoẻ mạnh, thuỷ lợi, hoàn toàn, quý"
    assert len(fold_tones(text)) == len(text)


def test_key_words_are_found_without_marks() -> None:
    """`Đắk Lắk` is typed `dak lak` by many; capitals and both letters for Đ are the same."""
    assert strip_marks("Nguồn: THỦ ĐÔ, Ðường sắt") == "nguon: thu do, duong sat"
    assert strip_marks("ăâêôơư") == "aaeoou"


def test_words_and_numbers_stand_where_they_stand() -> None:
    """A number with its signs is one token; places are those of the text as given."""
    text = "Ngày 7/3, giá 1.716,7 USD lúc 16:03; tăng 2,5% (hòa)."
    told = [(token.word, text[token.start : token.end]) for token in tokens(text)]
    assert told == [
        ("ngày", "Ngày"),
        ("7/3", "7/3"),
        ("giá", "giá"),
        ("1.716,7", "1.716,7"),
        ("usd", "USD"),
        ("lúc", "lúc"),
        ("16:03", "16:03"),
        ("tăng", "tăng"),
        ("2,5", "2,5"),
        ("hoà", "hòa"),
    ]
    assert tokens(" … ") == []


def test_a_token_is_a_value() -> None:
    """Tokens are compared by what they say and cannot be changed."""
    (token,) = tokens("Huế")
    assert token == Token("huế", 0, 3)
    with pytest.raises(AttributeError):
        token.word = "x"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "caps"),
    [
        ("ĐỂ KHỞI NGHIỆP", True),
        ("TP HCM 2024: 5%", True),
        ("GỖ", True),
        ("Gỗ", False),
        ("GDP tăng", False),
        ("A", False),
        ("Ở 24", False),
        ("2024", False),
        ("", False),
    ],
)
def test_capitals(text: str, caps: bool) -> None:  # noqa: FBT001 - an expected value
    """A line in capitals has two letters at least and no small one."""
    assert is_caps(text) is caps


def test_exactly_these_are_unseen() -> None:
    """Each of the characters that nobody sees goes, and none beside them, one code further on either side."""
    gone = {*range(0x09), *range(0x0E, 0x1C), 0x7F, 0xAD, 0x61C, *range(0x200B, 0x2010), *range(0x202A, 0x202F)}
    gone |= {*range(0x2060, 0x2065), *range(0x2066, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080)}
    near = (*range(0x80), 0xAC, 0xAE, 0x61B, 0x61D, *range(0x2000, 0x2080), *range(0xFEFE, 0xFF00))
    for code in (*gone, *near, *range(0xFFF0, 0x10000), *range(0xDFFF0, 0xE0000), *range(0xE0080, 0xE0090)):
        assert (visible(f"x\u200b{chr(code)}y") == "xy") is (code in gone), hex(code)
        assert (visible(f"x{chr(code)}y") == "xy") is (code in gone), hex(code)


@pytest.mark.parametrize("piece", ["a b", "a\nb", "a \nb", "a\n b", "a  b", "\u00a0Hà\u200b \t Nội ", " ", "a"])
def test_a_long_text_is_cleaned_as_a_short_one(piece: str) -> None:
    """A text of more than ten thousand characters takes another way, and comes out as its words with single blanks."""
    for text in (piece * 12_000, f"{piece}|" * 6_000, f"{piece}\n" * 6_000):
        assert len(text) > 10_000
        assert clean(text) == " ".join(text.replace("\u200b", "").split())


def test_short_foldings_alone_are_kept() -> None:
    """Names and labels are folded once; what a page says at length is not kept, so that no page can fill the memory."""
    for size, is_kept in ((1, True), (63, True), (64, True), (65, False), (80, False)):
        name = "Ấ" * size
        assert (fold(name) is fold(name)) is is_kept
