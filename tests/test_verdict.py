"""The verdict: whether a page has a story, and why not."""

from __future__ import annotations

from typing import Any, Final

import pytest

from vnnews.metadata.candidates import FieldCandidate
from vnnews.model import (
    Block,
    Embed,
    Figure,
    Heading,
    InfoBox,
    Note,
    Notice,
    Origin,
    Paragraph,
    PullQuote,
    Quote,
    Reason,
    Related,
    Span,
)
from vnnews.roles.rule import ALT
from vnnews.verdict import judge_story

WHY: Final = Reason("test", "by hand")
LONG: Final = "Sáng nay, giá gạo xuất khẩu của Việt Nam tăng thêm năm USD một tấn so với tuần trước đó. " * 2
TITLE: Final = "Giá lúa hè thu ở miền Tây tăng trở lại"


def text(kind: type[Any], said: str, *spans: Span) -> Block:
    """A block of text."""
    block: Block = kind(index=0, text=said, spans=spans, reason=WHY)
    return block


def links(count: int) -> list[Block]:
    """Headings that are links."""
    return [text(Heading, TITLE, Span("link", 0, len(TITLE), "https://a.vn")) for _ in range(count)]


def why(*body: Block, headline: str | None = "Tít", **candidates: str) -> str:
    """The reason of the verdict; empty for a story."""
    fields = {name: [FieldCandidate((value,), Origin.META, name)] for name, value in candidates.items()}
    is_story, notes = judge_story(headline, body, fields)
    assert is_story == (not notes)
    return notes[0].message if notes else ""


@pytest.mark.parametrize("kind", [Paragraph, Quote, PullQuote, InfoBox])
def test_running_text_is_a_story(kind: type[Block]) -> None:
    """Without a headline it has to be of some length."""
    assert why(text(kind, "Ngắn.")) == ""
    assert why(text(kind, "Ngắn."), headline=None) == "the page has no headline and very little text"
    assert why(text(kind, LONG), headline=None) == ""


@pytest.mark.parametrize("kind", [Heading, Notice])
def test_titles_and_notices_are_no_story(kind: type[Block]) -> None:
    """They stand on pages of any sort."""
    assert why(text(kind, LONG)) == "the page has no story"
    assert why() == "the page has no story"


def test_pictures_are_a_story() -> None:
    """A page with a headline and a film has something to see."""
    assert why(Embed(index=0, reason=WHY)) == ""


@pytest.mark.parametrize(
    ("body", "fields", "is_label"),
    [
        ((text(Paragraph, "Dòng sự kiện"),), {}, True),
        ((text(Paragraph, "Chuyên mục"), text(Paragraph, "Tin mới nhất")), {}, True),
        ((text(Paragraph, "Dòng sự kiện"), text(Related, LONG)), {}, True),
        ((text(Paragraph, "Dòng sự kiện"),), {"published": "25/7/2024"}, False),
        ((text(Paragraph, "Ghe đã về bến."),), {}, False),
        ((text(Paragraph, "“Ghe đã về bến”"),), {}, False),
        ((text(Paragraph, "Ghe về bến lúc nửa đêm, khóm và bí chất đầy khoang"),), {}, False),
        ((text(Paragraph, "Ghe về bến"), Figure(index=1, caption="Ghe khóm", reason=WHY)), {}, False),
        ((text(Paragraph, "Ghe về bến"), Embed(index=1, src="https://a.vn/1", reason=WHY)), {}, False),
    ],
)
def test_a_label_is_no_story(body: tuple[Block, ...], fields: dict[str, str], *, is_label: bool) -> None:
    """What is left of a list page whose cards are boilerplate: a few words of its menu, no sentence and no date."""
    assert why(*body, **fields) == (
        "the page has a few words, no sentence and no date of publication" if is_label else ""
    )


def test_links_are_a_list() -> None:
    """Titles that link to stories are a list, unless captions hold the text; an alt is no caption of that sort."""
    assert why(text(Paragraph, "Tin."), *links(3)) == "the page is a list of links to stories"
    captions = [Figure(index=0, caption=LONG, reason=Reason("caption", "a caption")) for _ in range(3)]
    assert why(text(Paragraph, "Tin."), *links(3), *captions) == ""
    alts = [Figure(index=0, caption=LONG, reason=Reason("caption", "another sentence", ALT)) for _ in range(3)]
    assert why(text(Paragraph, "Tin."), *links(3), *alts) == "the page is a list of links to stories"


def test_a_website_without_a_date() -> None:
    """A home page calls itself a website."""
    assert why(text(Paragraph, LONG), type="Website") == "og:type is website, and the page has no date of publication"
    assert why(text(Paragraph, LONG), type="Website", published="25/7/2024") == ""


def test_bytes_that_are_no_text() -> None:
    """Whatever they look like."""
    notes = (Note("not-text", "many control characters"),)
    assert judge_story("Tít", [text(Paragraph, LONG)], {}, notes)[0] is False
    assert judge_story("Tít", [text(Paragraph, LONG)], {})[0] is True
