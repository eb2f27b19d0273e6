"""What stands in front of leads: the sign of the paper or of its agency, as printed."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from vnnews.text import fold
from vnnews.vocabulary.combine import any_of
from vnnews.vocabulary.press import PAPERS

if TYPE_CHECKING:
    from collections.abc import Iterable


_INITIALS: Final = 3
_LOOSE_DASH: Final = re.compile(r"^[-–—]\s(?=[^\W\d_])")
"""What parts the lead from the paper's sign, where that is a picture: VietNamNet."""
# A lead is clean: blanks are single. Sites write the dash, the blanks and the brackets in many ways.
_DASH: Final = r" ?[-–—:]{1,2}+"
_HOST: Final = re.compile(
    rf"(\([\w.-]{{2,30}}\.(?:vn|com|net)\){_DASH}|[\w.-]{{2,30}}\.vn ?[-–—]) ?(?=\S)", re.IGNORECASE
)
_BRACKETED: Final = re.compile(r"(\([A-ZĐ]{2,8}\)(?: ?[-–—:])?) ?(?=\S)")
_NAMED: Final = re.compile(r"(\([^\W\d_a-z]\w{0,12}(?: [\w.&+]{1,12}){1,3}\) ?[-–—]) ?(?=\S)")
"""Any name of some words in brackets with a dash behind it: `(Tổ Quốc) -`."""
_OPENING: Final = re.compile(r"(\(?[\w. ]{2,40}?\)? ?[-–—:]) ?(?=\S)")


@functools.cache
def _prefix() -> re.Pattern[str]:
    """The signs of papers and agencies that are in the table."""
    plain = [paper.prefixes for paper in PAPERS]
    everywhere, in_brackets = any_of(*plain), any_of(*plain, *(paper.bracketed for paper in PAPERS))
    return re.compile(rf"(\({in_brackets}\)(?:{_DASH})?|{everywhere}{_DASH}) ?(?=\S)")


@functools.cache
def _undashed() -> re.Pattern[str]:
    return re.compile(rf"{any_of(*(paper.undashed for paper in PAPERS))} (?=\S)")


def split_prefix(lead: str, known: Iterable[str] = (), names: Iterable[str] = ()) -> tuple[str | None, str]:
    """An agency's prefix, as printed, and the lead behind it; `names` are those of the site, which may be one too.

    >>> split_prefix("(Dân trí) - Sáng nay, giá vàng tăng.")
    ('(Dân trí) -', 'Sáng nay, giá vàng tăng.')
    >>> split_prefix("FDI - động lực mới")
    (None, 'FDI - động lực mới')
    """
    lead = _LOOSE_DASH.sub("", lead)
    folded = fold(lead)
    for prefix in known:
        if prefix and folded.startswith(fold(prefix)) and len(lead) > len(prefix):
            return lead[: len(prefix)].strip(), lead[len(prefix) :].strip()
    match = _prefix().match(lead) or _HOST.match(lead) or _undashed().match(lead) or _BRACKETED.match(lead)
    match = match or _NAMED.match(lead) or _by_name(lead, names)
    if match is None:
        return None, lead
    return lead[: match.end()].strip(), lead[match.end() :]


def _by_name(lead: str, names: Iterable[str]) -> re.Match[str] | None:
    """What opens a lead, if the site calls itself so: `VietTimes -`."""
    opening = _OPENING.match(lead)
    name = fold(opening[1]).strip("()-–—: ") if opening is not None else ""
    folded = [fold(name) for name in names]
    if name and opening is not None and opening[1].isupper():  # `BHG -` of Báo Hà Giang
        folded += [letters for name in folded if len(letters := "".join(word[0] for word in name.split())) >= _INITIALS]
    return opening if name and name in folded else None
