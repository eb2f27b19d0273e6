"""Words that turn a statement into another one: negations, opposites, places in an order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnnews.text import fold_tones

if TYPE_CHECKING:
    from collections.abc import Iterable

NEGATIONS: Final = frozenset({"không", "chưa", "chẳng", "chả", "đừng", "chớ", "not", "no", "never"})
OPPOSITES: Final = (
    *("tăng giảm", "lên xuống", "mua bán", "cao thấp", "nhiều ít", "lãi lỗ", "thu chi", "xuất nhập", "trầm nhộn"),
    *("đông tây nam bắc", "trên dưới", "trong ngoài", "trước sau", "đầu cuối", "trái phải"),
    *("sáng trưa chiều tối đêm", "nay qua mai kia", "đúng sai", "thắng thua", "mở đóng"),
    *("nhất hai ba tư bốn năm sáu bảy tám chín mười", "một hai ba bốn năm sáu bảy tám chín mười"),
    *("up down", "rise fall", "rose fell", "buy sell", "high low", "east west north south", "first second third"),
)
"""Each row has words that exclude each other, folded."""
_GROUPS: Final = {
    word: frozenset(place for place, row in enumerate(OPPOSITES) if word in row.split())
    for word in dict.fromkeys(" ".join(OPPOSITES).split())
}


def exclude_each_other(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether a word on one side excludes one on the other, as `tăng` does `giảm`. Both sides are folded words.

    >>> exclude_each_other(["giá", "tăng"], ["giá", "giảm"]), exclude_each_other(["tăng"], ["tăng", "giảm"])
    (True, False)
    """
    ours = {word: _GROUPS[word] for word in map(fold_tones, some) if word in _GROUPS}
    if not ours:
        return False
    theirs = {word: _GROUPS[word] for word in map(fold_tones, others) if word in _GROUPS}
    pairs = ((one, other) for one in ours.keys() - theirs.keys() for other in theirs.keys() - ours.keys())
    return any(ours[one] & theirs[other] for one, other in pairs)
