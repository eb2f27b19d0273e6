"""Blocks as the walk hands them to the rules, written short."""

from __future__ import annotations

from typing import Any

from vnnews.blocks.draft import Draft
from vnnews.model import Image, Span
from vnnews.roles.chain import CHAIN
from vnnews.roles.rule import Context

STORY = "Sáng nay, giá gạo xuất khẩu của Việt Nam tăng thêm năm USD một tấn so với tuần trước."

MORE = "Các kho ở Cần Thơ đã mở cửa thu mua trở lại sau hai tuần nghỉ vì mưa kéo dài."


def text(said: str, *marks: str, **more: Any) -> Draft:
    """A text; `bold`, `italic` and `link` mark it as a whole."""
    spans = tuple(Span(kind, 0, len(said), "https://a.vn/x.htm" if kind == "link" else None) for kind in marks)  # type: ignore[arg-type]
    return Draft(**{"kind": "text", "text": said, "tag": "p", "spans": spans, **more})


def figure(*alts: str | None, **more: Any) -> Draft:
    """A picture a text, or `None` where it has none."""
    images = tuple(Image(f"https://a.vn/{number}.jpg", alt) for number, alt in enumerate(alts or (None,)))
    return Draft(**{"kind": "figure", "images": images, "tag": "figure", **more})


def apply(rule: str, *drafts: Draft, **context: Any) -> list[Draft]:
    """The drafts under one rule of the chain."""
    (found,) = (each for each in CHAIN.rules if each.name == rule)
    listed = list(drafts)
    found.apply(listed, Context(**context))
    return listed


def role(rule: str, *drafts: Draft, at: int = -1, **context: Any) -> str | None:
    """The role that the rule gives to one of the drafts, by itself the last."""
    return apply(rule, *drafts, **context)[at].role


def signed(rule: str, line: str, *marks: str, align: str = "", authors: tuple[str, ...] = ()) -> str | None:
    return role(rule, text(STORY), text(MORE), text(line, *marks, align=align), authors=authors)
