"""`vnnews feed`: one article for each item."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


class TestFeed:
    """A feed gives its items' articles."""

    def test_the_example(self, run: Run, examples: Path) -> None:
        articles = json.loads(run("feed", "-f", "json", examples / "feed.xml").out)
        assert [each["published"] for each in articles] == ["2026-09-18T09:43:06+07:00", "2026-09-17T16:05:00+07:00"]
        assert all(each["body"] for each in articles)

    def test_one_item_is_an_array_too(self, run: Run) -> None:
        feed = b"<rss version='2.0'><channel><item><title>Tin</title><link>https://a.vn/b</link></item></channel></rss>"
        assert [each["headline"] for each in json.loads(run("feed", "-f", "json", "-", stdin=feed).out)] == ["Tin"]

    def test_no_feed(self, run: Run, examples: Path) -> None:
        done = run("feed", "-", examples / "feed.xml", stdin=b"<p>no feed</p>")
        assert done.code == 1
        assert done.err == "vnnews: <stdin>: not a feed, or a feed without items\n"
        assert done.out.count("\n") == 2
