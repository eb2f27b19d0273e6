"""Laws of polls and pagers: put anywhere into a story, they change none of its text."""

from __future__ import annotations

from html import escape
from typing import Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import vnnews
from vnnews.model import Notice, TextBlock
from vnnews.testing.prose import SEEDS, Writer

some = settings(suppress_health_check=[HealthCheck.too_slow])
OPTIONS: Final = (
    "<label><input type={kind} name=a> {text}</label>",
    "<div><input type={kind} name=a><span>{text}</span></div>",
    "<li><input type={kind} name=a id=o{n}><label for=o{n}>{text}</label></li>",
)
FRAMES: Final = (
    "<form><h3>{asked}</h3>{options}</form>",
    "<div><p>{asked}</p><form>{options}</form></div>",
    "<fieldset><legend>{asked}</legend>{options}</fieldset>",
)
BUTTONS: Final = ("", "<button>Biểu quyết</button>", '<input type=submit value="Gửi"> <a href="#kq">Xem kết quả</a>')
SIGNS: Final = (" ", " | ", " · ", " - ")


def story(seed: int, count: int) -> tuple[list[str], Writer]:
    """Paragraphs that repeat nothing, and who wrote them."""
    writer = Writer(seed)
    return [" ".join(writer.paragraph(2)) for _ in range(count)], writer


def page(paragraphs: list[str], extra: str, place: int) -> vnnews.Article:
    """The article of a page with something between two paragraphs."""
    parts = [f"<p>{escape(text)}</p>" for text in paragraphs]
    parts.insert(place, extra)
    return vnnews.parse_html(
        "<h1>Ngược dòng sông Gâm</h1><div class=date>19/10/2012</div>"
        f"<div class='article-content'>{''.join(parts)}</div>",
        url="https://sonlam.example/song-gam-1204.html",
    )


@some
@given(seed=SEEDS, data=st.data())
def test_a_poll_is_one_notice(seed: int, data: st.DataObject) -> None:
    """Whatever the markup: the paragraphs come back, and one notice holds the question and every option."""
    paragraphs, writer = story(seed, data.draw(st.integers(2, 6)))
    asked = writer.headline() + "?"
    names = [writer.item() for _ in range(data.draw(st.integers(2, 6)))]
    kind, option = data.draw(st.sampled_from(("radio", "checkbox"))), data.draw(st.sampled_from(OPTIONS))
    options = "".join(option.format(kind=kind, text=escape(name), n=n) for n, name in enumerate(names))
    options = f"<ul>{options}</ul>" if option.startswith("<li") else options
    frame = data.draw(st.sampled_from(FRAMES))
    poll = frame.format(asked=escape(asked), options=options + data.draw(st.sampled_from(BUTTONS)))
    article = page(paragraphs, poll, data.draw(st.integers(1, len(paragraphs) - 1)))
    notices = [block for block in article.body if isinstance(block, Notice)]
    assert [block.text for block in article.body if isinstance(block, TextBlock) and block not in notices] == paragraphs
    assert len(notices) == 1
    assert notices[0].text.split("\n")[0] == asked
    assert [name for name in names if name not in notices[0].text] == []


@some
@given(seed=SEEDS, data=st.data())
def test_a_pager_is_no_text(seed: int, data: st.DataObject) -> None:
    """However many pages there are and wherever the reader is: the text stays, and the note names the page after it."""
    paragraphs, _ = story(seed, data.draw(st.integers(2, 6)))
    count = data.draw(st.integers(2, 15))
    here = data.draw(st.integers(1, count))
    sign = data.draw(st.sampled_from(SIGNS))
    numbers = sign.join(
        f"<b>{n}</b>" if n == here else f'<a href="/song-gam-1204-p{n}.html">{n}</a>' for n in range(1, count + 1)
    )
    label = data.draw(st.sampled_from(("", "Trang: ", "Trang ")))
    tag = data.draw(st.sampled_from(("div", "p", "section")))
    article = page(paragraphs, f"<{tag}>{label}{numbers}</{tag}>", data.draw(st.integers(1, len(paragraphs))))
    assert [block.text for block in article.body if isinstance(block, TextBlock)] == paragraphs
    note = next(note.message for note in article.notes if note.code == "multi-page")
    expected = f"the next one is https://sonlam.example/song-gam-1204-p{here + 1}.html"
    assert note.endswith(expected if here < count else "the address of the next one is not on this page")
