"""Pages that several tests of fields share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import lxml.html

from vnnews.fields.landmarks import landmarks
from vnnews.fields.section import read_crumbs
from vnnews.fields.tags import read_tags
from vnnews.metadata.candidates import Candidates, FieldCandidate
from vnnews.model import Origin

if TYPE_CHECKING:
    from lxml import etree

HEAD = "<h1>Giá gạo tăng</h1>"

LINE: Final = "Sáng nay, giá gạo xuất khẩu của Việt Nam tăng thêm năm USD một tấn so với tuần trước đó."

STORY = "<article><p>Ghe về bến.</p></article>"

BASE = "https://bao.vn/kinh-te/gao/a.htm"


def read_topics(markup: str, **told: tuple[str, ...]) -> dict[str, FieldCandidate]:
    """What is shown, by field."""
    root = lxml.html.document_fromstring(f"<html><body>{markup}</body></html>")
    fields: Candidates = {field: [FieldCandidate(values, Origin.META, "m")] for field, values in told.items()}
    page = landmarks(list(root.iter("*")), next(root.iter("h1"), None), next(root.iter("article"), None))
    read_crumbs(page, fields, BASE)
    read_tags(page, fields, BASE)
    return {field: offers[-1] for field, offers in fields.items() if offers[-1].origin is Origin.HEURISTIC}


def values_of(field: str, markup: str, **told: tuple[str, ...]) -> tuple[str, ...] | None:
    found = read_topics(markup, **told).get(field)
    return None if found is None else found.values


def links(*texts: str) -> str:
    return "".join(f"<a href='/{number}'>{text}</a>" for number, text in enumerate(texts))


LINES: Final = f"<p>{LINE}</p>" * 4


def tree_of(markup: str) -> tuple[etree._Element, Candidates]:
    """A page with a headline `<h1>` and a story `<article>`, and what was offered before."""
    return lxml.html.document_fromstring(f"<html><body>{markup}</body></html>"), {}


def topics(
    markup: str, base: str | None = "https://bao.vn/kinh-te/gao/a.htm", **told: tuple[str, ...]
) -> dict[str, tuple[str, ...]]:
    root, fields = tree_of(markup)
    fields |= {field: [FieldCandidate(values, Origin.META, "m")] for field, values in told.items()}
    elements = list(root.iter("*"))
    page = landmarks(elements, next(root.iter("h1"), None), next(root.iter("article"), None))
    read_crumbs(page, fields, base)
    read_tags(page, fields, base)
    return {field: offers[-1].values for field, offers in fields.items() if offers[-1].origin is Origin.HEURISTIC}


DAY = "04/09/2026 10:00"

TEXT: Final = "<p>Sáng nay, giá gạo xuất khẩu của Việt Nam tăng thêm năm USD một tấn so với tuần trước đó.</p>" * 3
