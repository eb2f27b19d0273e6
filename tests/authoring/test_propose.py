"""A proposed profile loads, and reads its own pages no worse than they are read without it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.marks import slow
from tests.pages.vneconomy import Layout, expressible, render
from tests.places import PAGES

import vnnews
from vnnews.authoring.page import tree_of
from vnnews.authoring.propose import Proposal, propose_profile
from vnnews.css.index import select
from vnnews.testing import PageTruth, TruthBlock, noises, truth_of
from vnnews.testing.prose import Writer
from vnnews.testing.truth import page_truths

if TYPE_CHECKING:
    from vnnews.testing.noise import Noise

LIST_PAGE: Final = """<html><body><h1 class="list-head">Thời sự</h1><ul class="posts">
<li><a href="/a.htm">Cá tra lên giá sau ba tuần đi ngang</a></li><li><a href="/b.htm">Chợ đêm mở lại bên sông</a></li>
<li><a href="/c.htm">Mùa gặt sớm ở đồng bằng</a></li></ul></body></html>"""
KINDS: Final = ("paragraph", "heading", "figure", "list", "table", "quote")


def _truth(seed: int) -> PageTruth:
    writer = Writer(seed)
    texts = [" ".join(writer.paragraph(3)) for _ in range(6)]
    return PageTruth(
        headline=writer.headline(),
        lead=writer.sentence(),
        authors=(writer.name(),),
        published=datetime.fromisoformat(f"2026-0{seed}-1{seed}T08:3{seed}:00+07:00"),
        blocks=tuple(TruthBlock(role="paragraph", text=text) for text in texts),
    )


def _proposed(*pages: str, **words: str) -> Proposal:
    proposal = propose_profile({f"page-{number}.html": page.encode() for number, page in enumerate(pages)}, **words)
    assert proposal is not None
    return proposal


PAGE: Final = """<html><head><meta property="og:type" content="article">
<meta property="og:site_name" content="Báo Kênh Rạch">
<link rel="canonical" href="https://kenhrach.example/{slug}"></head><body><div class="top-bar">Thứ Hai</div>
<div class="css-1x9z post-{slug}"><h1 class="css-77ab head-line">{headline}</h1>
<div class="meta-line"><span class="byline-name">{author}</span> <span class="when">{when}</span></div>
<div class="{story}">{blocks}
<div class="share-box"><a href="#">Chia sẻ</a> <a href="#">Lưu bài</a></div>
<p class="invite">Bạn đọc gửi tin cho tòa soạn qua đường dây nóng của báo.</p>
<ul class="see-also"><li><a href="/x-{slug}">{other}</a></li><li><a href="/y-{slug}">{another}</a></li></ul>
</div></div></body></html>"""


def _page(seed: int, story: str = "story-text") -> str:
    truth, writer = _truth(seed), Writer(seed + 50)
    assert truth.published is not None
    return PAGE.format(
        slug=f"bai-{seed}",
        story=story,
        headline=truth.headline,
        author=truth.authors[0],
        when=f"{truth.published:%H:%M %d/%m/%Y}",
        blocks="".join(f"<p>{block.text}</p>" for block in truth.blocks),
        other=writer.headline(),
        another=writer.headline(),
    )


class TestOwnMarkup:
    """What is chosen, and why."""

    def test_fields_and_body_by_lasting_names(self) -> None:
        profile = _proposed(_page(1), _page(2), _page(3)).profile
        (layout,) = profile.layouts
        assert (profile.name, profile.hosts, profile.title) == ("kenhrach", ("kenhrach.example",), "Báo Kênh Rạch")
        assert layout.body == ("div.story-text",)
        assert layout.fields["headline"] == ("h1.head-line",)
        assert layout.fields["authors"] == ("span.byline-name",)
        assert layout.fields["published"] == ("span.when",)
        assert layout.name == "2026"

    def test_what_repeats_is_boilerplate(self) -> None:
        (layout,) = _proposed(_page(1), _page(2), _page(3)).profile.layouts
        assert "div.share-box" in layout.drop
        assert "ul.see-also" in layout.roles["related"]

    def test_read_with_it(self) -> None:
        profile = _proposed(_page(1), _page(2), _page(3)).profile
        for seed in (1, 2, 3, 4):  # the fourth has not been seen
            article, truth = vnnews.parse_html(_page(seed), profile=profile), _truth(seed)
            assert (article.headline, article.published) == (truth.headline, truth.published)
            assert [author.name for author in article.authors] == list(truth.authors)
            assert [each.text for each in article.paragraphs] == [block.text for block in truth.blocks]
            assert "Chia sẻ" not in article.to_json()

    def test_list_pages_do_not_match(self) -> None:
        lists = LIST_PAGE.replace("list-head", "head-line")
        proposal = _proposed(_page(1), _page(2), lists)
        (layout,) = proposal.profile.layouts
        assert not any(select(tree_of(lists.encode()), css) for css in layout.fingerprint)
        assert vnnews.parse_html(lists, profile=proposal.profile).layout is None
        assert not any("list pages" in remark for remark in proposal.remarks)

    def test_two_templates_are_two_layouts(self) -> None:
        old = [_page(seed, "noi-dung") for seed in (1, 2)]
        new = [_page(seed, "body-copy").replace("head-line", "big-head").replace("meta-line", "sub") for seed in (3, 4)]
        proposal = _proposed(*old, *new)
        assert len(proposal.profile.layouts) == 2
        for page in (*old, *new):
            article = vnnews.parse_html(page, profile=proposal.profile)
            layout = next(each for each in proposal.profile.layouts if each.name == article.layout)
            assert article.headline == vnnews.parse_html(page, profile="generic").headline
            assert select(tree_of(page.encode()), layout.body[0])

    def test_one_page_leaves_remarks(self) -> None:
        proposal = _proposed(_page(1))
        assert any("one page" in remark for remark in proposal.remarks)
        assert any("list pages" in remark for remark in proposal.remarks)
        assert all(f"# Not confirmed: {remark}" in proposal.text for remark in proposal.remarks)
        assert vnnews.parse_html(_page(1), profile=proposal.profile).headline == _truth(1).headline

    def test_names_given(self) -> None:
        profile = _proposed(_page(1), name="kr", host="www.kr.vn").profile
        assert (profile.name, profile.hosts) == ("kr", ("kr.vn",))

    def test_no_article(self) -> None:
        assert propose_profile({"list.html": LIST_PAGE.encode(), "empty.html": b""}) is None

    def test_a_page_cannot_write_into_the_profile(self) -> None:
        evil = _page(1).replace("Báo Kênh Rạch", 'X"&#10;hosts = ["evil.example"]&#10;#')
        profile = propose_profile({'a\nname = "evil"\n.html': evil.encode()})
        assert profile is not None
        assert profile.profile.hosts == ("kenhrach.example",)


# Each example costs a dozen parses: to make a failing one smaller would take minutes.
@settings(max_examples=max(2, settings().max_examples // 2), phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(
    st.lists(page_truths(kinds=KINDS, most=6), min_size=1, max_size=3),
    st.sampled_from(["A", "B", "C", "D"]),
    st.lists(noises(), min_size=3, max_size=3),
)
def test_no_worse_than_without(truths: list[PageTruth], layout: Layout, liberties: list[Noise]) -> None:
    """Whatever stands around: where all pages are read right without the profile, they are read right with it."""
    pages = [render(truth, layout, noise) for truth, noise in zip(truths, liberties, strict=False)]
    proposal = propose_profile({f"{number}.html": page.encode() for number, page in enumerate(pages)})
    plain = [vnnews.parse_html(page, profile="generic") for page in pages]
    if proposal is None:
        assert not any(article.is_article for article in plain)
        return
    wanted = [expressible(truth, layout) for truth, _ in zip(truths, pages, strict=False)]
    without = list(map(truth_of, plain))
    with_profile = [truth_of(vnnews.parse_html(page, profile=proposal.profile)) for page in pages]
    for field in ("headline", "blocks"):
        right = [getattr(each, field) for each in wanted]
        if [getattr(each, field) for each in without] == right:
            assert [getattr(each, field) for each in with_profile] == right


HOSTS: Final = ("tuoitre.vn", "nld.com.vn", "vnexpress.net", "vietnamnet.vn", "baochinhphu.vn")


@pytest.mark.skipif(not PAGES.is_dir(), reason="the corpus of real pages is not beside the project")
@pytest.mark.parametrize("host", slow(HOSTS, "tuoitre.vn", "nld.com.vn", "baochinhphu.vn"))
def test_real_pages(host: str) -> None:
    """A proposal from real pages of one publisher reads their headlines, and takes lists for lists."""
    pages = {file.name: file.read_bytes() for file in sorted(PAGES.glob(f"{host}__*.html"))}
    proposal = propose_profile(pages)
    assert proposal is not None
    for name, page in pages.items():
        plain = vnnews.parse_html(page, profile="generic")
        article = vnnews.parse_html(page, profile=proposal.profile)
        assert (article.layout is not None) == plain.is_article, name
        if plain.is_article:
            assert article.headline == plain.headline
            assert len(article.text) >= 0.8 * len(plain.text)
