"""An article as CommonMark with pipe tables; no text of a page becomes markup."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final

from vnnews.characters import char_class
from vnnews.export.harmless import bare
from vnnews.model import (
    Article,
    Block,
    Embed,
    Figure,
    Heading,
    ListBlock,
    LiveEntry,
    Precision,
    Related,
    Span,
    Table,
    TextBlock,
)
from vnnews.model.article import lead_to_read
from vnnews.model.blocks import Shape, repeated_blocks, shape_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# Of CommonMark and GFM; braces are for what fills in templates (Jekyll, MDX) before it reads Markdown.
_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>#|~&!${}])")
# Lists, underlines of headings, rules; `:` and `%` begin definitions, directives and comments in some dialects.
_LINE_START: Final = re.compile(r"^([-+=:%]|[0-9]{1,9}[.)])")
_UNSAFE: Final = re.compile(rf"[\s<>\\`|{{}}{char_class('ignored in addresses')}{char_class('not encodable')}]")
_ENTITY: Final = re.compile(r"&(?=#?[0-9A-Za-z]{1,32};)")
_SCHEMES: Final = ("http://", "https://", "mailto:", "tel:")
_DEEPEST: Final = 9
"""The deepest level of list items."""
_NUMBERED: Final = re.compile(r"^\d{1,9}\.$", re.ASCII)
_BULLET: Final = "•"
_MARKS: Final = {"bold": "**", "italic": "*"}


def to_markdown(article: Article) -> str:
    """The article as CommonMark: headline, lead, byline, then the blocks. A text that stands twice is written once.

    >>> print(to_markdown(Article(headline="Giá *gạo* tăng", lead="Gạo lên giá.")))
    # Giá \\*gạo\\* tăng
    <BLANKLINE>
    **Gạo lên giá.**
    <BLANKLINE>
    """
    headline, lead, prefix = _line(article.headline), _set("**", lead_to_read(article)), _line(article.lead_prefix)
    parts = [f"# {headline}" if headline else "", f"{prefix} {lead}".lstrip() if lead else ""]
    parts.append(_byline(article))
    left_out = repeated_blocks(article.body)
    parts += (_block(block) for place, block in enumerate(article.body) if place not in left_out)
    return "\n\n".join(part for part in parts if part.strip()) + "\n"


def _escape(text: str) -> str:
    """Text without a sign of Markdown; it may stand anywhere but at the beginning of a line."""
    return _SPECIAL.sub(r"\\\1", bare(text))


def _guarded(line: str) -> str:
    """A line of escaped text that opens no list, underlines no heading and begins no code."""
    return _LINE_START.sub(lambda match: match[1][:-1] + "\\" + match[1][-1], line.lstrip())


def _line(text: str | None) -> str:
    return _guarded(_escape(" ".join(bare(text or "").split())))


def _set(mark: str, text: str | None) -> str:
    """A line between marks; empty if the text is empty, because marks alone are a thematic break."""
    line = _line(text)
    return f"{mark}{line}{mark}" if line else ""


def _lines(text: str) -> str:
    """Text whose line breaks are kept."""
    return "\\\n".join(filter(None, map(_line, text.split("\n"))))


def _byline(article: Article) -> str:
    names = ", ".join(author.name for author in article.authors)
    when = ""
    if article.published is not None:
        day = article.published_precision is Precision.DAY
        when = article.published.date().isoformat() if day else article.published.isoformat(" ", "minutes")
    return " · ".join(_line(part) for part in (names, when, article.section) if part)


def _block(block: Block) -> str:
    shape = shape_of(block)
    return _WRITERS[shape](block) if shape else ""


def _address(url: str | None) -> str | None:
    """An address for a link. Returns None if the address runs code."""
    if not url or not url.lower().startswith(_SCHEMES):
        return None
    whole = _UNSAFE.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace")), url)
    return f"<{_ENTITY.sub('&amp;', whole)}>"


def _rich(text: str, spans: Sequence[Span]) -> str:
    """Text with its links, bold and italic; stretches that would cross are cut to nest.

    >>> print(_rich("Giá gạo tăng", [Span("bold", 0, 7), Span("link", 4, 12, "https://a.vn/gạo")]))
    **Giá** [**gạo**](<https://a.vn/gạo>) [tăng](<https://a.vn/gạo>)
    """
    if not spans or "\n" in text:
        return _lines(text)
    borders = sorted({0, len(text), *(span.start for span in spans), *(span.end for span in spans)})
    waiting = sorted(enumerate(spans), key=lambda pair: -pair[1].start)
    inside: list[tuple[int, Span]] = []
    out = []
    for start, end in itertools.pairwise(borders):
        inside = [pair for pair in inside if pair[1].end > start]
        while waiting and waiting[-1][1].start <= start:
            inside.append(waiting.pop())
        inside = _strongest(inside)
        piece = " ".join(re.split(r"\s", bare(text[start:end])))
        core = piece.strip()
        if not core:
            out.append(piece)
            continue
        body = _escape(core)
        for kind in ("italic", "bold"):
            if any(span.kind == kind for _, span in inside) and _may_mark(text, start, end):
                body = f"{_MARKS[kind]}{body}{_MARKS[kind]}"
        href = next((_address(span.href) for _, span in inside if span.kind == "link"), None)
        body = f"[{body}]({href})" if href else body
        out.append(piece[: len(piece) - len(piece.lstrip())] + body + piece[len(piece.rstrip()) :])
    return _guarded("".join(out)).rstrip()


def _strongest(spans: list[tuple[int, Span]]) -> list[tuple[int, Span]]:
    """Spans that are open at one place, in their order, without those that others of their kind make needless.

    Of bold and italic spans the longest is enough; of links all are kept that may still be the first.
    """
    kept: list[tuple[int, Span]] = []
    ends: dict[str, int] = {}
    for place, span in sorted(spans):
        if span.end > ends.get(span.kind, -1):
            if span.kind != "link":
                kept = [pair for pair in kept if pair[1].kind != span.kind]
            ends[span.kind] = span.end
            kept.append((place, span))
    return kept


def _may_mark(text: str, start: int, end: int) -> bool:
    """Whether asterisks open and close here: CommonMark wants no letter outside of punctuation."""
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    first, last = text[start:end].strip()[:1], text[start:end].strip()[-1:]
    return (before.isspace() or first.isalnum()) and (after.isspace() or last.isalnum() or not after.isalnum())


def _text(block: Block) -> str:
    return _rich(block.text, block.spans) if isinstance(block, TextBlock) else ""


def _heading(block: Block) -> str:
    level = block.level if isinstance(block, Heading) else 2
    return f"{'#' * min(max(level, 2), 6)} {_line(block.text if isinstance(block, TextBlock) else '')}"


def _live_entry(block: Block) -> str:
    """A line in bold: the time, and the title where there is one."""
    if not isinstance(block, LiveEntry):
        return ""
    words = " · ".join(filter(None, map(_line, (block.time, block.title))))
    return f"**{words}**" if words else ""


def _quoted(block: Block) -> str:
    text = _text(block)
    return "\n".join(f"> {line}" for line in text.split("\n")) if text else ""


def _italic(block: Block) -> str:
    return _set("*", block.text) if isinstance(block, TextBlock) else ""


def _related(block: Block) -> str:
    if not isinstance(block, Related):
        return ""
    titles = block.text.split("\n")
    links = block.links if len(block.links) == len(titles) else ("",) * len(titles)
    pairs = ((_line(title), _address(link)) for title, link in zip(titles, links, strict=True))
    return "\n".join(f"- [{title}]({link})" if link else f"- {title}" for title, link in pairs)


def _figure(block: Block) -> str:
    if not isinstance(block, Figure):
        return ""
    pictures = [f"![{_line(image.alt or '')}]({link})" for image in block.images if (link := _address(image.url))]
    caption, credit = _line(block.caption), _line(block.credit)
    words = " ".join(filter(None, [caption, f"({credit})" if credit else ""]))
    return "\n\n".join([*pictures, *([f"*{words}*"] if words else [])])


def _list(block: Block) -> str:
    if not isinstance(block, ListBlock):
        return ""
    levels = (*block.levels, *(0,) * len(block.items))  # an article made by hand may lack some, or have odd ones
    marks = _markers(block, levels)
    widths, lines = list[int](), list[str]()
    for item, level, (mark, before) in zip(block.items, levels, marks, strict=False):
        depth = min(max(level, 0), len(widths), _DEEPEST)  # an item that is set in too far would be code
        lines.append(f"{' ' * sum(widths[:depth])}{mark} {before}{_line(item)}")
        widths = [*widths[:depth], len(mark) + 1]
    return "\n".join(lines)


def _markers(block: ListBlock, levels: Sequence[int]) -> list[tuple[str, str]]:
    """The sign of Markdown for each item, and what is written before the item.

    Markdown counts by itself from the first number of a list. Other numbers, and letters, stand behind a bullet.
    """
    if len(block.markers) != len(block.items):
        return [(f"{max(block.start, 0)}." if block.ordered else "-", "")] * len(block.items)
    lists: list[list[str]] = []
    homes: list[list[str]] = []  # for each item the markers of its list
    for shown, level in zip(block.markers, levels, strict=False):
        depth = min(max(level, 0), len(lists))
        lists = [*lists[:depth], lists[depth] if depth < len(lists) else []]
        lists[depth].append(shown)
        homes.append(lists[depth])
    counted = {id(markers): _counts(markers) for markers in homes}
    return [
        (shown, "") if counted[id(home)] else ("-", _before(shown))
        for shown, home in zip(block.markers, homes, strict=True)
    ]


def _counts(markers: Sequence[str]) -> bool:
    """Whether markers are the numbers that Markdown writes: each one more than the one before it."""
    if not all(map(_NUMBERED.match, markers)):
        return False
    return all(int(after[:-1]) == int(before[:-1]) + 1 for before, after in itertools.pairwise(markers))


def _before(shown: str) -> str:
    """A marker as it stands behind a bullet."""
    if shown == _BULLET:
        return ""
    return f"{shown if _NUMBERED.match(shown) else _line(shown)} "


def _table(block: Block) -> str:
    if not isinstance(block, Table) or not block.rows:
        return ""
    width = max(map(len, block.rows))
    head = block.rows[0] if block.header_rows else ("",) * width
    rows = [(*head, *("",) * (width - len(head))), *(block.rows[1:] if block.header_rows else block.rows)]
    lines = ["| " + " | ".join(map(_line, row)) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * width)
    caption = _set("*", block.caption)
    return "\n".join([*([caption, ""] if caption else []), *lines])


def _embed(block: Block) -> str:
    if not isinstance(block, Embed):
        return ""
    link = _address(block.src)
    caption = _line(block.caption)
    return f"[{caption or _line(block.kind)}]({link})" if link else caption


_WRITERS: Final[dict[Shape, Callable[[Block], str]]] = {
    "paragraph": _text,
    "heading": _heading,
    "entry": _live_entry,
    "quote": _quoted,
    "pull_quote": _quoted,
    "aside": _italic,
    "links": _related,
    "figure": _figure,
    "list": _list,
    "table": _table,
    "embed": _embed,
}
