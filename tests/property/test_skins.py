"""Laws of site profiles: pages with known truth, rendered into every skin that comes with vnnews, and read back."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import vnnews
from vnnews.testing import Noise, PageTruth, Skin, expressible_in, noises, render_skin, skin_truths, skins, truth_of

each_skin = pytest.mark.parametrize("skin", skins(), ids=lambda skin: skin.label)
few = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])


def read(truth: PageTruth, skin: Skin, noise: Noise) -> vnnews.Article:
    """The article of a page in a skin, by its site's profile."""
    return vnnews.parse_html(render_skin(truth, skin, noise), url=skin.url)


@each_skin
@few
@given(data=st.data())
def test_the_truth_comes_back(skin: Skin, data: st.DataObject) -> None:
    """The skin's layout is chosen, and what it reads is the truth, whatever the noise."""
    truth, noise = data.draw(skin_truths(skin)), data.draw(noises())
    article = read(truth, skin, noise)
    assert (article.profile, article.layout, article.is_article) == (skin.profile, skin.layout, True)
    assert truth_of(article) == expressible_in(truth, skin)
