"""Pages and runs, for the tests of many pages."""

from __future__ import annotations

import json
import os
import time
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from unittest.mock import patch

import pyarrow.parquet as pq

from vnnews.batch.inputs import Inputs, Page
from vnnews.batch.job import Job, Totals
from vnnews.batch.pages import Outcome, Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

PAGE: Final = (
    '<html lang="vi"><meta property="og:type" content="article"><h1>Xoài {n} vào vụ</h1><article><p>Sáng nay, nhà vườn '
    "ở Cao Lãnh hái những chuyến xoài đầu tiên, giá cao hơn năm ngoái một nghìn đồng mỗi cân.</p><p>Thương lái đến từ "
    "nhiều tỉnh, ghe đậu kín bến từ lúc trời chưa sáng, chợ đông hơn mọi ngày.</p></article></html>"
)


def folder_of(place: Path, count: int) -> Path:
    """A folder with as many pages, in folders of ten."""
    for n in range(count):
        file = place / "saved" / f"{n // 10:03}" / f"{n:05}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format(n=n), encoding="utf-8")
    return place / "saved"


def run(out: Path, *names: Path | str, **more: Any) -> Totals:
    """The totals of a run to its end, in this process unless another function is to `read`."""
    settings = {name: more.pop(name) for name in ("urls", "html", "url") if name in more}
    job = Job(inputs=Inputs(tuple(map(str, names)), **settings), out=out, **more)
    totals = Totals()
    with nullcontext() if job.read else patch("vnnews.batch.job.Workers", _Here):
        for totals in job.run():  # noqa: B007 - the last ones count
            pass
    return totals


class _Here:
    """Workers that are this process: quick, and without limits."""

    def __init__(self, function: Callable[[Page], Outcome], **_: object) -> None:
        self.function = function

    def run(self, tasks: Iterable[Page]) -> Iterator[tuple[Page, Outcome]]:
        return ((task, self.function(task)) for task in tasks)


def rows(out: Path) -> list[dict[str, Any]]:
    """All rows of a folder of Parquet files."""
    return [row for file in sorted(out.glob("part-*.parquet")) for row in pq.read_table(file).to_pylist()]


def failures(out: Path) -> dict[str, str]:
    """The failed inputs with their reasons."""
    lines = (out / "_batch" / "errors.jsonl").read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    assert len({(each["input"], each["offset"]) for each in entries}) == len(entries)
    return {Path(each["input"]).name: each["reason"] for each in entries}


def poisoned(page: Page) -> Outcome:
    """Read a page; some pages never end, or take their process with them."""
    if "00003" in page.path:
        time.sleep(600)
    if "00005" in page.path:
        os._exit(9)
    return Reader()(page)
