"""`parse_html`: a page to an `Article`, stage by stage."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from vnnews.assemble import Material, assemble
from vnnews.blocks.story import Story
from vnnews.blocks.walk import read_story
from vnnews.body.cover import with_cover
from vnnews.body.locate import locate_story
from vnnews.body.mark import mark
from vnnews.body.outside import find_outside
from vnnews.dom.page import Input, Page, open_page
from vnnews.errors import WrongTypeError
from vnnews.fields.headline import find_headline
from vnnews.fields.layout import read_layout
from vnnews.fields.shown import read_shown
from vnnews.metadata.head import read_metadata, with_base
from vnnews.model import Article, Options
from vnnews.sites.choose import choose_site

if TYPE_CHECKING:
    from vnnews.sites.profile import Profile


def parse_html(
    page: Input,
    *,
    url: str | None = None,
    content_type: str | None = None,
    profile: str | Profile | None = None,
    options: Options | None = None,
) -> Article:
    """Read a news page.

    Args:
        page: the page as bytes (as served or saved), str, an lxml element or document (it is not changed), or a
            BeautifulSoup object.
        url: the address of the page; links become absolute by it, and its host selects the profile.
        content_type: the HTTP header of that name, for the encoding of bytes.
        profile: a profile's name or a `Profile`; `"generic"` reads the page without any profile. By default the
            page's host decides.
        options: settings of the parse.

    Returns:
        The article. What the page does not state is `None` or empty; times are aware, +07:00 where the page states no
        zone. A page without a story has `is_article` false and a note that says why.

    Raises:
        WrongTypeError: an argument has a type that is not accepted.
        UnknownNameError: no profile has this name.

    >>> article = parse_html("<h1>Giá gạo tăng</h1><p>Sáng nay, giá gạo xuất khẩu tăng thêm 5 USD một tấn.</p>")
    >>> article.headline, [block.text for block in article.paragraphs]
    ('Giá gạo tăng', ['Sáng nay, giá gạo xuất khẩu tăng thêm 5 USD một tấn.'])
    """
    settings = check_options(options)
    for name, value in (("url", url), ("content_type", content_type)):
        if value is not None and not isinstance(value, str):
            raise WrongTypeError(name, type(value).__name__, "str")
    # The material holds no element: the tree, which has no name here, is freed before rules and repeats need memory.
    return assemble(_gather(open_page(page, url, content_type, settings), profile, settings))


def _gather(page: Page, wanted: str | Profile | None, settings: Options) -> Material:
    """All that is read from a page's tree, with a layout or without one."""
    candidates, notes = read_metadata(page)
    page = with_base(page, candidates)
    names = (candidate.values[0] for field in ("site_name", "headline") for candidate in candidates.get(field, ()))
    site, layout = choose_site(page.index, wanted, page.base, names)
    selected = read_layout(page, layout, candidates)
    headline = partial(find_headline, page.elements, candidates, page.base)
    story, located = locate_story(page, selected.story, candidates, headline)
    outside = find_outside(page.root, story.body)
    displayed = Story() if story.detached else story
    fields = read_shown(page, displayed, layout if story.by_layout else None, candidates, outside.elements)
    story = with_cover(story, fields, candidates)
    marks = mark(page, story, selected.marks, fields, outside)
    drafts, hidden = read_story(story, marks, page.base)
    return Material(
        candidates,
        drafts,
        site,
        settings,
        page.base,
        layout.name if layout else None,
        layout.language if layout else None,
        (*page.notes, *notes, *located, *marks.notes, *hidden),
    )


def check_options(options: Options | None) -> Options:
    """The options, or the default ones.

    Raises:
        WrongTypeError: something else was given.
    """
    if options is None:
        return Options()
    if not isinstance(options, Options):
        raise WrongTypeError("options", type(options).__name__, "vnnews.Options")
    return options
