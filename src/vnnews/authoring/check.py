"""Whether a profile is right in itself, and whether pages whose content is known are read by it as they should be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from vnnews.authoring.compare import Difference
from vnnews.authoring.expectation import ADDRESS, against, expectation_problems
from vnnews.authoring.lines import placed
from vnnews.authoring.page import tree_of
from vnnews.css.index import select
from vnnews.errors import ProfileError
from vnnews.model import Article
from vnnews.pages import parse_html
from vnnews.sites.profile import Layout, Profile, load_profile

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator, Sequence

    from lxml import etree


@attrs.frozen(kw_only=True)
class CaseCheck:
    """What came of one page."""

    page: Path
    article: Article
    problems: tuple[str, ...] = ()
    """Why its expectation cannot be used."""
    differences: tuple[Difference, ...] = ()
    """What was found (`after`) otherwise than expected (`before`)."""
    expected: bool = True
    """Whether a file beside the page says what is in it."""

    @property
    def ok(self) -> bool:
        """The page was read as expected."""
        return self.expected and not self.problems and not self.differences

    def __str__(self) -> str:
        name = self.page.name
        if not self.expected:
            return f"{name}: nobody says what is in it: {self.page.with_suffix('.json').name} is missing"
        if self.ok:
            return f"{name}: as expected (layout {self.article.layout or 'none'})"
        told = [f"  {problem}" for problem in self.problems]
        told += [f"  {line}" for each in self.differences for line in str(each).splitlines()]
        return "\n".join([f"{name}: not as expected (- expected, + found)", *told])


@attrs.frozen(kw_only=True)
class ProfileCheck:
    """What came of a profile; as a text it says all that is wrong."""

    name: str
    """The file or the profile."""
    profile: Profile | None = None
    """`None` where it cannot be loaded."""
    problems: tuple[str, ...] = ()
    """What is wrong with the profile itself, each with its place."""
    cases: tuple[CaseCheck, ...] = ()
    remarks: tuple[str, ...] = ()
    """What the pages leave open; no fault."""

    @property
    def ok(self) -> bool:
        """The profile is right, and each page was read as expected."""
        return not self.problems and all(case.ok for case in self.cases)

    def __str__(self) -> str:
        wrong = [case for case in self.cases if not case.ok]
        told = [f"{self.name}: {len(self.problems)} problems, {len(wrong)} of {len(self.cases)} pages not as expected"]
        told += [f"{self.name}: {problem}" for problem in self.problems]
        return "\n".join([*told, *map(str, wrong)])


def check_profile(
    profile: Profile | str | os.PathLike[str], pages: Iterable[str | os.PathLike[str]] | None = None
) -> ProfileCheck:
    """Check a profile, and read pages with it whose content is known.

    Beside each page (`gao.html`) a file `gao.json` says what is in it: attributes of the article by their names in the
    wire form, and under `truth` all that the page says, in the form of a `PageTruth`. An optional `address` is the
    page's own. In a test: `report = check_profile(path); assert report.ok, report`.

    Args:
        profile: a TOML file, or a profile.
        pages: the saved pages; without it those in the folder `cases` beside the file.

    Raises:
        OSError: a file cannot be read.

    >>> from vnnews import load_profile
    >>> check_profile(load_profile('name = "a"\\ntitle = "A"\\nhosts = ["https://a.vn"]')).problems
    ("hosts: 'https://a.vn' is no bare host name such as 'a.vn'",)
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
    trees, cases = [], []
    for file in files:
        data = file.read_bytes()
        trees.append(tree_of(data))
        cases.append(_case(file, data, loaded))
    remarks = tuple(_remarks(loaded, cases, trees))
    return ProfileCheck(name=name, profile=loaded, problems=problems, cases=tuple(cases), remarks=remarks)


def cases_of(profile: str | os.PathLike[str]) -> tuple[Path, ...]:
    """The pages in the folder `cases` beside a profile's file, by name."""
    return tuple(sorted(Path(profile).parent.joinpath("cases").glob("*.html")))


def profile_problems(profile: Profile) -> Iterator[str]:
    """What is allowed in a profile and yet can never work."""
    if not profile.name.strip() or profile.name != profile.name.strip():
        yield f"name: {profile.name!r} is no name"
    for host in profile.hosts:
        if host != host.lower() or host.startswith("www.") or "." not in host or set("/: ") & set(host):
            yield f"hosts: {host!r} is no bare host name such as 'a.vn'"
    for layout in profile.layouts:
        where = f"layout {layout.name}"
        if not layout.fingerprint:
            yield f"{where}: no fingerprint, so no page can be of it"
        if not layout.body:
            yield f"{where}: no selector of the body"


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
    want: Any = {}
    problems: tuple[str, ...] = ()
    expected = beside.is_file()
    if expected:
        try:
            want = json.loads(beside.read_bytes())
        except ValueError as error:
            problems = (f"{beside.name}: not JSON: {error}",)
        else:
            problems = tuple(f"{beside.name}: {problem}" for problem in expectation_problems(want))
    usable = expected and not problems
    article = parse_html(data, url=want.get(ADDRESS) if usable else None, profile=profile)
    differences = tuple(against(want, article)) if usable else ()
    return CaseCheck(page=file, article=article, problems=problems, differences=differences, expected=expected)


def _remarks(profile: Profile, cases: Sequence[CaseCheck], trees: Sequence[etree._Element]) -> Iterator[str]:
    if not profile.hosts:
        yield "hosts: none, so the profile is taken only where it is named or its fingerprint is seen"
    if not cases:
        yield "no page was read: save some in the folder 'cases' beside the profile, or name them"
        return
    for layout in profile.layouts:
        own = [tree for case, tree in zip(cases, trees, strict=True) if case.article.layout == layout.name]
        if not own:
            yield f"layout {layout.name}: no page is of it"
            continue
        absent = [f"{place} {css!r}" for place, css in _selectors(layout) if not any(select(tree, css) for tree in own)]
        if absent:
            yield f"layout {layout.name}: on none of its {len(own)} pages: {', '.join(absent)}"


def _selectors(layout: Layout) -> Iterator[tuple[str, str]]:
    plain = {"fingerprint": layout.fingerprint, "body": layout.body, "cover": layout.cover, "after": layout.after}
    named = {**plain, "drop": layout.drop, **{f"fields.{name}": found for name, found in layout.fields.items()}}
    named.update({f"roles.{name}": found for name, found in layout.roles.items()})
    for place, found in named.items():
        yield from ((place, css) for css in found)
