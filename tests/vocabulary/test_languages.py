"""The language of a text, by its letters and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import vnnews
from vnnews.vocabulary.languages import language_of

VIETNAMESE = "Bầy cò về tràm chim sớm hơn mọi năm, cán bộ vườn phải dời chòi canh vào sâu bên trong."
ENGLISH = "The storks are back in the park of Tràm Chim, and rangers had to move the hut for the first time in May."
GERMAN = "Die Störche kehrten früher als üblich zurück, weshalb die Hütte der Wärter tiefer im Wald aufgebaut wurde."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (VIETNAMESE, "vi"),
        (ENGLISH, "en"),
        (GERMAN, None),
        ("Les cigognes sont rentrées très tôt, à la surprise générale des gardes forestiers.", None),
        ("候鸟比往年更早回到湿地，护林员不得不搬迁。", "zh"),
        ("渡り鳥が例年より早く湿地に戻ってきた。", "ja"),
        ("철새가 예년보다 일찍 돌아왔다.", "ko"),
        ("นกกลับมาเร็วกว่าทุกปี", "th"),
        ("Rice in Đắk Lắk is up, and the price of coffee was too", "en"),
        ("12.000", None),
        ("", None),
    ],
)
def test_language_of(text: str, language: str | None) -> None:
    """Vietnamese names in English text do not make it Vietnamese."""
    assert language_of(text) == language


@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    """Nothing raises, and a text without letters has no language."""
    if not any(map(str.isalpha, text)):
        assert language_of(text) is None
    assert language_of(text + VIETNAMESE * 9) in {"vi", "zh", "ja", "ko", "th", "lo", "km"}


@pytest.mark.parametrize("lang", ["vi", "en", "zh", ""])
@pytest.mark.parametrize(
    ("text", "language"),
    [(VIETNAMESE, "vi"), (ENGLISH, "en"), ("候鸟比往年更早回到湿地，护林员不得不搬迁。" * 9, "zh")],
)
def test_the_letters_are_believed_before_the_template(lang: str, text: str, language: str) -> None:
    """Through every door; without evidence there is none."""
    page = f"<html lang='{lang}'><h1>{text[:30]}</h1><article>{f'<p>{text}</p>' * 3}</article>"
    assert vnnews.parse_html(page).language == language
    assert vnnews.parse_text(f"{text[:30]}\n\n{text}\n\n{text}").language == language
    item = f"<item><title>{text[:30]}</title><description>{text}</description></item>"
    assert [one.language for one in vnnews.parse_feed(f"<rss><channel>{item}</channel></rss>")] == [language]


def test_other_languages_are_stated_or_unknown() -> None:
    """The letters of German say nothing."""
    page = f"<h1>{GERMAN[:30]}</h1><article>{f'<p>{GERMAN}</p>' * 3}</article>"
    assert vnnews.parse_html(page).language is None
    assert vnnews.parse_html(f"<html lang=de-AT>{page}").language == "de"
