"""Which sentences go on from the one before."""

from __future__ import annotations

import pytest

from vnnews.vocabulary.connectives import opens_with_connective


@pytest.mark.parametrize(
    "line",
    [
        "Tuy nhiên, giá lúa vẫn tăng.",
        "“Do đó chúng tôi chờ thêm một tuần”",
        "Thứ hai,giá phân bón tăng.",
        "Điều 12: người dân được hỗ trợ.",
        "Phương án 1 là chờ.",
        "However, prices rose.",
        "ĐỒNG THỜI, xã mở kho.",
    ],
)
def test_a_sentence_that_goes_on(line: str) -> None:
    assert opens_with_connective(line)


@pytest.mark.parametrize(
    "line",
    [
        "Theo bà Sáu, giá lúa tăng.",
        "Songs vẫn vang lên.",
        "Điều ấy đúng.",
        "Bước chân xa.",
        "",
    ],
)
def test_a_sentence_that_stands_for_itself(line: str) -> None:
    assert not opens_with_connective(line)
