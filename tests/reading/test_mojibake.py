"""Text that was decoded wrongly and saved: mended where nothing was lost, and only there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnnews.reading.charsets import SLOPPY_1252
from vnnews.reading.decode import decode
from vnnews.reading.mojibake import mend, suspicious
from vnnews.reading.tree import parse

NEWS = "Chợ nổi Cái Răng đông nghịt; thuyền bè “chở” trái cây từ các huyện lân cận về bán – giá 5.000 đồng…"


def cp1252(text: str) -> str:
    """The text as UTF-8 read in windows-1252."""
    return "".join(SLOPPY_1252[byte] for byte in text.encode())


def latin(text: str) -> str:
    """The text as UTF-8 read in Latin-1."""
    return text.encode().decode("latin-1")


@pytest.mark.parametrize("damage", [cp1252, latin, lambda text: cp1252(cp1252(text)), lambda text: latin(cp1252(text))])
def test_damage_is_undone_and_noted(damage: object) -> None:
    """Once or twice, in either encoding, in bytes and in text."""
    assert callable(damage)
    page = f"<p>{damage(NEWS)}</p><p>ok</p>"
    for decoded in (decode(page.encode()), decode(b"\xef\xbb\xbf" + page.encode())):
        assert decoded.text == f"<p>{NEWS}</p><p>ok</p>"
        assert [note.code for note in decoded.notes] == ["mojibake"]
    tree = parse(page)
    assert tree.root.findtext(".//p") == NEWS
    assert [note.code for note in tree.notes] == ["mojibake"]


def test_a_damaged_story_in_a_good_page_is_mended() -> None:
    """Stretch by stretch: what is good beside it stays."""
    page = f"<h1>{NEWS}</h1><p>{cp1252(NEWS)}<br>{cp1252('Hóa đơn')}</p><p title='{NEWS}'>"
    text, notes = mend(page)
    assert text == f"<h1>{NEWS}</h1><p>{NEWS}<br>Hóa đơn</p><p title='{NEWS}'>"
    assert notes[0].message.startswith("repaired 2 pieces of text: UTF-8 read as ")


def test_what_lost_a_byte_stays_and_is_noted() -> None:
    """A no-break space that became a blank cannot be told from a blank."""
    damaged = cp1252("Hà Nội về đêm").replace("\xa0", " ")
    text, notes = mend(f"<p>{damaged}</p>")
    assert text == f"<p>{damaged}</p>"
    assert "cannot be repaired" in notes[0].message


def cp1258(text: str) -> str:
    """The text as UTF-8 read in windows-1258."""
    return "".join(bytes([byte]).decode("cp1258", "ignore") or chr(byte) for byte in text.encode())


@given(
    st.lists(
        st.sampled_from([cp1252("ế"), latin("ệ"), cp1258("hoà"), cp1252(latin("ợ")), "Ã", "á»", "đ", "é", "“", " a"]),
        min_size=1,
    ).map("".join)
)
def test_mending_can_be_undone(text: str) -> None:
    """What was mended gives the same text again when the damage is done again: nothing was lost."""
    mended, notes = mend(text)
    assert mended == text or notes
    reached = {mended}
    for _ in range(3):
        reached |= {damage(each) for each in reached for damage in (cp1252, cp1258, latin)}
    assert text in reached


@given(st.text())
def test_text_without_signs_stays(text: str) -> None:
    """No sign, no change."""
    if not suspicious(text.encode("utf-8", "replace")):
        assert mend(text) == (text, ()) or "áº" in text


@pytest.mark.parametrize("text", ["THỊ XÃ”", "XÃ… ĐÃ“", "«xá» mía", "á, ớ, áo", "café «à»", "50 Å – Ä‘", "nº 1ª", NEWS])
def test_good_text_stays(text: str) -> None:
    """Signs that only look alike."""
    assert mend(text) == (text, ())
    assert decode(text.encode()).text == text
