"""The walk at its limits: every sign, control and role that counts."""

from __future__ import annotations

import pytest
from tests.blocks.helpers import element

from vnnews.blocks.draft import Draft
from vnnews.blocks.story import Marks
from vnnews.blocks.walk import read_blocks
from vnnews.model import Image


def _blocks(markup: str) -> list[Draft]:
    return read_blocks(element(f"<div>{markup}</div>"), Marks(), None)


@pytest.mark.parametrize("sign", ["•", "·", "|", "/", "›", "»", "&gt;", "-", "–", "—"])
def test_every_sign_between_an_author_and_a_date(sign: str) -> None:
    """Alone in an element it is no text; with a word it is a part of it."""
    assert [draft.text for draft in _blocks(f"<p>một</p><p> {sign} </p><p>hai</p>")] == ["một", "hai"]
    assert len(_blocks(f"<p>một</p><p>{sign}{sign}</p><p>{sign} hai</p>")) == 3


@pytest.mark.parametrize("tag", ["button", "label", "option", "legend"])
def test_every_control(tag: str) -> None:
    """Its words are a notice; other elements' are text."""
    assert [draft.role for draft in _blocks(f"<{tag}>Gửi</{tag}><p>Gửi</p>")] == ["notice", None]


@pytest.mark.parametrize("role", ["info_box", "related", "pull_quote", "quote", "notice", "author_line", "source_line"])
def test_every_role_of_a_box(role: str) -> None:
    """Its paragraphs are one block; a caption or a heading is none, and each line stands alone."""
    body = element("<section><div><p>Một</p><p>Hai</p></div><p>Ba</p></section>")
    drafts = read_blocks(body, Marks({body[0]: (role, "x")}), None)
    assert [(draft.role, draft.text) for draft in drafts] == [(role, "Một\nHai"), (None, "Ba")]
    for other in ("heading", "caption", "live_time", "live_title"):
        drafts = read_blocks(body, Marks({body[0]: (other, "x")}), None)
        assert [(draft.role, draft.text) for draft in drafts] == [(other, "Một"), (other, "Hai"), (None, "Ba")]


def test_a_player_and_a_number_of_its_own() -> None:
    """The film of an element that a script fills is an embed before its words."""
    player, text = _blocks("<div data-vid=v.a.vn/cau.mp4 data-thumb=/t.jpg>Chữ</div>")
    assert (player.kind, player.embed, player.src) == ("embed", "video", "https://v.a.vn/cau.mp4")
    assert (player.images, player.tag, text.text) == ((Image("/t.jpg"),), "div", "Chữ")
    assert player.parent == text.parent == 2
    assert _blocks("chữ")[0].parent == 1


def test_the_level_of_what_is_no_heading() -> None:
    """None: zero, in all drafts."""
    assert Draft(kind="text").level == 0
    assert [draft.level for draft in _blocks("<p>a</p><h2>b</h2><img src=/a.jpg>")] == [0, 2, 0]
