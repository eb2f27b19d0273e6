"""The tags that a page shows: which links are meant, and in which order."""

from __future__ import annotations

import pytest
from tests.fields.helpers import HEAD, LINES, STORY, links, read_topics, topics, values_of

import vnnews
from vnnews.metadata.candidates import FieldCandidate
from vnnews.model import Origin


def test_the_tags_with_their_addresses() -> None:
    """Of what calls itself tags; buttons are none; the first that has any."""
    row = "<a href=/t/gao>gạo</a><a href='javascript:x'>chia</a><a>lúa</a><a href=/t/2>gạo</a>"
    found = read_topics(f"{HEAD}{STORY}<p class=tags></p><p class='tags x'>{row}</p><p class=tags>{links('ngô')}</p>")[
        "tags"
    ]
    assert found == FieldCandidate(("gạo", "lúa"), Origin.HEURISTIC, "p.tags", ("https://bao.vn/t/2", None))
    assert values_of("tags", f"{HEAD}<article><p class=tags>{links('ngô')}</p></article>") == ("ngô",)
    assert values_of("tags", f"<p class=tags>{links('ngô')}</p>{STORY}") == ("ngô",)


@pytest.mark.parametrize(
    ("below", "want"),
    [
        ("<p><a href=/tag/gao>gạo</a> <a href=/tag/lua>lúa</a></p>", ("gạo", "lúa")),
        ("<ul><li><a href=/tag/gao>gạo</a></li><li><a href=/tag/lua>lúa</a></li></ul>", ("gạo", "lúa")),
        ("<p><a href=/tag/gao>gạo</a> <a href=/lua>lúa</a></p>", ("gạo",)),
        ("<p><a href=/tag/x></a></p><p><a href=/lua>lúa</a><a href=/tag/gao>gạo</a></p>", ("gạo",)),
        ("<p><a href=/tag/gao>gạo</a></p><div><a href=/lua>lúa</a></div><a href=/tag/ngo>ngô</a>", ("gạo",)),
        ("<b><a rel=tag href=/gao>gạo</a></b><b><a rel=tag href=/lua>lúa</a></b><a href=/x>x</a>", ("gạo",)),
        ("<p><a href=/gao>gạo</a></p>", None),
    ],
)
def test_a_row_of_links_to_tags(below: str, want: tuple[str, ...] | None) -> None:
    """As far around the first as all links are such."""
    found = read_topics(f"{HEAD}{STORY}<section><div>{below}</div></section><a href=/>Trang chủ</a>").get("tags")
    assert (found.values if found else None) == want
    assert found is None or (found.place, found.links) == ("links to tags", ())


def test_key_words_that_are_links() -> None:
    """Where neither is there, the head's key words that the page shows as links, in any case, with their signs."""
    links = "<p><a href=/1> #Gạo, </a><a href=/2>LÚA</a><a href=/3>ngô khoai</a></p>"
    page = f"{HEAD}{STORY}{links}"
    found = read_topics(page, tags=("lúa", "ngô", "gạo"))["tags"]
    assert (found.values, found.place) == (("lúa", "gạo"), "key words that are links of the page")
    assert values_of("tags", page) is None
    assert values_of("tags", page, tags=()) is None
    assert values_of("tags", page, tags=("ngô",)) is None


@pytest.mark.parametrize(
    ("tags", "want"),
    [
        (links("a" * 70), ("a" * 70,)),
        (links("a" * 71), None),
        (links(*(f"t{number}" for number in range(40))), tuple(f"t{number}" for number in range(40))),
        (links(*(f"t{number}" for number in range(41))), None),
    ],
)
def test_how_long_and_how_many_tags_are(tags: str, want: tuple[str, ...] | None) -> None:
    """Seventy characters and forty of them at most."""
    assert values_of("tags", f"{HEAD}{STORY}<p class=tags>{tags}</p>") == want
    assert values_of("tags", f"{HEAD}{STORY}<p>{tags.replace('<a href=', '<a rel=tag href=')}</p>") == want


@pytest.mark.parametrize(
    ("below", "want"),
    [
        ("<div class=tags><a href=/t/1>gạo</a><a href=/t/2>lúa</a></div>", ("gạo", "lúa")),
        ("<p><a href=/tag/gao>gạo</a><a href=/tag/lua>lúa</a></p><a href=/tin>tin</a>", ("gạo", "lúa")),
        (f"<div class=tags><a>{'a' * 70}</a></div>", ("a" * 70,)),
        (f"<div class=tags><a>{'a' * 71}</a></div>", None),
        ("<div class=tags>" + "".join(f"<a>t{number}</a>" for number in range(41)) + "</div>", None),
        ("<div class=tags>gạo</div>", None),
        ("<p><a href=/gao>gạo</a></p>", None),
    ],
)
def test_the_tags_below_a_story(below: str, want: tuple[str, ...] | None) -> None:
    """What calls itself tags, else the first row of links to pages of tags; above the headline there are none."""
    assert topics(f"{HEAD}<article>{LINES}</article>{below}").get("tags") == want
    assert topics(f"{below}{HEAD}<article>{LINES}</article>").get("tags") is None


def test_key_words_that_are_shown() -> None:
    """Of the head's key words those that are links below the headline, in the head's order."""
    links = "<p><a href=/l>#Lúa,</a> <a href=/g> gạo </a> <a href=/x>bắp</a></p>"
    words = ("Gạo", "Ngô", "lúa")
    assert topics(f"{HEAD}<article>{LINES}</article>{links}", tags=words)["tags"] == ("Gạo", "lúa")
    assert "tags" not in topics(f"{links}{HEAD}<article>{LINES}</article>", tags=words)
    assert "tags" not in topics(f"{HEAD}<article>{LINES}</article>{links}")


def _tags(head: str = "", inside: str = "", below: str = "") -> tuple[str, ...]:
    story = "<p>Ong rừng về đốt hoa tràm sớm nửa tháng, người gác kèo mừng vì mật năm nay đặc hơn.</p>" * 3
    page = f"<title>Mùa ong U Minh</title>{head}<h1>Mùa ong U Minh</h1><article>{story}{inside}</article>{below}"
    return vnnews.parse_html(page).tags


def test_stated_tags_where_none_are_shown() -> None:
    """Those of `article:tag`; shown ones are believed first, and keywords never."""
    stated = '<meta property="article:tag" content="mật ong"><meta property="article:tag" content="U Minh, rừng tràm">'
    shown = "<p class=tags><a href=/tag/ong>ong rừng</a></p>"
    keywords = '<meta name="keywords" content="ong, mật, tràm">'
    assert _tags(stated) == ("mật ong", "U Minh", "rừng tràm")
    assert _tags(keywords + stated) == ("mật ong", "U Minh", "rừng tràm")
    assert _tags(stated, below=shown) == ("ong rừng",)
    assert _tags(keywords) == ()


@pytest.mark.parametrize(
    "post",
    [
        "<blockquote class=twitter-tweet><p>Mật ngọt <a href=https://x.com/hashtag/ong>#ong</a></p></blockquote>",
        "<blockquote class=p><a href=/hashtag/ong>#ong</a></blockquote>",
        "<div class=tiktok-embed><p>Gác kèo <a href=https://tiktok.com/tag/ong>#ong</a></p></div>",
    ],
)
def test_hashtags_of_a_post_are_no_tags(post: str) -> None:
    """Those below the story are."""
    assert _tags(inside=post) == ()
    assert _tags(inside=post, below="<p><a href=/tag/u-minh>U Minh</a></p>") == ("U Minh",)
