"""What the page shows twice points at its home: lead, captions, pull quotes."""

from __future__ import annotations

from typing import Any

from tests.roles.drafts import MORE, STORY, apply, figure, text

from vnnews.blocks.draft import Draft, Echo
from vnnews.roles.chain import CHAIN
from vnnews.roles.rule import Context

LAST = "Người trồng lúa mong giá giữ được đến khi vụ hè thu gặt xong vào tháng chín."
EDITED = MORE.replace("kéo dài", "kéo dài, theo ông Tư")


def _quote(said: str, **more: Any) -> Draft:
    return text(said, **more)


def test_a_quote_of_the_story_is_a_pull_quote() -> None:
    """Word for word: whoever shows it apart says it again. The block and the place that it repeats are named."""
    drafts = apply("repeat", text(STORY), text(f"{MORE} {LAST}"), _quote(MORE, role="quote"))
    assert [draft.role for draft in drafts] == [None, None, "pull_quote"]
    assert drafts[2].echoes == (Echo(1, 0, len(MORE) - 1, 1.0),)
    assert drafts[2].reason is not None
    assert (drafts[2].reason.rule, drafts[2].reason.evidence) == (
        "repeat",
        "says again what block 1 says, word for word",
    )


def test_an_edited_quote_says_how_alike() -> None:
    """In percent."""
    drafts = apply("repeat", text(f"{STORY} {EDITED}"), _quote(MORE, role="pull_quote"))
    assert (
        drafts[1].reason is None
        or "% alike" in drafts[1].reason.evidence
        or "word for word" in drafts[1].reason.evidence
    )
    changed = MORE.replace("hai tuần nghỉ", "mấy tuần nghỉ")
    drafts = apply("repeat", text(f"{STORY} {changed}"), _quote(MORE, role="pull_quote"))
    assert drafts[1].reason is not None
    assert drafts[1].reason.evidence == "says again what block 0 says, 95% alike"


def test_running_text_shown_twice() -> None:
    """The later of two equal paragraphs; a heading or an info box keeps what it is but points too."""
    drafts = apply("repeat", text(MORE), text(STORY), text(MORE))
    assert [draft.role for draft in drafts] == [None, None, "pull_quote"]
    for role in ("heading", "info_box"):
        drafts = apply("repeat", text(MORE), text(STORY), text(MORE, role=role))
        assert drafts[2].role == role
        assert drafts[2].echoes[0].target == 0


def test_captions_point_and_stay() -> None:
    """A caption of a picture or of a player that stands in the text is still a caption."""
    drafts = apply("repeat", figure(caption=MORE), text(STORY), text(f"{MORE} {LAST}"), figure())
    assert drafts[0].role is None
    assert [echo.target for echo in drafts[0].echoes] == [2]
    embed = Draft(kind="embed", caption=MORE, role="embed")
    (embed, *_) = apply("repeat", embed, text(f"{MORE} {LAST}"))
    assert [echo.target for echo in embed.echoes] == [1]
    assert embed.role == "embed"


def test_the_lead_is_no_block() -> None:
    """What the lead says again is kept beside the blocks; nothing points at the lead."""
    context = Context(lead=MORE)
    (rule,) = (each for each in CHAIN.rules if each.name == "repeat")
    drafts = [text(STORY), text(f"{MORE} {LAST}")]
    rule.apply(drafts, context)
    assert [(echo.target, echo.start, echo.end, echo.similarity) for echo in context.lead_echoes] == [
        (1, 0, len(MORE) - 1, 1.0)
    ]
    assert [draft.echoes for draft in drafts] == [(), ()]
    assert all(draft.role is None for draft in drafts)


def test_what_the_lead_says_again() -> None:
    """The best place of each kind, in the order of the page; equal texts point at the running text, not at the lead."""
    context = Context(lead=MORE)
    (rule,) = (each for each in CHAIN.rules if each.name == "repeat")
    home = text(f"{MORE} {LAST}")
    box = text(f"{MORE} {STORY}", role="info_box")
    drafts = [figure(caption=MORE), text(STORY), home, text(MORE, role="quote"), box]
    rule.apply(drafts, context)
    assert [echo.target for echo in context.lead_echoes] == [0, 2, 3, 4]
    assert [[echo.target for echo in draft.echoes] for draft in drafts[:4]] == [[2], [4], [], [2]]


def test_an_edited_caption_of_the_text() -> None:
    """Seven words of ten make a caption a repeat; of a paragraph that is too few."""
    said = MORE.replace("Các kho ở Cần Thơ", "Nhiều kho bãi quanh vùng")
    drafts = apply("repeat", figure(caption=said), text(f"{STORY} {MORE}"))
    assert [echo.target for echo in drafts[0].echoes] == [1]
    assert apply("repeat", text(said), text(f"{STORY} {MORE}"))[0].echoes == ()


def test_a_heading_that_resembles_the_text() -> None:
    """It sums up, as the title of an entry does; an info box of these words says them again."""
    home = text(f"{STORY} {MORE.replace('hai tuần nghỉ', 'mấy tuần nghỉ')}")
    for role, targets in (("heading", []), ("live_entry", []), ("info_box", [1]), ("quote", [1]), (None, [1])):
        drafts = apply("repeat", text(MORE, role=role), home)
        assert [echo.target for echo in drafts[0].echoes] == targets, role


def test_what_stands_beside_the_story_repeats_nothing() -> None:
    """Notices, related lines, signatures, lists and tables are not compared."""
    for role in ("notice", "related", "author_line", "source_line"):
        drafts = apply("repeat", text(MORE), text(STORY), text(MORE, role=role))
        assert drafts[2].echoes == ()
        assert drafts[2].role == role
    drafts = apply("repeat", text(MORE), Draft(kind="list", items=(MORE,), text=MORE), figure(text=MORE))
    assert [draft.echoes for draft in drafts] == [(), (), ()]


def test_entries_of_a_live_report() -> None:
    """The title of an entry may be said again below, as a heading is; one that is called by its time says nothing."""
    titled = text(MORE, role="live_entry", time="7h10")
    drafts = apply("repeat", titled, text(f"{MORE} {LAST}"))
    assert [echo.target for echo in drafts[0].echoes] == [1]
    assert drafts[0].role == "live_entry"
    said = "Phút thứ 45 cộng 2"
    drafts = apply("repeat", text(said, role="live_entry", time=said), text(said, role="live_entry", time=said))
    assert [draft.echoes for draft in drafts] == [(), ()]


def test_pictures_that_say_nothing() -> None:
    """A player or a picture without a caption; the texts below are counted past it."""
    drafts = apply("repeat", Draft(kind="embed"), figure(caption=""), text(MORE), text(f"{MORE} {LAST}", role="quote"))
    assert [draft.echoes for draft in drafts] == [()] * 4
    drafts = apply("repeat", Draft(kind="embed"), figure(caption=""), text(MORE, role="quote"), text(f"{MORE} {LAST}"))
    assert [[echo.target for echo in draft.echoes] for draft in drafts] == [[], [], [3], []]


def test_a_pull_quote_by_its_markup_may_be_short() -> None:
    """What the page itself calls one points at three words; a quote or a heading needs more."""
    words = "thu mua trở lại"
    for role, targets in (("pull_quote", [1]), ("quote", []), ("heading", []), ("info_box", [])):
        drafts = apply("repeat", text(words, role=role), text(MORE), text(STORY))
        assert [echo.target for echo in drafts[0].echoes] == targets


def test_a_heading_is_a_repeat_only_word_for_word() -> None:
    """A paragraph or an info box of these words is one with a word changed, too."""
    said = MORE.removesuffix(".").replace("mở cửa", "xin phép")
    for role, targets in (("heading", []), ("live_entry", []), ("info_box", [1]), ("quote", [1]), (None, [1])):
        drafts = apply("repeat", text(said, role=role), text(f"{MORE} {LAST}"), text(STORY))
        assert [echo.target for echo in drafts[0].echoes] == targets, role


def test_a_caption_longer_than_what_it_repeats() -> None:
    """What is shown apart points at running text, however long it is."""
    drafts = apply("repeat", figure(caption=f"{MORE} Bến sông"), text(MORE), text(STORY))
    assert [[echo.target for echo in draft.echoes] for draft in drafts] == [[1], [], []]


def test_who_said_a_quotation_is_no_part_of_what_it_repeats() -> None:
    """The last line names the speaker, unless it ends as a sentence does or is long."""
    home = text(f"{MORE} {LAST}")
    speaker = "Ông Lê Văn Tư, chủ nhiệm hợp tác xã nông nghiệp Thuận An huyện Bình Minh tỉnh Vĩnh Long"
    for line in (speaker, f"- {speaker}"):
        assert apply("repeat", home, _quote(f"{MORE}\n{line}", role="quote"))[1].role == "pull_quote"
    for line in (f"{speaker}.", speaker.lower(), f"{speaker} {speaker}"):
        assert apply("repeat", home, _quote(f"{MORE}\n{line}", role="quote"))[1].role == "quote"
