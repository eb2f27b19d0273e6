"""The lead: its agency prefix set apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vnnews.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["split_prefix"]

# As printed in front of leads; sites write the dash, the blanks and the brackets in many ways.
_AGENCIES: Final = (
    "TT|TTO|TTCT|TTXVN|TTXVN/Vietnam\\+|Vietnam\\+|TPO|TP|NLĐO|NLD|NLĐ|PLO|PL|TNO|TN|ĐTCK|BNEWS|Bnews|VOV|VOV\\.VN|VOV\\d|VTV|"
    "VTV\\.vn|VTV Online|VTC News|VTC|Chinhphu\\.vn|VGP|VGP News|Dân trí|Dân Trí|Dan tri|SGGP|SGGPO|SGTT|ANTĐ|ANTD|ANTD\\.VN|CAND|"
    "Zing|Zing\\.vn|HNM|HNMO|HNMĐT|KTĐT|KTSG|KTSG Online|TBKTSG|TBKTSG Online|VnEconomy|VnExpress|VNE|GDVN|GD&TĐ|MTG|"
    "Infonet|ICTnews|VietNamNet|VNN|Vietnamnet|LĐO|LĐ|LDO|LD|QĐND|QĐND Online|Nhân Dân|NDO|NDĐT|ND|TBTCO|TBTCVN|ĐĐK|ĐSPL|"
    "Vietstock|Người Đưa Tin|Tin tức|Thanh Niên|Tiền Phong|Tuổi Trẻ|Baodautu\\.vn|Xây dựng|PetroTimes|Pháp luật|VietQ|VietQ\\.vn"
)
_DASH: Final = r"\s{0,3}[-–—:]{1,2}"
_PREFIX: Final = re.compile(rf"^(\((?:{_AGENCIES})\)(?:{_DASH})?|(?:{_AGENCIES}){_DASH})(?=\s{{0,3}}\S)\s{{0,3}}")
_BARE: Final = re.compile(r"^(BNEWS|TPO|TTO|VOV\.VN|VTV\.vn)\s(?=\S)")
_HOST: Final = re.compile(rf"^(\([\w.-]{{2,30}}\.(?:vn|com|net)\){_DASH})\s{{0,3}}", re.IGNORECASE)


def split_prefix(lead: str, known: Iterable[str] = ()) -> tuple[str | None, str]:
    """An agency's prefix, as printed, and the lead behind it.

    >>> split_prefix("(Dân trí) - Sáng nay, giá vàng tăng.")
    ('(Dân trí) -', 'Sáng nay, giá vàng tăng.')
    >>> split_prefix("FDI - động lực mới")
    (None, 'FDI - động lực mới')
    """
    for prefix in known:
        if prefix and fold(lead).startswith(fold(prefix)) and len(lead) > len(prefix):
            return lead[: len(prefix)].strip(), lead[len(prefix) :].strip()
    found = _PREFIX.match(lead) or _HOST.match(lead) or _BARE.match(lead)
    if found is None or found.end() == len(lead):
        return None, lead
    return found[1].strip(), lead[found.end() :]
