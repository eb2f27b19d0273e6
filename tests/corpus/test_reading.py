"""On real text: nothing good is changed, and each encoding is told from every other."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest
from tests.places import CORPUS
from tests.reading import writers

from vnnews.reading.decode import decode
from vnnews.reading.tree import parse
from vnnews.text import nfc

if TYPE_CHECKING:
    from pathlib import Path

if not CORPUS.is_dir():
    pytest.skip("the corpus of real pages is not here", allow_module_level=True)

BODIES: Final = [
    nfc(json.loads(line)["body"]) for line in (CORPUS / "vneconomy_bodies.jsonl").read_text("utf-8").splitlines()
]
FILES: Final = [*CORPUS.glob("pages/*.html"), *CORPUS.glob("vneconomy_text/*.txt"), CORPUS / "vneconomy_en_page.txt"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name[:40])
def test_good_pages_stay(file: Path) -> None:
    """Real pages are decoded without a note, and nothing is dropped before the tree."""
    data = file.read_bytes()
    decoded = decode(data)
    assert decoded.text == data.decode("utf-8-sig")
    assert decoded.notes == ()
    if file.suffix == ".html":
        assert parse(decoded.text).notes == ()


def test_good_bodies_stay() -> None:
    """Whole, and paragraph by paragraph: short texts too are no other encoding."""
    for body in BODIES:
        for text in (body, *body.split("\n\n")):
            assert decode(text.encode()).text == text
            assert decode(text.encode()).notes == ()


@pytest.mark.parametrize("encoding", ["tcvn3", "vni", "viscii", "cp1258"])
def test_bodies_are_recognised(encoding: str) -> None:
    """A page in such an encoding that declares Latin-1 is read as it was written."""
    table = {"tcvn3": writers.tcvn3, "vni": writers.vni, "viscii": writers.viscii, "cp1258": writers.cp1258}
    for body in BODIES:
        text = "".join(letter for letter in body if letter.isascii() or letter in writers.LETTERS)
        decoded = decode(b'<meta charset="iso-8859-1"><p>' + table[encoding](text))
        assert decoded.encoding == encoding
        want = text if encoding != "tcvn3" else writers.small(text)
        assert decoded.text.endswith(want)


def test_bodies_in_viqr_are_recognised() -> None:
    """ASCII with marks behind its vowels."""
    for body in BODIES:
        text = "".join(letter for letter in body if letter.isascii() or letter in writers.LETTERS)
        text = text.replace("<", "").replace("&", "")
        decoded = decode(b"<p>" + writers.viqr(text))
        assert (decoded.encoding, decoded.text) == ("viqr", f"<p>{text}")
