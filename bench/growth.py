"""How time and memory of a parse grow with the page: `python -m bench.growth [--to MEGABYTES] [SHAPE ...]`.

Every size of every shape is parsed, and written as Markdown, in an interpreter of its own, beside the bare lxml parse.
A slope of 1 between two sizes is linear; the table has the slope from the second smallest size to the greatest, where
fixed costs are small.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_HEAD: Final = '<meta charset="utf-8"><title>Giá gạo xuất khẩu</title><h1>Giá gạo xuất khẩu tăng</h1>'
_SENTENCE: Final = (
    "Sáng ngày {0} tháng Bảy, giá gạo loại {0} tại kho {1} tăng thêm {0} đồng mỗi ki-lô-gam so với tuần {1}. "
)
_LONGEST: Final = 600
"""Seconds; what takes longer is `nan`. lxml itself needs hours for a tag with ten million attributes."""
_MEGABYTE: Final = 1_000_000


def ordinary(size: int) -> str:
    """A story of paragraphs, a heading for every twenty, links at its end."""
    parts, length, number = list[str](), 0, 0
    while length < size:
        number += 1
        text = "".join(_SENTENCE.format(number * 7 + k, number * k) for k in range(3))
        part = f"<p>{text}</p>" if number % 20 else f"<h2>Phần {number}</h2><p>{text}</p>"
        parts.append(part)
        length += len(part.encode())
    return f'{_HEAD}<div class="article-body">{"".join(parts)}</div><a href="/khac.htm">Tin khác</a>'


def nested(size: int) -> str:
    """Elements in elements, each with a word."""
    return _HEAD + "<div>a" * (size // 6)


def empty(size: int) -> str:
    """Elements without anything in them."""
    return _HEAD + "<p>Một câu của bài.</p>" + "<i></i>" * (size // 7)


def attributes(size: int) -> str:
    """One tag with very many attributes."""
    return f"{_HEAD}<p {' '.join(f'a{number}=1' for number in range(size // 9))}>Một câu của bài.</p>"


def one_text(size: int) -> str:
    """One text without any markup in it."""
    return f"{_HEAD}<p>{_SENTENCE.format(1, 2) * (size // 130)}</p>"


def near_equal(size: int) -> str:
    """One paragraph again and again, each time with one other word."""
    words = [f"tiếng{word}" for word in range(20)]
    rows = (" ".join([*words[: row % 20], f"số{row}", *words[row % 20 :]]) for row in range(size // 180))
    return f"{_HEAD}<div>{''.join(f'<p>{row}</p>' for row in rows)}</div>"


def links(size: int) -> str:
    """A menu without end."""
    return (
        _HEAD + "<p>Một câu của bài.</p>" + '<li><a class="muc" href="/tin-khac.htm">Tin khác</a></li>' * (size // 64)
    )


def marks(size: int) -> str:
    """One letter with very many marks out of order."""
    return f"{_HEAD}<p>{_SENTENCE.format(1, 2)}e{chr(0x302) * 2}{(chr(0x323) + chr(0x302)) * (size // 4)}</p>"


def pictures(size: int) -> str:
    """Pictures side by side in one paragraph."""
    images = "".join(f'<img src="/anh/{number}.jpg">' for number in range(size // 30))
    return f"{_HEAD}<div class='article-body'><p>{_SENTENCE.format(1, 2)}</p><p>{images}</p></div>"


def captions(size: int) -> str:
    """Lines of captions under one picture."""
    lines = "".join(f"<p class=caption>Chú thích {number}</p>" for number in range(size // 44))
    return f"{_HEAD}<div class='article-body'><p>{_SENTENCE.format(1, 2)}</p><img src=/a.jpg>{lines}</div>"


def figures(size: int) -> str:
    """Figures in figures, each with a picture and a caption."""
    part = "<figure><img src=/{0}.jpg><figcaption>Chú thích {0}</figcaption>"
    parts = "".join(part.format(number) for number in range(size // 76))
    return f"{_HEAD}<div class='article-body'><p>{_SENTENCE.format(1, 2)}</p>{parts}</div>"


def spanning(size: int) -> str:
    """A table whose few cells span very many places."""
    wide = '<td colspan="100" rowspan="100">a</td>' * 20
    rows = "".join(f"<tr>{wide if number % 100 == 0 else '<td>b</td>'}</tr>" for number in range(size // 27))
    return f"{_HEAD}<div class='article-body'><p>{_SENTENCE.format(1, 2)}</p><table>{rows}</table></div>"


def stretches(size: int) -> str:
    """One paragraph of links, bold and italic words."""
    words = "".join(f'<a href="/{number}"><b>từ</b> <i>ngữ</i></a> ' for number in range(size // 48))
    return f"{_HEAD}<div class='article-body'><p>{_SENTENCE.format(1, 2)}</p><p>{words}</p></div>"


def raised(size: int) -> str:
    """One paragraph of raised numbers, formulas and emoji."""
    part = (
        "10<sup>5</sup> m<sup><a href='#n'>2</a></sup> <math><mi>x</mi></math><img alt='\N{EAR OF RICE}' src=/e.png> "
    )
    return f"{_HEAD}<div class='article-body'><p>{_SENTENCE.format(1, 2)}</p><p>{part * (size // 105)}</p></div>"


def lists(size: int) -> str:
    """Lists in lists, numbered."""
    parts = "".join(f"<ol start={number}><li>Bước {number}" for number in range(size // 36))
    return f"{_HEAD}<div class='article-body'><p>{_SENTENCE.format(1, 2)}</p>{parts}</div>"


def players(size: int) -> str:
    """Elements for players in each other."""
    parts = '<div class="youtube" data-id="ab_cd-ef123">' * (size // 43)
    return f"{_HEAD}<div class='article-body'><p>{_SENTENCE.format(1, 2)}</p>{parts}</div>"


SHAPES: Final[dict[str, Callable[[int], str]]] = {
    shape.__name__: shape
    for shape in (
        *(ordinary, nested, empty, attributes, one_text, near_equal, links),
        *(marks, pictures, captions, figures, spanning, stretches, raised, lists, players),
    )
}


def measured(file: str, reader: str) -> dict[str, float]:
    """Seconds and additional peak memory (megabytes) of one parse, in this interpreter."""
    from lxml import html  # noqa: PLC0415 - only a child needs it

    import vnnews  # noqa: PLC0415 - see above

    read: Callable[[bytes], object] = vnnews.parse_html if reader == "vnnews" else html.document_fromstring
    for shape in (ordinary, near_equal):  # so that all is loaded that a page may need
        vnnews.parse_html(shape(5_000).encode())
    page = Path(file).read_bytes()
    before = _resident("VmRSS")
    begun = time.perf_counter()
    kept = read(page)
    if isinstance(kept, vnnews.Article):
        kept.to_markdown()
    seconds = time.perf_counter() - begun
    del kept
    return {"bytes": len(page), "seconds": seconds, "megabytes": max(0.0, _resident("VmHWM") - before)}


def _resident(line: str) -> float:
    """Megabytes of memory that this process has (`VmRSS`) or has had (`VmHWM`).

    `getrusage` would tell what the parent had before, where that was more (Linux keeps it when a program is started).
    """
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    return int(status.partition(f"{line}:")[2].split()[0]) / 1024


def child(shape: str, size: int, reader: str) -> dict[str, float]:
    """The same, in another interpreter: what making the page has taken is not to be seen."""
    with tempfile.NamedTemporaryFile(suffix=".html") as file:
        file.write(SHAPES[shape](size).encode())
        file.flush()
        command = [sys.executable, "-m", "bench.growth", "--child", reader, file.name]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=_LONGEST)  # noqa: S603 - this interpreter, fixed arguments
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
            return {"bytes": size, "seconds": math.nan, "megabytes": math.nan}
    found: dict[str, float] = json.loads(done.stdout)
    return found


def slope(small: dict[str, float], great: dict[str, float], key: str) -> float:
    """The exponent by which a figure grows with the bytes."""
    if min(small[key], great[key]) <= 0 or math.isnan(small[key] + great[key]):
        return math.nan
    return math.log(great[key] / small[key]) / math.log(great["bytes"] / small["bytes"])


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.growth", description=__doc__)
    parser.add_argument("--to", type=float, default=10, help="megabytes of the greatest page")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help=", ".join(SHAPES))
    asked = parser.parse_args()
    if asked.child:
        print(json.dumps(measured(asked.shapes[0], asked.child)))
        return 0
    sizes = [10_000]
    while sizes[-1] * 10 <= asked.to * _MEGABYTE:
        sizes.append(sizes[-1] * 10)
    print(f"{'shape':<12} {'reader':<7}" + "".join(f"{size / 1000:>9.0f} kB{'':>10}" for size in sizes) + "  slopes")
    for shape in asked.shapes or SHAPES:
        for reader in ("lxml", "vnnews"):
            points = [child(shape, size, reader) for size in sizes]
            cells = "".join(f"{point['seconds']:>9.3f} s {point['megabytes']:>6.1f} MB " for point in points)
            grown = [slope(points[1], points[-1], key) for key in ("seconds", "megabytes")] if len(points) > 2 else []
            print(f"{shape:<12} {reader:<7}{cells}  {' '.join(f'{each:.2f}' for each in grown)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
