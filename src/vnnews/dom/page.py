"""An open page: its tree, its index, the elements of its head, and its base address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs
from lxml import etree

from vnnews.css.index import Index
from vnnews.errors import WrongTypeError, WrongValueError
from vnnews.model import Note, Options
from vnnews.reading.decode import decode
from vnnews.reading.kind import has_tag, text_kind
from vnnews.reading.tree import parse
from vnnews.text import counted

if TYPE_CHECKING:
    import bs4

Input: TypeAlias = "bytes | bytearray | memoryview | str | etree._Element | etree._ElementTree | bs4.Tag"  # noqa: SLF001 - lxml has no other names
_ACCEPTED: Final = "bytes, str, an lxml element or document, or a BeautifulSoup tag"
_HEAD_TAGS: Final = ("meta", "link", "title", "script", "base")


@attrs.frozen(eq=False)
class Page:
    """A page while its tree is read, with what several readers need of it."""

    root: etree._Element
    index: Index
    head: Mapping[str, Sequence[etree._Element]]
    """`<meta>`, `<link>`, `<title>`, `<script>` and `<base>` by tag, from anywhere in the page."""
    url: str | None = None
    """The address that the caller gave."""
    base: str | None = None
    """The address that relative links refer to; None until the metadata is read."""
    notes: tuple[Note, ...] = ()
    """What was odd in the bytes and the markup."""

    @property
    def elements(self) -> Sequence[etree._Element]:
        """All elements, in document order."""
        return self.index.elements


def open_page(page: Input, url: str | None, content_type: str | None, options: Options) -> Page:
    """Decode and parse a page of any accepted type.

    Raises:
        WrongTypeError: the page has a type that is not accepted.
    """
    root, notes = _read(page, content_type, options)
    return Page(root, Index(root), head_elements(root), url, None, tuple(notes))


def head_elements(root: etree._Element) -> Mapping[str, Sequence[etree._Element]]:
    """The elements that may hold metadata, by tag, collected in one pass."""
    head: dict[str, list[etree._Element]] = {tag: [] for tag in _HEAD_TAGS}
    for element in root.iter(*_HEAD_TAGS):
        head[str(element.tag)].append(element)
    return head


def _is_html(root: etree._Element) -> bool:
    """Whether a tree can be read as it is: it has lxml's own elements, with the tags of HTML.

    `lxml.objectify` and other classes of elements iterate in another way, and XHTML has a namespace before each tag.

    >>> xhtml = '<html xmlns="http://www.w3.org/1999/xhtml"/>'
    >>> _is_html(etree.fromstring("<html/>")), _is_html(etree.fromstring(xhtml))
    (True, False)
    """
    kind = type(root)
    return not str(root.tag).startswith("{") and (kind is etree._Element or kind.__module__ == "lxml.html")  # noqa: SLF001 - see above


def _bytes_or_text(page: Any) -> bytes | str:  # noqa: ANN401 - any wrong type may come
    """The page as bytes or str, from any other type that is accepted.

    Raises:
        WrongTypeError: the type is not accepted.
        WrongValueError: the page is a memoryview that was released.
    """
    if type(page).__module__.partition(".")[0] == "bs4" and hasattr(page, "decode"):
        page = page.decode()
    if isinstance(page, bytearray | memoryview):
        try:
            page = bytes(page)
        except ValueError as error:
            raise WrongValueError("page", "a released memoryview", "a memoryview that is open") from error
    if not isinstance(page, bytes | str):
        raise WrongTypeError("page", type(page).__name__.lstrip("_"), _ACCEPTED)
    return page


def _read(page: Any, content_type: str | None, options: Options) -> tuple[etree._Element, list[Note]]:  # noqa: ANN401 - any wrong type may come
    """The root of a page's tree, and notes."""
    notes: list[Note] = []
    if isinstance(page, etree._ElementTree):  # noqa: SLF001 - lxml's only name for it
        page = page.getroot()
    if isinstance(page, etree._Element) and isinstance(page.tag, str):  # noqa: SLF001 - lxml's only name for it
        if _is_html(page):
            return page, notes
        page = etree.tostring(page, method="html", encoding="unicode", with_tail=False)
    page = _bytes_or_text(page)
    if len(page) > options.max_bytes:
        left = len(page) - options.max_bytes
        whole = counted(len(page), "byte" if isinstance(page, bytes) else "character")
        notes.append(Note("too-long", f"not read: the last {left:,} of {whole} (Options.max_bytes)", "page"))
        page = page[: options.max_bytes]
    if isinstance(page, bytes):
        decoded = decode(page, content_type)
        notes.append(Note("encoding", f"{decoded.encoding}: {decoded.evidence}", "page"))
        notes += decoded.notes
        tree = parse(_page_only(decoded.page, notes), decoded=True)
    else:
        tree = parse(_page_only(page, notes))
    return tree.root, [*notes, *tree.notes]


def _page_only(page: bytes | str, notes: list[Note]) -> bytes | str:
    """The page; empty, with a note, if it is an archive, JSON, a feed or the like, whose markup is none of a story."""
    kind = text_kind(page)
    if kind is not None:
        notes.append(Note("not-a-page", f"the input is {kind}", "page"))
        return page[:0]
    if page.strip() and not has_tag(page):
        notes.append(Note("not-a-page", "plain text without a tag: `parse_text` (vnnews text) reads it", "page"))
    return page
