"""`parse_text`: the lines of a copied text to an `Article`.

The order of lines in a copy from VnEconomy: page header with the day of the copy, menus, `Trang chủ <section>`,
headline, author, date, lead, body. In the body each picture gives two equal lines (alt and caption). The older layout
and the English one have the date before the headline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnnews.assemble import Material, assemble
from vnnews.blocks.draft import Draft
from vnnews.copied.lines import Line, is_button, is_byline, is_doubled, is_sound, without_boilerplate
from vnnews.copied.top import read_top
from vnnews.errors import WrongTypeError
from vnnews.metadata.candidates import Candidates, FieldCandidate, add_candidate
from vnnews.model import Article, Note, Options, Origin, Reason
from vnnews.pages import check_options
from vnnews.reading.kind import is_html, text_kind
from vnnews.sites.choose import choose_profile
from vnnews.sites.registry import GENERIC, profiles
from vnnews.text import clean, counted, fold
from vnnews.vocabulary.captions import without_number
from vnnews.vocabulary.press import AFTER

if TYPE_CHECKING:
    from vnnews.sites.profile import Profile

_TAKEN_FROM: Final = f"{AFTER.capitalize()} "
"""What CafeF prints before the name of an author; the next line is the name of the paper."""


def parse_text(
    text: str,
    *,
    url: str | None = None,
    profile: str | Profile | None = None,
    options: Options | None = None,
) -> Article:
    """Read a news article that was copied from its page as plain text.

    Args:
        text: the copy; each paragraph is a line, empty lines do not matter.
        url: the address of the page, if it is known.
        profile: a profile's name or a `Profile`; without it the host of `url` decides.
        options: settings of the parse.

    Returns:
        The article. Its figures have captions and no images.

    Raises:
        WrongTypeError: an argument has a type that is not accepted.
        UnknownNameError: no profile has this name.

    >>> copy = "25/07/2024, 16:03\\nGiá gạo tăng mạnh\\nMinh Anh\\nGạo lên giá...\\nSáng nay giá gạo tăng 5 USD.\\n"
    >>> article = parse_text(copy)
    >>> article.headline, article.authors[0].name, article.published.isoformat(), article.text
    ('Giá gạo tăng mạnh', 'Minh Anh', '2024-07-25T16:03:00+07:00', 'Sáng nay giá gạo tăng 5 USD.')
    """
    settings = check_options(options)
    for name, value in (("text", text), ("url", url or "")):
        if not isinstance(value, str):
            raise WrongTypeError(name, type(value).__name__, "str")
    notes: list[Note] = []
    if len(text) > settings.max_bytes:
        left = len(text) - settings.max_bytes
        notes.append(Note("too-long", f"not read: the last {left:,} of {counted(len(text), 'character')}", "text"))
        text = text[: settings.max_bytes]
    kind = text_kind(text) or ("HTML: `parse_html` (vnnews parse) reads it" if is_html(text) else None)
    if kind is not None:
        notes.append(Note("not-a-page", f"the input is {kind}", "text"))
        text = ""
    site = choose_profile(profile, url)
    lines = [Line(number, line) for number, raw in enumerate(text.splitlines(), 1) if (line := clean(raw))]
    candidates: Candidates = {}
    add_candidate(candidates, "url", FieldCandidate((url or "",), Origin.ARGUMENT, "url"))
    below = without_boilerplate(read_top(lines, candidates))
    add_candidate(candidates, "tags", FieldCandidate(below.tags, Origin.HEURISTIC, "below the story"))
    if below.dropped:
        lines_below = counted(below.dropped, "line")
        notes.append(Note("below-the-story", f"left out {lines_below} of boilerplate below the story", "text"))
    headlines = candidates.get("headline", [])
    headline = fold(headlines[0].values[0]) if headlines else ""
    drafts = _read_body(below.lines, _names_of(site), headline)
    return assemble(Material(candidates, drafts, site, settings, url, None, None, tuple(notes)))


def _names_of(site: Profile) -> frozenset[str]:
    """The folded names of a site; of all sites if none is known."""
    sites = profiles() if site is GENERIC else (site,)
    return frozenset(fold(name) for known in sites for name in known.site_names)


def _is_taken(text: str) -> bool:
    """Whether a line names the author of another paper: the next line names the paper."""
    return text.startswith(_TAKEN_FROM) and is_byline(text)


def _read_body(lines: list[Line], sites: frozenset[str], headline: str) -> list[Draft]:
    """The drafts of the lines of a story; `sites` and `headline` are folded."""
    drafts: list[Draft] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        before = lines[place - 1].text if place else ""
        after = lines[place + 1].text if place + 1 < len(lines) else ""
        if _is_bare_alt(line.text, before, sites, headline):
            draft = Draft(kind="figure", line=line.number)
            draft.label("figure", "plain", f"the line {line.text!r} is the alt of a picture without a caption")
        elif after and is_doubled(line.text, after):
            draft = Draft(kind="figure", line=line.number, caption=after)
            draft.label("figure", "plain", "the line stands twice: alt and caption")
            place += 1
        else:
            draft = _text(line, drafts[-1] if drafts else None)
        if not drafts or draft is not drafts[-1]:
            drafts.append(draft)
        place += 1
    return drafts


def _is_bare_alt(text: str, before: str, sites: frozenset[str], headline: str) -> bool:
    """Whether a line is the alt of a picture without a caption: the name of the site, or the headline."""
    folded = fold(text)
    if folded in sites and not _is_taken(before):
        return True
    return headline != "" and without_number(folded) == headline


def _text(line: Line, before: Draft | None) -> Draft:
    """The draft of a line of text, or `before` if the line continues its box of links."""
    if line.box == "related" and before is not None and before.role == "related":
        before.text += f"\n{line.text.lstrip('-•* ')}"
        return before
    draft = Draft(kind="text", line=line.number, text=line.text)
    draft.reason = Reason("plain", f"line {line.number}")
    if line.box == "related":
        draft.text = line.text.lstrip("-•* ")
        draft.label("related", "plain", "a title in a box of links to other stories")
    elif line.box or is_button(line.text) or (is_sound(line.text) and before is not None and is_button(before.text)):
        draft.label("notice", "plain", "a title of a box, or a button")
    return draft
