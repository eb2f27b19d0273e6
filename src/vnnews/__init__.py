"""Vietnamese news pages to clean, typed articles.

`parse_html` reads a page, `parse_text` a copied text, `parse_feed` a feed; `parse_date` and `find_dates` read dates as
Vietnamese sites print them. All are pure functions: same arguments, same result.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:  # `X as X` is a public name; a test compares them with the table below
    from vnnews.copied.text import parse_text as parse_text
    from vnnews.dates import ParsedDate as ParsedDate
    from vnnews.dates import Zone as Zone
    from vnnews.dates import find_dates as find_dates
    from vnnews.dates import parse_date as parse_date
    from vnnews.errors import ProfileError as ProfileError
    from vnnews.errors import UnknownNameError as UnknownNameError
    from vnnews.errors import VnnewsError as VnnewsError
    from vnnews.errors import WireError as WireError
    from vnnews.errors import WrongTypeError as WrongTypeError
    from vnnews.errors import WrongValueError as WrongValueError
    from vnnews.export.schema import json_schema as json_schema
    from vnnews.feeds.feed import parse_feed as parse_feed
    from vnnews.model import Article as Article
    from vnnews.model import Author as Author
    from vnnews.model import AuthorLine as AuthorLine
    from vnnews.model import Block as Block
    from vnnews.model import Candidate as Candidate
    from vnnews.model import Embed as Embed
    from vnnews.model import Figure as Figure
    from vnnews.model import Heading as Heading
    from vnnews.model import Image as Image
    from vnnews.model import InfoBox as InfoBox
    from vnnews.model import ListBlock as ListBlock
    from vnnews.model import LiveEntry as LiveEntry
    from vnnews.model import Note as Note
    from vnnews.model import Notice as Notice
    from vnnews.model import Options as Options
    from vnnews.model import Origin as Origin
    from vnnews.model import Paragraph as Paragraph
    from vnnews.model import Precision as Precision
    from vnnews.model import PullQuote as PullQuote
    from vnnews.model import Quote as Quote
    from vnnews.model import Reason as Reason
    from vnnews.model import Related as Related
    from vnnews.model import Repeat as Repeat
    from vnnews.model import Source as Source
    from vnnews.model import SourceLine as SourceLine
    from vnnews.model import Span as Span
    from vnnews.model import Table as Table
    from vnnews.model import TextBlock as TextBlock
    from vnnews.pages import parse_html as parse_html
    from vnnews.sites.profile import Layout as Layout
    from vnnews.sites.profile import Profile as Profile
    from vnnews.sites.profile import load_profile as load_profile
    from vnnews.sites.registry import profiles as profiles

# The public names by the module that holds them; a module is loaded when one of its names is used for the first time.
_NAMES: Final = {
    "copied.text": "parse_text",
    "dates": "ParsedDate Zone find_dates parse_date",
    "errors": "ProfileError UnknownNameError VnnewsError WireError WrongTypeError WrongValueError",
    "export.schema": "json_schema",
    "feeds.feed": "parse_feed",
    "model": (
        "Article Author AuthorLine Block Candidate Embed Figure Heading Image InfoBox ListBlock LiveEntry Note Notice "
        "Options Origin Paragraph Precision PullQuote Quote Reason Related Repeat Source SourceLine Span Table "
        "TextBlock"
    ),
    "pages": "parse_html",
    "sites.profile": "Layout Profile load_profile",
    "sites.registry": "profiles",
}
_MODULES: Final = dict(sorted((name, module) for module, names in _NAMES.items() for name in names.split()))

__version__ = "0.1.0"
if not TYPE_CHECKING:  # type checkers cannot read a computed list
    __all__ = list(_MODULES)


def __getattr__(name: str) -> Any:  # noqa: ANN401 - type checkers see the imports above
    if name not in _MODULES:
        message = f"module 'vnnews' has no attribute {name!r}"
        raise AttributeError(message)
    value = getattr(importlib.import_module(f"vnnews.{_MODULES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*_MODULES, "__version__"])
