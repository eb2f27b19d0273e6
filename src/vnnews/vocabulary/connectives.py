"""Words that tie a sentence to the one before it."""

from __future__ import annotations

import re
from typing import Final

from vnnews.vocabulary.combine import Pattern, any_of

CONNECTIVES: Final = (
    *("tuy nhiên", "tuy vậy", "thế nhưng", "nhưng", "song", "dù vậy", "mặc dù vậy", "dù thế"),
    *("đồng thời", "bên cạnh đó", "bên cạnh", "ngoài ra", "ngoài", "cùng với đó", "cùng đó", "hơn nữa", "thêm vào đó"),
    *("do đó", "do vậy", "vì vậy", "vì thế", "bởi vậy", "như vậy", "như thế", "nhờ đó", "từ đó", "qua đó"),
    *("theo đó", "trong đó", "cụ thể", "chẳng hạn", "ví dụ", "tương tự", "đáng chú ý", "mặt khác", "ngược lại"),
    *("trước đó", "sau đó", "tiếp đó", "tiếp theo", "đến nay", "hiện nay", "hiện", "cũng", "còn", "vậy"),
    *("thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ bốn", "thứ năm", "thứ sáu", "cuối cùng", "điều này", "với các"),
    *("một là", "hai là", "ba là", "bốn là", "năm là", "sáu là"),
    *("however", "moreover", "meanwhile", "therefore", "in addition", "besides", "also", "but", "so"),
    *(Pattern(r"(?:phương án|điều|khoản|điểm|bước|mục|câu|giai đoạn|phase|step|option|article) \d{1,3}"),),
)
"""A line that opens with one of them goes on from the line before it, or is an item of a list."""
_OPENING: Final = re.compile(rf"[\"“‘'(\s]{{0,3}}{any_of(CONNECTIVES)}(?!\w)", re.IGNORECASE)


def opens_with_connective(text: str) -> bool:
    """Whether a sentence goes on from the one before it.

    >>> opens_with_connective("Tuy nhiên, giá gạo vẫn tăng."), opens_with_connective("Giá gạo vẫn tăng.")
    (True, False)
    """
    return _OPENING.match(text) is not None
