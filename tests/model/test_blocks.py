"""The registry of block types: each has one row, and the other modules agree with it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

from vnnews.errors import WireError
from vnnews.export.schema import json_schema
from vnnews.model import Article, Block, LiveEntry, Reason, Repeat, TextBlock, blocks
from vnnews.model.blocks import BLOCK_TYPES, BlockType, shape_of, text_to_read
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
    """`never` leaves a text out, `once` only where it repeats another block."""
    said = f"14h30 {TEXT}" if known.kind is LiveEntry else TEXT
    once, again = block(known), block(known, repeats=(Repeat(1, 0, 3, 1.0),))
    assert text_to_read(once) == ("" if known.read_aloud == "never" else said)
    assert text_to_read(again) == (said if known.read_aloud == "always" else "")
    assert Article(body=(once,)).text == text_to_read(once)


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
