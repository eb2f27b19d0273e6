"""`vnnews text`: copied text to articles."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import vnnews

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


class TestText:
    """Copied text goes the same road."""

    def test_the_example(self, run: Run, examples: Path) -> None:
        article = vnnews.Article.from_json(run("text", examples / "copied.txt").out)
        assert article.headline == "Chợ quê lên sàn: khi mớ rau cũng có mã vạch"
        assert article.published is not None
        assert article.published.isoformat() == "2026-06-11T14:20:00+07:00"
        assert next(each.credit for each in article.figures) == "Tuấn Kiệt"
        assert len(article.headings) == 2

    def test_bad_bytes_are_noted(self, run: Run, examples: Path) -> None:
        data = (examples / "copied.txt").read_bytes() + b"\xff\xff h\xe1\xba\n"
        notes = json.loads(run("text", "-", stdin=data).out)["notes"]
        assert "bad-bytes" in [note["code"] for note in notes]
