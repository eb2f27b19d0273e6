"""The doors to HTML: `parse_html` reads a page stage by stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs
from lxml import etree

from vnnews.addresses import absolute, host_of
from vnnews.assemble import Material, assemble
from vnnews.blocks.walk import Guide, read_blocks
from vnnews.body.cover import find_cover
from vnnews.body.insets import find_insets
from vnnews.body.live import find_live
from vnnews.body.locate import find_body, is_hollow
from vnnews.body.pagination import find_pagers, next_in_head
from vnnews.body.polls import find_polls
from vnnews.css.index import Index
from vnnews.errors import WrongTypeError
from vnnews.fields.layout import Selected, choose_layout, read_layout
from vnnews.fields.shown import DISPLAYED, read_display
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.metadata.json_ld import read_json_ld
from vnnews.metadata.meta import heads, read_head
from vnnews.metadata.microdata import read_microdata
from vnnews.model import Article, Note, Options, Origin
from vnnews.reading.decode import decode
from vnnews.reading.tree import parse
from vnnews.sites.profile import Layout, Profile
from vnnews.sites.registry import GENERIC, profile_for_host, profile_named, profiles
from vnnews.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import bs4

    from vnnews.blocks.draft import Draft

Page: TypeAlias = "bytes | bytearray | memoryview | str | etree._Element | etree._ElementTree | bs4.Tag"  # noqa: SLF001 - lxml has no other names
_FIRST: Final = "vneconomy"
_ACCEPTED: Final = "bytes, str, an lxml element or document, or a BeautifulSoup tag"


def parse_html(
    page: Page,
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
        url: the address that it came from; links become absolute by it, and it names the site.
        content_type: the HTTP header of that name, for the encoding of bytes.
        profile: a profile's name or a `Profile`; `"generic"` tells everything from the page itself. Without it the
            page's host decides.
        options: settings of the parse.

    Returns:
        The article. What the page does not say is `None` or empty; times are aware, +07:00 where the page states no
        zone. A page without a story has `is_article` false and a note that says why.

    Raises:
        WrongTypeError: an argument has a type that is not taken.
        UnknownNameError: no profile is named so.

    >>> article = parse_html("<h1>Giá gạo tăng</h1><p>Sáng nay, giá gạo xuất khẩu tăng thêm 5 USD một tấn.</p>")
    >>> article.headline, [block.text for block in article.paragraphs]
    ('Giá gạo tăng', ['Sáng nay, giá gạo xuất khẩu tăng thêm 5 USD một tấn.'])
    """
    settings = check_options(options)
    for name, value in (("url", url), ("content_type", content_type)):
        if value is not None and not isinstance(value, str):
            raise WrongTypeError(name, type(value).__name__, "str")
    # What is gathered holds no element: the tree, which has no name here, is gone before roles and repeats need memory.
    return assemble(_gather(*_read(page, content_type, settings), url, profile, settings))


def _gather(
    root: etree._Element, notes: list[Note], url: str | None, profile: str | Profile | None, settings: Options
) -> Material:
    """All that is found in a page's tree."""
    fields = Candidates()
    if url:
        add_candidate(fields, "url", FieldCandidate((url,), Origin.ARGUMENT, "url"))
    told = heads(root)
    notes += read_json_ld(told["script"], fields)
    read_head(root, told, fields)
    index = Index(root)
    read_microdata(index.with_attribute("itemprop"), fields)
    base = _base(told["base"], fields, url)
    _make_absolute(fields, base)
    site, layout = choose_profile(index, profile, base, fields)
    chosen = read_layout(index, layout, base, fields) if layout else Selected()
    body = chosen.body
    if body is None or layout is None or is_hollow(body, root):
        chosen = _generic(index, chosen, fields, notes, base)
    else:
        notes.append(Note("body", f"the story is {chosen.body_place}", "body"))
        if wanted := _unsaid(layout, fields):
            others, by_place = _unused(index, chosen, body), "lead" not in layout.fields
            shown = read_display(others, body, fields, base, wanted, by_place=by_place) - {body}
            chosen = attrs.evolve(chosen, skipped=chosen.skipped | shown)
        chosen = _with_insets(body, chosen, base)
    notes += chosen.notes or next_in_head(told["link"], base)
    guide = Guide(base, chosen.roles, chosen.skipped)
    return Material(
        fields,
        _drafts(chosen, guide),
        site,
        settings,
        base,
        layout.name if layout else None,
        (layout.language or site.language) if layout else None,
        tuple(notes),
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


def _read(page: Any, content_type: str | None, options: Options) -> tuple[etree._Element, list[Note]]:  # noqa: ANN401 - any wrong type may come
    """The root of a page, whatever form it has."""
    notes: list[Note] = []
    if isinstance(page, etree._ElementTree):  # noqa: SLF001 - lxml's only name for it
        page = page.getroot()
    if isinstance(page, etree._Element):  # noqa: SLF001 - lxml's only name for it
        return page, notes
    if type(page).__module__.partition(".")[0] == "bs4" and hasattr(page, "decode"):
        page = page.decode()
    if isinstance(page, bytearray | memoryview):
        page = bytes(page)
    if not isinstance(page, bytes | str):
        raise WrongTypeError("page", type(page).__name__, _ACCEPTED)
    if len(page) > options.max_bytes:
        left = len(page) - options.max_bytes
        notes.append(Note("too-long", f"the last {left} of {len(page)} were not read (Options.max_bytes)", "page"))
        page = page[: options.max_bytes]
    if isinstance(page, bytes):
        decoded = decode(page, content_type)
        notes.append(Note("encoding", f"{decoded.encoding}: {decoded.evidence}", "page"))
        notes += decoded.notes
        tree = parse(decoded.page, decoded=True)
    else:
        tree = parse(page)
    return tree.root, [*notes, *tree.notes]


def _base(elements: Iterable[etree._Element], fields: Candidates, url: str | None) -> str | None:
    """The address by which links are made absolute."""
    said = next((element.get("href") for element in elements if element.get("href")), None)
    told = [found.values[0] for found in fields.get("url", ()) if host_of(found.values[0])]
    page = url or (told[0] if told else None)
    return absolute(said, page) or page


def _make_absolute(fields: Candidates, base: str | None) -> None:
    """Addresses among the metadata, absolute; those that are none fall away."""
    for field in ("url", "image"):
        kept = []
        for found in fields.get(field, ()):
            address = absolute(found.values[0], base)
            if address:
                kept.append(FieldCandidate((address,), found.origin, found.place))
        fields[field] = sorted(kept, key=lambda found: host_of(found.values[0]) is None)


def choose_profile(
    index: Index, wanted: str | Profile | None, base: str | None, fields: Candidates
) -> tuple[Profile, Layout | None]:
    """The profile of a page, by the caller's word, its host or (where it names none) its fingerprint; its layout."""
    if wanted is None and host_of(base) is None:
        return _unaddressed(index, fields)
    site = choose_named(wanted, base)
    found = choose_layout(index, site)
    return site, found[0] if found else None


def _unaddressed(index: Index, fields: Candidates) -> tuple[Profile, Layout | None]:
    """The profile of a page that names no host: of those whose fingerprint it bears the one whose name it says.

    Where it says none of these names, VnEconomy comes first, whose markup others have taken over.
    """
    said = [fold(each.values[0]) for field in ("site_name", "headline") for each in fields.get(field, ())]
    for site in sorted(profiles(), key=lambda site: (not _names_itself(site, said), site.name != _FIRST)):
        if found := choose_layout(index, site):
            return site, found[0]
    return GENERIC, None


def _names_itself(site: Profile, said: Iterable[str]) -> bool:
    """Whether one of a site's names stands in what a page says."""
    names = tuple(map(fold, (*site.site_names, *site.hosts, site.title)))
    return any(name in text for text in said for name in names)


def choose_named(wanted: str | Profile | None, url: str | None) -> Profile:
    """The profile that the caller names, else that of the address, else the generic one.

    Raises:
        WrongTypeError: `wanted` is neither a name nor a profile.
        UnknownNameError: no profile is named so.
    """
    if isinstance(wanted, str):
        return profile_named(wanted)
    if wanted is not None and not isinstance(wanted, Profile):
        raise WrongTypeError("profile", type(wanted).__name__, "a name or a vnnews.Profile")
    return wanted or profile_for_host(host_of(url) or "") or GENERIC


def _generic(index: Index, chosen: Selected, fields: Candidates, notes: list[Note], base: str | None) -> Selected:
    """The body by the density of its text, and what stands around it."""
    found = find_body(index.root)
    body = found[0] if found else None
    notes.append(Note("body", f"the story was told by {found[1]}" if found else "no running text was found", "body"))
    shown = read_display(index.elements, body, fields, base)
    image = next((each.values[0] for each in fields.get("image", ())), None)
    covers = find_cover(body, shown, image) if body is not None else ()
    roles = {**dict.fromkeys(covers, ("figure", "a captioned picture above the story")), **chosen.roles}
    told = Selected(body, "", covers, (), chosen.skipped | (shown - {body}), roles)
    return _with_insets(body, told, base) if body is not None else told


def _with_insets(body: etree._Element, chosen: Selected, base: str | None) -> Selected:
    """The same with the boxes and tools inside the body that the layout does not know; what it says goes before."""
    insets, polls, pagers = find_insets(body), find_polls(body), find_pagers(body, base)
    said = {**polls, **find_live(body, chosen.skipped), **chosen.roles}
    held = {above for element in said for above in element.iterancestors()} | said.keys()
    held |= {inner for poll in polls for inner in poll.iter("form", "ul")}
    skipped = chosen.skipped | ((insets.skipped | set(pagers.elements)) - held)
    roles = {element: role for element, role in insets.roles.items() if element not in held}
    return attrs.evolve(chosen, skipped=skipped, roles={**roles, **said}, notes=pagers.notes)


def _unsaid(layout: Layout, fields: Candidates) -> frozenset[str]:
    """The fields that a layout does not name, and those that each page shows but its selectors did not find.

    Authors and categories are not shown by each page: they are looked for where nothing at all tells them.
    """
    named = set(layout.fields) | ({"breadcrumbs"} if "section" in layout.fields else set())
    asked = {field for field, selectors in layout.fields.items() if selectors}
    asked |= {"breadcrumbs"} if "section" in asked else set()
    found = {field for field, offers in fields.items() if any(each.origin is Origin.LAYOUT for each in offers)}
    told = {field for field, offers in fields.items() if offers} | ({"breadcrumbs"} if fields.get("section") else set())
    missed = ({"lead"} & asked) - found | ({"authors", "breadcrumbs"} & asked) - told
    return frozenset((DISPLAYED - named) | ({"headline", "published"} - found) | missed)


def _unused(index: Index, chosen: Selected, body: etree._Element) -> Sequence[etree._Element]:
    """The elements of a page without those that the layout shows around the story: no field stands there."""
    used = {inner for part in (*chosen.around, *chosen.after) for inner in part.iter(etree.Element)}
    used -= {*body.iter(), *body.iterancestors(), *index.root.iter("h1")}  # a cover may hold all of the page
    return [each for each in index.elements if each not in used] if used else index.elements


def _drafts(chosen: Selected, guide: Guide) -> list[Draft]:
    """The blocks of the body, with what belongs to it before and after."""
    parts = [*chosen.around, *([chosen.body] if chosen.body is not None else []), *chosen.after]
    drafts: list[Draft] = []
    for part in parts:
        drafts += read_blocks(part, guide, max((draft.parent for draft in drafts), default=0))
    return drafts
