"""Vietnamese news pages to clean, typed articles.

`parse_html` reads a page, `parse_text` a copied text, `parse_feed` a feed; `parse_date` and `find_dates` read dates as
Vietnamese sites print them. All are pure functions: same arguments, same result.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from vnnews.copied.text import parse_text
    from vnnews.dates import ParsedDate, Zone, find_dates, parse_date
    from vnnews.errors import ProfileError, UnknownNameError, VnnewsError, WireError, WrongTypeError
    from vnnews.export.schema import json_schema
    from vnnews.feeds import parse_feed
    from vnnews.model import (
        Article,
        Author,
        AuthorLine,
        Block,
        Candidate,
        Embed,
        Figure,
        Heading,
        Image,
        InfoBox,
        ListBlock,
        LiveEntry,
        Note,
        Notice,
        Options,
        Origin,
        Paragraph,
        Precision,
        PullQuote,
        Quote,
        Reason,
        Related,
        Repeat,
        Source,
        SourceLine,
        Span,
        Table,
        TextBlock,
    )
    from vnnews.pages import parse_html
    from vnnews.sites.profile import Layout, Profile, load_profile
    from vnnews.sites.registry import profiles

_MODEL: Final = (
    "Article Author AuthorLine Block Candidate Embed Figure Heading Image InfoBox ListBlock LiveEntry Note Notice "
    "Options Origin Paragraph Precision PullQuote Quote Reason Related Repeat Source SourceLine Span Table TextBlock"
)
# Each public name and the module that holds it; it is loaded when the name is used for the first time.
_HOMES: Final = {
    **dict.fromkeys(_MODEL.split(), "model"),
    **dict.fromkeys(("ProfileError", "UnknownNameError", "VnnewsError", "WireError", "WrongTypeError"), "errors"),
    **dict.fromkeys(("ParsedDate", "Zone", "find_dates", "parse_date"), "dates"),
    **dict.fromkeys(("Layout", "Profile", "load_profile"), "sites.profile"),
    "json_schema": "export.schema",
    "parse_feed": "feeds",
    "parse_html": "pages",
    "parse_text": "copied.text",
    "profiles": "sites.registry",
}

__version__ = "0.1.0"
__all__ = [
    "Article",
    "Author",
    "AuthorLine",
    "Block",
    "Candidate",
    "Embed",
    "Figure",
    "Heading",
    "Image",
    "InfoBox",
    "Layout",
    "ListBlock",
    "LiveEntry",
    "Note",
    "Notice",
    "Options",
    "Origin",
    "Paragraph",
    "ParsedDate",
    "Precision",
    "Profile",
    "ProfileError",
    "PullQuote",
    "Quote",
    "Reason",
    "Related",
    "Repeat",
    "Source",
    "SourceLine",
    "Span",
    "Table",
    "TextBlock",
    "UnknownNameError",
    "VnnewsError",
    "WireError",
    "WrongTypeError",
    "Zone",
    "find_dates",
    "json_schema",
    "load_profile",
    "parse_date",
    "parse_feed",
    "parse_html",
    "parse_text",
    "profiles",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the names' own types stand above
    if name not in _HOMES:
        message = f"module 'vnnews' has no attribute {name!r}"
        raise AttributeError(message)
    value = getattr(importlib.import_module(f"vnnews.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
