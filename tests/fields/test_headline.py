"""The headline: which line it is, and what is no part of it."""

from __future__ import annotations

import pytest

import vnnews
from vnnews.fields.headline import without_site

TITLE = "Bầy cò về tràm chim sớm hơn mọi năm"
SOCIAL = f'<meta property="og:title" content="{TITLE}">'
STORY = "<p>Cán bộ vườn phải dời chòi canh vào sâu bên trong, nhường bãi ăn gần đê cho đàn chim non.</p>" * 3


def _headline(body: str, head: str = SOCIAL, title: str = f"{TITLE} | Báo Tràm") -> str | None:
    return vnnews.parse_html(f"<title>{title}</title>{head}<main>{body}<article>{STORY}</article></main>").headline


@pytest.mark.parametrize(
    "h1",
    [
        "<h1>Môi trường và đời sống miền Tây</h1>",
        "<h1>Tiếng nói của người giữ rừng</h1>",
        "<h1 class=sr-only>Tiếng nói của người giữ rừng</h1>",
        "<h1 class=visually-hidden>Bầy cò về tràm chim rất sớm hơn</h1>",
        "<nav><h1>Bầy cò về tràm chim</h1></nav>",
        "<ol class=breadcrumb><li><h1>Bầy cò về tràm chim</h1></li></ol>",
        "<h1><a href=/>Báo Tràm</a></h1>",
    ],
)
def test_an_h1_that_is_no_headline(h1: str) -> None:
    """A section, a slogan, hidden text, a step of the breadcrumbs: beside a line that is the social title."""
    assert _headline(f"{h1}<h2>{TITLE}</h2>") == TITLE


@pytest.mark.parametrize(
    ("body", "want"),
    [
        ("<h1>Cò bay trắng đồng</h1><h2>Ba vạn con trong một tuần</h2>", "Cò bay trắng đồng"),
        (f"<h1>{TITLE}</h1><h2>{TITLE}</h2>", TITLE),
        (f"<h1>{TITLE}: kiểm lâm mừng</h1>", f"{TITLE}: kiểm lâm mừng"),
        (f"<h1><span>Vườn quốc gia</span> <span>{TITLE}</span></h1>", TITLE),
        (f"<h1><b>{TITLE}</b></h1>", TITLE),
    ],
)
def test_an_h1_that_is_the_headline(body: str, want: str) -> None:
    """A headline in other words stays; of one with a kicker inside that part which the metadata states."""
    assert _headline(body) == want


def test_a_kicker_that_the_metadata_states_too() -> None:
    """It belongs to the headline; one that is only shown does not."""
    head = f'<meta property="og:title" content="Vườn quốc gia: {TITLE}">'
    assert _headline(f"<p>Vườn quốc gia</p><h1>{TITLE}</h1>", head) == f"Vườn quốc gia: {TITLE}"
    assert _headline(f"<p>Vườn quốc gia</p><h1>{TITLE}</h1>") == TITLE
    assert _headline(f"<p>Ảnh bìa</p><h1>{TITLE}</h1>", head) == TITLE


@pytest.mark.parametrize("sign", [" - ", " – ", " | ", " · ", " • ", " » ", " — "])
def test_the_name_of_the_site_is_cut(sign: str) -> None:
    """Where it is a known one: by `og:site_name`, and twice."""
    name = '<meta property="og:site_name" content="Báo Tràm">'
    for title in ("Cò - chim: về sớm", "Cò | chim về", "“Cò”: đã về"):
        assert _headline("", name, f"{title}{sign}Báo Tràm") == title
        assert _headline("", name, f"{title}{sign}BÁO TRÀM{sign}Báo Tràm") == title
        assert _headline("", "", f"{title}{sign}Báo Tràm") == f"{title}{sign}Báo Tràm"


def test_a_title_that_is_the_name_of_the_site_stays() -> None:
    """So does one in which the name is no suffix."""
    assert without_site("Báo Tràm", ["Báo Tràm"]) == "Báo Tràm"
    assert without_site("- Báo Tràm", ["Báo Tràm"]) == "- Báo Tràm"
    assert without_site("Nghề làm Báo Tràm", ["Báo Tràm"]) == "Nghề làm Báo Tràm"
