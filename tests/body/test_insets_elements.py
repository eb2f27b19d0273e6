"""Single elements inside of a story: which have a role of their own, and what told so."""

from __future__ import annotations

import lxml.html
import pytest
from tests.body.helpers import LINE, STORY, TITLE

from vnnews.body.insets import find_insets

LINKS = f"<a href=/1>{TITLE} 1</a><a href=/2>{TITLE} 2</a>"


def _told(markup: str) -> list[tuple[str, str]]:
    """Role (or `skip`) and evidence of each inset, in page order."""
    body = lxml.html.fragment_fromstring(f"<div><p>{LINE}</p>{markup}</div>")
    found = find_insets(body)
    told = {**dict.fromkeys(found.skipped, ("skip", "")), **found.roles}
    return [told[each] for each in body.iter() if each in told]


def _roles(markup: str) -> list[str]:
    return [role for role, _ in _told(markup)]


def test_the_evidence_of_an_inset() -> None:
    """Class and id, else the element."""
    assert _told(f"<div class='a related' id=x>{LINKS}</div>") == [("related", "a related x")]
    assert _told(f"<ul>{LINKS}</ul>") == [("related", "<ul>")]
    assert _told(f"<aside>{LINE}</aside>") == [("info_box", "<aside>")]


@pytest.mark.parametrize(
    "tag", ["div", "section", "aside", "ul", "ol", "table", "article", "span", "p", "nav", "form", "footer"]
)
def test_elements_that_may_be_insets(tag: str) -> None:
    """Each of them by its name; others are walked through."""
    role = "skip" if tag in {"nav", "form", "footer"} else "related"
    inner = f"<tr><td>{LINKS}</td></tr>" if tag == "table" else LINKS
    assert _roles(f"<{tag} class=related>{inner}</{tag}>") == [role]
    assert _roles(f"<main><b><{tag} class=related>{inner}</{tag}></b></main>") == [role]
    assert _roles(f"<{tag} class=related hidden>{inner}</{tag}>") == []


def test_what_is_walked_through() -> None:
    """Elements of other kinds, and those that say nothing; what stands behind an inset is looked at too."""
    for around in (
        "<main class=related>{}</main>",
        "<b class=related>{}</b>",
        "<div>{}</div>",
        "<div class=x>{}</div>",
    ):
        assert _roles(around.format("<p class=author>Mai An</p>")) == ["author_line"]
    for around in ("<template>{}</template>", "<svg>{}</svg>", "<div style='display:none'>{}</div>"):
        assert _roles(around.format("<p class=author>Mai An</p>")) == []
    assert _roles(f"<div class=related>{LINKS}</div><!-- x --><p class=author>Mai An</p>") == ["related", "author_line"]
    inner = f"<div class=related>{LINKS}<p class=author>Mai An</p></div>"
    assert _roles(inner) == ["related"]


@pytest.mark.parametrize("name", ["share", "tags", "breadcrumb"])
def test_tools_of_the_page(name: str) -> None:
    """Tools, tags and paths are skipped, unless they hold a part of the story."""
    assert _roles(f"<div class={name}>Chia sẻ</div>") == ["skip"]
    assert _roles(f"<div class={name}><a href=/1>{TITLE * 9}</a></div>") == ["skip"]
    assert _roles(f"<div class={name}>{LINE * 3}</div>") == []
    for end in (".", "!", "?", "…", "”", '"', ":"):
        sentence = f"Ghe về bến từ sáng sớm, khách lên bờ đi chợ{end}"
        assert _roles(f"<p class={name}>{sentence}</p>") == []
        assert _roles(f"<div class={name}>{sentence}</div>") == ["skip"]
        assert _roles(f"<p class={name}>{sentence} <a></a></p>") == ["skip"]
        assert _roles(f"<p class={name}>Ghe về bến{end}</p>") == ["skip"]
    assert _roles(f"<p class={name}>Ghe về bến từ sáng sớm, khách lên bờ đi chợ</p>") == ["skip"]


@pytest.mark.parametrize("media", ["video", "audio", "iframe", "img", "source"])
def test_parts_of_a_player(media: str) -> None:
    """Its controls are skipped, whatever element they are; what holds the film is not."""
    assert _roles("<b class=vjs-time>0:41</b>") == ["skip"]
    assert _roles(f"<b class=vjs-time>0:41<{media}></{media}></b>") == []


@pytest.mark.parametrize(
    ("markup", "roles"),
    [
        ("<div class=x><figure></figure><figure></figure><figcaption>Ghe</figcaption></div>", ["figure"]),
        ("<div class=x><figure></figure><figcaption>Ghe</figcaption><p>x</p></div>", []),
        ("<div class=x><figure></figure></div>", []),
        ("<section class=x><figure></figure><figcaption>Ghe</figcaption></section>", []),
        ("<div><figure></figure><figcaption>Ghe</figcaption></div>", []),
        ("<div type=SimpleQuote>Nói</div>", ["quote"]),
        ("<p type=block-quote-info>Nói</p>", ["quote"]),
        ("<div type=simple>Nói</div>", []),
        ("<div type=RelatedNews>Nói</div>", ["skip"]),
        ("<div type=content>Nói</div>", ["info_box"]),
    ],
)
def test_what_an_editor_s_program_writes(markup: str, roles: list[str]) -> None:
    """Pictures side by side with one caption; quotes, links and boxes by their type."""
    assert _roles(markup) == roles


@pytest.mark.parametrize(
    ("inner", "is_card"),
    [
        ("<a href=/2><img src=/a.jpg></a><a href=/2>Ghe về</a>", True),
        ("<a href=/2><img src=/a.jpg> Ghe về</a>", True),
        (f"<a href=/2><img src=/a.jpg></a><a href=/2>Ghe về</a><p>{LINE}</p>", True),
        (f"<a href=/2><img src=/a.jpg></a><a href=/2>Ghe về</a><p>{LINE * 3}</p>", False),
        ("<a href=/2><img src=/a.jpg></a><a href=/3>Ghe về</a>", False),
        ("<a href=/2><img src=/a.jpg></a>", False),
        ("<a href=/2>Ghe về</a><img src=/a.jpg>", False),
        ("<h1>Ghe</h1><a href=/2><img src=/a.jpg></a><a href=/2>Ghe về</a>", False),
        ("<figcaption>Ghe</figcaption><a href=/2><img src=/a.jpg></a><a href=/2>Ghe về</a>", False),
    ],
)
def test_the_card_of_another_story(inner: str, *, is_card: bool) -> None:
    """An `<article>` whose picture and title lead to one address, and which says little more."""
    assert _roles(f"<article>{inner}</article>") == (["related"] if is_card else [])
    assert _roles(f"<section>{inner}</section>") == []


@pytest.mark.parametrize(
    ("markup", "roles"),
    [
        (f"<div class=related>{LINKS}</div>", ["related"]),
        (f"<div class=related><a href=/1>{TITLE}</a>{'a' * 15}</div>", ["related"]),
        (f"<div class=related><a href=/1>{TITLE}</a>{LINE * 2}</div>", ["related"]),
        (f"<div class=related><a href=/1>{TITLE}</a>{LINE * 3}</div>", []),
        ("<div class=related><a href=/1>Tin khác</a></div>", ["skip"]),
        ("<div class=related>Tin cùng chuyên mục</div>", ["skip"]),
        ("<div class=related>Tin cùng chuyên mục của báo hôm nay</div>", []),
        ("<div class=related><a href=/1>Một tin</a><a href=/2>hai tin</a><a>ba tin khác</a></div>", ["related"]),
        *((f"<{tag}>{LINKS}</{tag}>", ["related"]) for tag in ("aside", "ul", "section")),
        *((f"<{tag} class=x>{LINKS}{LINE}</{tag}>", []) for tag in ("ul", "section")),
        *((f"<{tag} class=x><a href=/1>{TITLE}</a></{tag}>", []) for tag in ("ul", "section", "div", "ol")),
        (f"<div class=x>{LINKS}</div>", []),
    ],
)
def test_links_that_lead_elsewhere(markup: str, roles: list[str]) -> None:
    """Where most of the text is titles in links; by its name one title is enough, and a label alone is skipped."""
    if markup.startswith("<section>"):
        markup = markup.replace("<section>", "<section class=x>")
    assert _roles(markup) == roles


@pytest.mark.parametrize(
    ("markup", "roles"),
    [
        *((f"<{tag} class=author>Mai An</{tag}>", ["author_line"]) for tag in ("p", "span", "div")),
        *((f"<{tag} class=nguon>Báo Lúa</{tag}>", ["source_line"]) for tag in ("p", "span", "div")),
        *(
            (f"<p class='author {name}'>Mai An</p>", ["credit"])
            for name in ("photo", "PhotoAuthor", "image-author", "VideoCMS_Author")
        ),
        ("<figure><p class=author>Mai An</p></figure>", ["credit"]),
        ("<div class=imgcaption><p>Bến</p><p class=source>Ảnh: Mai An</p></div>", ["credit"]),
        ("<div class=imgs><p>Bến</p><p class=source>Báo Lúa</p></div>", ["source_line"]),
        ("<div class=author>Mai An<figure></figure></div>", []),
        ("<div class=author>Mai An<img></div>", []),
        ("<section class=author>Mai An</section>", []),
        ("<p class=author> </p>", []),
        ("<aside class=author>Mai An</aside>", ["info_box"]),
        ("<aside class=x><h1>Mai An</h1></aside>", []),
        ("<aside class=x><img></aside>", []),
    ],
)
def test_lines_and_boxes(markup: str, roles: list[str]) -> None:
    """A short line that calls itself author or source; of a picture it is the credit."""
    assert _roles(markup) == roles


@pytest.mark.parametrize("name", ["photo-viewer", "ImageWrapper", "img_viewer", "picture-box", "imgpopup"])
def test_a_viewer_of_one_picture(name: str) -> None:
    """Called a picture, it holds one with its captions and hardly a word more."""
    told = "<p class=caption>Ghe khóm đậu san sát ở bến</p>"
    for tag in ("div", "figcaption"):
        line = f"<{tag} class=caption>Ghe khóm đậu san sát ở bến</{tag}>"
        assert _roles(f"<div class={name}><img src=/1.jpg>{line}<b>Phóng to</b></div>") == ["figure"]
        assert _roles(f"<div class={name}>{line}</div>") == []
        assert _roles(f"<div class={name}><img src=/1.jpg><img src=/2.jpg>{line}</div>") == []
        assert _roles(f"<div class={name}><img src=/1.jpg>{line}<p>{LINE}</p></div>") == []
        assert _roles(f"<section class={name}><img src=/1.jpg>{line}</section>") == []
    assert _roles(f"<div class={name}><img src=/1.jpg>{told}</div>") == []
    assert _roles(f"<div class={name}><img src=/1.jpg></div>") == []
    assert _roles("<div class=x><img src=/1.jpg><div class=caption>Ghe khóm</div></div>") == []


def test_a_card_in_a_table() -> None:
    """A picture and a title of one address, and no other picture; the article's own tables stay."""
    card = f"<tr><td><a href=/2><img src=/a.jpg></a></td><td><a href=/2>{TITLE}</a></td></tr>"
    assert _roles(f"<table class=x>{card}</table>") == ["related"]
    assert _roles(f"<table class=x>{card.replace(TITLE, 'Lúa chín')}</table>") == []
    assert _roles(f"<table class=x>{card}<tr><td><a href=/3><img src=/b.jpg></a></td></tr></table>") == []
    assert _roles(f"<table class=x>{card}<tr><td>{LINE * 3}</td></tr></table>") == []
    assert _roles("<table class=x><tr><td>Gạo</td><td>5</td></tr></table>") == []


def _insets(markup: str) -> list[str]:
    """What becomes of each element of a body that is not walked on: its role or `skip`."""
    body = lxml.html.fragment_fromstring(f"<div>{STORY}{markup}</div>")
    found = find_insets(body)
    told = {**dict.fromkeys(found.skipped, "skip"), **{each: role for each, (role, _) in found.roles.items()}}
    return [told[each] for each in body.iter() if each in told]


@pytest.mark.parametrize(
    ("markup", "want"),
    [
        ("<div class=share>Chia sẻ</div>", ["skip"]),
        ("<form>Gửi</form>", ["skip"]),
        ("<nav>Trang chủ</nav>", ["skip"]),
        ("<footer>Liên hệ</footer>", ["skip"]),
        ("<div class=tags><a>gạo</a></div>", ["skip"]),
        (f"<form>{STORY}</form>", []),
        (f"<div class=share>{'a' * 199}</div>", ["skip"]),
        (f"<div class=share>{'a' * 200}</div>", []),
        (f"<div class=related>{LINKS}</div>", ["related"]),
        (f"<div class=related><a>{TITLE}</a></div>", ["related"]),
        (f"<div class=related>Đọc thêm: <a>{TITLE}</a> {'a' * 150}</div>", ["related"]),
        (f"<div class=related><a>{TITLE}</a> {LINE * 3}</div>", []),
        ("<div class=related>Tin khác</div>", ["skip"]),
        (f"<div class=related>{LINE}</div>", []),
        (f"<ul>{LINKS}</ul>", ["related"]),
        (f"<ul><li><a>{TITLE}</a></li></ul>", []),
        ("<ul><li>Một</li><li>Hai</li></ul>", []),
        (f"<section class=x>{LINKS}</section>", ["related"]),
        (f"<aside>{LINKS}</aside>", ["related"]),
        (f"<div class=x>{LINKS}</div>", []),
        (f"<aside>{LINE}</aside>", ["info_box"]),
        ("<aside></aside>", []),
        (f"<aside><h1>Tít</h1>{LINE}</aside>", []),
        (f"<div class=info-box>{LINE}</div>", ["info_box"]),
        ("<p class=author>Mai An</p>", ["author_line"]),
        ("<div class=source>Báo Lúa</div>", ["source_line"]),
        ("<p class='author source'>Mai An</p>", ["author_line"]),
        ("<section class=author>Mai An</section>", []),
        (f"<p class=author>{'a' * 120}</p>", ["author_line"]),
        (f"<p class=author>{'a' * 121}</p>", []),
        ("<p class=author></p>", []),
        ("<p class=author>Mai An<img src=/a.jpg></p>", []),
        (f"<div class=x><div class=y><div class=related>{LINKS}</div></div></div>", ["related"]),
        ("<div hidden class=author>Mai An</div>", []),
        (f"<b class=related>{LINKS}</b>", []),
        (f"<div>{LINKS}</div>", []),
    ],
)
def test_what_stands_in_a_story_but_is_none_of_it(markup: str, want: list[str]) -> None:
    """Tools and labels show nothing of the story; links elsewhere, boxes and signatures have roles."""
    assert _insets(markup) == want
