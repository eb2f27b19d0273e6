"""Proposes a profile from saved pages of one site: what repeats between pages is boilerplate, what varies is story."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.authoring.boilerplate import is_named_related, link_lists, repeated
from vnnews.authoring.draft_layout import DraftLayout, distance, improve
from vnnews.authoring.fingerprint import fingerprint_of
from vnnews.authoring.ranking import ScoredSelector, best_for
from vnnews.authoring.sample import Sample, sample_of
from vnnews.authoring.selectors import CLASS
from vnnews.authoring.story_element import body_candidates
from vnnews.authoring.targets import TARGETS, is_reversed
from vnnews.authoring.toml_text import comment, layout_lines, value
from vnnews.css.index import select
from vnnews.sites.profile import Profile, load_profile
from vnnews.text import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from vnnews.model import Article

_SECOND_LEVEL: Final = frozenset({"com", "net", "org", "gov", "edu", "info", "co"})
_LAYOUTS: Final = 6  # more templates than any site has had at one time
_WORDS: Final = 25
_BODIES: Final = 3
_RIVALS: Final = 8  # selectors of the body that are tried
_NAMES: Final = 5  # of pages in a comment


@attrs.frozen(kw_only=True)
class Proposal:
    """A first profile."""

    text: str
    """TOML, with the evidence of each selector as a comment."""
    profile: Profile
    """The same, loaded."""
    remarks: tuple[str, ...]
    """What the pages could not confirm; these lines stand in the text too."""


@attrs.frozen(kw_only=True)
class _Site:
    """The samples of a site, in groups."""

    host: str | None
    articles: list[Sample]
    others: list[Sample]
    """Pages that are not articles."""
    groups: list[list[Sample]]
    """The articles by template."""


def propose_profile(pages: Mapping[str, bytes], *, name: str | None = None, host: str | None = None) -> Proposal | None:
    """Propose a profile for a site.

    Each page is read without a profile. The candidates for a field are all selectors of the elements that hold its
    value; those win that give the value on most pages and are likely to last. The fingerprint excludes pages that are
    not articles (list pages). The draft is then tried: the profile gives the same blocks as the generic reading, but
    for boilerplate.

    Args:
        pages: saved pages of one site, by the names that the comments call them by.
        name: the profile's name; without it the host's.
        host: the site's host; without it the one that most pages name.

    Returns:
        The proposal, or `None` if none of the pages is an article.

    >>> def page(place):
    ...     times = "nửa đêm", "hai giờ sáng", "lúc gà gáy", "tờ mờ sáng"
    ...     story = "".join(f"<p>Ghe {place} đến từ {time}, chở khóm, bí và cả dưa hấu.</p>" for time in times)
    ...     return f"<h1 class=tieu-de>Chợ {place} vắng khách</h1><div class=noi-dung>{story}</div>".encode()
    >>> proposal = propose_profile({"a.html": page("Cái Răng"), "b.html": page("Ngã Bảy")})
    >>> proposal.profile.layouts[0].body, proposal.profile.layouts[0].fields
    (('div.noi-dung',), {'headline': ('h1.tieu-de',)})
    """
    samples = [sample_of(page_name, page) for page_name, page in pages.items()]
    articles = [sample for sample in samples if _is_article(sample.article) and body_candidates([sample])]
    if not articles:
        return None
    site = _Site(
        host=host or _most_common(sample.article.site for sample in articles),
        articles=articles,
        others=[sample for sample in samples if sample not in articles],
        groups=_groups(articles),
    )
    layouts = [
        _layout(layout_name, group, [sample for sample in samples if sample not in group])
        for layout_name, group in zip(_layout_names(site.groups), site.groups, strict=True)
    ]
    remarks = tuple(_remarks(site))
    lines = [*_head(site, name, remarks)]
    for layout, group in zip(layouts, site.groups, strict=True):
        lines += ["", comment(_pages(group)), *layout_lines(layout)]
    text = "\n".join(lines) + "\n"
    return Proposal(text=text, profile=load_profile(text, "proposal"), remarks=remarks)


def _head(site: _Site, name: str | None, remarks: Iterable[str]) -> Iterator[str]:
    """The lines above the layouts."""
    title = _most_common(sample.site_name for sample in site.articles) or site.host or name or "My site"
    read = f"{counted(len(site.articles), 'article')} and {counted(len(site.others), 'other page')}"
    yield comment(f"Proposed from {read} of {site.host or 'a site'}.")
    yield comment("Read it, correct it, and write the expectations of its pages: vnnews profile check FILE --accept")
    yield from (comment(f"Not confirmed: {remark}") for remark in remarks)
    yield ""
    yield f"name = {value(name or _name_of(site.host))}"
    yield f"title = {value(title)}"
    yield f"hosts = {value([site.host.removeprefix('www.')] if site.host else [])}"
    yield from _language(site.articles)
    yield f"site_names = {value(_site_names(site.articles))}"


def _is_article(article: Article) -> bool:
    """Whether a page is a sample of an article: it has a headline, and more than a few words."""
    return article.is_article and bool(article.headline) and article.word_count >= _WORDS


def _groups(articles: Sequence[Sample]) -> list[list[Sample]]:
    """The pages by template: one selector of the body matches on all pages of a group."""
    left = list(articles)
    groups: list[list[Sample]] = []
    while left and len(groups) < _LAYOUTS:
        best = next(iter(body_candidates(left)), None)
        group = [sample for sample in left if select(sample.root, best.css)] if best else left[:1]
        groups.append(group)
        left = [sample for sample in left if sample not in group]
    return groups


def _layout(name: str, group: Sequence[Sample], others: Sequence[Sample]) -> DraftLayout:
    """The layout of the pages of one template."""
    layout = improve(_with_body(_with_fields(name, group), group), group)
    for place, css, count in repeated(group, layout.body):
        if css not in layout.drop:
            layout = layout.with_change((place, css), f"same text on {_of(count, group)}")
    listed = [css for field in ("breadcrumbs", "tags", "authors") for css in layout.fields.get(field, ())]
    for css, count in link_lists(group, layout.body, [*listed, *layout.drop]):
        known = {*layout.roles.get("related", ()), *layout.drop}
        if css not in known and (count > 1 or is_named_related(css)):
            layout = layout.with_change(("related", css), f"list of links on {_of(count, group)}")
    fingerprint = fingerprint_of(layout, group, others)
    comments = {**layout.comments, **fingerprint.comments}
    return attrs.evolve(layout, fingerprint=fingerprint.selectors, comments=comments)


def _with_fields(name: str, group: Sequence[Sample]) -> DraftLayout:
    """A draft with the selectors of the fields."""
    best = {field: best_for(field, group) for field in TARGETS}
    if best["breadcrumbs"]:
        best["section"] = ()
    return DraftLayout(
        name=name,
        fields={field: tuple(selector.css for selector in selectors) for field, selectors in best.items() if selectors},
        leaf_first=_is_leaf_first(group, best["breadcrumbs"]),
        comments={
            (field, selector.css): _evidence(selector, group)
            for field, selectors in best.items()
            for selector in selectors
        },
    )


def _with_body(layout: DraftLayout, group: Sequence[Sample]) -> DraftLayout:
    """The draft with the body that gives most blocks right, and further selectors of the same element as fallbacks."""
    candidates = body_candidates(group)
    most = len(candidates[0].right)
    rivals = [candidate for candidate in candidates if len(candidate.right) == most][:_RIVALS]
    best = min(rivals, key=lambda candidate: distance(attrs.evolve(layout, body=(candidate.css,)), group))
    fallbacks = [
        candidate
        for candidate in candidates
        if candidate is not best
        and candidate.rank <= CLASS
        and all(select(sample.root, candidate.css)[:1] == select(sample.root, best.css)[:1] for sample in group)
    ]
    bodies = (best, *fallbacks[: _BODIES - 1])
    comments = {**layout.comments, **{("body", selector.css): _evidence(selector, group) for selector in bodies}}
    return attrs.evolve(layout, body=tuple(selector.css for selector in bodies), comments=comments)


def _is_leaf_first(group: Sequence[Sample], crumbs: Sequence[ScoredSelector]) -> bool:
    """Whether most pages print the breadcrumbs from the leaf to the top."""
    orders = [is_reversed(group[number], selector.css) for selector in crumbs[:1] for number in selector.right]
    known = [order for order in orders if order is not None]
    return bool(known) and sum(known) * 2 > len(known)


def _evidence(selector: ScoredSelector, group: Sequence[Sample]) -> str:
    parts = [_of(len(selector.right), group)]
    if selector.unchecked:
        parts.append(f"{counted(selector.unchecked, 'page')} without a value to compare")
    if selector.wrong:
        parts.append(f"another value than the generic reading on {counted(selector.wrong, 'page')}: check it")
    return "; ".join(parts)


def _of(count: int, group: Sequence[Sample]) -> str:
    return f"{count} of {counted(len(group), 'page')}"


def _layout_names(groups: Sequence[Sequence[Sample]]) -> list[str]:
    """The year of the oldest page of each group; a letter distinguishes those of one year."""
    names: list[str] = []
    for group in groups:
        years = [sample.article.published.year for sample in group if sample.article.published]
        name = str(min(years)) if years else "first"
        free = (name, *(f"{name}-{letter}" for letter in "bcdefghij"))
        names.append(next(candidate for candidate in free if candidate not in names))
    return names


def _pages(group: Sequence[Sample]) -> str:
    """How many pages a layout was drafted from, their days and their names."""
    days = sorted(sample.article.published.date() for sample in group if sample.article.published)
    dated = f", published {days[0]} to {days[-1]}" if days else ""
    names = [sample.name.replace("\\", "/").rpartition("/")[2] for sample in group]
    return f"{_of(len(group), group)}{dated}: {', '.join(names[:_NAMES])}{' …' if len(names) > _NAMES else ''}"


def _remarks(site: _Site) -> Iterator[str]:
    """What the pages could not confirm."""
    if not site.host:
        yield "the host: no page has an address, so give the host with --host"
    for group, name in zip(site.groups, _layout_names(site.groups), strict=True):
        if len(group) == 1:
            yield f"layout {name}: there is only one page of it, so what repeats and what varies is a guess"
    if not site.others:
        yield "that list pages do not match: there are none among the pages, so add the home page and a section page"
    yield from (f"{field}: no page has one" for field in _missing_fields(site.articles))
    unused = len(site.articles) - sum(map(len, site.groups))
    if unused:
        yield f"the template of {counted(unused, 'page')}: none of these layouts matches"
    hosts = {sample.article.site for sample in site.articles if sample.article.site}
    if len(hosts) > 1:
        yield f"that the pages are of one site: they name {', '.join(sorted(hosts))}"


def _missing_fields(articles: Sequence[Sample]) -> Iterator[str]:
    """The fields without a value on any page. A missing section is normal."""
    for field in TARGETS:
        if field != "section" and not any(getattr(sample.article, field) for sample in articles):
            yield field


def _most_common(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return counts.most_common(1)[0][0] if counts else None


def _name_of(host: str | None) -> str:
    """The label of a host that is the site's own name.

    >>> _name_of("www.dantri.com.vn"), _name_of("tuoitre.vn"), _name_of(None)
    ('dantri', 'tuoitre', 'my-site')
    """
    labels = (host or "").split(".")[:-1]
    if len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels = labels[:-1]
    return labels[-1] if labels else "my-site"


def _site_names(articles: Sequence[Sample]) -> list[str]:
    return [name for name, _ in Counter(sample.site_name for sample in articles if sample.site_name).most_common(4)]


def _language(articles: Sequence[Sample]) -> list[str]:
    languages = {sample.article.language for sample in articles}
    language = languages.pop() if len(languages) == 1 else None
    return [f"language = {value(language)}"] if language and language != "vi" else []
