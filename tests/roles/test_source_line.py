"""Where a story was taken from: the line at its end that names the source."""

from __future__ import annotations

import pytest
from tests.roles.drafts import MORE, STORY, apply, figure, role, signed, text


@pytest.mark.parametrize(
    ("line", "is_source"),
    [
        *((f"{word}: Báo Lúa", True) for word in ("Nguồn", "Nguồn tin", "Source", "Theo", "NGUỒN", "nguồn")),
        *((f"({word}: báo lúa)", True) for word in ("Nguồn", "Nguồn tin", "Source")),
        ("[ Nguồn : Báo Lúa ].", True),
        ("Theo Báo Lúa", True),
        ("(Theo Báo Lúa)", True),
        ("(Theo Báo Lúa).", False),
        ("(Theo Báo Lúa.)", False),
        ("Theo Mai An, Báo Lúa Miền Tây Nam", True),
        ("Theo Mai An, Báo Lúa Miền Tây Nam Bộ", False),
        ("Theo báo lúa", False),
        ("Theo .", False),
        ("(Theo )", False),
        ("Theo Báo Lúa.", False),
        ("Theo Báo Lúa…", False),
        ("Theo Báo Lúa?", False),
        ("Theo Báo Lúa!", False),
        ("Nguồn: a: b", False),
        *(
            (f"{word}https://baolua.vn/gia-gao-tang-{'x' * 90}.html", True)
            for word in ("Nguồn: ", "Theo ", "(Nguồn: ", "")
        ),
        ("Xem https://baolua.vn/gia-gao.html", False),
        ("Nguồn Báo Lúa", True),
        ("Nguồn tin Báo Lúa", False),
        ("Nguồn:", False),
        ("Nguồnlúa", False),
        ("Theodore Roosevelt", False),
        ("Sourcebooks Lúa", False),
        ("Nguồn tham khảo: lúa gạo", True),
        ("Tham khảo: The Paddy", True),
        ("(Tham khảo Báo Lúa)", True),
        ("Tham khảo giá gạo hôm nay", False),
        ("(TTXVN/Vietnam+)", True),
        ("Reuters/AFP", True),
        ("Reuters/Bến", False),
        ("Ảnh: FBNV, Mai An", True),
        ("Ảnh: Tổng hợp", True),
        ("Nguồn ảnh: Lúa", True),
        ("Ảnh: Mai An", False),
        ("Nguồn: " + "a" * 70, True),
        ("Nguồn: " + "a" * 71, False),
        ("Xem nguồn: Báo Lúa", False),
    ],
)
def test_a_named_source(line: str, is_source: bool) -> None:  # noqa: FBT001 - an expected value
    """`Theo` also opens sentences; a source is a name of a few words."""
    assert signed("source_line", line) == ("source_line" if is_source else None)


def test_sources_stand_at_the_end() -> None:
    """Among the last four texts; pictures and notices do not count, and what has a role keeps it."""
    line, rest = text("Theo Báo Lúa"), [text(STORY), text(MORE), text(STORY)]
    assert role("source_line", text(MORE), line, *rest, at=1) == "source_line"
    far = [text(MORE), text("Theo Báo Lúa"), *rest, text(MORE)]
    assert role("source_line", *far, at=1) is None
    notices = [figure(), text("Bình luận", role="notice"), text("Bình luận", role="notice")]
    assert role("source_line", text("Theo Báo Lúa"), *rest, *notices, at=0) == "source_line"
    signed = [*rest, text("Mai An", role="author_line")]
    assert role("source_line", text("Theo Báo Lúa"), *signed, at=0) is None
    told = [*rest, text("Theo Báo Lúa", role="source_line")]
    assert role("source_line", text("Theo Báo Lúa"), *told, at=0) is None
    assert role("source_line", text("Theo Báo Lúa"), *told[1:], at=0) == "source_line"
    assert role("source_line", text(STORY), text("Reuters", role="quote")) == "quote"
    assert role("source_line", text("Reuters", role="author_line")) == "author_line"


def test_the_evidence_of_a_source() -> None:
    """A reader of the result is told why."""
    lines = text("Reuters"), text("Theo Báo Lúa"), text("https://lua.vn/gia"), text("Theo CNN", role="author_line")
    reasons = [draft.reason for draft in apply("source_line", *lines)]
    assert [reason and (reason.rule, reason.evidence) for reason in reasons] == [
        ("source_line", "a paper's or an agency's name, alone at the end"),
        ("source_line", "names a source at the end of the story"),
        ("source_line", "an address, alone at the end"),
        ("source_line", "the byline names a source"),
    ]


def test_a_byline_that_names_a_paper() -> None:
    """Báo An Giang calls `Theo VietNamNet` the author; a reporter who translates is one."""
    for line, given in (
        ("Theo VietNamNet", "source_line"),
        ("(Theo Báo Lúa)", "source_line"),
        ("Mai An (Theo CNN)", "author_line"),
    ):
        drafts = apply("source_line", text(STORY), text(line, role="author_line"))
        assert [draft.role for draft in drafts] == [None, given]
