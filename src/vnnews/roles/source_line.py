"""Source lines: where the story was taken from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vnnews.roles.rule import Context, Rule

if TYPE_CHECKING:
    from vnnews.finding.draft import Draft

__all__ = ["RULE"]

_LONGEST: Final = 80
_WORDS: Final = 10
_LAST: Final = 4
_SOURCE: Final = re.compile(
    r"^[(\[]?\s{0,2}(?:Nguồn|Nguồn tin|Source|Theo)\s{0,2}(?::|(?=\s))\s{0,2}([^:\n]{1,70}?)\s{0,2}[)\]]?\.?$",
    re.IGNORECASE,
)
_LABELLED: Final = re.compile(r"^[(\[]?\s{0,2}(?:Nguồn|Nguồn tin|Source)\s{0,2}:", re.IGNORECASE)


def _label(drafts: list[Draft], _: Context) -> list[Draft]:
    texts = [draft for draft in drafts if draft.kind == "text"]
    last = {id(draft) for draft in texts if draft.role is None or draft.role in {"author_line", "source_line"}}
    tail = [draft for draft in texts if id(draft) in last][-_LAST:]
    for draft in tail:
        if draft.is_open and _is_source(draft.text):
            draft.label("source_line", RULE.name, "names a source at the end of the story")
    return drafts


def _is_source(text: str) -> bool:
    if len(text) > _LONGEST or not _SOURCE.match(text):
        return False
    if _LABELLED.match(text):
        return True
    # `Theo` also opens sentences: a source is a few words, the first of them a name.
    words = text.strip("()[]. ").split()[1:]
    return (
        0 < len(words) <= _WORDS - 3 and words[0][:1].isupper() and not text.rstrip(")").endswith((".", "…", "?", "!"))
    )


RULE: Final = Rule("source_line", _label)
