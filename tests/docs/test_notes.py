"""Notes: all codes are listed for readers, and counts have their singular."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.places import ROOT

import vnnews

if TYPE_CHECKING:
    from collections.abc import Callable

SRC, LIST = ROOT / "src" / "vnnews", ROOT / "docs" / "reference" / "notes.md"
if not SRC.is_dir() or not LIST.is_file():
    pytest.skip("the source is not here", allow_module_level=True)


def test_codes_are_listed() -> None:
    """Each code in the source has its line in docs/reference/notes.md, and each line a code in the source."""
    source = "".join(path.read_text(encoding="utf-8") for path in sorted(SRC.rglob("*.py")))
    codes = set(re.findall(r'\bNote\(\s*"([a-z-]+)"', source)) | set(re.findall(r'"(unclosed-[a-z]+)"', source))
    codes |= {"no-headline", "no-authors", "no-published", "no-body"}  # assemble.py writes them for missing fields
    rows = re.findall(r"^\| (`.*?) \|", LIST.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(re.findall(r"`([a-z-]+)`", " ".join(rows))) == codes


STORY = "<h1>Chợ nổi</h1><p>Ghe đến từ nửa đêm, chở khóm và bí, tới sáng thì bán hết sạch hàng.</p>"
PAGES: dict[str, tuple[Callable[[int], str | bytes], str]] = {
    "bad-characters": (lambda count: STORY + count * "\0", "replaced {} invalid character{s}"),
    "bad-bytes": (lambda count: STORY.encode() + count * b" \xff", "replaced {} invalid byte sequence{s} of utf-8"),
    "too-many-attributes": (
        lambda count: f"<p {' '.join(f'a{number}' for number in range(256 + count))}>" + STORY,
        "dropped {} attribute{s} of 1 tag: those beyond 256 a tag",
    ),
    "unclosed-element": (
        lambda count: STORY + "<textarea>" + "a" * count,
        "<textarea> is never closed: it holds the last {} byte{s} of the page",
    ),
    "mojibake": (
        lambda count: STORY + count * f"<p>{'Cần Thơ'.encode().decode('cp1252')}</p>",
        "repaired {} piece{s} of text: UTF-8 read as windows-1252",
    ),
}


@pytest.mark.parametrize(("code", "count"), [(code, count) for code in PAGES for count in (1, 2)])
def test_counts_have_their_singular(code: str, count: int) -> None:
    """One character, two characters."""
    page, message = PAGES[code]
    want = message.format(count, s="" if count == 1 else "s")
    notes = vnnews.parse_html(page(count)).notes
    assert [note.message for note in notes if note.code == code] == [want]
