"""The container: however a story is wrapped, split and framed, the same story is read."""

from __future__ import annotations

from typing import Final

from hypothesis import assume, given
from hypothesis import strategies as st

import vnnews

TITLE: Final = "Bến Lở Ông Tư đóng thêm sáu chiếc đò dọc"
_OPENINGS: Final = ("Hôm qua, thợ đò", "Theo chủ bến, bà con", "Ở xóm dưới, lái buôn", "Đến mùa nước, người chèo")
_DOINGS: Final = ("sửa mũi thuyền, trét chai", "xẻ gỗ sao làm ván", "hạ thủy chiếc đò đầu tiên", "thay dầm và cột chèo")
_ENDS: Final = ("vì khách sang sông ngày một đông.", "để kịp phiên chợ đầu tháng.", "nên cả xóm có thêm việc làm.")
SENTENCES: Final = tuple(
    f"{opening} {doing} trong {number} ngày, {end}"
    for number, opening in enumerate(_OPENINGS, 3)
    for doing in _DOINGS
    for end in _ENDS
)
stories = st.lists(st.sampled_from(SENTENCES), min_size=4, max_size=12, unique=True)
_COMMENT: Final = "Tôi đi đò này từ nhỏ, nay nghe tin bến đóng thêm đò thì mừng lắm, mong giá vé đừng tăng."
_TEASER: Final = "Sau ba tháng ngưng chạy vì sạt lở, tuyến phà nối hai xã cù lao đã đón khách trở lại sáng nay."
_IMPRINT: Final = "Giấy phép số 41/GP-STTTT. Tổng biên tập: Lê Bến. Địa chỉ: 7 đường Bờ Kè, điện thoại 0270."
FRAMES: Final = {
    "comments": lambda n: "<div class=comments>{}</div>".format(f"<div class=comment><p>{_COMMENT}</p></div>" * n),
    "comment list": lambda n: "<ul id=comment-list>{}</ul>".format(f"<li><b>Bạn đọc</b><p>{_COMMENT}</p></li>" * n),
    "cards": lambda n: "<div>{}</div>".format(
        f"<div class=card><h3><a href=/p>Tuyến phà cù lao chạy lại sau ba tháng</a></h3><p>{_TEASER}</p></div>"
        * (n + 1)
    ),
    "related": lambda n: "<div class=related-news>{}</div>".format(
        f"<p><a href=/p>Tuyến phà cù lao chạy lại sau ba tháng</a></p><p>{_TEASER}</p>" * n
    ),
    "menu": lambda n: "<nav>{}</nav>".format("<a href=/x>Kinh tế</a> <a href=/y>Đời sống</a> " * n),
    "footer": lambda n: "<footer>{}</footer>".format(f"<p>{_IMPRINT}</p>" * n),
    "imprint": lambda n: "<div class=b7>{}</div>".format(f"<p>{_IMPRINT}</p>" * n),
}
frames = st.tuples(st.sampled_from(sorted(FRAMES)), st.integers(1, 20)).map(lambda drawn: FRAMES[drawn[0]](drawn[1]))
names = st.sampled_from(["", "class=a1", "class=article-body", "id=noi-dung", "class='td-post-content x'"])


def _body(story: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in story)


def _text(*parts: str) -> str:
    page = f"<html><head><title>{TITLE}</title></head><body>{''.join(parts)}</body></html>"
    return vnnews.parse_html(page, profile="generic").text


HEAD: Final = f"<h1>{TITLE}</h1>"


@given(stories, names, st.integers(0, 6))
def test_wrapping_changes_nothing(story: list[str], name: str, depth: int) -> None:
    """Elements around the container, and around the headline and it."""
    inner = f"{'<div>' * depth}<div {name}>{_body(story)}</div>{'</div>' * depth}"
    want = "\n\n".join(story)
    assert _text(HEAD, inner) == want
    assert _text("<div>" * depth, HEAD, inner, "</div>" * depth) == want


@given(stories, names, st.integers(2, 3), st.booleans())
def test_several_containers_in_a_row(story: list[str], name: str, cut: int, together: bool) -> None:  # noqa: FBT001 - drawn
    """A story in two containers with an element around both is one story. Without one, nothing else comes to it.

    There one of the two may be taken for a lead or for another story.
    """
    assume(cut <= len(story) - 2)
    halves = f"<div {name}>{_body(story[:cut])}</div><div {name}>{_body(story[cut:])}</div>"
    if together and name in {"", "class=a1"}:  # of two that are named like a story one may be taken for another
        assert _text(HEAD, f"<section>{halves}</section>") == "\n\n".join(story)
    else:
        assert set(_text(HEAD, halves).split("\n\n")) <= {*story, ""}


@given(stories, names, st.lists(frames, max_size=3), st.lists(frames, max_size=3))
def test_what_frames_a_story_is_no_part_of_it(story: list[str], name: str, above: list[str], below: list[str]) -> None:
    """Comments, cards of other stories, menus and footers around it, though longer than it."""
    want = "\n\n".join(story)
    assert _text(*above, HEAD, f"<div {name}>{_body(story)}</div>", *below) == want
    assert _text(*above, f"<main>{HEAD}<div {name}>{_body(story)}</div></main>", *below) == want


@given(stories, names, st.integers(1, 20))
def test_a_story_behind_its_comments(story: list[str], name: str, count: int) -> None:
    """A list of comments between headline and story, as some templates order a page."""
    comments = FRAMES["comments"](count)
    assert _text(HEAD, comments, f"<div {name}>{_body(story)}</div>") == "\n\n".join(story)


@given(stories, stories, st.sampled_from(["article", "section", "div"]), st.booleans())
def test_the_next_article_is_no_part_of_the_story(
    story: list[str],
    other: list[str],
    tag: str,
    wrapped: bool,  # noqa: FBT001 - drawn
) -> None:
    """Appended articles, each with a headline of its own, however long."""
    following = f"<{tag} class=post><h1>Phà Cù Lao chạy lại sáng nay</h1>{_body(other)}</{tag}>" * 2
    following = f"<div class=more>{following}</div>" if wrapped and tag == "article" else following
    own = f"<{tag} class=post>{HEAD}{_body(story)}</{tag}>"
    assert _text(f"<div>{own}{following}</div>") == "\n\n".join(story)
