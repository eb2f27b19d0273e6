"""Inputs of all kinds give the same pages."""

from __future__ import annotations

import gzip
import io
import json
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from fastwarc.warc import ArchiveIterator
from tests.batch.helpers import PAGE, failures, folder_of, rows, run

from vnnews.batch.inputs import Inputs, Page
from vnnews.batch.pages import Reader

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://vuontrai.example/xoai-{n}.html"


def _pages(*names: object, **more: object) -> list[Page]:
    return list(Inputs(tuple(map(str, names)), **more).pages(lambda _: False))  # type: ignore[arg-type]  # by name


def _expected(n: int) -> tuple[str, str]:
    """Address and headline of a page."""
    return URL.format(n=n), f"Xoài {n} vào vụ"


def _record(n: int, *, status: str = "200 OK", kind: str = "text/html; charset=utf-8") -> bytes:
    """A response record of a WARC file."""
    body = PAGE.format(n=n).encode()
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {URL.format(n=n)}\r\nWARC-Record-ID: <urn:uuid:{n}>\r\n"
        f"WARC-Date: 2024-07-25T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


@pytest.mark.parametrize("packed", [False, True])
def test_warc(tmp_path: Path, *, packed: bool) -> None:
    """HTML responses with their addresses and places; no pictures, no error pages."""
    records = [_record(0), _record(1, kind="image/png"), _record(2, status="404 Not Found"), _record(3)]
    file = tmp_path / ("crawl.warc.gz" if packed else "crawl.warc")
    file.write_bytes(b"".join(gzip.compress(each) if packed else each for each in records))
    run(tmp_path / "out", file)
    made = rows(tmp_path / "out")
    assert [(row["url"], row["headline"]) for row in made] == [(URL.format(n=n), f"Xoài {n} vào vụ") for n in (0, 3)]
    with file.open("rb") as stream:
        places = [record.stream_pos for record in ArchiveIterator(stream)]
    assert [row["id"] for row in made] == [f"{file}#{places[n]}" for n in (0, 3)]
    assert run(tmp_path / "out", file).pages == 0


def test_a_cut_warc_keeps_what_is_before_the_cut(tmp_path: Path) -> None:
    """A crawl that ended in the middle of a record."""
    file = tmp_path / "crawl.warc.gz"
    file.write_bytes(gzip.compress(_record(0)) + gzip.compress(_record(1))[:200])
    run(tmp_path / "out", file)
    assert rows(tmp_path / "out")[0]["headline"] == "Xoài 0 vào vụ"


def test_tables(tmp_path: Path) -> None:
    """Parquet and JSONL, with columns of any name; what is no page is named with its place."""
    table = pa.table({"body": [PAGE.format(n=1).encode(), None], "at": [URL.format(n=1), None]})
    pq.write_table(table, tmp_path / "pages.parquet")
    lines = [json.dumps({"body": PAGE.format(n=2), "at": URL.format(n=2)}), "{", "[]", ""]
    (tmp_path / "pages.jsonl.zst").write_bytes(zstandard.compress("\n".join(lines).encode()))
    out = tmp_path / "out"
    run(out, tmp_path / "pages.parquet", tmp_path / "pages.jsonl.zst", html="body", url="at")
    assert [(row["url"], row["headline"]) for row in rows(out)] == [
        (URL.format(n=n), f"Xoài {n} vào vụ") for n in (1, 2)
    ]
    assert len((out / "_batch" / "errors.jsonl").read_text().splitlines()) == 3
    other = tmp_path / "other"
    run(other, tmp_path / "pages.parquet")
    assert "no column 'html'; it has body, at" in failures(other)["pages.parquet"]


def test_packed_pages_and_their_addresses(tmp_path: Path) -> None:
    """By path or by name; a missing file is a failure of its own."""
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(PAGE.format(n=1).encode()))
    (tmp_path / "b.html.zst").write_bytes(zstandard.compress(PAGE.format(n=2).encode()))
    (tmp_path / "notes.txt").write_text("no page")
    urls = {str(tmp_path / "a.html.gz"): URL.format(n=1), "b.html.zst": URL.format(n=2)}
    out = tmp_path / "out"
    run(out, tmp_path, tmp_path / "gone.html", urls=urls)
    assert [(row["url"], row["headline"]) for row in rows(out)] == [
        (URL.format(n=n), f"Xoài {n} vào vụ") for n in (1, 2)
    ]
    assert list(failures(out)) == ["gone.html"]


def test_a_packed_page_is_read_to_its_limit(tmp_path: Path) -> None:
    """A small file that unpacks to a large one does not fill the memory."""
    with gzip.open(tmp_path / "bomb.html.gz", "wb") as file:
        for _ in range(64):
            file.write(b"\x20" * 2**20)
    outcome = Reader(max_bytes=1000)(Page(str(tmp_path / "bomb.html.gz")))
    assert outcome.problem == "larger than 1,000 bytes"


def test_a_name_that_comes_twice_is_read_once(tmp_path: Path) -> None:
    """A folder, and a file of it."""
    saved = folder_of(tmp_path, 3)
    assert run(tmp_path / "out", saved, saved / "000" / "00001.html", f"{saved}/./").pages == 3


def test_the_output_is_no_input(tmp_path: Path) -> None:
    """Where it lies inside of the folder that is read."""
    saved = folder_of(tmp_path, 2)
    (saved / "out").mkdir()
    (saved / "out" / "x.html").write_text("x")
    assert len(_pages(saved, leave_out=str(saved / "out"))) == 2


def test_lines_are_read_one_by_one(tmp_path: Path) -> None:
    """A file of any size."""
    (tmp_path / "a.jsonl").write_bytes(io.BytesIO(b'{"html": "<p>a"}\n' * 5).getvalue())
    assert [page.offset for page in _pages(tmp_path / "a.jsonl")] == [1, 2, 3, 4, 5]
