"""Checks a profile: whether it is valid, and whether its pages meet their expectations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from vnnews.authoring.compare import Difference
from vnnews.authoring.expectation import ADDRESS, against, expectation_problems
from vnnews.authoring.lines import placed
from vnnews.authoring.page import tree_of
from vnnews.css.index import Index
from vnnews.errors import ProfileError
from vnnews.model import Article
from vnnews.pages import parse_html
from vnnews.sites.profile import Layout, Profile, load_profile
from vnnews.text import counted

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator, Sequence


@attrs.frozen(kw_only=True)
class CaseCheck:
    """The result of one page."""

    page: Path
    article: Article
    problems: tuple[str, ...] = ()
    """Why its expectation is not valid."""
    differences: tuple[Difference, ...] = ()
    """The differences between the expectation (`before`) and the article (`after`)."""
    expected: bool = True
    """Whether the page has an expectation: a JSON file beside it."""

    @property
    def ok(self) -> bool:
        """The page has an expectation and meets it."""
        return self.expected and not self.problems and not self.differences

    def __str__(self) -> str:
        name = self.page.name
        if not self.expected:
            return f"{name}: no expectation: {self.page.with_suffix('.json').name} is missing"
        if self.ok:
            return f"{name}: as expected (layout {self.article.layout or 'none'})"
        lines = [f"  {problem}" for problem in self.problems]
        lines += [f"  {line}" for difference in self.differences for line in str(difference).splitlines()]
        return "\n".join([f"{name}: not as expected (- expected, + actual)", *lines])


@attrs.frozen(kw_only=True)
class ProfileCheck:
    """The result of a check; `str` gives all that is wrong."""

    name: str
    """The file or the profile."""
    profile: Profile | None = None
    """`None` if it cannot be loaded."""
    problems: tuple[str, ...] = ()
    """The problems of the profile itself, each with its place."""
    cases: tuple[CaseCheck, ...] = ()
    remarks: tuple[str, ...] = ()
    """What the pages could not confirm. A remark is not a problem."""

    @property
    def ok(self) -> bool:
        """The profile is valid, and each page meets its expectation."""
        return not self.problems and all(case.ok for case in self.cases)

    def __str__(self) -> str:
        wrong = [case for case in self.cases if not case.ok]
        pages = f"{len(wrong)} of {counted(len(self.cases), 'page')} not as expected"
        problems = [f"{self.name}: {problem}" for problem in self.problems]
        head = f"{self.name}: {counted(len(self.problems), 'problem')}, {pages}"
        return "\n".join([head, *problems, *map(str, wrong)])


def check_profile(
    profile: Profile | str | os.PathLike[str], pages: Iterable[str | os.PathLike[str]] | None = None
) -> ProfileCheck:
    """Check a profile, and its pages against their expectations.

    The expectation of a page (`gao.html`) is a file beside it (`gao.json`): attributes of the article by their names in
    the wire form, and under `truth` the whole content of the page, in the form of a `PageTruth`. An optional `address`
    is the page's own. In a test: `report = check_profile(path); assert report.ok, report`.

    Args:
        profile: a TOML file, or a profile.
        pages: the saved pages; by default those in the folder `cases` beside the file.

    Raises:
        OSError: a file cannot be read.

    >>> from vnnews import load_profile
    >>> check_profile(load_profile('name = "a"\\ntitle = "A"\\nhosts = ["https://a.vn"]')).problems
    ("hosts: 'https://a.vn' is not a bare host name such as 'a.vn'",)
    """
    if isinstance(profile, Profile):
        name, problems = profile.name, tuple(profile_problems(profile))
        loaded: Profile | None = profile
    else:
        name = str(profile)
        loaded, problems = _loaded(Path(profile))
        if pages is None:
            pages = cases_of(profile)
    files = [Path(page) for page in pages or ()]
    if loaded is None:
        return ProfileCheck(name=name, problems=problems)
    indexes, cases = [], []
    for file in files:
        data = file.read_bytes()
        indexes.append(Index(tree_of(data)))
        cases.append(_case(file, data, loaded))
    remarks = tuple(_remarks(loaded, cases, indexes))
    return ProfileCheck(name=name, profile=loaded, problems=problems, cases=tuple(cases), remarks=remarks)


def cases_of(profile: str | os.PathLike[str]) -> tuple[Path, ...]:
    """The pages in the folder `cases` beside a profile's file, by name."""
    return tuple(sorted(Path(profile).parent.joinpath("cases").glob("*.html")))


def profile_problems(profile: Profile) -> Iterator[str]:
    """Values that are allowed in a profile and yet can never work."""
    if not profile.name.strip() or profile.name != profile.name.strip():
        yield f"name: {profile.name!r} is blank, or has blanks around it"
    yield from (
        f"hosts: {host!r} is not a bare host name such as 'a.vn'" for host in profile.hosts if not _is_bare(host)
    )
    for layout in profile.layouts:
        if not layout.fingerprint:
            yield f"layout {layout.name}: no fingerprint, so no page can match"
        if not layout.body:
            yield f"layout {layout.name}: no selector of the body"


def _is_bare(host: str) -> bool:
    """Whether a host is written as profiles write it: lower case, without `www.`, scheme, port and path."""
    return host == host.lower() and "." in host and not host.startswith("www.") and not set("/: ") & set(host)


def _loaded(file: Path) -> tuple[Profile | None, tuple[str, ...]]:
    data = file.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, (f"not UTF-8: {error.reason} at byte {error.start}",)
    try:
        profile = load_profile(text, file.name)
    except ProfileError as error:
        return None, placed(error.problems, text, file.name)
    return profile, placed(profile_problems(profile), text, file.name)


def _case(file: Path, data: bytes, profile: Profile) -> CaseCheck:
    beside = file.with_suffix(".json")
    value: Any = {}
    problems: tuple[str, ...] = ()
    exists = beside.is_file()
    if exists:
        try:
            value = json.loads(beside.read_bytes())
        except ValueError as error:
            problems = (f"{beside.name}: not JSON: {error}",)
        else:
            problems = tuple(f"{beside.name}: {problem}" for problem in expectation_problems(value))
    is_usable = exists and not problems
    article = parse_html(data, url=value.get(ADDRESS) if is_usable else None, profile=profile)
    differences = tuple(against(value, article)) if is_usable else ()
    return CaseCheck(page=file, article=article, problems=problems, differences=differences, expected=exists)


def _remarks(profile: Profile, cases: Sequence[CaseCheck], indexes: Sequence[Index]) -> Iterator[str]:
    """What the pages could not confirm: layouts without a page, and selectors without a match."""
    if not profile.hosts:
        yield "hosts: none, so the profile is used only if it is named or if its fingerprint matches"
    if not cases:
        yield "no page was read: save some in the folder 'cases' beside the profile, or name them"
        return
    for layout in profile.layouts:
        own = [index for case, index in zip(cases, indexes, strict=True) if case.article.layout == layout.name]
        if not own:
            yield f"layout {layout.name}: no page matches it"
            continue
        absent = ", ".join(f"{place} {css!r}" for place, css in _selectors(layout) if not _matches(css, own))
        if absent:
            yield f"layout {layout.name}: no match on its {counted(len(own), 'page')}: {absent}"


def _matches(css: str, indexes: Iterable[Index]) -> bool:
    return any(index.select(css) for index in indexes)


def _selectors(layout: Layout) -> Iterator[tuple[str, str]]:
    """The selectors of a layout, each with its place in the profile."""
    keys = {name: getattr(layout, name) for name in ("fingerprint", "body", "cover", "after", "drop")}
    keys.update({f"fields.{name}": selectors for name, selectors in layout.fields.items()})
    keys.update({f"roles.{name}": selectors for name, selectors in layout.roles.items()})
    for place, selectors in keys.items():
        yield from ((place, css) for css in selectors)
