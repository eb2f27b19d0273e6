"""For authors of profiles and rules: pages whose truth is known, to attack a parser with. Needs hypothesis.

>>> truth = PageTruth(headline="Gạo thơm lên ngôi", lead="Giá gạo tăng tuần thứ ba...")
>>> page = render(truth, "D", Noise(wrappers=3, junk=True))
>>> "Giá gạo tăng tuần thứ ba..." in page
True
"""

from __future__ import annotations

from vnnews.authoring.check import CaseCheck, ProfileCheck, check_profile
from vnnews.authoring.truth import PageTruth, TruthBlock, truth_of
from vnnews.testing.articles import articles, odd_texts
from vnnews.testing.copied import COPIED_KINDS, copied_text, copied_truth
from vnnews.testing.markup import Style
from vnnews.testing.noise import QUIET, Noise, noises
from vnnews.testing.prose import Writer, captions, headings, headlines, names, paragraphs, sentences
from vnnews.testing.render import LAYOUTS, Layout, expressible, render
from vnnews.testing.skin import Skin, load_skins, skins
from vnnews.testing.skin_page import expressible_in, render_skin, skin_truths
from vnnews.testing.truth import EVERY_KIND, Kind, page_truths

__all__ = [
    "COPIED_KINDS",
    "EVERY_KIND",
    "LAYOUTS",
    "QUIET",
    "CaseCheck",
    "Kind",
    "Layout",
    "Noise",
    "PageTruth",
    "ProfileCheck",
    "Skin",
    "Style",
    "TruthBlock",
    "Writer",
    "articles",
    "captions",
    "check_profile",
    "copied_text",
    "copied_truth",
    "expressible",
    "expressible_in",
    "headings",
    "headlines",
    "load_skins",
    "names",
    "noises",
    "odd_texts",
    "page_truths",
    "paragraphs",
    "render",
    "render_skin",
    "sentences",
    "skin_truths",
    "skins",
    "truth_of",
]
