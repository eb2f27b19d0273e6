"""Which encoding is taken, and that a wrong word about it does no harm."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnnews.reading.decode import decode

NEWS = "<p>Chợ nổi Cái Răng đông nghịt thuyền bè từ sáng sớm, giá dừa tăng gấp rưỡi.</p>"
LABELS = (
    *("utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "rot13", "x-rot13"),
    *("hex", "base64", "zlib", "uu", "bz2", "utf-16", "utf-16-le", "utf-32", "utf_8_sig", "cp037", "hz", "charmap"),
    *("unicode-1-1-utf-8", "x-user-defined", "replacement", "-"),
)


@pytest.mark.parametrize("label", LABELS)
def test_odd_labels_do_no_harm(label: str) -> None:
    """No page is in such an encoding, and some of Python's codecs raise or run whatever one asks of them."""
    for head in (f'<meta charset="{label}">', f'<?xml version="1.0" encoding="{label}"?>'):
        assert decode((head + NEWS).encode()).text == head + NEWS
        assert decode((head + "<p>abc \\u1ea1 +AB-</p>").encode()).text == head + "<p>abc \\u1ea1 +AB-</p>"
    assert decode(NEWS.encode(), f"text/html; charset={label}").text == NEWS
    assert isinstance(decode(b"<p>\xff\xfe\xe1", f"text/html; charset={label}").text, str)


@given(st.binary(), st.none() | st.text(max_size=40) | st.sampled_from(LABELS).map("text/html; charset={}".format))
def test_never_raises(page: bytes, content_type: str | None) -> None:
    """Whatever bytes come with whatever header."""
    assert isinstance(decode(page, content_type).text, str)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-8"])
def test_with_a_mark(encoding: str) -> None:
    """The byte order mark decides, whatever else is said."""
    decoded = decode(("\ufeff" + NEWS).encode(encoding), "text/html; charset=iso-8859-1")
    assert (decoded.text, decoded.encoding, decoded.evidence) == (NEWS, encoding, "byte order mark")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark(encoding: str) -> None:
    """Its shape shows: markup is ASCII, every other byte is zero."""
    decoded = decode((NEWS * 3).encode(encoding), "text/html; charset=utf-8")
    assert (decoded.text, decoded.encoding) == (NEWS * 3, encoding)


@pytest.mark.parametrize(
    "head", ["", "iso-8859-1", "windows-1252", "us-ascii", "windows-1258", "gbk", "x-viet-tcvn5712"]
)
def test_utf8_beats_a_wrong_word(head: str) -> None:
    """Valid UTF-8 is UTF-8; the note says what was declared."""
    decoded = decode(NEWS.encode(), head and f"text/html; charset={head}")
    assert (decoded.text, decoded.encoding) == (NEWS, "utf-8")
    assert [note.code for note in decoded.notes] == (["wrong-charset"] if head else [])


@pytest.mark.parametrize("head", ["", "utf-8", "iso-8859-1", "windows-1258"])
def test_broken_utf8(head: str) -> None:
    """A broken place costs that place, and is counted."""
    page = NEWS.encode() + b"<p>\xe1\xba</p>" + NEWS.encode() + b"\xff"
    decoded = decode(page, head and f"text/html; charset={head}")
    assert decoded.text == f"{NEWS}<p>\ufffd</p>{NEWS}\ufffd"
    assert "2 invalid" in next(note.message for note in decoded.notes if note.code == "bad-bytes")


def test_nothing_is_known() -> None:
    """Latin bytes that nobody declares are windows-1252, as in browsers, and that is said."""
    decoded = decode(b"caf\xe9 \x93x\x94 \x81")
    assert (decoded.text, decoded.encoding) == ("café “x” \x81", "cp1252")
    assert [note.code for note in decoded.notes] == ["guessed-charset"]


@pytest.mark.parametrize("size", [1 << 16, 1 << 17])
def test_utf8_is_told_over_the_borders_of_pieces(size: int) -> None:
    """Long pages are looked at in pieces: a letter may stand on a border, a broken one in any of them."""
    for before in range(size - 4, size + 2):
        for letter in ("ế", "đ", "\U0001f600"):
            page = b"<p>" + b"a" * (before - 3) + letter.encode() + b"b" * 9
            decoded = decode(page)
            assert (decoded.encoding, decoded.evidence, decoded.notes) == ("utf-8", "valid UTF-8", ())
            assert decoded.text == page.decode()
            cut = page[: before + len(letter.encode()) - 1]
            assert decode(cut).evidence != "valid UTF-8"
            assert decode(cut + b"bbb" + "Tiếng Việt".encode()).notes != ()


def test_a_character_cut_off_at_the_end() -> None:
    """A page that was cut in the middle of a letter."""
    assert decode(NEWS.encode()[:-4] + b"\xe1\xba").text.endswith("rưỡi.\ufffd")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_utf8_round_trip(text: str) -> None:
    """With a declaration all Unicode text comes back, but for what looks like a mishap and is noted."""
    decoded = decode(text.encode(), "text/html; charset=utf-8")
    assert decoded.text == text.removeprefix("\ufeff") or decoded.notes or "\x00" in text
