"""Real pages and what a careful reader says of each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import vnnews

if TYPE_CHECKING:
    from pathlib import Path


def gold_of(page: Path) -> dict[str, Any]:
    """What a careful reader says of the page."""
    data = json.loads(page.with_name(page.name + ".gold.json").read_text(encoding="utf-8"))
    assert isinstance(data, dict)
    return data


def read(page: Path, gold: dict[str, Any]) -> vnnews.Article:
    """The article of the page, read by its own profile."""
    return vnnews.parse_html(page.read_bytes(), url=gold["url"])
