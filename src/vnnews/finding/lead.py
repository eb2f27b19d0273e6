"""The lead: its agency prefix set apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vnnews.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["split_prefix"]

# As printed in front of leads; sites write the dash, the blanks and the brackets in many ways.
_SHORT: Final = (
    r"TT|TTO|TTCT|TTXVN|TTXVN/Vietnam\+|Vietnam\+|TPO|NLĐO|NLD|NLĐ|PLO|TNO|ĐTCK|BNEWS|Bnews|VOV|VOV\.VN|VOV\d|VTV|VTV\.vn|"
    r"VTV Online|VTC News|VTC|VGP|VGP News|SGGP|SGGPO|SGTT|ANTĐ|ANTD|ANTD\.VN|CAND|Zing\.vn|HNM|HNMO|KTĐT|KTSG|"
    r"KTSG Online|TBKTSG|TBKTSG Online|VnExpress|GDVN|GD&TĐ|MTG|Infonet|ICTnews|VietNamNet|LĐO|LĐ|LDO|QĐND|QĐND Online|"
    r"NDO|NDĐT|TBTCO|TBTCVN|ĐĐK|ĐSPL|Vietstock|Baodautu\.vn|Chinhphu\.vn|PetroTimes|VietQ\.vn|VnEconomy|Dân trí"
)
_LONG: Final = (
    r"TP|PL|TN|LD|ND|VNE|VNN|Dân Trí|Dan tri|Nhân Dân|Người Đưa Tin|Tin tức|Thanh Niên|Tiền Phong|Tuổi Trẻ|Zing|"
    r"Xây dựng|Pháp luật|VietQ|Vietnamnet"
)
"""Names that only count in brackets: on their own they are also the words that a lead may begin with."""
_DASH: Final = r"\s{0,3}[-–—:]{1,2}"
_PREFIX: Final = re.compile(rf"^(\((?:{_SHORT}|{_LONG})\)(?:{_DASH})?|(?:{_SHORT}){_DASH})(?=\s{{0,3}}\S)\s{{0,3}}")
_BARE: Final = re.compile(r"^(BNEWS|TPO|TTO|VOV\.VN|VTV\.vn)\s(?=\S)")
_HOST: Final = re.compile(rf"^(\([\w.-]{{2,30}}\.(?:vn|com|net)\){_DASH})\s{{0,3}}", re.IGNORECASE)

_BRACKETED: Final = re.compile(r"^(\([A-ZĐ]{2,8}\)(?:\s{0,3}[-–—:])?)(?=\s{0,3}\S)\s{0,3}")
_OPENING: Final = re.compile(r"^(\(?[\w. ]{2,40}?\)?\s{0,3}[-–—:])(?=\s{0,3}\S)\s{0,3}")


def split_prefix(lead: str, known: Iterable[str] = (), names: Iterable[str] = ()) -> tuple[str | None, str]:
    """An agency's prefix, as printed, and the lead behind it; `names` are those of the site, which may be one too.

    >>> split_prefix("(Dân trí) - Sáng nay, giá vàng tăng.")
    ('(Dân trí) -', 'Sáng nay, giá vàng tăng.')
    >>> split_prefix("FDI - động lực mới")
    (None, 'FDI - động lực mới')
    """
    for prefix in known:
        if prefix and fold(lead).startswith(fold(prefix)) and len(lead) > len(prefix):
            return lead[: len(prefix)].strip(), lead[len(prefix) :].strip()
    found = _PREFIX.match(lead) or _HOST.match(lead) or _BARE.match(lead) or _BRACKETED.match(lead)
    found = found or _by_name(lead, names)
    if found is None or found.end() == len(lead):
        return None, lead
    return found[1].strip(), lead[found.end() :]


def _by_name(lead: str, names: Iterable[str]) -> re.Match[str] | None:
    """What opens a lead, if the site calls itself so: `VietTimes -`."""
    opening = _OPENING.match(lead)
    said = fold(opening[1]).strip("()-–—: ") if opening is not None else ""
    return opening if said and said in {fold(name) for name in names} else None
