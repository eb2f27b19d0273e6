"""Pages in all forms that callers have them in, and the elements of their head."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import bs4
import pytest
from lxml import etree, html, objectify

from vnnews.dom.page import Page, head_elements, open_page
from vnnews.errors import WrongTypeError, WrongValueError
from vnnews.model import Options

MARKUP = "<html><head><title>Gạo</title></head><body><p>Giá gạo tăng.</p></body></html>"
FORMS: list[Any] = [
    MARKUP,
    MARKUP.encode(),
    bytearray(MARKUP.encode()),
    memoryview(MARKUP.encode()),
    html.document_fromstring(MARKUP),
    etree.parse(BytesIO(MARKUP.encode()), html.HTMLParser(encoding="utf-8")),
    bs4.BeautifulSoup(MARKUP, "lxml"),
]


def _open(page: Any, max_bytes: int = 10_000) -> Page:
    return open_page(page, "https://bao.vn/a.htm", None, Options(max_bytes=max_bytes))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: type(form).__name__)
def test_every_form_is_the_same_page(form: Any) -> None:
    """Text, bytes in any buffer, trees of lxml and BeautifulSoup."""
    page = _open(form)
    assert [element.tag for element in page.elements if element.tag != "html"] == ["head", "title", "body", "p"]
    assert (page.url, page.base) == ("https://bao.vn/a.htm", None)


def test_a_tree_is_not_copied() -> None:
    """Elements that are looked up later are those of the caller."""
    root = html.document_fromstring(MARKUP)
    assert _open(root).root is root


@pytest.mark.parametrize("wrong", [None, 7, [MARKUP], object(), etree.Comment("x"), etree.PI("x"), etree.Entity("amp")])
def test_other_types_are_refused(wrong: Any) -> None:
    """With a message that names what is accepted."""
    with pytest.raises(WrongTypeError, match="BeautifulSoup"):
        _open(wrong)


def test_a_released_view_is_refused() -> None:
    """Its bytes are gone."""
    view = memoryview(MARKUP.encode())
    view.release()
    with pytest.raises(WrongValueError, match="released"):
        _open(view)


class _Odd(etree.ElementBase):
    """An element of a program that has its own idea of iterating."""

    def __iter__(self) -> Any:
        raise RuntimeError


def _odd_tree() -> Any:
    parser = etree.HTMLParser()
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=_Odd))
    return etree.fromstring(MARKUP, parser)


_XHTML = MARKUP.replace("<html>", '<html xmlns="http://www.w3.org/1999/xhtml"><!-- &amp; -->')


@pytest.mark.parametrize(
    "page",
    [objectify.fromstring(MARKUP), objectify.fromstring(MARKUP).getroottree(), etree.fromstring(_XHTML), _odd_tree()],
    ids=["objectify", "objectify document", "XHTML", "own class"],
)
def test_a_tree_of_other_elements_is_read_as_its_markup(page: Any) -> None:
    """Elements of `lxml.objectify` iterate over their siblings, those of XHTML have a namespace before their tag."""
    opened = _open(page)
    assert [element.tag for element in opened.elements] == ["html", "head", "title", "body", "p"]
    assert opened.root.findtext(".//p") == "Giá gạo tăng."


def test_what_is_too_long_is_cut_and_noted() -> None:
    """The note says how much was left."""
    page = _open(MARKUP, max_bytes=70)
    want = f"not read: the last {len(MARKUP) - 70} of {len(MARKUP)} characters (Options.max_bytes)"
    assert [(note.code, note.message) for note in page.notes][:1] == [("too-long", want)]


def test_elements_of_the_head_wherever_they_stand() -> None:
    """Real pages have them in the body too."""
    root = html.document_fromstring("<head><meta name=a></head><body><div><meta name=b><script>1</script></div></body>")
    head = head_elements(root)
    assert [element.get("name") for element in head["meta"]] == ["a", "b"]
    assert (len(head["script"]), head["base"]) == (1, [])
