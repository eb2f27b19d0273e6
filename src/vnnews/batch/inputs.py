"""The inputs of a run: folders, files, WARC archives and tables, each page with its name."""

from __future__ import annotations

import gzip
import io
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Final, cast

import attrs
import orjson

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_PAGES: Final = (".html", ".htm", ".xhtml", ".shtml")
_ARCHIVES: Final = (".warc", ".warc.gz")
_PACKED: Final = (".gz", ".zst")
_LINES: Final = (".jsonl", ".ndjson", *(end + pack for end in (".jsonl", ".ndjson") for pack in _PACKED))
_IN_FOLDERS: Final = (*_PAGES, *(end + pack for end in _PAGES for pack in _PACKED), *_ARCHIVES)
_FINE: Final = range(200, 300)


@attrs.frozen
class Page:
    """One page of an input. A worker reads its file where `html` is `None`."""

    path: str
    offset: int | None = None
    """Its place in an archive (byte), a JSONL file (line, from 1) or a Parquet file (row, from 0)."""
    html: bytes | str | None = None
    url: str | None = None
    content_type: str | None = None
    problem: str | None = None
    """Why there is no page."""

    @property
    def id(self) -> str:
        """Its name in a run."""
        return self.path if self.offset is None else f"{self.path}#{self.offset}"


@attrs.frozen
class Inputs:
    """What a run reads, and how."""

    names: tuple[str, ...]
    """Files and folders."""
    leave_out: str = ""
    """A folder that is not entered: the output."""
    urls: Mapping[str, str] = attrs.field(factory=dict)
    """Addresses by path or by file name."""
    html: str = "html"
    """The column with the pages in Parquet and JSONL files."""
    url: str = "url"
    """The column with the addresses."""
    max_bytes: int = 2**24

    def files(self) -> Iterator[str]:
        """The files of the names, folders walked in the order of names."""
        for name in self.names:
            if not os.path.isdir(name):  # noqa: PTH112 - names as typed
                yield os.path.normpath(name)
                continue
            for folder, below, files in os.walk(name):
                below[:] = sorted(each for each in below if os.path.join(folder, each) != self.leave_out)  # noqa: PTH118
                for file in sorted(files):
                    if file.lower().endswith(_IN_FOLDERS):
                        yield os.path.normpath(os.path.join(folder, file))  # noqa: PTH118

    def pages(self, is_done: Callable[[str], bool]) -> Iterator[Page]:
        """The pages that are not done, file after file. A file that cannot be read is a page with a problem."""
        for path in self.files():
            reader = _reader(path)
            if reader is None:
                page = Page(path, url=self.urls.get(path) or self.urls.get(os.path.basename(path)))  # noqa: PTH119
                if not is_done(page.id):
                    yield page
                continue
            last = None
            try:
                for page in reader(path, self):
                    last = page.offset
                    if not is_done(page.id):
                        yield page
            except (OSError, EOFError, LookupError, RuntimeError, ValueError) as error:
                broken = Page(path, -1 if last is None else last + 1, problem=f"not read further: {error}")
                if not is_done(broken.id):
                    yield broken


def _reader(path: str) -> Callable[[str, Inputs], Iterable[Page]] | None:
    """Who reads the pages of a file with several. Returns None for a file that is one page."""
    name = path.lower()
    if name.endswith(_ARCHIVES):
        return _archive
    if name.endswith(".parquet"):
        return _parquet
    return _lines if name.endswith(_LINES) else None


def is_one_page(path: str) -> bool:
    """Whether a file is one page, and neither an archive nor a table.

    >>> is_one_page("a/b.html.gz"), is_one_page("a/b.warc.gz")
    (True, False)
    """
    return _reader(path) is None


def _archive(path: str, inputs: Inputs) -> Iterator[Page]:
    """The HTML responses of a WARC file. Answers with an error status are not pages of the site."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - an extra

    with open(path, "rb") as file:  # noqa: PTH123 - the name as typed
        for record in ArchiveIterator(file, record_types=WarcRecordType.response, auto_decode="all"):
            headers = record.http_headers
            status = headers.status_code if headers is not None else None
            kind = record.http_content_type
            if (status is None or status in _FINE) and (kind is None or "html" in kind):
                header = headers.get("Content-Type") if headers is not None else None
                body = record.reader.read(inputs.max_bytes + 1)
                yield Page(path, record.stream_pos, body, record.headers.get("WARC-Target-URI"), header)


def _parquet(path: str, inputs: Inputs) -> Iterator[Page]:
    """The rows of a Parquet file."""
    import pyarrow.parquet as pq  # noqa: PLC0415 - an extra

    with pq.ParquetFile(path) as file:
        names = file.schema_arrow.names
        if inputs.html not in names:
            message = f"no column {inputs.html!r}; it has {', '.join(names)}"
            raise LookupError(message)
        columns = [name for name in (inputs.html, inputs.url) if name in names]
        place = 0
        for batch in file.iter_batches(batch_size=100, columns=columns):
            for row in batch.to_pylist():
                yield _row(path, place, row, inputs)
                place += 1


def _lines(path: str, inputs: Inputs) -> Iterator[Page]:
    """The lines of a JSONL file."""
    with opened(path) as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                row = orjson.loads(line)
            except orjson.JSONDecodeError as error:
                yield Page(path, number, problem=f"no JSON: {error}")
                continue
            yield _row(path, number, row if isinstance(row, dict) else {}, inputs)


def _row(path: str, offset: int, row: dict[str, Any], inputs: Inputs) -> Page:
    html, url = row.get(inputs.html), row.get(inputs.url)
    if not isinstance(html, bytes | str):
        return Page(path, offset, problem=f"no page in {inputs.html!r}")
    return Page(path, offset, html, url if isinstance(url, str) else None)


def opened(path: str) -> BinaryIO:
    """A file as its bytes, unpacked where its name ends with `.gz` or `.zst`."""
    if path.lower().endswith(".gz"):
        return cast("BinaryIO", gzip.open(path, "rb"))
    if path.lower().endswith(".zst"):
        import zstandard  # noqa: PLC0415 - an extra

        return cast("BinaryIO", io.BufferedReader(zstandard.open(path, "rb")))
    return open(path, "rb")  # noqa: PTH123 - the name as typed
