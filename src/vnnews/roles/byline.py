"""Author lines: a name that signs the story, or a box, in the body."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from vnnews.roles.rule import Context, Rule
from vnnews.text import fold
from vnnews.vocabulary.bylines import (
    DESKS,
    GENRES,
    INSTITUTIONS,
    JOBS,
    LABELS,
    MAKER,
    MAKERS,
    OFFICES,
    PICTURE_ROLES,
    REPORTERS,
    ROLES,
    TEXTS,
    WHOLES,
)
from vnnews.vocabulary.combine import any_of
from vnnews.vocabulary.links import leads_on_below_name
from vnnews.vocabulary.names import is_name, split_names, without_bracket
from vnnews.vocabulary.press import AFTER, is_press, split_affiliation, unstamped

if TYPE_CHECKING:
    from vnnews.blocks.draft import Draft

_LONGEST: Final = 60
_LONGEST_WHOLE: Final = 4 * _LONGEST  # a name over an office, with its photographer and a time behind it
_MOST_WORDS: Final = 6
_LAST: Final = 5
_AROUND: Final = " ()-–—.,"
_SIGNED: Final = re.compile(r"^[-–—]\s?(\S[^.:!?\n]{1,50}\S)\s?[-–—]$")
_ABOUT: Final = re.compile(r"^\([^()\n]{3,80}\)$")
"""A post or a place in brackets, to the right under the name."""


@functools.cache
def _role() -> re.Pattern[str]:
    return re.compile(rf"\(?\b{any_of(ROLES, PICTURE_ROLES)}\)?$|\({AFTER} [^()]{{2,40}}\)$", re.IGNORECASE)


@functools.cache
def _reporter() -> re.Pattern[str]:
    return re.compile(rf"(?:nhóm )?{any_of(REPORTERS, JOBS)}\b", re.IGNORECASE)


@functools.cache
def _desk() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:nhóm )?{any_of(REPORTERS)}|Ban \w{{2,20}}|{any_of(WHOLES)})\b", re.IGNORECASE)


@functools.cache
def _asker() -> re.Pattern[str]:
    return re.compile(rf"^{any_of(REPORTERS, JOBS)}\s?:\s?", re.IGNORECASE)


@functools.cache
def _labelled() -> re.Pattern[str]:
    return re.compile(rf"^(?:{any_of(LABELS)}\s?:\s?|{any_of(GENRES)} của\s)(?=\S)", re.IGNORECASE)


@functools.cache
def _made() -> re.Pattern[str]:
    return re.compile(rf"^{any_of(TEXTS, MAKERS)}\s?:\s?(?=\S)", re.IGNORECASE)


@functools.cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"^{any_of(DESKS, INSTITUTIONS, OFFICES)} [^.:!?\n]{{2,56}}$", re.IGNORECASE)


@functools.cache
def _institution() -> re.Pattern[str]:
    """What opens no person's name: in bold it stands over an address."""
    return re.compile(rf"{any_of(INSTITUTIONS)} ", re.IGNORECASE)


def _label(drafts: list[Draft], context: Context) -> None:
    """Label lines near the end that sign the story; a list of one name at the end becomes such a line."""
    names = {fold(name) for name in context.authors}
    _open_signed_list(drafts)
    lines = [draft for draft in drafts if draft.kind == "text" and (draft.role is None or draft.role == "source_line")]
    texts = [draft for draft in lines if not _leads_on(draft)]
    for draft in texts:
        if draft.is_open and _SIGNED.match(draft.text) and is_name(draft.text.strip("-–— ")):
            draft.label("author_line", RULE.name, "a name between dashes")
    last = [draft for draft in texts[-_LAST:] if draft is not drafts[0]]
    _sign_at_the_end(last, names)
    for draft in last:
        if draft.is_open and _is_byline(draft.text, names):
            draft.label("author_line", RULE.name, "the authors of the story, near its end")
        elif draft.is_open and _are_makers(draft.text):
            draft.label("author_line", RULE.name, "names behind what each did, near the end")


def _leads_on(draft: Draft) -> bool:
    """Whether a line leads to another story: it may stand under who signs."""
    return any(span.kind == "link" for span in draft.spans) and leads_on_below_name(draft.text)


def _open_signed_list(drafts: list[Draft]) -> None:
    """Make a line of a list with one entry that ends the story, where that is a name: VietNamNet signed so."""
    last = next((draft for draft in reversed(drafts) if draft.role is None), None)
    if last is None or last.kind != "list" or len(last.items) != 1 or last is drafts[0]:
        return
    text = last.items[0]
    if len(text) <= _LONGEST and all(map(is_name, split_names(_role().sub("", text).strip(" ()")))):
        last.kind, last.text, last.spans = "text", text, last.item_spans[0] if last.item_spans else ()
        last.items, last.levels, last.item_spans, last.markers = (), (), (), ()
        last.label("author_line", RULE.name, "a name as the only entry of a list, at the end")


def _sign_at_the_end(last: list[Draft], names: set[str]) -> None:
    """Label the lines that sign, from the last one backwards until the story itself is met."""
    about: Draft | None = None
    for draft in reversed(last):
        evidence = _evidence(draft, names) if draft.is_open and len(draft.text) <= _LONGEST_WHOLE else ""
        if evidence:
            draft.label("author_line", RULE.name, evidence)
            if about is not None and draft.align == "right":
                about.label("author_line", RULE.name, "who the one is that signs")
        elif draft.is_open and about is None and draft.align == "right" and _ABOUT.match(draft.text):
            about = draft
            continue
        elif draft.is_open and draft.align != "right":
            break  # what stands before the story's last line signs nothing
        about = None


def _is_byline(text: str, names: set[str]) -> bool:
    """Whether a line holds the story's authors and nothing else, each in at least two words."""
    if not names or len(text) > _LONGEST or "\n" in text:
        return False
    parts = [fold(name.strip(_AROUND)) for name in split_names(_role().sub("", text))]
    return all(name in names and " " in name for name in parts)


def _are_makers(text: str) -> bool:
    """Whether a text names several persons and what each did: `Bài: …` and `Ảnh: …`, in lines or behind a dash."""
    if ":" not in text or len(text) > 2 * _LONGEST:
        return False
    parts = [part for line in re.split(r"[\n|]", text) for part in split_names(line.strip())]
    named = [_made().sub("", part) for part in parts]
    return len(parts) > 1 and _made().match(text) is not None and all(map(is_name, named))


def _evidence(draft: Draft, names: set[str]) -> str:
    """Why a line near the end is a byline; empty if it is none."""
    text = unstamped(MAKER.sub("", draft.text.strip()))
    if _is_over_office(draft, text):
        return "a name over an office, set to the right"
    bare = without_bracket(text)
    most = _MOST_WORDS * len(split_names(bare.strip("()"))) + 2
    if len(text) > _LONGEST or len(bare.split()) > most or draft.level or "\n" in text:
        return ""
    if not names.isdisjoint(fold(each.strip(_AROUND)) for each in (text, bare, _role().sub("", text))):
        return "an author of the story, at its end"
    if _desk().match(text) and not text.rstrip('”"').endswith((".", ":", "!", "?", "…")) and not _is_speech(text):
        return "a desk or reporters, at the end"
    if draft.align != "right" and _institution().match(text):
        return ""
    return _evidence_of_form(draft, text, bare)


def _evidence_of_form(draft: Draft, text: str, bare: str) -> str:
    """Why a line of unknown names is a byline; `bare` is the line without the bracket behind it."""
    if _is_labelled(bare):
        return "a name behind its label, at the end"
    persons, paper = split_affiliation(text)
    if paper and all(map(_is_reporter, split_names(persons))):
        return "a name and the paper it writes for, at the end"
    if _role().search(text) and is_name(_role().sub("", text).strip(" ()-–—,")):
        return "a name with what it did, at the end"
    if draft.align == "right" and _office().match(text):
        return "an office, set to the right"
    set_apart = draft.align == "right" or draft.marked("bold") or draft.marked("italic") or _is_set_off(draft, bare)
    if set_apart and all(is_name(each) or _reporter().fullmatch(each) for each in split_names(bare.strip("()"))):
        return "a name set apart, at the end"
    return ""


def _is_over_office(draft: Draft, text: str) -> bool:
    """Whether a name stands over the office that signs, or over the paper, both to the right."""
    if "\n" not in text or draft.align != "right" or len(text) > 2 * _LONGEST:
        return False
    name, *below = text.split("\n")
    if len(below) != 1 or not all(map(is_name, split_names(_role().sub("", name).strip()))):
        return False
    return _office().match(below[0]) is not None or is_press(below[0])


def _is_labelled(text: str) -> bool:
    """Whether names, or an office, stand behind a label."""
    label = _labelled().match(text)
    if label is None:
        return False
    behind = text[label.end() :]
    return _office().match(behind) is not None or all(is_name(each) or is_press(each) for each in split_names(behind))


def _is_reporter(text: str) -> bool:
    """Whether it is a name, `CTV` and a name, or `PV` alone."""
    return _reporter().fullmatch(text) is not None or is_name(_reporter().sub("", text).strip())


def _is_speech(text: str) -> bool:
    """Whether a reporter speaks in it: `Phóng viên: Xin cảm ơn ông` closes an interview."""
    asker = _asker().match(text)
    return asker is not None and not all(map(is_name, split_names(text[asker.end() :])))


def _is_set_off(draft: Draft, name: str) -> bool:
    """Whether the name is bold and what stands in brackets behind it is not."""
    return len(name) < len(draft.text) and any(
        span.kind == "bold" and span.start == 0 and span.end >= len(name) for span in draft.spans
    )


RULE: Final = Rule("byline", _label)
