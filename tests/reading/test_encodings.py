"""Encodings from before Unicode: what was written in them is read again, and nothing else is taken for them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading import writers

from vnnews.reading.decode import decode
from vnnews.reading.encodings import decode_legacy, recognise, recognise_viqr
from vnnews.text import nfc

if TYPE_CHECKING:
    from collections.abc import Callable


LETTERS: Final = "".join(
    unicodedata.normalize("NFC", base + tone)
    for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    for tone in ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
)

VIETNAMESE: Final = st.text(st.sampled_from(LETTERS + "đĐbcdfghjklmnpqrstvwxzBCDGHKLMNPQRSTVX 0123456789.,?!'()+\n"))

WRITERS: Final[dict[str, Callable[[str], bytes]]] = {
    "tcvn3": writers.tcvn3,
    "vni": writers.vni,
    "viscii": writers.viscii,
    "viqr": writers.viqr,
}

NEWS: Final = (
    "Sáng nay, chợ nổi Cái Răng đông nghịt thuyền bè chở trái cây từ các huyện lân cận về bán. "
    "Nhiều thương lái cho biết giá dừa đã tăng gấp rưỡi so với tháng trước vì mưa kéo dài. "
    "Ông Trần Văn Bảy, chủ một chiếc ghe lớn, nói rằng những chuyến hàng đi thành phố vẫn đều đặn mỗi ngày."
)

PAGES: Final = {
    "tcvn3": ("", '<meta charset="iso-8859-1">', '<meta charset="windows-1252"><font face=".VnTime">'),
    "vni": ("", '<meta charset="iso-8859-1">', '<meta charset="us-ascii"><font face="VNI-Times">'),
    "viscii": ("", '<meta charset="x-viet-viscii">', '<meta charset="iso-8859-1">'),
    "cp1258": ("", '<meta charset="windows-1258">', '<meta charset="iso-8859-1">'),
    "viqr": ("", '<meta charset="viqr">', '<meta charset="us-ascii">'),
}

READERS: Final = {**WRITERS, "cp1258": writers.cp1258}


@pytest.mark.parametrize("encoding", ["vni", "viscii", "viqr"])
@given(VIETNAMESE)
def test_what_is_written_is_read(encoding: str, text: str) -> None:
    """Any Vietnamese text comes back as it was."""
    assert decode_legacy(WRITERS[encoding](text), encoding) == text


@given(VIETNAMESE)
def test_what_is_written_in_tcvn3_is_read(text: str) -> None:
    """TCVN3 has no capitals with tones: they come back small, all else as it was."""
    want = "".join(letter if letter.isascii() or letter in "ĂÂĐÊÔƠƯ" else letter.lower() for letter in text)
    assert decode_legacy(writers.tcvn3(text), "tcvn3") == want


@pytest.mark.parametrize("encoding", WRITERS)
@given(st.binary())
def test_no_bytes_are_refused(encoding: str, data: bytes) -> None:
    """Whatever comes, a text comes out."""
    assert isinstance(decode_legacy(data, encoding), str)


@given(
    st.binary(), st.sampled_from((None, "text/html; charset=viscii", "charset=tcvn3", "charset=vni", "charset=viqr"))
)
def test_decoding_never_raises(data: bytes, content_type: str | None) -> None:
    """Neither for any bytes nor for any of the encodings."""
    assert isinstance(decode(data, content_type).text, str)


@pytest.mark.parametrize("head", range(3))
@pytest.mark.parametrize("encoding", PAGES)
def test_a_page_is_recognised(encoding: str, head: int) -> None:
    """By its label, its font or its letters alone, whatever it declares; and the evidence is said."""
    markup = PAGES[encoding][head]
    data = f"<html>{markup}<p>".encode() + READERS[encoding](NEWS) + b"</p><script>var a='b^c+d.';</script></html>"
    decoded = decode(data)
    assert NEWS in nfc(decoded.text)
    assert decoded.encoding == encoding
    assert markup in decoded.text
    declared = encoding in markup or (encoding == "cp1258" and "1258" in markup)
    assert ("legacy-charset" in [note.code for note in decoded.notes]) != declared


def test_letters_of_a_font_saved_as_unicode_are_read() -> None:
    """A page in valid UTF-8 whose letters are those of a font: each byte was saved as a Latin letter."""
    for encoding in ("tcvn3", "vni"):
        page = f"<p>{READERS[encoding](NEWS).decode('latin-1')}</p>"
        decoded = decode(page.encode())
        assert decoded.text == f"<p>{NEWS}</p>"
        assert [note.code for note in decoded.notes] == ["legacy-charset"]


def test_a_font_is_evidence() -> None:
    """Few words are enough where the font is named, and not where it is not."""
    words = writers.tcvn3("Tin tức, thời sự, đời sống")
    with_font = decode(b'<font face=".VnTime">' + words)
    assert with_font.encoding == "tcvn3"
    assert "fonts" in with_font.notes[0].message
    assert decode(b'<font face="Arial">' + words[:8]).encoding == "cp1252"


def test_references_inside_of_words_are_letters() -> None:
    """Editors wrote `&micro;` where the font has a letter; a sign that stands alone is a sign."""
    data = writers.tcvn3(NEWS).replace(b"\xb5", b"&micro;").replace(b"\xb8", b"&#184;")
    assert (
        decode(b"<p>" + data + b"</p>\xa9 2003 &copy; &amp; &nbsp;").text == f"<p>{NEWS}</p>© 2003 &copy; &amp; &nbsp;"
    )


def test_a_font_of_capitals_shows_capitals() -> None:
    """`.VnTimeH` draws small letters as capitals: a reader sees capitals."""
    data = b'<p><font face=".VnTimeH">' + writers.tcvn3("chợ nổi &amp; bến đò") + b"</font> " + writers.tcvn3(NEWS)
    assert decode(data).text == f'<p><font face=".VnTimeH">CHỢ NỔI &amp; BẾN ĐÒ</font> {NEWS}'


@pytest.mark.parametrize(
    "text",
    [
        "Le garçon a mangé la crème brûlée à l'hôtel près de l'église où la fête a été célébrée hier après-midi.",
        "Die Straße führt über größere Brücken; schöne Gärten und Bäche säumen den Weg nach München.",
        "El niño comió piñas y melocotón; mañana irá al jardín botánico con su tía María Ángeles.",
        "Às vezes não há solução: a situação econômica é difícil e a inflação está alta em São Paulo.",
        "Příliš žluťoučký kůň úpěl ďábelské ódy".encode("cp1250").decode("cp1252", "ignore"),
        "© 2024 – “Nguyen” … ½ ° ± § ¶ € £ ¥",
    ],
)
def test_other_languages_stay(text: str) -> None:
    """Latin text of other languages is no Vietnamese, in bytes or in UTF-8."""
    assert recognise(text.encode("cp1252")) is None
    assert decode(text.encode()).text == text
    assert decode(b'<meta charset="iso-8859-1">' + text.encode("cp1252")).text.endswith(text)


@pytest.mark.parametrize(
    "text", ["", "a^b + c^.d", "x^2 + y^2.", "add. dd? Is it so? ADD.", "let a.b = o+'x'; e^`" * 20]
)
def test_ascii_stays(text: str) -> None:
    """Formulas and code are no VIQR."""
    assert recognise_viqr(text.encode()) is None
    assert decode(text.encode()).text == text


@given(VIETNAMESE)
def test_vietnamese_utf8_stays(text: str) -> None:
    """Vietnamese in UTF-8 is never taken for anything else, composed or not."""
    for form in ("NFC", "NFD"):
        written = unicodedata.normalize(form, text)
        assert decode(written.encode()).text == written
