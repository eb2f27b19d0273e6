"""Alternative texts of pictures: which say nothing."""

from __future__ import annotations

import pytest
from tests.roles.drafts import apply, figure


def _alt(alt: str, headline: str = "", url: str = "") -> str | None:
    """The alt that is left of a picture's."""
    holder = figure(alt, caption="Một chú thích khác hẳn ở đây")
    if url:
        holder = figure(caption="Một chú thích khác hẳn ở đây")
        image = holder.images[0]
        holder.images = (type(image)(url, alt),)
    (made,) = apply("caption", holder, headline=headline or None)
    return made.images[0].alt


@pytest.mark.parametrize(
    ("words", "number", "is_name"),
    [
        (7, " 12", True),
        (6, " 12", True),
        (5, " 12", False),
        (7, " 1234", False),
        (7, " - 1", True),
        (3, " - 123", True),
    ],
)
def test_a_headline_with_a_number_behind_it(words: int, number: str, *, is_name: bool) -> None:
    """Seven words, the number among them, or a dash between: a machine wrote it, and it says nothing of the picture."""
    headline = " ".join(f"chữ{place}x" for place in range(words))
    assert (_alt(f"{headline}{number}", headline) is None) is is_name


@pytest.mark.parametrize("sign", ["", "?", "!", ".", "”", '"'])
def test_what_stands_before_the_number(sign: str) -> None:
    """A word or the end of a sentence."""
    headline = f"Giá gạo ở bến có lên nữa không{sign}"
    assert _alt(f"{headline} 3", headline) is None


@pytest.mark.parametrize(
    ("alt", "kept"),
    [
        *((f"ghe.{end}", False) for end in ("jpg", "jpeg", "PNG", "gif", "webp", "bmp", "svg")),
        *((f"ghe.{end}", True) for end in ("txt", "jpgs", "htm")),
        *(
            (f"{word}{rest}", False)
            for word in ("img", "image", "photo", "DSC", "untitled")
            for rest in ("", "_12", " 3", "-4")
        ),
        ("image ghe", True),
        *((f"{word} ảnh", False) for word in ("Chú thích", "Nhập chú thích")),
        ("{caption}", False),
        ("Ghe khóm ảnh 3", False),
        ("Ghe khóm - Ảnh 12", False),
        ("Ghe khóm anh 3", False),
        ("Ghe khóm bảnh 3", True),
        ("x" * 30, False),
        ("x" * 29, True),
        ("x" * 30 + "ă", True),
    ],
)
def test_an_alt_that_says_nothing(alt: str, *, kept: bool) -> None:
    """Names of files, what programs fill in, words that are too long."""
    assert (_alt(alt) is not None) is kept


@pytest.mark.parametrize(
    ("alt", "kept"),
    [
        ("cho-noi-0845", False),
        ("Cho_noi", False),
        ("cho noi cai rang", False),
        ("cho noi", True),
        ("chợ nổi cái răng", True),
        ("ghe-khac", True),
    ],
)
def test_an_alt_that_is_the_name_of_the_file(alt: str, *, kept: bool) -> None:
    """Where the address says it too."""
    url = f"https://a.vn/{alt.lower().replace(' ', '-')}-2.jpg" if alt != "ghe-khac" else "https://a.vn/x.jpg"
    assert (_alt(alt, url=url) is not None) is kept
    assert _alt("Chợ nổi Cái Răng") == "Chợ nổi Cái Răng"
