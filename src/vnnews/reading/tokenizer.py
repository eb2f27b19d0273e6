"""A scan of a page's bytes before the tree: what the HTML parser could not bear, and text that the page itself hides.

libxml2 takes time that grows with the square of the attributes of one tag, and is silent when a comment or a script
that never ends swallows the rest of the page. One regex reads the whole page as the HTML standard's tokenizer does
(https://html.spec.whatwg.org/multipage/parsing.html#tokenization); it gets to the end of any usual page, which is all
that happens there. Where it stops, the page is read token by token. Both are linear.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from vnnews.model import Note
from vnnews.text import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_ATTRIBUTES: Final = 256
"""Attributes of a tag that are read. Real tags have up to about fifty; 200,000 keep libxml2 busy for minutes."""

_WS: Final = rb"[\t\n\f\r ]"
_ATTRIBUTE: Final = (
    rb"[^\t\n\f\r />][^\t\n\f\r />=]*+"
    rb"(?:" + _WS + rb"*+=" + _WS + rb"""*+(?:"[^"]*+"|'[^']*+'|[^\t\n\f\r >"'][^\t\n\f\r >]*+|(?!["']))"""
    rb"|(?!" + _WS + rb"*+=))[\t\n\f\r /]*+"
)
_ATTRIBUTES: Final = rb"[\t\n\f\r /]*+(?:" + _ATTRIBUTE + rb"){0,%d}+" % MOST_ATTRIBUTES
_END_OF_NAME: Final = rb"[\t\n\f\r />]"
# Elements whose text holds no tags: only their own end tag ends them.
_RAW: Final = rb"script|style|textarea|title|xmp|iframe|noembed|noframes"
_COMMENT: Final = rb"<!--(?:-?>|(?:[^-]++|-(?!-!?>))*+--!?>)"
_BOGUS: Final = rb"(?:<!(?!--)|<\?|</(?![A-Za-z]))[^>]*+>"  # declarations, instructions, CDATA, `</1>`
_TAG_TAIL: Final = rb"(?=" + _END_OF_NAME + rb")" + _ATTRIBUTES + rb">"


def _raw_element(name: bytes) -> bytes:
    """The pattern of an element whose text holds no tags. No groups: Python 3.11 loses them in possessive repeats."""
    end = rb"/(?i:" + name + rb")" + _END_OF_NAME
    text = rb"(?:[^<]++|<(?!" + end + rb"))*+"
    if name == b"script":
        # `<!--` and `<script` together in a script can hide its end tag: such a script is read token by token.
        plain = rb"(?:[^<]++|<(?!" + end + rb"|!--))*+(?=<" + end + rb")"
        text = rb"(?:" + plain + rb"|(?:[^<]++|<(?!" + end + rb"|(?i:script)" + _END_OF_NAME + rb"))*+)"
    return rb"(?i:" + name + rb")" + _TAG_TAIL + text + rb"</(?i:" + name + rb")" + _TAG_TAIL


_USUAL: Final = re.compile(
    rb"(?:[^<]++"
    rb"|<(?:/?(?!(?i:" + _RAW + rb"|plaintext)" + _END_OF_NAME + rb")[A-Za-z][^\t\n\f\r />]*+" + _ATTRIBUTES + rb">"
    rb"|" + rb"|".join(map(_raw_element, _RAW.split(b"|"))) + rb"|/(?i:" + _RAW + rb")" + _TAG_TAIL + rb")"
    rb"|" + _COMMENT + rb"|" + _BOGUS + rb"|<(?![A-Za-z/!?]))*+"
)
_TAG: Final = re.compile(rb"<(/?)([A-Za-z][^\t\n\f\r />]*+)" + _ATTRIBUTES)
_REST: Final = re.compile(rb"(?:" + _ATTRIBUTE + rb")*+(>?)")
_ONE: Final = re.compile(_ATTRIBUTE)
_COMMENT_END: Final = re.compile(rb"--!?>")
_RAW_NAMES: Final = frozenset(_RAW.decode().split("|"))
_SCRIPT_SIGN: Final = re.compile(rb"<!--|-->|<(/?)script(?=" + _END_OF_NAME + rb")", re.IGNORECASE)
_ENDS: Final = {
    name: re.compile(rb"</" + name.encode() + rb"(?=" + _END_OF_NAME + rb")", re.IGNORECASE) for name in _RAW_NAMES
}


class Token(NamedTuple):
    """A piece of markup: where it begins and ends, and whether the page ends within it."""

    kind: str
    """`start`, `end`, `comment`, `raw` (text of a script, a title ...) or `other`; text between them is no token."""
    name: str
    """The tag's name in small letters; of raw text, that of its element."""
    start: int
    end: int
    closed: bool = True
    kept: int = -1
    """Where the attributes end that are kept, when there are too many."""


def tokens(data: bytes) -> Iterator[Token]:
    """The markup of a page, in order.

    >>> [(token.kind, token.name) for token in tokens(b"<p>a<!-- b --><br>")]
    [('start', 'p'), ('comment', ''), ('start', 'br')]
    """
    place = data.find(b"<")
    while place >= 0:
        token = _token(data, place)
        if token is None:
            place = data.find(b"<", place + 1)
            continue
        yield token
        if token.kind == "start" and token.closed:
            raw = _raw_text(data, token)
            if raw is not None:
                yield raw
                token = raw
        place = data.find(b"<", token.end)


def _token(data: bytes, place: int) -> Token | None:
    """The token that begins at a `<`. Returns None if the sign is text.

    >>> pages = b"<p class=x>", b"</p>", b"<!-- a --> b", b"<!DOCTYPE html>", b"< 5", b"<p title='a"
    >>> [token and (token.kind, token.end, token.closed) for token in (_token(page, 0) for page in pages)]
    [('start', 11, True), ('end', 4, True), ('comment', 10, True), ('other', 15, True), None, ('start', 11, False)]
    """
    tag = _TAG.match(data, place)
    if tag is not None:
        rest = _REST.match(data, tag.end())
        closed, end = (rest is not None and rest[1] == b">"), rest.end() if rest else tag.end()
        kept = tag.end() if rest is not None and rest.end() > tag.end() + 1 else -1
        name = tag[2].decode("utf-8", "replace").lower()
        return Token("end" if tag[1] else "start", name, place, end if closed else len(data), closed, kept)
    sign = data[place + 1 : place + 2]
    if data.startswith(b"<!--", place):
        short = data.startswith((b"<!-->", b"<!--->"), place)
        end = data.find(b">", place) + 1 if short else _end(_COMMENT_END, data, place + 4)
        return Token("comment", "", place, end or len(data), bool(end))
    if sign in {b"!", b"?", b"/"}:
        end = data.find(b">", place) + 1
        return Token("other", "", place, end or len(data), bool(end))
    return None


def _end(pattern: re.Pattern[bytes], data: bytes, place: int) -> int:
    """Where a pattern ends that is looked for from a place on; 0 where it is not found."""
    found = pattern.search(data, place)
    return found.end() if found else 0


def _raw_text(data: bytes, tag: Token) -> Token | None:
    """The text of an element that holds no tags."""
    if tag.name == "plaintext":
        return Token("raw", tag.name, tag.end, len(data), closed=False)
    if tag.name not in _RAW_NAMES:
        return None
    end = _script_end(data, tag.end) if tag.name == "script" else _start(_ENDS[tag.name], data, tag.end)
    return Token("raw", tag.name, tag.end, len(data) if end < 0 else end, closed=end >= 0)


def _start(pattern: re.Pattern[bytes], data: bytes, place: int) -> int:
    found = pattern.search(data, place)
    return found.start() if found else -1


def _script_end(data: bytes, place: int) -> int:
    """Where a script ends: behind `<!--` and `<script` its first end tag is text (script data double escaped)."""
    escaped = double = False
    for sign in _SCRIPT_SIGN.finditer(data, place):
        if sign[0] == b"<!--":
            escaped = True
        elif sign[0] == b"-->":
            escaped = double = False
        elif sign[1] == b"/" and not double:
            return sign.start()
        else:
            double = escaped and sign[1] == b""
    return -1


def tidy(data: bytes) -> tuple[bytes, tuple[Note, ...]]:
    """A page that the parser can bear, and notes on what it had too much of and on what swallows its end.

    >>> tidy(b"<p>a</p><!-- never closed <p>b</p>")[1][0].code
    'unclosed-comment'
    """
    usual = _USUAL.match(data)
    if usual is not None and usual.end() == len(data):
        return data, ()
    pieces, done, dropped, tags = list[bytes](), 0, 0, 0
    last: Token | None = None
    for token in tokens(data):
        last = token
        if token.kept < 0:
            continue
        end = token.end - token.closed
        dropped += sum(1 for _ in _ONE.finditer(data, token.kept, end))
        tags += 1
        pieces.append(data[done : token.kept])
        done = end
    notes = list[Note]()
    if dropped:
        what = (
            f"dropped {counted(dropped, 'attribute')} of {counted(tags, 'tag')}: those beyond {MOST_ATTRIBUTES} a tag"
        )
        notes.append(Note("too-many-attributes", what, "page"))
    if last is not None and not last.closed:
        notes += _swallowed(data, last)
    return b"".join([*pieces, data[done:]]) if pieces else data, tuple(notes)


def without_ends(data: bytes) -> bytes:
    """The page without its `</body>` and `</html>`: text may stand behind them.

    >>> without_ends(b"<body>a</body></html>b")
    b'<body>ab'
    """
    pieces, done = list[bytes](), 0
    for token in tokens(data):
        if token.kind == "end" and token.closed and token.name in {"body", "html"}:
            pieces.append(data[done : token.start])
            done = token.end
    return b"".join([*pieces, data[done:]])


def _swallowed(data: bytes, token: Token) -> list[Note]:
    """What a comment, an element or a tag swallows that the page does not end."""
    size = len(data[token.start : token.end].strip())
    if not size:
        return []
    line = data.count(b"\n", 0, token.start) + 1
    code, what = {
        "comment": ("unclosed-comment", "a comment"),
        "raw": ("unclosed-element", f"<{token.name}>"),
    }.get(token.kind, ("unclosed-tag", "a tag"))
    message = f"{what} is never closed: it holds the last {counted(size, 'byte')} of the page"
    return [Note(code, message, f"line {line}")]
