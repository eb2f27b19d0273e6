"""UTF-8 that was once read as windows-1252 (or 1258, or Latin-1) and saved as UTF-8 again: `Tiáº¿ng Viá»‡t`.

The evidence for it is `áº` or `á»` and a third sign, which no language writes. Then a
stretch between two tags is mended only where the way back is certain: all of it can be written in that one-byte
encoding, and what comes out is valid UTF-8. Such a stretch can be given back exactly as it was by doing the damage
again. Stretches where bytes are gone stay as they are, and a note counts them.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final

from vnnews.model import Note
from vnnews.reading.charsets import SLOPPY_1252
from vnnews.text import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

_SLOPPY_1258: Final = "".join(bytes([code]).decode("cp1258", "ignore") or chr(code) for code in range(256))
_WAYS: Final = tuple(
    (name, {ord(sign): code for code, sign in enumerate(table)})
    for name, table in (
        ("windows-1252", SLOPPY_1252),
        ("windows-1258", _SLOPPY_1258),
        ("Latin-1", "".join(map(chr, range(256)))),
    )
)
# `áº` and `á»` are two thirds of most Vietnamese letters with two marks; `Ã¡Âº`, `Ã¡Â»` are the same, damaged twice.
_BYTE_SIGNS: Final = (b"\xc3\xa1\xc2", b"\xc3\x83\xc2\xa1\xc3\x82")
_SIGN: Final = re.compile("á[º»][\x80-\u2122]|Ã¡Â[º»]")
_STRETCH: Final = re.compile(r"[^\x00-\x7f][^<>\n]*")
_FEW: Final = 256  # places of a byte to look at one by one; where there are more, one search for all is quicker
_TIMES: Final = 3  # how often a text may have been damaged


def suspicious(page: bytes) -> bool:
    """Whether a page's UTF-8 holds signs of such damage: a quick look.

    >>> suspicious("Tiáº¿ng".encode()), suspicious("Tiếng".encode())
    (True, False)
    """
    place = page.find(b"\xc2")  # the third byte of both; most pages have it at few places, which are soon looked at
    for _ in range(_FEW):
        if place < 0 or page.startswith(_BYTE_SIGNS, max(0, place - 2)):
            return place >= 0
        place = page.find(b"\xc2", place + 1)
    return place >= 0 and any(page.find(sign, max(0, place - 2)) >= 0 for sign in _BYTE_SIGNS)


def mend(text: str) -> tuple[str, tuple[Note, ...]]:
    """The text without the damage where that is certain, and what was done.

    >>> mend("Tiáº¿ng Viá»‡t")[0]
    'Tiếng Việt'
    """
    mended, ways = 0, dict[str, int]()
    for _ in range(_TIMES):
        if not _SIGN.search(text):
            break
        text, count = _once(text, ways)
        mended = max(mended, count)
        if not count:
            break
    left = sum(1 for stretch in _STRETCH.finditer(text) if _SIGN.search(stretch[0]))
    if not mended and not left:
        return text, ()
    messages = list[str]()
    if mended:
        messages.append(f"repaired {counted(mended, 'piece')} of text: UTF-8 read as {' or '.join(sorted(ways))}")
    if left:
        messages.append(f"{counted(left, 'piece')} of UTF-8 read in another encoding cannot be repaired without loss")
    return text, (Note("mojibake", "; ".join(messages), "page"),)


def _once(text: str, ways: dict[str, int]) -> tuple[str, int]:
    count = 0

    def replace(found: re.Match[str]) -> str:
        nonlocal count
        stretch = found[0]
        for name, table in _WAYS:
            back = _back(stretch, table)
            if back is not None:
                count += 1
                ways[name] = ways.get(name, 0) + 1
                return back
        return stretch

    return _STRETCH.sub(replace, text), count


def _back(stretch: str, table: Mapping[int, int]) -> str | None:
    """The stretch as it was before the damage; `None` where there is no sure way back."""
    try:
        raw, _ = codecs.charmap_encode(stretch, "strict", table)  # pyright: ignore[reportArgumentType] - a mapping will do
        back = raw.decode("utf-8")
    except UnicodeError:
        return None
    return back if len(back) < len(stretch) else None
