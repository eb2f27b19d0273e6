"""Dates through every door: metadata, `<time>`, displayed lines, feeds, copied texts."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import vnnews
from vnnews.model import Article, Precision

if TYPE_CHECKING:
    from collections.abc import Callable

HEADLINE: Final = "Tôm giống về đầm Phước Hội"
STORY: Final = "<div class=noi-dung>" + "".join(
    f"<p>Đoạn {word}: sáng nay hơn ba trăm hộ nuôi tôm ở xã Phước Hội thả giống sau khi nước về.</p>"
    for word in ("một", "hai", "ba")
)
HOME: Final = dt.timezone(dt.timedelta(hours=7))


def _page(body: str = "", head: str = "", language: str = "vi") -> Article:
    head = f"<meta charset=utf-8><title>{HEADLINE}</title>{head}"
    return vnnews.parse_html(
        f"<html lang={language}><head>{head}</head><body><h1>{HEADLINE}</h1>{body}{STORY}</body></html>"
    )


def _json_ld(date: str) -> str:
    data = {"@type": "NewsArticle", "headline": HEADLINE, "datePublished": date, "dateModified": date}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def _feed(date: str) -> Article:
    entry = f"<item><title>Tin</title><pubDate>{date}</pubDate></item><item><title>Sau</title></item>"
    first, second = vnnews.parse_feed(f"<rss><channel>{entry}</channel></rss>")
    assert second.headline == "Sau"
    return first


DOORS: Final[dict[str, Callable[[str], Article]]] = {
    "JSON-LD": lambda date: _page(head=_json_ld(date)),
    "meta": lambda date: _page(
        head=f'<meta property="article:published_time" content="{date}"><meta name="lastmod" content="{date}">'
    ),
    "microdata": lambda date: _page(f"<span itemprop=datePublished content='{date}'>hôm nay</span>"),
    "time": lambda date: _page(f"<time datetime='{date}'>hôm nay</time>"),
    "displayed": lambda date: _page(f"<p class=date>{date}</p>"),
    "feed": _feed,
    "copied": lambda date: vnnews.parse_text(
        f"{HEADLINE}\n{date}\nMột câu dẫn dài hơn một chút.\nĐoạn một.\nĐoạn hai."
    ),
}
_NAIVE: Final = st.one_of(
    st.sampled_from(["0001-01-01", "1899-12-31T23:59:59", "1970-01-01", "2099-12-31", "9999-12-31T23:59:59"]).map(
        dt.datetime.fromisoformat
    ),
    st.datetimes().map(lambda moment: moment.replace(microsecond=0)),
)
_OFFSETS: Final = st.integers(-12 * 4, 14 * 4).map(lambda quarters: dt.timezone(dt.timedelta(minutes=15 * quarters)))


@pytest.mark.parametrize("door", DOORS)
@given(_NAIVE, _OFFSETS, st.sampled_from(["{:%d/%m/}{year} {:%H:%M} GMT{zone}", "{iso}", "{date}T{:%H:%M:%S}Z"]))
def test_no_date_raises(door: str, naive: dt.datetime, zone: dt.timezone, form: str) -> None:
    """Each year, each zone, each door: the moment, or None with a note; never a year in which nothing is published."""
    moment = naive.replace(tzinfo=zone)
    texts = {"year": f"{naive.year:04d}", "date": naive.date().isoformat(), "iso": moment.isoformat()}
    article = DOORS[door](form.format(naive, naive, zone=f"{moment:%z}"[:5], **texts) if "{:" in form else texts["iso"])
    for date in (article.published, article.modified):
        assert date is None or 1990 <= date.year <= 2100
    if article.published is None:
        assert "no-published" in {note.code for note in article.notes}
    vnnews.Article.from_json(article.to_json())


@pytest.mark.parametrize("door", [door for door in DOORS if door != "copied"])
@given(st.datetimes(dt.datetime.fromisoformat("1990-01-02"), dt.datetime.fromisoformat("2100-12-30")), _OFFSETS)
def test_a_stated_zone_is_kept(door: str, naive: dt.datetime, zone: dt.timezone) -> None:
    """The instant is that of the page, whatever its zone."""
    moment = naive.replace(tzinfo=zone, second=0, microsecond=0)
    article = DOORS[door](moment.isoformat())
    assert article.published == moment
    assert "zone-assumed" not in {note.code for note in article.notes}


@given(
    st.datetimes(dt.datetime.fromisoformat("1990-01-02"), dt.datetime.fromisoformat("2100-12-30")), _OFFSETS, _OFFSETS
)
def test_the_metadata_know_the_zone_of_a_displayed_time(
    naive: dt.datetime, zone: dt.timezone, other: dt.timezone
) -> None:
    """The same time of day with an offset, and equal instants in any zones, are one moment."""
    moment = naive.replace(tzinfo=zone, second=0, microsecond=0)
    for shown in (
        f"<p class=date>{moment:%H:%M} - {moment:%d/%m/%Y}</p>",
        f"<p class=date>{moment:%d/%m/%Y %H:%M}</p>",
    ):
        assert _page(shown, _json_ld(moment.isoformat())).published == moment
    home = moment.astimezone(HOME)
    article = _page(f"<p class=date>{home:%d/%m/%Y %H:%M}</p>", _json_ld(moment.astimezone(other).isoformat()))
    assert article.published == moment
    abroad = _page(f"<p class=date>{moment:%d/%m/%Y %H:%M}</p>", _json_ld(moment.isoformat()), language="de")
    assert abroad.published is not None
    assert abroad.published.replace(tzinfo=None) == naive.replace(second=0, microsecond=0)
    assert abroad.published_precision is Precision.SECOND
