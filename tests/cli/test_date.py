"""`vnnews date`: a line for each text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run


class TestDate:
    """A line for each text: value, precision, zone."""

    def test_dates(self, run: Run) -> None:
        done = run("date", "July 25, 2024 | 16:03 GMT+7", "Chủ Nhật, 08/03/2026")
        assert done.code == 0
        assert done.out == "2024-07-25T16:03+07:00\tminute\tstated zone\n2026-03-08\tday\tassumed zone\n"

    def test_a_text_without_a_date(self, run: Run) -> None:
        done = run("date", "tỷ số 3-2", "25/7/2024")
        assert done.code == 1
        assert done.out == "-\n2024-07-25\tday\tassumed zone\n"

    @pytest.mark.parametrize("now", ["2026-03-08T12:00", "2026-03-08T05:00+00:00"])
    def test_relative_dates_need_now(self, run: Run, now: str) -> None:
        assert run("date", "3 giờ trước").code == 1
        assert run("date", "3 giờ trước", "--now", now).out.startswith("2026-03-08T09")

    def test_a_wrong_now(self, run: Run) -> None:
        done = run("date", "x", "--now", "soon")
        assert done.code == 2
        assert "2026-03-08T12:00" in done.err

    def test_a_contradiction_is_told(self, run: Run) -> None:
        done = run("date", "Thứ Hai, 08/03/2026")
        assert done.out.startswith("2026-03-08")
        assert done.err.startswith("vnnews: Thứ Hai, 08/03/2026: ")

    def test_json_and_standard_input(self, run: Run) -> None:
        done = run("date", "--json", "-", stdin="Đăng lúc 14:05 25/7/2024\n\nkhông có\n".encode())
        first, second = map(json.loads, done.out.splitlines())
        assert done.code == 1
        assert (first["value"], first["precision"], first["zone"]) == ("2024-07-25T14:05+07:00", "minute", "assumed")
        start, end = first["span"]
        assert first["text"][start:end] == "14:05 25/7/2024"
        assert second == {"text": "không có", "value": None}
