"""The same bytes give the same article: in any process, locale, time zone and thread, and whatever came before."""

from __future__ import annotations

import hashlib
import json
import locale
import os
import pickle
import subprocess
import sys
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.marks import slow

import vnnews

HERE: Final = Path(__file__).resolve().parent
PAGES: Final = sorted((HERE / "golden").glob("*.html"))
DATA: Final = [path.read_bytes() for path in PAGES]


def digest(data: bytes) -> str:
    """What stands for the JSON of a page, byte for byte."""
    return hashlib.sha256(vnnews.parse_html(data).to_json(indent=1).encode()).hexdigest()


@pytest.fixture(scope="module")
def expected() -> list[str]:
    """The digest of each page, read in this process, one after the other."""
    return [digest(data) for data in DATA]


# What stands in a process of its own: it does not import this module, whose imports might do for what is missing.
PROGRAM: Final = """
import hashlib, json, sys, time
if hasattr(time, "tzset"):
    time.tzset()
import locale
try:
    locale.setlocale(locale.LC_ALL, "")
except locale.Error:
    pass
import vnnews
told = []
for path in json.load(sys.stdin):
    with open(path, "rb") as file:
        told.append(hashlib.sha256(vnnews.parse_html(file.read()).to_json(indent=1).encode()).hexdigest())
json.dump(told, sys.stdout)
"""
WORLDS: Final = {
    "plain": {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"},
    "Vietnam": {"PYTHONHASHSEED": "1", "LC_ALL": "vi_VN.UTF-8", "TZ": "Asia/Ho_Chi_Minh"},
    "Turkey": {"PYTHONHASHSEED": "4294967295", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Apia"},
    "odd": {"PYTHONHASHSEED": "77", "LC_ALL": "", "LANG": "C.UTF-8", "TZ": "XYZ-14:30", "PYTHONUTF8": "0"},
    "optimised": {"PYTHONHASHSEED": "random", "LC_ALL": "POSIX", "TZ": "America/St_Johns", "PYTHONOPTIMIZE": "2"},
}


@pytest.mark.parametrize("world", slow(WORLDS, "plain", "Vietnam", "odd", "optimised"))
def test_processes_agree(world: str, expected: list[str]) -> None:
    """Neither the seed of hashes nor locale, zone or optimisation change a byte."""
    # The site's own variables stay; those that this test is about are set anew.
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHONHASH"))}
    source = str(Path(vnnews.__file__).resolve().parents[1])
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=json.dumps([str(path) for path in PAGES]),
        capture_output=True,
        text=True,
        check=False,
        env={**kept, "PYTHONPATH": source, **WORLDS[world]},
        cwd=HERE.parent,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == expected


def test_threads_agree(expected: list[str]) -> None:
    """Two threads that read the same pages at the same time, in opposite order."""
    told: dict[str, list[str]] = {}
    start = threading.Barrier(2)

    def read(name: str, data: list[bytes]) -> None:
        start.wait()
        told[name] = [digest(each) for each in data]

    threads = [threading.Thread(target=read, args=each) for each in (("on", DATA), ("back", DATA[::-1]))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert told == {"on": expected, "back": expected[::-1]}


@pytest.mark.deep
def test_pools_agree(expected: list[str]) -> None:
    """A pool of processes and a pool of threads at work at once."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as processes, ThreadPoolExecutor(4) as threads:
        apart = processes.map(vnnews.parse_html, DATA, chunksize=16)  # a function that another process can import
        assert list(threads.map(digest, DATA)) == expected
        assert [hashlib.sha256(each.to_json(indent=1).encode()).hexdigest() for each in apart] == expected


@pytest.mark.parametrize("number", range(0, len(DATA), 7))
def test_pickling_changes_nothing(number: int) -> None:
    """An article that went to another process and back is equal, and writes the same bytes."""
    article = vnnews.parse_html(DATA[number])
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(article, protocol))  # noqa: S301 - our own bytes
        assert again == article
        assert again.to_json() == article.to_json()
        assert again.to_markdown() == article.to_markdown()


@settings(max_examples=min(8, settings().max_examples))
@given(st.permutations(range(len(DATA))))
def test_no_page_leaves_anything_behind(expected: list[str], order: list[int]) -> None:
    """Whatever pages came before, in whatever order: some twice in a row, some as feeds or as copied text between."""
    for place, number in enumerate(order[:25]):
        if place % 3 == 0:
            vnnews.parse_text(DATA[order[-1]].decode("utf-8", "replace"))
            vnnews.parse_feed(DATA[number])
        assert digest(DATA[number]) == expected[number]


@pytest.mark.parametrize("number", range(0, len(DATA), 5))
def test_a_given_tree_is_not_changed(number: int) -> None:
    """An lxml tree, or a part of one, is the same after the parse, and gives the same article again."""
    tree = etree.fromstring(DATA[number], etree.HTMLParser(encoding="utf-8"))
    before = etree.tostring(tree)
    first = vnnews.parse_html(tree)
    assert etree.tostring(tree) == before
    body = tree.find("body")
    if body is not None:
        vnnews.parse_html(body)
        assert body.getparent() is tree
    assert etree.tostring(tree) == before
    assert vnnews.parse_html(tree) == first


def test_the_locale_of_this_process_is_left_alone() -> None:
    """Parsing asks and changes no locale."""
    before = locale.setlocale(locale.LC_ALL)
    for data in DATA[:5]:
        vnnews.parse_html(data)
    assert locale.setlocale(locale.LC_ALL) == before
