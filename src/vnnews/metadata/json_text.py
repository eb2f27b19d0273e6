"""The text of a script with JSON-LD to a value: broken comments, entities, commas and quotes are repaired."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any, Final

from vnnews.text import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_LONGEST: Final = 2_000_000
_OPENING: Final = re.compile(r"\s{0,99}(?:<!--|//\s{0,9}<!\[CDATA\[|<!\[CDATA\[|/\*\s{0,9}<!\[CDATA\[\s{0,9}\*/)")
_CLOSING: Final = re.compile(r"(?:-->|//\s{0,9}\]\]>|\]\]>|;)\s{0,99}$")
_LONGEST_CLOSING: Final = 120  # characters
_COMMAS: Final = re.compile(r",(\s{0,99}[}\]])")
# Each alternative ends at the end of the text at the latest, so that nothing is read twice.
_STRING_OR_COMMENT: Final = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|$)|//[^\n]*+|/\*(?:[^*]|\*(?!/))*+(?:\*/|$)', re.DOTALL)
_QUOTE: Final = re.compile(r'(?<!\\)"')
_BEHIND_STRING: Final = re.compile(r"\s*+(?:[:}\]]|$|,\s*+(?:[{\[\d-]|$|true|false|null))")
"""What stands behind the last quote of a string, up to the first quote of the next one."""


def load_json(text: str) -> tuple[Any, str]:
    """The value of a JSON text, and what is wrong with the text; one that cannot be read gives None.

    >>> load_json('{"a": 1, /* vụ hè */ }'), load_json('{&quot;a&quot;: 1}')
    (({'a': 1}, 'invalid JSON: an extra comma was ignored'), ({'a': 1}, 'invalid JSON: HTML entities were resolved'))
    >>> load_json('{"a": "Nhãn "được mùa" lớn", "b": 1}')[0]
    {'a': 'Nhãn "được mùa" lớn', 'b': 1}
    """
    if len(text) > _LONGEST:
        return None, f"{counted(len(text), 'character')} exceed the limit for metadata"
    bare = _bare(text)
    try:
        return json.loads(bare, strict=False), ""
    except RecursionError:
        return None, "nested too deep"
    except ValueError as error:
        problem = str(error)
    for repairs in (_REPAIRS, _REPAIRS_OF_QUOTES):
        value, repaired = _repair(bare, repairs)
        if repaired:
            return value, f"invalid JSON: {repaired}"
    return None, problem if bare.strip() else "empty"


def _repair(text: str, repairs: Iterable[tuple[Callable[[str], str], str]]) -> tuple[Any, str]:
    """The value of a text after as few of the repairs as it needs, and the last one; None and "" if all fail."""
    for repair, what in repairs:
        changed = repair(text)
        if changed == text:
            continue
        text = changed
        try:
            return json.loads(text, strict=False), what
        except (ValueError, RecursionError):
            continue
    return None, ""


def _bare(text: str) -> str:
    """The text of a script without the comment or CDATA section around it."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, max(len(text) - _LONGEST_CLOSING, 0))
    return text[opening.end() if opening else 0 : closing.start() if closing else len(text)]


def _without_entities(text: str) -> str:
    """The text with its entities resolved, where its quotes are entities: some CMS escape the whole script."""
    return html.unescape(text) if '"' not in text and ("&quot;" in text or "&#34;" in text) else text


def _without_comments(text: str) -> str:
    return _STRING_OR_COMMENT.sub(lambda match: match[0] if match[0][0] == '"' else " ", text)


def _without_commas(text: str) -> str:
    return _COMMAS.sub(r"\1", text)


def _with_escaped_quotes(text: str) -> str:
    """The text with a backslash before each quote inside a string: a quote ends one only before a sign of JSON."""
    parts = _QUOTE.split(text)
    pieces = [parts[0]]
    inside = False
    for place, part in enumerate(parts[1:], 1):
        # `""` opens and ends an empty string, or is a quote inside a string with the end of the string behind it.
        ends = inside and (part != "" or place == len(parts) - 1) and _BEHIND_STRING.match(part) is not None
        pieces.append('"' if ends or not inside else '\\"')
        pieces.append(part)
        inside = not ends
    return "".join(pieces)


_Repair = tuple["Callable[[str], str]", str]
_ENTITIES: Final[_Repair] = (_without_entities, "HTML entities were resolved")
_EXTRA_COMMAS: Final[_Repair] = (_without_commas, "an extra comma was ignored")
_REPAIRS: Final = (_ENTITIES, (_without_comments, "comments were ignored"), _EXTRA_COMMAS)
_REPAIRS_OF_QUOTES: Final = (_ENTITIES, (_with_escaped_quotes, "quotes inside a string were escaped"), _EXTRA_COMMAS)
"""Without comments: where quotes are wrong, `https://` seems to stand outside of strings."""
