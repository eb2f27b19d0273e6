"""What stands around and between the words of a story; hypothesis draws it, and a parser must ignore it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

import attrs
from hypothesis import strategies as st

from vnnews.testing import words
from vnnews.testing.clock_text import WEEKDAYS
from vnnews.testing.dice import chance
from vnnews.testing.dice import dice as throw
from vnnews.testing.markup import Case, El, Node, Raw, Style, el

if TYPE_CHECKING:
    import random

_INLINE: Final = ("b", "strong", "i", "em", "span", "a", "u", "font")
_LONG: Final = 60
"""Characters from which on a text has stretches set in inline elements."""
_GAPS: Final = ("\n            ", "\u00a0 ", " \n", "\u00a0", "   ", " \u200b", "\t")
_JUNK: Final = (
    "<script>var x = '<p>Quảng cáo trong lệnh</p>'; if (1 < 2) { document.title = x; }</script>",
    "<style>.ad > p { color: red }</style>",
    "<!-- <p>Đoạn văn đã bỏ</p> -->",
    '<noscript><img src="https://t.example.com/pixel.gif?x=1" width="1" height="1"></noscript>',
    '<div class="container-adv" data-ad="inpage_1"></div>',
    "<template><p>Mẫu chưa dùng</p></template>",
    "<!---->",
)


@attrs.frozen(kw_only=True)
class Noise:
    """The liberties of one page; the default takes none."""

    style: Style = attrs.field(factory=Style)
    seed: int = 0
    crawl_day: date | None = None
    """Printed in the page header: the day of the visit, not of the article."""
    menus: bool = False
    others: bool = False
    """Lists of other articles, with dates of their own."""
    junk: bool = False
    """Scripts, styles, comments and empty places for advertisements, between the blocks too."""
    wrappers: int = 0
    """How many elements stand around the article."""
    inner: int = 0
    """How many elements stand around the blocks of the body."""
    inline: bool = False
    """Bold, italic and linked stretches that may begin and end inside a word."""
    ragged: bool = False
    """Line ends, no-break spaces and zero-width spaces inside sentences."""
    blanks: bool = False
    """Paragraphs that hold only white space."""
    lazy: bool = False
    """Pictures whose `src` is a placeholder."""
    alts: bool = False
    """Alternative texts that add nothing: the caption, the site's name, the headline."""
    shapes: bool = False
    """Other markup for the same block, where the layout knows several."""

    def dice(self, what: str) -> random.Random:
        """Dice for one purpose, so that one liberty does not change another."""
        return throw(f"{self.seed} {what}")


QUIET: Final = Noise()
_CASES: Final[tuple[Case, ...]] = ("lower", "upper", "mixed")


def _styles() -> st.SearchStrategy[Style]:
    truth = st.booleans()
    return st.builds(
        Style, seed=st.integers(0, 2**16), case=st.sampled_from(_CASES), shuffle=truth, space=truth, entities=truth
    )


def noises() -> st.SearchStrategy[Noise]:
    """Any mixture of liberties."""
    truth = st.booleans()
    return st.builds(
        Noise,
        style=_styles(),
        seed=st.integers(0, 2**16),
        crawl_day=st.none() | st.dates(date(2009, 1, 1), date(2035, 12, 31)),
        menus=truth,
        others=truth,
        junk=truth,
        wrappers=st.integers(0, 6),
        inner=st.integers(0, 3),
        inline=truth,
        ragged=truth,
        blanks=truth,
        lazy=truth,
        alts=truth,
        shapes=truth,
    )


def dress(text: str, noise: Noise, dice: random.Random) -> list[Node]:
    """A text as nodes: stretches of it set in inline elements, its blanks made ragged. The words stay."""
    pieces: list[Node] = []
    start = 0
    if noise.inline and len(text) > _LONG:
        for limit in range(20, len(text) - 20, 40):
            if chance(dice, 30):
                first = limit + dice.randrange(10)
                last = first + dice.randint(1, 12)
                pieces.append(_ragged(text[start:first], noise, dice))
                pieces.append(_inline(_ragged(text[first:last], noise, dice), dice))
                start = last
    pieces.append(_ragged(text[start:], noise, dice))
    return pieces


def field_text(text: str | None, noise: Noise, what: str) -> list[Node]:
    """The text of a field, with ragged blanks; no nodes for no text."""
    return dress(text, attrs.evolve(noise, inline=False), noise.dice(what)) if text else []


def _ragged(text: str, noise: Noise, dice: random.Random) -> str:
    if not noise.ragged:
        return text
    return re.sub(" ", lambda _: dice.choice(_GAPS) if chance(dice, 15) else " ", text)


def _inline(text: str, dice: random.Random) -> El:
    tag = dice.choice(_INLINE)
    if tag == "a":
        return el("a", text, href=f"/bai-{dice.randrange(9999)}.htm")
    if tag == "span":
        return el("span", text, Raw("<!-- giữa chữ -->") if chance(dice, 50) else None, style="color: #333")
    return el(tag, el(dice.choice(("b", "i")), text) if chance(dice, 20) else text)


def junk(noise: Noise, dice: random.Random, more: tuple[str, ...] = ()) -> list[Node]:
    """Things between two blocks that show no text, or none of the story: those of any site and a site's own."""
    if not noise.junk:
        return []
    return [Raw(dice.choice((*_JUNK, *more))) for _ in range(dice.randint(0, 2))]


def blank(noise: Noise, dice: random.Random) -> list[Node]:
    """A paragraph without a word, sometimes."""
    if not noise.blanks or chance(dice, 60):
        return []
    return [el("p", dice.choice(("\u00a0", "", " \u00a0\n", "\u200b")))]


def header_day(day: date) -> str:
    """A day as the page header prints it.

    >>> header_day(date(2026, 2, 21))
    'Thứ Bảy, 21/02/2026'
    """
    return f"{WEEKDAYS[day.weekday()]}, {day:%d/%m/%Y}"


def header(noise: Noise, site: str = "VnEconomy") -> El:
    """The head of the page: logo, day of the visit, menus, share buttons."""
    printed = header_day(noise.crawl_day) if noise.crawl_day else None
    menu = [el("li", el("a", name, href=f"/muc-{number}.htm")) for number, name in enumerate(words.SECTIONS)]
    return el(
        "header",
        el("div", el("a", el("img", src="/logo.svg", alt=site), href="/"), class_="logo"),
        el("div", el("span", printed, class_="date"), class_="header__date") if printed else None,
        el("nav", el("ul", *menu), class_="menu") if noise.menus else None,
        el("div", el("a", "Đăng nhập", href="/login"), class_="user") if noise.menus else None,
        class_="site-header",
    )


def cards(noise: Noise, title: str, class_: str) -> El | None:
    """A list of other articles under a title, each with a date and a picture."""
    if not noise.others:
        return None
    dice = noise.dice(title)
    return el(
        "section",
        el("h2", el("a", title, href="/moi-nhat.htm"), class_="title-section"),
        el("div", *(_card(text, dice) for text in dice.sample(words.LINKS, 3)), class_="grid"),
        class_=class_,
    )


def _card(text: str, dice: random.Random) -> El:
    link = f"/tin-{dice.randrange(9999)}.htm"
    when = f"{dice.randrange(24):02}:{dice.randrange(60):02}, {dice.randint(1, 28):02}/{dice.randint(1, 12):02}/2031"
    return el(
        "article",
        el("div", el("span", when, class_="card-newest__time"), class_="card-newest__meta"),
        el("a", el("img", src=f"https://media.vneconomy.vn/thumb/{dice.randrange(9999)}.jpg", alt=text), href=link),
        el("h3", el("a", text, href=link), class_="card-newest__title"),
        class_="card-newest",
    )


def footer(noise: Noise, site: str = "VnEconomy") -> El | None:
    """The foot of the page: the publisher's address."""
    if not noise.menus:
        return None
    return el(
        "footer",
        el("p", f"{site}. Giấy phép số 272/GP-BTTTT ngày 26/06/2020."),
        el("p", "Tòa soạn: 96 Hoàng Quốc Việt, Hà Nội. Điện thoại: (84-24) 3755 2060"),
        class_="footer",
    )
