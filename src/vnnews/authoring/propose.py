"""From saved pages of one site to a first profile: what repeats between pages is frame, what varies is article."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import attrs

from vnnews.authoring.boilerplate import is_named_related, link_lists, repeated
from vnnews.authoring.draft_layout import DraftLayout, distance, improve
from vnnews.authoring.fingerprint import fingerprint_of
from vnnews.authoring.ranking import Choice, best_for
from vnnews.authoring.sample import Sample, sample_of
from vnnews.authoring.story_element import body_choices
from vnnews.authoring.targets import SOUGHT, is_reversed
from vnnews.authoring.toml_text import comment, layout_lines, value
from vnnews.css.index import select
from vnnews.sites.profile import Profile, load_profile

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnnews.model import Article

_SECOND_LEVEL: Final = frozenset({"com", "net", "org", "gov", "edu", "info", "co"})
_LAYOUTS: Final = 6  # more templates than any site has had at one time
_WORDS: Final = 25
_BODIES: Final = 3
_RIVALS: Final = 8  # selectors of the body that are tried


@attrs.frozen(kw_only=True)
class Proposal:
    """A first profile."""

    text: str
    """TOML, with what speaks for each selector as comments."""
    profile: Profile
    """The same, loaded."""
    remarks: tuple[str, ...]
    """What the pages could not confirm; these lines stand in the text too."""


def propose_profile(pages: Mapping[str, bytes], *, name: str | None = None, host: str | None = None) -> Proposal | None:
    """Propose a profile for a site.

    Each page is read without a profile. For each field the elements that hold its value are sought, and of all their
    selectors those are taken that give the value on most pages and are likely to last. Pages that are no articles
    (list pages) are told apart by the fingerprint. What is left is tried: the profile gives the same blocks as the
    generic path, but for what stands on page after page.

    Args:
        pages: saved pages of one site, by the names that the comments call them by.
        name: the profile's name; without it the host's.
        host: the site's host; without it the one that most pages name.

    Returns:
        The proposal, or `None` where none of the pages is an article.
    """
    read = [sample_of(each, page) for each, page in pages.items()]
    articles = [sample for sample in read if _is_article(sample.article) and body_choices([sample])]
    if not articles:
        return None
    others = [sample for sample in read if sample not in articles]
    site = host or _most(sample.article.site for sample in articles)
    groups = _groups(articles)
    names = _layout_names(groups)
    layouts = [
        _layout(each, group, [other for other in read if other not in group])
        for each, group in zip(names, groups, strict=True)
    ]
    remarks = tuple(_remarks(articles, others, groups, site))
    title = _most(sample.site_name for sample in articles) or site or name or "My site"
    lines = [
        comment(f"Proposed from {len(articles)} articles and {len(others)} other pages of {site or 'a site'}."),
        comment("Read it, correct it, and save what its pages say: vnnews profile check --accept"),
        *(comment(f"Not confirmed: {remark}") for remark in remarks),
        "",
        f"name = {value(name or _name_of(site))}",
        f"title = {value(title)}",
        f"hosts = {value([site.removeprefix('www.')] if site else [])}",
        *_language(articles),
        f"site_names = {value(_site_names(articles))}",
    ]
    for layout, group in zip(layouts, groups, strict=True):
        lines += ["", comment(_seen(group)), *layout_lines(layout)]
    text = "\n".join(lines) + "\n"
    return Proposal(text=text, profile=load_profile(text, "proposal"), remarks=remarks)


def _is_article(article: Article) -> bool:
    """Whether a page can be learned from: it has a headline, and more than a few words."""
    return article.is_article and bool(article.headline) and article.word_count >= _WORDS


def _groups(articles: Sequence[Sample]) -> list[list[Sample]]:
    """The pages by template: those whose story one selector finds."""
    left = list(articles)
    groups: list[list[Sample]] = []
    while left and len(groups) < _LAYOUTS:
        best = next(iter(body_choices(left)), None)
        group = [sample for sample in left if select(sample.root, best.css)] if best else left[:1]
        groups.append(group)
        left = [sample for sample in left if sample not in group]
    return groups


def _layout(name: str, group: Sequence[Sample], others: Sequence[Sample]) -> DraftLayout:
    """The layout of the pages of one template."""
    found = {field: best_for(field, group) for field in SOUGHT}
    if found["breadcrumbs"]:
        found["section"] = ()
    why = {(field, each.css): _why(each, group) for field, choices in found.items() for each in choices}
    layout = DraftLayout(
        name=name,
        fields={field: tuple(each.css for each in choices) for field, choices in found.items() if choices},
        leaf_first=_is_leaf_first(group, found["breadcrumbs"]),
        why=why,
    )
    layout = improve(_with_body(layout, group), group)
    for place, css, count in repeated(group, layout.body):
        if css not in layout.drop:
            layout = layout.with_change((place, css), f"says the same, {_of(count, group)}")
    listed = [css for field in ("breadcrumbs", "tags", "authors") for css in layout.fields.get(field, ())]
    listed += layout.drop
    for css, count in link_lists(group, layout.body, listed):
        if css not in {*layout.roles.get("related", ()), *layout.drop} and (count > 1 or is_named_related(css)):
            layout = layout.with_change(("related", css), f"a list of links, {_of(count, group)}")
    marks = fingerprint_of(layout, group, others)
    return attrs.evolve(layout, fingerprint=tuple(marks), why={**layout.why, **marks.why})


def _with_body(layout: DraftLayout, group: Sequence[Sample]) -> DraftLayout:
    """The layout with that body by which most blocks come out well, and further names of the same element behind it."""
    choices = body_choices(group)
    most = len(choices[0].right)
    rivals = [each for each in choices if len(each.right) == most][:_RIVALS]
    best = min(rivals, key=lambda each: distance(attrs.evolve(layout, body=(each.css,)), group))
    same = [
        each
        for each in choices
        if each is not best
        and each.rank <= 3  # noqa: PLR2004 - a lasting name of its own
        and all(select(sample.root, each.css)[:1] == select(sample.root, best.css)[:1] for sample in group)
    ]
    bodies = (best, *same[: _BODIES - 1])
    why = {**layout.why, **{("body", each.css): _why(each, group) for each in bodies}}
    return attrs.evolve(layout, body=tuple(each.css for each in bodies), why=why)


def _is_leaf_first(group: Sequence[Sample], crumbs: Sequence[Choice]) -> bool:
    told = [is_reversed(group[number], each.css) for each in crumbs[:1] for number in each.right]
    known = [each for each in told if each is not None]
    return bool(known) and sum(known) * 2 > len(known)


def _why(choice: Choice, group: Sequence[Sample]) -> str:
    told = [_of(len(choice.right), group)]
    if choice.more:
        told.append(f"also on {choice.more} where nothing was found without it")
    if choice.wrong:
        told.append(f"on {choice.wrong} otherwise than without it: look")
    return "; ".join(told)


def _of(count: int, group: Sequence[Sample]) -> str:
    return f"{count} of {len(group)} {'page' if len(group) == 1 else 'pages'}"


def _layout_names(groups: Sequence[Sequence[Sample]]) -> list[str]:
    """The year of the oldest page of each group; letters tell those of one year apart."""
    names: list[str] = []
    for group in groups:
        years = [sample.article.published.year for sample in group if sample.article.published]
        name = str(min(years)) if years else "first"
        free = (name, *(f"{name}-{letter}" for letter in "bcdefghij"))
        names.append(next(each for each in free if each not in names))
    return names


def _seen(group: Sequence[Sample]) -> str:
    days = sorted(sample.article.published.date() for sample in group if sample.article.published)
    dated = f", published {days[0]} to {days[-1]}" if days else ""
    names = [sample.name.replace("\\", "/").rpartition("/")[2] for sample in group]
    return f"{_of(len(group), group)}{dated}: {', '.join(names[:5])}{' …' if len(names) > 5 else ''}"  # noqa: PLR2004 - a line


def _remarks(
    articles: Sequence[Sample], others: Sequence[Sample], groups: Sequence[Sequence[Sample]], site: str | None
) -> Iterator[str]:
    """What is open."""
    if not site:
        yield "the host; no page names its own address, so say it with --host"
    for group, name in zip(groups, _layout_names(groups), strict=True):
        if len(group) == 1:
            yield f"layout {name}: there is one page of it, so what repeats and what varies is a guess"
    if not others:
        yield "that list pages are told apart; there was none among the pages, so add the home page and a section's"
    for field in SOUGHT:
        values = [getattr(sample.article, field) for sample in articles]
        if not any(values) and field != "section":
            yield f"{field}; none was found on any page"
    unused = len(articles) - sum(map(len, groups))
    if unused:
        yield f"the template of {unused} pages, which is none of these layouts"
    hosts = Counter(sample.article.site for sample in articles if sample.article.site)
    if len(hosts) > 1:
        yield f"that the pages are of one site; they name {', '.join(sorted(hosts))}"


def _most(said: Iterator[str | None]) -> str | None:
    counts = Counter(each for each in said if each)
    return counts.most_common(1)[0][0] if counts else None


def _name_of(host: str | None) -> str:
    """A host's own word.

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
