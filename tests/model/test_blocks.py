"""The registry of block types: each has one row, and the other modules agree with it."""

from __future__ import annotations

import copy
import pickle
import re
from pathlib import Path
from typing import Any, Final, get_type_hints

import attrs
import pytest

from vnnews.errors import WireError
from vnnews.export.schema import json_schema
from vnnews.model import (
    Article,
    Block,
    ListBlock,
    LiveEntry,
    Paragraph,
    PullQuote,
    Reason,
    Repeat,
    Span,
    TextBlock,
    blocks,
)
from vnnews.model.blocks import BLOCK_TYPES, BlockType, repeated_blocks, shape_of, text_to_read
from vnnews.sites.profile import BLOCK_ROLES

DOCS: Final = Path(__file__).resolve().parents[2] / "docs"
TEXT: Final = "Giá gạo xuất khẩu tăng."
TYPES: Final = [pytest.param(each, id=each.role) for each in BLOCK_TYPES.values()]


def block(known: BlockType, **more: Any) -> Block:
    """A block of a type with one text, wherever the type keeps it."""
    own: dict[str, Any] = {"text": TEXT, "time": "14h30", "items": (TEXT,), "rows": ((TEXT,),), "caption": TEXT}
    names = {field.name for field in attrs.fields(known.kind)}
    fields = {name: value for name, value in own.items() if name in names}
    return known.kind(index=0, reason=Reason("test", "by hand"), **fields, **more)


def test_each_class_has_one_row() -> None:
    """A class without a row would be no block of any article."""
    every = [each for each in vars(blocks).values() if isinstance(each, type) and issubclass(each, Block)]
    with_role = {each for each in every if each.role != Block.role}
    assert len(with_role) == len(BLOCK_TYPES)
    assert {each.kind for each in BLOCK_TYPES.values()} == with_role
    assert all(role == each.kind.role for role, each in BLOCK_TYPES.items())


@pytest.mark.parametrize("known", TYPES)
def test_a_row_fits_its_class(known: BlockType) -> None:
    """Texts are text blocks; only texts are boxes, and only roles of a layout are boxes."""
    assert (known.content == "text") == issubclass(known.kind, TextBlock)
    assert not known.is_box or (known.content == "text" and known.from_layout)
    assert (known.role in BLOCK_ROLES) == known.from_layout


def test_a_layout_gives_roles_of_blocks_and_parts_of_figures() -> None:
    """No other role can be given."""
    assert set(BLOCK_ROLES) - set(BLOCK_TYPES) == {"caption", "credit"}
    assert len(set(BLOCK_ROLES)) == len(BLOCK_ROLES)
    assert list(BLOCK_ROLES) == sorted(BLOCK_ROLES)


def test_a_content_other_than_text_is_of_one_type() -> None:
    """A draft with that content is frozen to it."""
    others = [each.content for each in BLOCK_TYPES.values() if each.content != "text"]
    assert sorted(others) == ["embed", "figure", "list", "table"]


@pytest.mark.parametrize("known", TYPES)
def test_text_to_read(known: BlockType) -> None:
    """`never` leaves a text out, `once` only where another block of the text has all its words."""
    said = f"14h30 {TEXT}" if known.kind is LiveEntry else TEXT
    once, again = block(known), block(known, repeats=(Repeat(1, 0, 3, 1.0),))
    home = Paragraph(index=1, reason=Reason("text", "<p>"), text=f"{TEXT} trong tuần")
    assert text_to_read(once) == ("" if known.read_aloud == "never" else said)
    assert Article(body=(once,)).text == text_to_read(once)
    read = [] if known.read_aloud == "never" else [text_to_read(again)]
    assert Article(body=(again, home)).text == "\n\n".join([*(read if known.read_aloud == "always" else []), home.text])
    assert Article(body=(again, block(BLOCK_TYPES["figure"]))).text == "".join(read)


def test_an_edited_pull_quote_is_left_out_only_if_the_page_marks_it() -> None:
    """Its words are not in the story as they stand: they are lost if nothing else marks it as a quotation."""
    home = Paragraph(index=1, reason=Reason("text", "<p>"), text="Giá gạo tăng nhanh trong tuần")
    quote = PullQuote(index=0, reason=Reason("repeat", "words"), text="Giá gạo tăng", repeats=(Repeat(1, 0, 3, 0.9),))
    assert Article(body=(quote, home)).text == f"{quote.text}\n\n{home.text}"
    assert Article(body=(attrs.evolve(quote, set_apart=True), home)).text == home.text


def test_of_texts_that_repeat_each_other_one_stays() -> None:
    """In a ring nothing is left out; of a chain the last one stays."""
    quotes = [
        PullQuote(
            index=place, reason=Reason("repeat", "words"), text=TEXT, repeats=(Repeat((place + 1) % 3, 0, 3, 1.0),)
        )
        for place in range(3)
    ]
    assert repeated_blocks(quotes) == frozenset()
    assert repeated_blocks([*quotes[:2], attrs.evolve(quotes[2], repeats=())]) == {0, 1}
    assert (
        repeated_blocks([attrs.evolve(quotes[0], repeats=(Repeat(0, 0, 3, 1.0), Repeat(9, 0, 3, 1.0)))]) == frozenset()
    )


@pytest.mark.parametrize("known", TYPES)
def test_each_type_is_written(known: BlockType) -> None:
    """Markdown has the words of each type, the wire form its role, the schema its class."""
    article = Article(body=(block(known),))
    assert "Giá gạo" in article.to_markdown()
    assert article.to_dict()["body"][0]["role"] == known.role
    assert Article.from_dict(article.to_dict()) == article
    schema = json_schema()["$defs"]
    assert schema[known.kind.__name__]["properties"]["role"] == {"const": known.role}
    assert {"$ref": f"#/$defs/{known.kind.__name__}"} in schema["Block"]["oneOf"]


@pytest.mark.parametrize("known", TYPES)
def test_the_role_is_an_attribute(known: BlockType) -> None:
    """Of the class and of each block; whatever turns attrs classes into dicts writes it."""
    made = block(known)
    assert made.role == known.kind.role == known.role
    assert attrs.asdict(Article(body=(made,)))["body"][0]["role"] == known.role
    for again in (pickle.loads(pickle.dumps(made)), copy.deepcopy(made), attrs.evolve(made)):  # noqa: S301 - our own
        assert (again, again.role) == (made, known.role)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.role = "poem"  # type: ignore[misc]  # that is the law


def test_an_attribute_has_one_type_in_all_classes() -> None:
    """A column of a table has one type: `spans` of a list is that of a paragraph."""
    types: dict[str, set[str]] = {}
    for known in BLOCK_TYPES.values():
        for name, hint in get_type_hints(known.kind).items():
            types.setdefault(name, set()).add(str(hint).removesuffix(" | None"))
    assert {name: seen for name, seen in types.items() if len(seen) > 1} == {}


def test_the_spans_of_a_list_by_item() -> None:
    """Each item has its own; a span of no item, in a list made by hand, has no place."""
    spans = (Span("bold", 0, 1, item=1), Span("link", 0, 2, "https://a.vn", item=1), Span("bold", 0, 1, item=7))
    made = ListBlock(index=0, reason=Reason("test", "by hand"), items=("a", "bc"), spans=(*spans, Span("bold", 0, 1)))
    assert made.item_spans == ((), spans[:2])


def test_a_class_of_somebody_else_is_not_written() -> None:
    """It has no row: nothing is known of how to write it."""

    class Poem(Block):
        role = "poem"

    poem = Poem(index=0, reason=Reason("test", "by hand"))
    assert shape_of(poem) is None
    assert text_to_read(poem) == ""
    assert Article(headline="Tít", body=(poem,)).to_markdown() == "# Tít\n"


@pytest.mark.parametrize("known", TYPES)
def test_the_manual_has_each_role(known: BlockType) -> None:
    """A reader finds each role in the table of roles."""
    if not DOCS.is_dir():
        pytest.skip("the manual is not here: these tests run where the package was installed")
    rows = re.findall(r"^\| (.*) \|$", (DOCS / "explanation" / "roles.md").read_text(encoding="utf-8"), re.MULTILINE)
    table = {row[0]: row for line in rows if len(row := re.split(r" ?\| ?", line)) == 4}
    assert table[known.role] == [
        known.role,
        f"`{known.kind.__name__}`",
        known.read_aloud,
        "yes" if known.from_layout else "",
    ]


def test_a_code_is_internal() -> None:
    """Code compares the code of a reason; the wire form, equality and repr do not have it."""
    reason = Reason("caption", "the picture's alt", "alt")
    assert reason == Reason("caption", "the picture's alt")
    assert "code" not in repr(reason)
    assert "code" not in json_schema()["$defs"]["Reason"]["properties"]
    article = Article(body=(attrs.evolve(block(BLOCK_TYPES["paragraph"]), reason=reason),))
    assert article.to_dict()["body"][0]["reason"] == {"rule": "caption", "evidence": "the picture's alt"}
    assert Article.from_dict(article.to_dict()) == article
    data = article.to_dict()
    data["body"][0]["reason"]["code"] = "alt"
    with pytest.raises(WireError, match="code"):
        Article.from_dict(data)
