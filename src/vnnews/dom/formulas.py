"""Formulas as one line of text, once each: MathML, KaTeX, MathJax, TeX in scripts, attributes and pictures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vnnews.dom.raised import subscript, superscript
from vnnews.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

_DRAWN: Final = frozenset({"katex-html", "MathJax_Preview", "mathjax_preview"})
"""What programs draw of a formula that stands beside it as MathML too."""
_RENDERED: Final = frozenset({"MathJax", "MathJax_Display", "MathJax_SVG", "MathJax_CHTML"})
"""What MathJax puts before the script that holds the formula."""
_TEX_ATTRIBUTES: Final = ("data-math", "data-latex", "data-tex", "data-katex", "data-formula")
_TEX_SCRIPT: Final = re.compile(r"^\s{0,9}(?:math/(?:tex|latex|mml)|text/x-(?:tex|latex))", re.IGNORECASE)
_TEX_PICTURE: Final = re.compile(
    r"(?:^|[\s_-])(?:latex|tex|mathtex|math|mwe-math-fallback-image-(?:inline|display)|formula|equation)(?:[\s_-]|$)",
    re.IGNORECASE,
)
_TEX_SERVER: Final = re.compile(r"latex\.codecogs\.com|/latex\.php\?|chart\.googleapis\.com/chart\?cht=tx|mathtex\.cgi")
_DISPLAY: Final = re.compile(r"^\{\\(?:displaystyle|textstyle)\s(.*)\}$", re.DOTALL)
_LONGEST: Final = 2_000  # characters
_MOST_PARTS: Final = 2_000  # elements of one formula: a greater one is read as it stands
_DEEPEST: Final = 40
_SIMPLE: Final = re.compile(r"^[\w.,]*$")
_BEHIND: Final = frozenset({"annotation", "annotation-xml", "maction"})


def formula_of(element: etree._Element) -> str | None:
    """The formula that an inline element shows, as one line; empty where the page has it a second time.

    Returns None if the element shows no formula.

    >>> from lxml import etree
    >>> formula_of(etree.fromstring("<math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mn>1</mn></math>"))
    'x²+1'
    >>> formula_of(etree.fromstring("<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>"))
    '1/2'
    >>> formula_of(etree.fromstring('<img class="latex" src="/f.png" alt="a^2+b^2"/>'))
    'a^2+b^2'
    """
    tag = element.tag
    if tag == "math":
        return _mathml(element)
    if tag == "script":
        return _script(element)
    if tag == "img":
        return _picture(element)
    if tag == "mjx-math":
        return ""
    if not _DRAWN.isdisjoint((element.get("class") or "").split()):
        return ""
    return _attribute(element) if element.text is None and len(element) == 0 else None


def _attribute(element: etree._Element) -> str | None:
    """The formula in an attribute of an empty element, which a script draws."""
    source = next(filter(None, map(element.get, _TEX_ATTRIBUTES)), None)
    return clean(source) if source and len(source) <= _LONGEST else None


def _script(element: etree._Element) -> str | None:
    """The TeX in a script; empty where MathJax has drawn it before the script."""
    if not _TEX_SCRIPT.match(element.get("type") or ""):
        return None
    before = element.getprevious()
    names = (before.get("class") or "").split() if before is not None else []
    drawn = before is not None and (before.tag == "mjx-container" or not _RENDERED.isdisjoint(names))
    return "" if drawn else clean(element.text or "")


def _picture(element: etree._Element) -> str | None:
    """The alt of a picture of a formula, which is its TeX."""
    alt = element.get("alt")
    if not alt or len(alt) > _LONGEST:
        return None
    if not (_TEX_PICTURE.search(element.get("class") or "") or _TEX_SERVER.search(element.get("src") or "")):
        return None
    display = _DISPLAY.match(alt.strip())
    return clean(display[1] if display else alt)


def _mathml(element: etree._Element) -> str:
    """MathML as a line."""
    if sum(1 for _ in element.iter()) > _MOST_PARTS:
        return clean(" ".join(text for text in map(str, element.itertext())))
    text = clean(_term(element, 0))
    return text or clean(element.get("alttext") or next((note.text or "" for note in element.iter("annotation")), ""))


def _term(element: etree._Element, depth: int) -> str:
    """A part of a formula."""
    tag = element.tag
    if not isinstance(tag, str) or tag in _BEHIND:
        return ""
    if depth > _DEEPEST:
        return "".join(map(str, element.itertext()))
    parts = [_term(child, depth + 1) for child in element if isinstance(child.tag, str)]
    arity, write = _FORMS.get(tag, (0, "".join))
    if arity in {0, len(parts)}:
        return (element.text or "").strip() + write(parts)
    return "".join(parts)


def _raised(power: str, base: str) -> str:
    """A power: in a formula each is one, whatever it stands behind."""
    return superscript(power, base if len(base) == 1 else "10", "") if _SIMPLE.match(power) else f"^({power})"


def _grouped(term: str) -> str:
    """A term, in brackets if it has more than one part."""
    return term if _SIMPLE.match(term) else f"({term})"


_FORMS: Final[dict[str, tuple[int, Callable[[list[str]], str]]]] = {
    "mfrac": (2, lambda parts: f"{_grouped(parts[0])}/{_grouped(parts[1])}"),
    "msup": (2, lambda parts: parts[0] + _raised(parts[1], parts[0])),
    "msub": (2, lambda parts: parts[0] + subscript(parts[1], parts[0])),
    "msubsup": (3, lambda parts: parts[0] + subscript(parts[1], parts[0]) + _raised(parts[2], parts[0])),
    "munderover": (3, lambda parts: f"{parts[0]}({parts[1]}; {parts[2]})"),
    "mroot": (2, lambda parts: f"{_raised(parts[1], '')}√{_grouped(parts[0])}"),
    "msqrt": (0, lambda parts: f"√{_grouped(''.join(parts))}"),
    "mtable": (0, "; ".join),
    "mtr": (0, ", ".join),
    "mtext": (0, lambda parts: f" {''.join(parts)} "),
}
"""How many parts an element has (0: any number), and how they are written on a line."""
