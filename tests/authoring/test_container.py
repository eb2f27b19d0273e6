"""Why an element was located: its score, its features, the runners-up."""

from __future__ import annotations

from typing import Final

from click.testing import CliRunner

from vnnews.authoring.container import rank_containers
from vnnews.cli.app import app

LINE: Final = "Sáng nay, xóm Chài kéo được mẻ cá trích lớn nhất từ đầu năm đến nay."
OTHER: Final = "Đọc báo giấy mỗi sáng tại nhà, với giá chỉ bằng một ly cà phê."
PAGE: Final = (
    "<title>Xóm Chài trúng mẻ cá trích</title><h1>Xóm Chài trúng mẻ cá trích</h1>"
    f"<div id=a><div class=noi-dung><p>{LINE}</p><p>{LINE}</p></div></div>"
    f"<div class=x1><p>{OTHER}</p></div><div class=x2><p>{OTHER[:40]}.</p></div>"
)


def test_the_located_element_comes_first() -> None:
    """Then the others by their scores; none holds another or stands in it."""
    ranked = rank_containers(PAGE.encode())
    assert [each.name for each in ranked] == ["div.noi-dung", "div.x1", "div.x2"]
    assert [each.prose for each in ranked] == [2 * len(LINE), len(OTHER), 41]
    assert ranked[0].score > ranked[1].score > ranked[2].score > 0
    assert ranked[0].features == (("it stands in what is named like a story", 2 * len(LINE)),)


def test_a_page_without_a_story() -> None:
    """Nothing is credible, nothing won."""
    assert rank_containers(b"<nav><a href=/>Trang</a></nav>") == ()
    assert rank_containers(b"") == ()


def test_explain_prints_them() -> None:
    """Where no layout selects the container."""
    runner = CliRunner()
    result = runner.invoke(app, ["explain", "--profile", "generic", "-"], input=PAGE.encode())
    assert result.exit_code == 0
    assert "container: the element with the best score" in result.output
    assert "runner-up" in result.output
    copied = runner.invoke(app, ["explain", "--copied", "-"], input=f"Tin\n\n{LINE}\n".encode())
    assert "runner-up" not in copied.output
