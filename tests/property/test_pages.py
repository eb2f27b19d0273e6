"""Laws of `parse_html`: pages with known truth are rendered into every layout, with any noise, and read back."""

from __future__ import annotations

import json
import re
import unicodedata
from html.parser import HTMLParser
from typing import Any, Final

import attrs
import bs4
import lxml.html
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.pages.vneconomy import LAYOUTS, Layout, expressible, render
from tests.places import CORPUS

import vnnews
from vnnews.blocks.walk import read_blocks
from vnnews.dom.page import open_page
from vnnews.fields.layout import read_layout
from vnnews.metadata.candidates import Candidates
from vnnews.model import Article, Block, Embed, Figure, ListBlock, Paragraph, Precision, PullQuote, Table, TextBlock
from vnnews.repeats.display import breaks_flow
from vnnews.sites.choose import choose_layout
from vnnews.sites.registry import profile_named
from vnnews.testing import PageTruth, TruthBlock, noises, truth_of
from vnnews.testing.markup import Style
from vnnews.testing.noise import Noise
from vnnews.testing.prose import Writer
from vnnews.testing.truth import page_truths
from vnnews.text import clean

OPTIONAL: Final[dict[str, dict[str, Any]]] = {
    "lead": {"lead": None},
    "authors": {"authors": ()},
    "published": {"published": None},
    "section": {"section": None, "breadcrumbs": ()},
    "tags": {"tags": ()},
    "blocks": {"blocks": ()},
}
"""What a page may lack, and how."""


@attrs.frozen
class Page:
    """A page and what it says."""

    truth: PageTruth
    layout: Layout
    noise: Noise

    @property
    def html(self) -> str:
        return render(self.truth, self.layout, self.noise)

    @property
    def want(self) -> PageTruth:
        return expressible(self.truth, self.layout)


@st.composite
def pages(draw: st.DrawFn, layouts: tuple[Layout, ...] = LAYOUTS) -> Page:
    """Any page. Of layout A only the lead is known, so its pages have one."""
    truth, layout = draw(page_truths()), draw(st.sampled_from(layouts))
    if layout == "A" and not truth.lead:
        truth = attrs.evolve(truth, lead=truth.headline + " – câu chuyện của cả một vùng nguyên liệu...")
    return Page(truth, layout, draw(noises()))


def unplaced(article: Article) -> Article:
    """An article without what a change of white space may change: source lines."""
    return attrs.evolve(article, body=tuple(attrs.evolve(block, line=None) for block in article.body))


def same(one: Article, other: Article) -> None:
    """Two articles say the same, to the last attribute but for source lines."""
    assert unplaced(one) == unplaced(other)


class TestRoundTrip:
    """A page says what it was made from: `truth_of(parse_html(render(truth))) == truth`, whatever the noise."""

    @pytest.mark.parametrize("layout", LAYOUTS)
    @given(data=st.data())
    def test_the_truth_comes_back(self, layout: Layout, data: st.DataObject) -> None:
        page = data.draw(pages((layout,)))
        article = vnnews.parse_html(page.html)
        assert truth_of(article) == page.want
        assert article.layout == layout
        assert article.is_article
        assert article.published_precision in {None, Precision.MINUTE, Precision.SECOND}
        assert (article.published is None) == (article.published_precision is None)

    @given(pages())
    def test_blocks_know_their_place(self, page: Page) -> None:
        """The index of a block is its place, and repeats point into the text of another block."""
        article = vnnews.parse_html(page.html)
        assert [block.index for block in article.body] == list(range(len(article.body)))
        for repeat in (repeat for block in article.body for repeat in block.repeats):
            home = article.body[repeat.block]
            assert isinstance(home, TextBlock | Figure)
            text = home.text if isinstance(home, TextBlock) else home.caption or ""
            assert 0 <= repeat.start < repeat.end <= len(text)
            assert 0 < repeat.similarity <= 1


_BODY: Final[dict[Layout, tuple[str, str]]] = {
    "A": ("data-type", "content"),
    "B": ("class", "detail__content"),
    "C": ("data-field", "body"),
    "D": ("data-field", "body"),
    "E": ("class", "detail__content"),
}
_INLINE: Final = frozenset(["a", "b", "i", "u", "em", "strong", "span", "font"])
_UNSEEN: Final = frozenset(["script", "style", "template", "noscript"])
_VOID: Final = frozenset(["img", "meta", "br"])


class Eye(HTMLParser):
    """An oracle that shares no code with the parser: the visible text of a page's body element, without the lead."""

    def __init__(self, layout: Layout) -> None:
        super().__init__()
        self.mark = _BODY[layout]
        self.open: list[tuple[str, bool, bool]] = []
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        _, inside, hidden = self.open[-1] if self.open else ("", False, False)
        inside = inside or self.mark in attrs
        hidden = hidden or tag in _UNSEEN or ("data-field", "sapo") in attrs
        if tag not in _INLINE:
            self.pieces.append(" ")
        if tag not in _VOID:
            self.open.append((tag, inside, hidden))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag
        if tag not in _INLINE:
            self.pieces.append(" ")

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][1] and not self.open[-1][2]:
            self.pieces.append(data)


def seen(page: Page) -> list[str]:
    """The words of a page's body as an eye reads them."""
    eye = Eye(page.layout)
    eye.feed(page.html)
    return clean("".join(eye.pieces)).split()


def told(block: Block) -> list[str]:
    """The words of a block."""
    match block:
        case TextBlock():
            return block.text.split()
        case Figure() | Embed():
            return (block.caption or "").split()
        case ListBlock():
            return " ".join(block.items).split()
        case Table():
            return " ".join(cell for row in block.rows for cell in row).split()
        case _:
            pytest.fail(f"a block that nobody foresaw: {block}")


class TestNothingLost:
    """Nothing is lost, doubled, glued, split or moved."""

    @given(pages())
    def test_every_word_of_the_body_is_in_one_block(self, page: Page) -> None:
        """The blocks, one after the other, hold the words of the body element and no others."""
        unsigned = tuple(attrs.evolve(block, credit=None) for block in page.truth.blocks)
        page = attrs.evolve(page, truth=attrs.evolve(page.truth, blocks=unsigned))
        article = vnnews.parse_html(page.html)
        inside = [block for block in article.body if block.role != "related"]
        assert [word for block in inside for word in told(block)] == seen(page)

    @given(pages())
    def test_no_sentence_is_read_twice(self, page: Page) -> None:
        """`article.text` holds every sentence of the story once, though captions and pull quotes repeat some."""
        text = vnnews.parse_html(page.html).text
        for block in page.truth.blocks:
            if block.role == "paragraph":
                for sentence in re.split(r"(?<=\.) (?=[A-ZĐÀ-Ỹ“])", block.text or ""):
                    if len(sentence.split()) > 3:  # `TP. HCM.` ends in no sentence
                        assert text.count(sentence) == 1

    @given(pages())
    def test_captions_are_not_read(self, page: Page) -> None:
        """A caption or credit is no part of what a reader reads as the story."""
        text = vnnews.parse_html(page.html).text
        for block in page.truth.blocks:
            if block.role == "figure" and block.text and not block.repeats:
                assert block.text not in text


class TestFinding:
    """The same laws one step earlier, so that a failure says where it comes from."""

    @pytest.mark.parametrize("layout", LAYOUTS)
    @given(data=st.data())
    def test_the_layout_gives_every_field_and_every_word(self, layout: Layout, data: st.DataObject) -> None:
        """What the layout's selectors offer is the truth, and the walk over the body reads every word once."""
        page = data.draw(pages((layout,)))
        fields = Candidates()
        profile = profile_named("vneconomy")
        opened = open_page(page.html, None, None, vnnews.Options())
        chosen = choose_layout(opened.index, profile)
        assert chosen is not None
        assert chosen.name == layout
        selected = read_layout(opened, chosen, fields)
        assert selected.story.body is not None
        drafts = read_blocks(selected.story.body, selected.marks)
        words = [
            (draft.text, draft.caption or "", *draft.items, *(c for row in draft.rows for c in row)) for draft in drafts
        ]
        assert " ".join(" ".join(each) for each in words).split() == seen(page)
        offers = {name: found[0].values for name, found in fields.items() if name != "published"}
        want = page.want
        told = {
            "headline": (want.headline,),
            "lead": (want.lead or "",),
            "authors": (", ".join(want.authors) + (" -" if want.authors and layout == "E" else ""),),
            "breadcrumbs": want.breadcrumbs,
            "tags": want.tags,
        }
        assert offers == {name: values for name, values in told.items() if any(values)}


class TestRepeats:
    """A sentence shown twice is found and points home; a sentence that stands once is left alone."""

    @given(pages(), st.data())
    def test_a_pull_quote_is_found(self, page: Page, data: st.DataObject) -> None:
        """Any long sentence that stands for itself, set between paragraphs, but not right below its own."""
        blocks = page.truth.blocks
        homes = [
            (index, sentence)
            for index, block in enumerate(blocks)
            if block.role == "paragraph" and not any(index in other.repeats for other in blocks)
            for sentence in _sentences(block.text or "")
        ]
        homes = [(index, sentence) for index, sentence in homes if _stands_for_itself(sentence, NEW)]
        assume(homes)
        home, sentence = data.draw(st.sampled_from(homes))
        places = [place for place in _places(blocks)[1:] if blocks[place - 1].role == "paragraph" and place - 1 != home]
        assume(places)
        place = data.draw(st.sampled_from(places))
        assume(_stands_for_itself(sentence, blocks[place - 1].text or ""))
        mine = TruthBlock(role="pull_quote", text=sentence, repeats=(home,))
        want = _with(page.want, place, mine)
        got = truth_of(vnnews.parse_html(attrs.evolve(page, truth=_with(page.truth, place, mine)).html))
        assert got == want

    @given(pages(), st.data())
    def test_an_unrelated_sentence_is_no_pull_quote(self, page: Page, data: st.DataObject) -> None:
        """A new sentence set anywhere is a paragraph, and nothing else changes."""
        place = data.draw(st.sampled_from(_places(page.truth.blocks)))
        mine = TruthBlock(role="paragraph", text=NEW)
        got = truth_of(vnnews.parse_html(attrs.evolve(page, truth=_with(page.truth, place, mine)).html))
        assert got == _with(page.want, place, mine)

    @given(pages(), st.data())
    def test_the_lead_may_be_taken_from_the_story(self, page: Page, data: st.DataObject) -> None:
        """A lead that is a sentence of the story stays the lead, and points at it."""
        index = data.draw(st.sampled_from([i for i, b in enumerate(page.truth.blocks) if b.role == "paragraph"]))
        lead = (page.truth.blocks[index].text or "").partition(". ")[0].removesuffix(".") + "..."
        assume(not any(index in block.repeats for block in page.truth.blocks))
        page = attrs.evolve(page, truth=attrs.evolve(page.truth, lead=lead))
        got = truth_of(vnnews.parse_html(page.html))
        assert got == attrs.evolve(page.want, lead_repeats=(index,))

    @given(st.data())
    def test_real_sentences_too(self, data: st.DataObject) -> None:
        """The same with the prose of real articles."""
        paragraphs = data.draw(st.sampled_from(_real_bodies()))
        homes = [(index, sentence) for index, text in enumerate(paragraphs) for sentence in _sentences(text)]
        assume(homes)
        home, sentence = data.draw(st.sampled_from(homes))
        assume(
            vnnews.parse_text(f"Tít báo\nSapo.\n{sentence}\n{NEW}").body[0].role == "paragraph"
        )  # no notice, no caption
        assume(sum(sentence in text for text in paragraphs) == 1)
        place = data.draw(st.integers(1, len(paragraphs)))
        assume(place - 1 != home and _stands_for_itself(sentence, paragraphs[place - 1]))
        assume(not paragraphs[home].startswith(("-", "–", "+", "*", "•")))
        blocks = tuple(TruthBlock(role="paragraph", text=text) for text in paragraphs)
        truth = PageTruth(headline="Một ngày trên thị trường", blocks=blocks)
        truth = _with(truth, place, TruthBlock(role="pull_quote", text=sentence, repeats=(home,)))
        block = vnnews.parse_html(render(truth, "D")).body[place]
        assert isinstance(block, PullQuote)
        assert home + (place <= home) in {repeat.block for repeat in block.repeats}


NEW: Final = "Bảy con thuyền nan chở đầy vải thiều cập bến Long Biên lúc tờ mờ sáng, chẳng ai kịp hỏi giá."


def _sentences(text: str) -> list[str]:
    """The sentences of a text of several, those of some length."""
    sentences = re.split(r"(?<=[.?!]) (?=[A-ZĐÀ-Ỹ“])", text)
    long = [sentence for sentence in sentences if len(sentence.split()) >= 8]
    return long if len(sentences) > 1 else []


def _stands_for_itself(sentence: str, before: str) -> bool:
    """Whether a reader takes a sentence for a display line wherever its paragraph stands."""
    return len(sentence) >= 100 and breaks_flow(sentence, before)


def _places(blocks: tuple[TruthBlock, ...]) -> list[int]:
    """Where a line may be put in without being a caption, a heading's or a closing line."""
    return [
        place
        for place in range(len(blocks))
        if blocks[place].role not in {"notice", "source_line"}
        and (place == 0 or blocks[place - 1].role in {"paragraph", "list", "table"})
    ]


def _with(truth: PageTruth, place: int, block: TruthBlock) -> PageTruth:
    """A truth with one block more; what is repeated moves along."""
    moved = [
        attrs.evolve(other, repeats=tuple(home + (home >= place) for home in other.repeats))
        for other in (*truth.blocks, block)
    ]
    return attrs.evolve(truth, blocks=(*moved[:place], moved[-1], *moved[place:-1]))


def _real_bodies() -> list[list[str]]:
    path = CORPUS / "vneconomy_bodies.jsonl"
    if not path.exists():
        pytest.skip("the shared corpus is not here: ../shared/data")
    lines = path.read_text(encoding="utf-8").splitlines()
    return [[clean(text) for text in json.loads(line)["body"].split("\n\n") if clean(text)] for line in lines]


class TestSameResult:
    """What does not change what a page says does not change the article."""

    @given(pages(), st.sampled_from(["case", "shuffle", "space", "entities"]))
    def test_spelling_of_the_markup(self, page: Page, liberty: str) -> None:
        """Tag case, attribute order and quotes, white space between blocks, character references."""
        change: Any = "mixed" if liberty == "case" else True
        plain = attrs.evolve(page.noise, style=Style(seed=page.noise.style.seed))
        other = attrs.evolve(plain, style=attrs.evolve(plain.style, **{liberty: change}))
        same(
            vnnews.parse_html(attrs.evolve(page, noise=other).html),
            vnnews.parse_html(attrs.evolve(page, noise=plain).html),
        )

    @given(pages())
    def test_normal_form(self, page: Page) -> None:
        """NFD pages give NFC articles, the same as NFC pages do."""
        html = page.html
        decomposed = vnnews.parse_html(unicodedata.normalize("NFD", html))
        same(decomposed, vnnews.parse_html(html))
        assert unicodedata.is_normalized("NFC", decomposed.text)

    @given(pages())
    def test_all_doors_lead_to_the_same_article(self, page: Page) -> None:
        """Bytes, text, an lxml element or document and BeautifulSoup's tree."""
        html = page.html
        want = vnnews.parse_html(html)
        root = lxml.html.document_fromstring(html.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))
        for door in (html.encode(), root, root.getroottree(), bs4.BeautifulSoup(html, "html.parser")):
            got = vnnews.parse_html(door)
            assert truth_of(got) == truth_of(want)
            assert (got.text, got.layout, got.is_article) == (want.text, want.layout, want.is_article)

    @given(pages())
    def test_twice_is_once(self, page: Page) -> None:
        """The same page gives the same article: no clock, no memory."""
        html = page.html
        first = vnnews.parse_html(html)
        vnnews.parse_html("<h1>Một trang khác</h1>")
        assert vnnews.parse_html(html) == first

    @given(pages(), st.sampled_from(sorted(OPTIONAL)))
    def test_what_is_missing_harms_no_other_field(self, page: Page, part: str) -> None:
        """Without its lead, authors, date, section, tags or story, a page still says the rest."""
        assume(not (page.layout == "A" and part == "lead"))
        bare = attrs.evolve(page, truth=attrs.evolve(page.truth, **OPTIONAL[part]))
        assert truth_of(vnnews.parse_html(bare.html)) == bare.want


class TestNeverRaises:
    """Whatever comes in, an article comes out."""

    @given(st.text())
    def test_any_text(self, text: str) -> None:
        assert isinstance(vnnews.parse_html(text), Article)

    @given(st.binary(), st.none() | st.text(max_size=30))
    def test_any_bytes_and_any_content_type(self, data: bytes, content_type: str | None) -> None:
        assert isinstance(vnnews.parse_html(data, content_type=content_type), Article)

    @given(st.text(alphabet='<>/="p div!-[]&;#x 1aệ', max_size=200))
    def test_any_tag_soup(self, text: str) -> None:
        assert isinstance(vnnews.parse_html(f"<body><div data-field=body>{text}"), Article)

    @given(pages(), st.data())
    def test_a_page_cut_anywhere(self, page: Page, data: st.DataObject) -> None:
        html = page.html
        cut = data.draw(st.integers(0, len(html)))
        article = vnnews.parse_html(html[:cut])
        assert len(article.text) <= len(vnnews.parse_html(html).text) + 200
        assert isinstance(vnnews.parse_html(html[cut:]), Article)

    @given(pages(), st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=20))
    def test_a_page_with_flipped_bytes(self, page: Page, flips: list[tuple[int, int]]) -> None:
        data = bytearray(page.html.encode())
        for place, value in flips:
            data[place % len(data)] = value
        assert isinstance(vnnews.parse_html(bytes(data)), Article)

    @given(pages(), st.text(max_size=60))
    def test_any_url(self, page: Page, url: str) -> None:
        assert truth_of(vnnews.parse_html(page.html, url=url, profile="vneconomy")).headline == page.truth.headline


@given(pages())
def test_the_generator_tells_the_truth(page: Page) -> None:
    """The oracle and the truth agree, before any parser is asked: both read the same words off the page."""
    unsigned = tuple(attrs.evolve(block, credit=None) for block in page.truth.blocks)
    page = attrs.evolve(page, truth=attrs.evolve(page.truth, blocks=unsigned))
    words = [word for block in page.want.blocks for word in _words(block)]
    assert words == seen(page)


def _words(block: TruthBlock) -> list[str]:
    cells = (cell for row in block.rows for cell in row)
    return " ".join([block.text or "", *block.items, *cells]).split()


def test_new_sentence_is_new() -> None:
    """The unrelated sentence of the law above is unrelated to the stock of words from which pages are written."""
    written = " ".join(Writer(seed).sentence() for seed in range(200)).lower()
    pairs = [" ".join(pair) for pair in zip(NEW.lower().split(), NEW.lower().split()[1:], strict=False)]
    assert not [pair for pair in pairs if pair in written]


def test_an_alt_is_the_caption_of_last_resort() -> None:
    """Where nothing stands under a picture, its alternative text is the caption, if it says more than names."""
    said = "Thuyền nan chở vải cập bến Long Biên lúc tờ mờ sáng"
    images = "".join(
        f'<figure><img src="https://media.vneconomy.vn/{number}.jpg" alt="{alt}"></figure>'
        f"<p>{NEW} Đó là chuyến hàng thứ {number} trong mùa này.</p>"
        for number, alt in enumerate([said, "VnEconomy", "Bến thuyền - Ảnh 3", ""])
    )
    page = render(PageTruth(headline="Bến thuyền"), "D").replace('data-field="body">', f'data-field="body">{images}')
    assert [figure.caption for figure in vnnews.parse_html(page).figures] == [said, None, None, None]


def test_paragraphs_after_bare_pictures_stay_paragraphs() -> None:
    """A paragraph of several sentences under a picture without a caption is no caption."""
    writer = Writer(3)
    picture = TruthBlock(role="figure", images=("https://media.vneconomy.vn/a.jpg",))
    text = TruthBlock(role="paragraph", text=" ".join(writer.paragraph(2)))
    truth = PageTruth(headline=writer.headline(), blocks=(text, picture, attrs.evolve(text, text=NEW + " " + NEW[:40])))
    kinds = [type(block) for block in vnnews.parse_html(render(truth, "D")).body]
    assert kinds[:2] == [Paragraph, Figure]
    assert kinds[2] is not Figure
