"""What fuzzing found, made small: each input once broke a law of its door (`fuzz/laws.py`)."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING, Final

import pytest
from tests.places import ROOT

if TYPE_CHECKING:
    from types import ModuleType

FUZZ: Final = ROOT / "fuzz" / "laws.py"
if not FUZZ.is_file():
    pytest.skip("fuzz/ is not here: these tests run in the repository", allow_module_level=True)


def _laws() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fuzz_laws", FUZZ)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


LAWS: Final = _laws().LAWS
FINDINGS: Final[dict[int, tuple[str, bytes, str]]] = {
    1: (
        "feed",
        b"<rss><channel><item><description>\xed\xa0\x80<b>\xed\xa0\x80</b></description></item></channel></rss>",
        "UnicodeDecodeError: lxml keeps bytes that are not UTF-8 in a mended tree",
    ),
    3: (
        "feed",
        b"<rss><channel><item><title>x&#xD800;y&#0057343;</title><link a='&#xDFFF;'/></item></channel></rss>",
        "UnicodeDecodeError: a mended tree holds half a character where a reference asks for it",
    ),
    4: (
        "feed",
        "<rss><channel><item><title>x&#xD800;y\ud800z</title></item></channel></rss>".encode("utf-16", "surrogatepass"),
        "UnicodeDecodeError: the same in UTF-16",
    ),
    5: (
        "html",
        b"<h1>a</h1><x\x01>" + b"<p>One sentence of the story, and of no other.</p>" * 3 + b"</x\x01>",
        "ValueError: lxml reads control characters in a tag's name, but cannot be asked for such a tag",
    ),
    6: (
        "profile",
        b'name = "a"\ntitle = ' + b"[" * 5_000,
        "RecursionError: tomllib follows lists in lists as deep as they go",
    ),
    7: (
        "profile",
        b'name = "a"\ntitle = "A"\nhosts = ["a.vn"]\n'
        b'[[layouts]]\nname = "b"\nevidence = "code"\nfingerprint = ["h1"]\nbody = ["' + b".a" * 5_000 + b'"]',
        "RecursionError: cssselect follows the classes of a selector one inside the other",
    ),
    2: (
        "decode",
        b"<title>a</title><article>b</article>\x01c<p>\x01</p>",
        "ValueError: lxml reads control characters but does not let them be set",
    ),
}


@pytest.mark.parametrize("number", FINDINGS)
def test_a_finding_stays_mended(number: int) -> None:
    """The law holds for it."""
    door, data, _ = FINDINGS[number]
    LAWS[door](data)


@pytest.mark.parametrize("door", LAWS)
@pytest.mark.parametrize(
    "data",
    [b"", b"\x00", b"\xff", b"<", b"{", b"[" * 5000, b"\xed\xa0\x80", b"9" * 5000, "Thứ năm, 25/7/2024".encode()],
)
def test_simple_inputs(door: str, data: bytes) -> None:
    """Every law holds for what is hardly an input."""
    LAWS[door](data)
