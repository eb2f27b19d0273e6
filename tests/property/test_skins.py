"""Laws of site profiles: pages with known truth, rendered into every skin that comes with vnnews, and read back."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

import attrs
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.pages.skin_files import skins
from tests.property.helpers import each_skin

import vnnews
from vnnews.errors import ProfileError
from vnnews.model import AuthorLine, Embed, Figure, ListBlock, Notice, Related, Table, TextBlock
from vnnews.testing import PageTruth, expressible_in, load_skins, noises, render_skin, skin_truths, truth_of
from vnnews.testing.markup import Style

if TYPE_CHECKING:
    from vnnews.testing.noise import Noise
    from vnnews.testing.skin import Skin

FAITHFUL: Final = 0.97
"""The least token F1 of a story that was found."""

EMPTY: Final[dict[str, dict[str, Any]]] = {
    "lead": {"lead": None, "lead_prefix": None},
    "authors": {"authors": ()},
    "published": {"published": None},
    "section": {"section": None, "breadcrumbs": ()},
    "breadcrumbs": {"section": None, "breadcrumbs": ()},
    "tags": {"tags": ()},
}
"""What a page may lack, and what is empty then: a section is the leaf of the breadcrumbs."""

# Laws times skins are many tests already.
few = settings(max_examples=max(1, settings().max_examples // 10), suppress_health_check=[HealthCheck.too_slow])


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


class TestMissingParts:
    """What a page lacks harms nothing else that it says."""

    @each_skin
    @few
    @given(data=st.data())
    def test_a_field(self, skin: Skin, data: st.DataObject) -> None:
        """Without its lead, authors, time, categories or tags a page still says the rest."""
        truth, noise = data.draw(skin_truths(skin)), data.draw(noises())
        field = data.draw(st.sampled_from(sorted(EMPTY)))
        whole = truth_of(read(truth, skin, noise))
        bare = truth_of(read(attrs.evolve(truth, **EMPTY[field]), skin, noise))
        if field == "authors" and truth.authors and skin.signed:  # the line in the body goes, too
            whole = attrs.evolve(whole, blocks=whole.blocks[:-1])
        assert bare == attrs.evolve(whole, **EMPTY[field])

    @pytest.mark.deep  # few truths of a skin hold a figure with a caption: most of what is drawn is thrown away
    @each_skin
    @few
    @given(data=st.data())
    def test_a_caption(self, skin: Skin, data: st.DataObject) -> None:
        """Without the caption of a figure all other blocks are what they were."""
        if not {"figure", "echo"} & set(skin.kinds):
            pytest.skip("no figure can be shown in this skin")
        truth = data.draw(skin_truths(skin, kinds=("figure", "echo", "paragraph", "heading")))
        noise = data.draw(noises())
        roles = ["", *(block.role for block in truth.blocks), ""]  # pictures side by side share a caption
        apart = {place for place in range(len(truth.blocks)) if "figure" not in {roles[place], roles[place + 2]}}
        told = [place for place in sorted(apart) if truth.blocks[place].role == "figure" and truth.blocks[place].text]
        assume(told)
        place = data.draw(st.sampled_from(told))
        bare = _without_caption(truth, place)
        assert truth_of(read(bare, skin, noise)) == _without_caption(truth_of(read(truth, skin, noise)), place)

    @each_skin
    @few
    @given(data=st.data())
    def test_a_part_of_the_markup(self, skin: Skin, data: st.DataObject) -> None:
        """Without one of its parts, or one kind of metadata, a page says what the rest of it tells."""
        thinner = data.draw(st.sampled_from(_thinner(skin)))
        truth, noise = data.draw(skin_truths(skin)), data.draw(noises())
        article = read(truth, thinner, noise)
        assert article.layout == skin.layout
        assert truth_of(article) == expressible_in(truth, thinner)


def _without_caption(truth: PageTruth, place: int) -> PageTruth:
    bare = attrs.evolve(truth.blocks[place], text=None, credit=None, repeats=())
    return attrs.evolve(truth, blocks=(*truth.blocks[:place], bare, *truth.blocks[place + 1 :]))


def _thinner(skin: Skin) -> list[Skin]:
    """The skin without one optional part or one kind of metadata, for each."""
    needed = {"headline", "body"}
    found = [attrs.evolve(skin, head=tuple(kind for kind in skin.head if kind != gone)) for gone in skin.head]
    for where in ("parts", "first", "last"):
        parts = getattr(skin, where)
        for place, part in enumerate(parts):
            change: dict[str, Any] = {where: (*parts[:place], *parts[place + 1 :])}
            found += [attrs.evolve(skin, **change)] if part[0] not in needed else []
    return found


class TestSpelling:
    """How the markup is spelled does not change what the page says."""

    @each_skin
    @few
    @given(data=st.data())
    def test_the_same_article(self, skin: Skin, data: st.DataObject) -> None:
        """Tag case, attribute order and quotes, white space between blocks, character references."""
        truth, noise = data.draw(skin_truths(skin)), data.draw(noises())
        plain = attrs.evolve(noise, style=Style(seed=noise.style.seed))
        want, got = read(truth, skin, plain), read(truth, skin, noise)
        assert _unplaced(got) == _unplaced(want)


def _unplaced(article: vnnews.Article) -> vnnews.Article:
    """An article without what a change of white space may change: source lines."""
    return attrs.evolve(article, body=tuple(attrs.evolve(block, line=None) for block in article.body))


class TestGeneric:
    """A page tells its story to a reader who does not know the site, too."""

    @each_skin
    @few
    @given(data=st.data())
    def test_the_story_is_found(self, skin: Skin, data: st.DataObject) -> None:
        """Of the words of lead and story nearly all are found, and nearly nothing else."""
        truth, noise = data.draw(skin_truths(skin)), data.draw(noises())
        article = vnnews.parse_html(render_skin(truth, skin, noise), url=skin.url, profile="generic")
        measured = f1(_told(article), _visible(expressible_in(truth, skin)))
        assert measured >= FAITHFUL


def f1(got: list[str], want: list[str]) -> float:
    """The harmonic mean of precision and recall over words."""
    common = (Counter(got) & Counter(want)).total()
    return 2 * common / max(len(got) + len(want), 1)


def _told(article: vnnews.Article) -> list[str]:
    """The words of an article's lead and blocks."""
    words = (article.lead or "").split()
    for block in article.body:
        match block:
            case Notice() | AuthorLine() | Related():
                pass  # beside the story
            case TextBlock():
                words += block.text.split()
            case Figure() | Embed():
                words += f"{block.caption or ''} {block.credit or ''}".split()
            case ListBlock():
                words += " ".join(block.items).split()
            case Table():
                words += " ".join(cell for row in block.rows for cell in row).split()
    return words


def _visible(truth: PageTruth) -> list[str]:
    """The words that a page shows of a truth's lead and story."""
    words = (truth.lead or "").split()
    for block in truth.blocks:
        if block.role in {"notice", "author_line"}:
            continue
        cells = (cell for row in block.rows for cell in row)
        words += " ".join([block.text or "", block.credit or "", *block.items, *cells]).split()
    return words


class TestSkinFiles:
    """A file of skins is checked when it is loaded."""

    def test_all_problems_are_named(self) -> None:
        """Each problem, with the skin that has it."""
        text = """
            profile = "a"
            [[skins]]
            name = "x"
            layout = "1"
            url = "https://a.vn/b.htm"
            head = ["og", "rdf"]
            date = "%d/%Q"
            without = ["paragraph"]
            image = "img[src={adress}]"
            credits = ["Ảnh: {credit}"]
            headings = []
            signed = "editor"
            credit = "i..a"
            cover = ["p", "img", "p", "p"]
            other_figures = [["p", "img"]]
            parts = [["headline", "h1"], ["kicker", "p"], ["lead", "p..a"], ["tags", "a", "#"], ["published", "p"]]
            first = [["body", "div"]]
            [[skins]]
            name = "x"
            layout = "1"
            url = "https://a.vn/b.htm"
            parts = [["headline", "h1"], ["body", "div"], ["published", "time"]]
        """
        with pytest.raises(ProfileError) as caught:
            load_skins(text, "a.toml")
        assert len(caught.value.problems) == 18
        for word in (
            "rdf",
            "%Q",
            "paragraph",
            "adress",
            "{caption}",
            "at least one",
            "editor",
            "no part of last",
            "cover",
            "credit",
            "kicker",
            "'..a'",
            "'#'",
            "twice",
        ):
            assert word in str(caught.value)

    def test_a_wrong_shape(self) -> None:
        """What the schema refuses, with its place."""
        with pytest.raises(ProfileError, match="layout"):
            load_skins({"profile": "a", "skins": [{"name": "x", "url": "u", "parts": [["headline", "h1"]]}]})
        with pytest.raises(ProfileError, match="not TOML"):
            load_skins("profile = ")

    def test_names_are_unique(self) -> None:
        """No two skins have one label."""
        labels = [skin.label for skin in skins()]
        assert len(labels) == len(set(labels))

    def test_every_layout_has_a_skin(self) -> None:
        """Each layout that is shipped, and no other."""
        layouts = {(profile.name, layout.name) for profile in vnnews.profiles() for layout in profile.layouts}
        assert {(skin.profile, skin.layout) for skin in skins()} == layouts
