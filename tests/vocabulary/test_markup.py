"""The table of names in class and id attributes, and how a class word is cut into tokens."""

from __future__ import annotations

import time
from collections import Counter
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnnews.vocabulary import markup
from vnnews.vocabulary.markup import concepts_of, split_names

CONCEPTS: Final[dict[str, int]] = {
    name: value for name, value in vars(markup).items() if name.isupper() and isinstance(value, int) and name[0] != "_"
}
TABLES: Final = (markup.NAMES, *markup.NAMES_OF_CMS.values(), markup.ENDINGS)
WHOLE: Final = {word for words in markup.WHOLE.values() for word in words.split()}
ENTRIES: Final = [
    (concepts, " ".join(entry.split()))
    for table in TABLES
    for concepts, names in table.items()
    for line in names.splitlines()
    for entry in line.split(",")
    if entry.strip()
]

EXAMPLES: Final[dict[str, tuple[str, str]]] = {
    "STORY": (
        "article-body c-detailContent post_content fck_detail noi-dung",
        "article main-content body articlebodyguard",
    ),
    "TOOL": ("box-comment binhLuan social-share google-ad btn2 quang_cao", "heads operating sprint commentary 5ad3"),
    "RELATED": ("box-related tinLienQuan xem_nhieu list-news read-more", "news more list correlated"),
    "TAGS": ("tags hashTag tu-khoa tag_list", "stage tagged tabs"),
    "AROUND": (
        "sidebar site-footer mainMenu widget",
        "columns col-md-8 is-multiline container hasHeaderImage no-sidebar",
    ),
    "EDGE": ("siteHeader footer-1 top-bar navbar", "submenu sidebar head"),
    "FRAME": ("sidebar tags related share", "columns article"),
    "FOOT": ("footer site-footer Page-Footer", "site-footer__menu footer-links article-footer"),
    "BOX": ("info-box boxNote hop_thong_tin", "box content"),
    "CONTENTS": ("toc muc-luc table-of-contents", "contents table"),
    "LEAD": ("sapo article-lead tomTat", "leader leaderboard headline with-summary teaser-description"),
    "AUTHOR": ("author-name tac_gia byLine reporter", "authority quote-author report-error bypostauthor"),
    "SOURCE": ("source nguon article-source", "resource quote-source"),
    "CRUMB": ("breadcrumb bread-crumbs duongDan", "breadth crumble"),
    "SECTION": ("category chuyen-muc zoneName", "cat location"),
    "DATE": ("publish-date ngayDang time updated", "mandate sometimes multimedia fa-times"),
    "NOW": ("current-date timeNow today clock", "date time now"),
    "HOUR": ("gio hour clock phut", "hourly giong"),
    "PLACE": ("dateline location", "allocation place"),
    "TITLE": ("article-title titleNews tieu-de", "title article box-title"),
    "HEADING": ("title heading tieuDe subtitle", "entitled untitled head"),
    "SUBTITLE": ("sub-title subHeadline pSubTitle", "title sub"),
    "CREDIT": ("photo-credit rich-image__credit copyright", "accredited credited copywriter"),
    "QUOTE": ("quote blockQuote pull-quote", "quote-author fa-quote-left unquoted"),
    "POLL": ("poll vote tham-do", "pollen votes"),
    "MENU": ("menu nav navigation", "menus canvas"),
    "OPEN": ("active current selected", "is-active inactive activate"),
    "MEDIA": ("photo image-full hasVideo", "img picture imagine"),
    "VIEWER": ("photo-viewer img_box imageWrapper", "viewer image box"),
    "PLAYER": ("vjs-bar jw-x plyr__x op-controls", "plyr vjs xvjs-bar plyr--full"),
    "CAPTION": ("caption imgDesc chu-thich Image", "image captain StarNameCaption"),
    "COMMENT": ("box-comment binhLuan fb-comments comment-list", "commentary comment5x"),
    "POST": ("twitter-tweet fb-post", "twitter post fb"),
}


@pytest.mark.parametrize("name", CONCEPTS)
def test_each_concept_has_names_and_look_alikes(name: str) -> None:
    """Each word of the first list says it, none of the second does."""
    yes, no = EXAMPLES[name]
    for word in yes.split():
        assert concepts_of(word) & CONCEPTS[name], word
    for word in no.split():
        assert not concepts_of(word) & CONCEPTS[name], word


def test_an_entry_stands_in_one_group() -> None:
    """Whoever mends an entry finds it once; one that says two things stands in a group of both."""
    twice = [entry for entry, count in Counter(entry.replace(" ", "") for _, entry in ENTRIES).items() if count > 1]
    assert twice == []
    words = [word for table in (markup.WHOLE, markup.BEGINNINGS) for names in table.values() for word in names.split()]
    assert len(words) == len(set(words))
    for concepts, names in markup.WHOLE.items():
        for word in names.split():
            assert not concepts_of(f"{word}-x") & concepts, f"{word} counts as a part too"


def test_every_group_is_used() -> None:
    """Each concept has an entry, each group one at least, and the concepts are bits of their own."""
    groups = [*TABLES, markup.WHOLE, markup.BEGINNINGS]
    used = 0
    for table in groups:
        for concepts, names in table.items():
            assert split_names(names)
            used |= concepts
    assert used == sum(value for name, value in CONCEPTS.items() if name != "FRAME")
    assert all(value.bit_count() == 1 for name, value in CONCEPTS.items() if name != "FRAME")


def test_no_entry_has_more_tokens_than_are_looked_up() -> None:
    """Nor capitals or signs, which no token has."""
    for _, entry in ENTRIES:
        assert entry.replace(" ", "").isalpha(), entry
        assert entry.islower(), entry
        assert concepts_of(entry.replace(" ", "-")), entry
    for run in split_names(markup.EXCEPTIONS):
        assert run.isalpha()
        assert not concepts_of(run)


@pytest.mark.parametrize(("concepts", "entry"), ENTRIES, ids=[entry for _, entry in ENTRIES])
def test_how_a_name_is_written_does_not_matter(concepts: int, entry: str) -> None:
    """Hyphens, underscores, humps, capitals, one word, a number behind it: the same is said."""
    words = entry.split()
    hump = "".join(word.capitalize() for word in words)
    written = ["-".join(words), "_".join(words), "__".join(words), hump, hump[0].lower() + hump[1:]]
    for name in (*written, "-".join(words).upper(), "_".join(words).upper()):
        assert concepts_of(name) & concepts == concepts, name
        assert concepts_of(name) == concepts_of(written[1]) or name in WHOLE or name.lower() in WHOLE, name
    for name in ("".join(words), f"{'-'.join(words)}-24", f"{'-'.join(words)}7", f"x-{'-'.join(words)}"):
        assert concepts_of(name) & concepts == concepts, name


_WORDS: Final = st.from_regex(r"[a-zA-Z0-9_-]{1,24}", fullmatch=True)


@given(st.lists(st.one_of(st.sampled_from([entry.replace(" ", "-") for _, entry in ENTRIES]), _WORDS), max_size=5))
def test_class_words_do_not_know_each_other(words: list[str]) -> None:
    """What a class says is what its words say, in whatever order they stand."""
    together = concepts_of(" ".join(words))
    apart = 0
    for word in words:
        apart |= concepts_of(word)
    assert together == apart == concepts_of("\n\t".join(reversed(words)))


@given(st.text(max_size=60))
def test_any_text_is_a_name(name: str) -> None:
    """Nothing is raised, and no bit comes from nowhere."""
    assert 0 <= concepts_of(name) < 2 * max(CONCEPTS.values())


def test_a_name_that_has_digits_inside_is_not_cut() -> None:
    """Programs draw such names by dice; a number behind a token is the element's place in a row."""
    assert concepts_of("b093285a-762d-4ad9-8ad33-39c5343ae677") == 0
    assert concepts_of("css-1fCkAd9x") == 0
    assert concepts_of("tag12") == concepts_of("tag-12") == markup.TAGS


def test_a_variant_is_no_part_of_a_name() -> None:
    """BEM: `article--content` is an article of the kind `content`."""
    assert not concepts_of("article--content") & markup.STORY
    assert concepts_of("article__content--wide") & markup.STORY
    assert concepts_of("block--related") & markup.RELATED


def test_a_long_name_takes_no_longer_than_its_length() -> None:
    """Hostile pages: one class word of many tokens, many exceptions, one long token."""
    for unit in ("quote-author-", "aA", "A", "a", "-", "--", "tag1"):
        start = time.perf_counter()
        concepts_of(unit * (100_000 // len(unit)))
        assert time.perf_counter() - start < 3, unit


def test_a_name_that_no_site_writes_says_nothing() -> None:
    """What is longer than any name was made by a program, and would cost as much as the page."""
    long = "-".join(["x"] * 50)
    assert concepts_of(f"{long}-article-body") == concepts_of("article-body")
    assert concepts_of(f"{long}-{long}-article-body") == 0
    assert concepts_of(f"{'x-' * 100_000} article-body") == concepts_of("article-body")
