"""Lines with several dates: each has the label in front of it, in any order."""

from __future__ import annotations

from itertools import permutations

import pytest

from vnnews.fields.dated_lines import published_of, read_line, updated_of
from vnnews.vocabulary.date_labels import Label

PARTS = ("Đăng: 16/7/2024 08:15", "Cập nhật: 17/7/2024 21:40", "Hạn nộp: 30/7/2024 17:00")


@pytest.mark.parametrize("sign", [" | ", " - ", ", ", " ", "; "])
@pytest.mark.parametrize("parts", [*permutations(PARTS)])
def test_order_does_not_matter(parts: tuple[str, ...], sign: str) -> None:
    """Whatever stands first, and whatever divides the dates."""
    lines = read_line(sign.join(parts))
    published, updated = published_of(lines), updated_of(lines)
    assert published is not None
    assert updated is not None
    assert (str(published.date), published.label) == ("2024-07-16T08:15+07:00", Label.PUBLISHED)
    assert (str(updated.date), updated.label) == ("2024-07-17T21:40+07:00", Label.UPDATED)


def test_one_date_is_the_line_s() -> None:
    """Without a label the first date counts, and the words before the line may be its label."""
    assert [(str(each.date), each.label) for each in read_line("16/7/2024 - 17/7/2024")] == [("2024-07-16", None)]
    assert read_line("16/7/2024", "Cập nhật")[0].label is Label.UPDATED
    assert read_line("đăng 16/7/2024", "Cập nhật")[0].label is Label.PUBLISHED
    assert read_line("Cập nhật liên tục") == []
    assert published_of(read_line("Hạn nộp: 30/7/2024")) is None
    only = published_of(read_line("Cập nhật: 30/7/2024"))
    assert only is not None
    assert only.label is Label.UPDATED
    assert updated_of([]) is None
