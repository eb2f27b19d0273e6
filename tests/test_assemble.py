"""Candidates and drafts to an article: each field from its own candidates, each gap with its note."""

from __future__ import annotations

from typing import Any, Final

import pytest

from vnnews.assemble import Material, assemble
from vnnews.blocks.draft import Draft
from vnnews.errors import UnknownNameError
from vnnews.metadata.candidates import FieldCandidate
from vnnews.model import Article, Note, Options, Origin, Precision
from vnnews.sites.profile import Profile
from vnnews.sites.registry import GENERIC

STORY: Final = (
    "Sáng nay, chè khô ở Suối Giàng lên thêm hai giá, theo lời của nhiều người hái chè ở đầu bản.",
    "Xe của thương lái đỗ kín con dốc, người mua trả tiền ngay, khác hẳn mọi năm khi phải chờ sang tháng.",
)
FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "headline": ("Chè lên giá",),
    "lead": ("Người hái chè ở Suối Giàng được mùa.",),
    "authors": ("Mai An",),
    "published": ("25/07/2024 16:03",),
    "modified": ("26/07/2024",),
    "section": ("Thị trường",),
    "breadcrumbs": ("Kinh tế", "Thị trường"),
    "tags": ("chè", "Suối Giàng"),
    "url": ("https://www.bao.vn/che.htm",),
    "dateline": ("Yên Bái -",),
    "image": ("https://bao.vn/che.jpg",),
    "language": ("vi",),
}


def made(fields: dict[str, tuple[str, ...]], texts: tuple[str, ...] = STORY, **more: Any) -> Article:
    """The article of candidates by field and of the texts of a story."""
    candidates = {name: [FieldCandidate(values, Origin.LAYOUT, f"of {name}")] for name, values in fields.items()}
    drafts = [Draft(kind="text", text=text, tag="p") for text in texts]
    return assemble(Material(candidates, drafts, **{"profile": GENERIC, "options": Options(), **more}))


def codes(article: Article) -> list[str]:
    """The codes of an article's notes."""
    return [note.code for note in article.notes]


def test_each_field_has_its_own_value() -> None:
    """None is taken for another one."""
    article = made(FIELDS, layout="2024")
    assert (article.headline, article.lead) == ("Chè lên giá", "Người hái chè ở Suối Giàng được mùa.")
    assert [author.name for author in article.authors] == ["Mai An"]
    assert article.published is not None
    assert article.modified is not None
    assert (article.published.isoformat(), article.published_precision) == (
        "2024-07-25T16:03:00+07:00",
        Precision.MINUTE,
    )
    assert (article.modified.date().isoformat(), article.modified_precision) == ("2024-07-26", Precision.DAY)
    assert (article.section, article.breadcrumbs) == ("Thị trường", ("Kinh tế", "Thị trường"))
    assert (article.tags, article.url, article.site) == (("chè", "Suối Giàng"), "https://www.bao.vn/che.htm", "bao.vn")
    assert (article.dateline, str(article.image), article.language) == ("Yên Bái", "https://bao.vn/che.jpg", "vi")
    assert (article.profile, article.layout, article.fingerprint) == ("generic", "2024", "generic-1")
    assert [block.text for block in article.paragraphs] == [*STORY]
    assert (article.is_article, article.notes) == (True, ())


def test_the_sources_of_all_fields() -> None:
    """Each value names the candidate that won."""
    sources = {source.field: source.winner.place for source in made(FIELDS).sources}
    assert sources == {name: f"of {name}" for name in sources}
    assert set(FIELDS) - {"language", "section"} <= set(sources)  # the section is the last of the breadcrumbs
    alone = made({name: values for name, values in FIELDS.items() if name != "breadcrumbs"})
    assert {source.field for source in alone.sources} >= {"section"}


@pytest.mark.parametrize("field", ["headline", "authors", "published"])
def test_what_is_missing_is_noted(field: str) -> None:
    """By its name, with words, and only that."""
    article = made({name: values for name, values in FIELDS.items() if name != field})
    assert [(note.code, note.place) for note in article.notes if note.code.startswith("no-")] == [
        (f"no-{field}", field)
    ]
    words = {"headline": "headline", "authors": "author", "published": "date of publication"}
    assert f"the page has no {words[field]}" in [note.message for note in article.notes]


def test_no_story() -> None:
    """A page without one has no body and is no article; its further pages are nobody's."""
    further = (Note("multi-page", "page 2", "body"), Note("encoding", "utf-8", "page"), Note("too-deep", "x"))
    article = made(FIELDS, (), notes=further)
    assert (article.body, article.is_article) == ((), False)
    assert codes(article) == ["encoding", "too-deep", "no-body", "not-article"]
    assert (article.notes[2].message, article.notes[2].place) == ("the page has no story", "body")
    assert codes(made(FIELDS, notes=further)) == ["multi-page", "encoding", "too-deep"]


def test_the_host_without_an_address() -> None:
    """The site is that of the base."""
    fields = {name: values for name, values in FIELDS.items() if name != "url"}
    assert made(fields, base="https://m.bao.vn/x").site == "m.bao.vn"
    assert made(FIELDS, base="https://m.bao.vn/x").site == "bao.vn"
    assert made(fields).site is None


def test_rules_that_are_left_out() -> None:
    """Their labels are missing; a rule that nobody has is wrong use."""
    texts = (*STORY, "Theo dõi Báo Chè trên Google News")
    assert [block.role for block in made(FIELDS, texts).body] == ["paragraph", "paragraph", "notice"]
    kept = made(FIELDS, texts, options=Options(without=("notice",)))
    assert [block.role for block in kept.body] == ["paragraph", "paragraph", "paragraph"]
    for drafts in (texts, ()):
        with pytest.raises(UnknownNameError):
            made(FIELDS, drafts, options=Options(without=("no rule",)))


def test_an_agency_before_the_lead() -> None:
    """It has a field of its own; a lead that is nothing else is none."""
    profile = Profile(name="b", title="Báo Chè", lead_prefixes=("(Báo Chè) -",), language="en", fingerprint="x")
    article = made({**FIELDS, "lead": ("(Báo Chè) - Được mùa.",)}, profile=profile)
    assert (article.lead_prefix, article.lead) == ("(Báo Chè) -", "Được mùa.")
    assert (article.profile, article.fingerprint) == ("b", "x")
    for edge in (" - ", "–", "—", ":", ",", " "):
        assert made({**FIELDS, "dateline": (edge,)}).dateline is None
        assert made({**FIELDS, "dateline": (f"Yên Bái{edge}",)}).dateline == "Yên Bái"
    assert made({name: values for name, values in FIELDS.items() if name != "lead"}).lead is None


def test_a_story_of_one_paragraph_that_is_its_lead() -> None:
    """Both are kept: the body is the story, and the lead says where it stands once more."""
    article = made({**FIELDS, "lead": STORY[:1]}, STORY[:1])
    assert [block.text for block in article.iter_text()] == [STORY[0]]
    assert (article.text, article.lead) == (STORY[0], STORY[0])
    assert [(repeat.block, repeat.similarity) for repeat in article.lead_repeats] == [(0, 1.0)]


def test_the_byline_in_the_story_is_the_authors() -> None:
    """Where no candidate names one, a line at the end does; where one does, that line is not asked."""
    fields = {name: values for name, values in FIELDS.items() if name != "authors"}
    texts = (*STORY, "Lê Thị Bưởi")
    drafts = [Draft(kind="text", text=text, tag="p", align="right" if text == texts[-1] else "") for text in texts]
    candidates = {name: [FieldCandidate(values, Origin.LAYOUT, name)] for name, values in fields.items()}
    article = assemble(Material(candidates, drafts, GENERIC, Options()))
    assert [author.name for author in article.authors] == ["Lê Thị Bưởi"]
    assert "no-authors" not in codes(article)


@pytest.mark.parametrize(
    ("published", "day"),
    [("25/07/2024 00:30", "2024-07-24"), ("25/07/2024", "2024-07-25"), ("25/07/2024 23:30", "2024-07-25")],
)
def test_the_times_of_a_live_report(published: str, day: str) -> None:
    """They are of the day of publication; of the evening before where it was published after midnight."""
    texts = ("21:00", STORY[0], "22:00", STORY[1], "23:00", STORY[0])
    entries = made({**FIELDS, "published": (published,), "live": ("true",)}, texts).live_entries
    moments = [entry.published.isoformat() for entry, _ in entries if entry.published]
    assert moments == [f"{day}T{hour}:00:00+07:00" for hour in (21, 22, 23)]
