"""What several tests of blocks share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import lxml.html
from lxml import etree

if TYPE_CHECKING:
    from lxml import etree


def element(markup: str) -> etree._Element:
    element: etree._Element = lxml.html.fragment_fromstring(markup)
    return element


BASE: Final = "https://bao.vn/a.htm"
