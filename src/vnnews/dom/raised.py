"""Superscripts and subscripts as text: powers, degrees, fractions and footnote marks stay apart from their numbers."""

from __future__ import annotations

import re
from typing import Final

_SUPERSCRIPTS: Final = str.maketrans("0123456789+-−–=()nixyk", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱˣʸᵏ")
_SUBSCRIPTS: Final = str.maketrans("0123456789+-−–=()nixyk", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₙᵢₓyₖ")
_LONGEST: Final = 12
"""A longer text is only set small."""
_SHOWN: Final = 16
"""How many characters before a superscript decide what it is."""
_NUMBER: Final = re.compile(r"^[+−–-]?\d{1,4}$")
_SIGNED: Final = re.compile(r"^(?:[+−–-]\d{1,3}|\d{0,2}[+−–-])$")
_VARIABLE: Final = re.compile(r"^(?:[+−–-]?[nxyk]|[nxykim]?[+−–-]\d|\d?[nxyk](?:[+−–-]\d)?|\([nixyk\d+−–-]{1,6}\))$")
_NOTE: Final = re.compile(r"^\d{1,3}(?:[,;–-]\s?\d{1,3}){0,4}$|^[a-d]$")
_DEGREE: Final = frozenset("0oOº°˚○")
_UNIT: Final = re.compile(r"(?:^|[\d\s/.·*(])(?:[kdcmµμnh]?m|dam|ft|yd)$|[\d/]\s?(?:s|in|mi)$")
_TEN: Final = re.compile(r"(?:^|[^\d.,])10$")
_POWER_OF_TEN: Final = re.compile(r"[×x*·.]\s?10$")
_ONE_DIGIT: Final = re.compile(r"(?:^|[^\d.,/:-])\d$")
_ONE_LETTER: Final = re.compile(r"(?:^|[^\w])[a-zA-Zα-ωπ]$|(?:^|\W)mc$|[)\]}][a-zA-Z]$|\d[a-zA-Z]$")
_TERM: Final = re.compile(r"\([^()]{0,12}[+−–*/×=][^()]{0,12}\)$|\(\w\)$")
_MATHS: Final = re.compile(r"^\s?[=+×÷−*^/<>≈]")
_OVER: Final = re.compile(r"^\s?[/⁄∕]\s?(?:\d|$)")
_SLASHES: Final = ("/", "⁄", "∕")


def superscript(text: str, before: str, after: str, *, linked: bool = False) -> str:
    """A superscript as text.

    Powers and charges become the raised characters of Unicode, or stand behind `^`; a raised zero or o behind a number
    is a degree; a number behind words is the mark of a footnote, in brackets.

    Args:
        text: what is raised.
        before: the text before it.
        after: the text behind it.
        linked: whether it is a link, as marks of footnotes are.

    >>> superscript("5", "10", " con"), superscript("0", "38", "C"), superscript("2", "5 m", "")
    ('⁵', '°', '²')
    >>> superscript("1", "Năm 2023", ","), superscript("2", "theo Bộ Y tế", "."), superscript("st", "1", "")
    ('[1]', '[2]', 'st')
    >>> superscript("1", "2", "/"), superscript("abc", "10", "")
    (' 1', 'abc')
    """
    bare = before.rstrip()
    if len(text) > _LONGEST:
        return text
    follows_number = bare[-1:].isdigit()
    if linked:
        raised = ""
    elif text.isdigit() and _OVER.match(after) and not (before[-1:].isalpha() or _TEN.search(bare)):
        raised = f" {text}" if follows_number and bare == before else text
    elif text in _DEGREE and follows_number and not _POWER_OF_TEN.search(bare):
        raised = "°"
    elif _is_power(text, bare, after):
        raised = _set(text, _SUPERSCRIPTS, "^")
    else:
        raised = "™" if text.upper() == "TM" else ""
    if not raised and _NOTE.match(text) and not (text.isalpha() and follows_number):
        raised = f"[{text}]"
    return raised or text


def _is_power(text: str, before: str, after: str) -> bool:
    """Whether a superscript is a power, a charge or an index, by what stands before it."""
    if _SIGNED.match(text):
        return before[-1:].isalnum() or before[-1:] in set(")]₀₁₂₃₄₅₆₇₈₉")
    if _VARIABLE.match(text):
        return before[-1:].isdigit() or before.endswith(")") or _ONE_LETTER.search(before) is not None
    if not _NUMBER.match(text):
        return before[-1:].isdigit() and _TEN.search(before) is not None and text[:1].isdigit()
    if _UNIT.search(before):
        return text in {"2", "3", "4", "-1", "-2", "-3"}
    if _TEN.search(before) or _ONE_DIGIT.search(before) or _ONE_LETTER.search(before) or _TERM.search(before):
        return True
    return before[-1:].isdigit() and _MATHS.match(after) is not None


def subscript(text: str, before: str) -> str:
    """A subscript as text: digits become the lowered characters of Unicode, other short indices stand behind `_`.

    >>> subscript("2", "CO"), subscript("2", "1/"), subscript("max", "v"), subscript("Ảnh: Lê Na", "")
    ('₂', '2', '_max', 'Ảnh: Lê Na')
    """
    bare = before.rstrip()
    if len(text) > _LONGEST or " " in text or not bare or bare.endswith(_SLASHES):
        return text
    if not (bare[-1].isalnum() or bare[-1] in ")]}"):
        return text
    if text.isdigit() or _SIGNED.match(text) or _VARIABLE.match(text):
        return _set(text, _SUBSCRIPTS, "_")
    return f"_{text}" if text.isalnum() and _ONE_LETTER.search(bare) else text


def _set(text: str, table: dict[int, int], mark: str) -> str:
    """Text in raised or lowered characters, or behind a mark where Unicode lacks one of them."""
    if all(ord(char) in table and chr(table[ord(char)]) != char for char in text):
        return text.translate(table)
    return f"{mark}{text}" if text.isalnum() or text.lstrip("+-").isalnum() else f"{mark}({text.strip('()')})"
