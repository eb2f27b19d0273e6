"""For authors of profiles: checks of a profile, and pages whose truth is known, to attack it with. Needs hypothesis.

>>> [skin] = load_skins({"profile": "a", "skins": [{"name": "a", "layout": "2024", "url": "https://a.vn/b.htm",
...                      "parts": [["headline", "h1.title"], ["body", "div.story"]]}]})
>>> '<h1 class="title">Gạo thơm lên ngôi</h1>' in render_skin(PageTruth(headline="Gạo thơm lên ngôi"), skin)
True
"""

from __future__ import annotations

from vnnews.authoring.check import ProfileCheck, check_profile
from vnnews.authoring.truth import PageTruth, TruthBlock, truth_of
from vnnews.testing.noise import noises
from vnnews.testing.skin import load_skins
from vnnews.testing.skin_page import expressible_in, render_skin, skin_truths

__all__ = [
    "PageTruth",
    "ProfileCheck",
    "TruthBlock",
    "check_profile",
    "expressible_in",
    "load_skins",
    "noises",
    "render_skin",
    "skin_truths",
    "truth_of",
]
