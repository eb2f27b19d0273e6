"""Stories that browsers do not show, or only by a script: in `<noscript>`, in templates, in JSON-LD."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from lxml import etree

from vnnews.blocks.story import Story
from vnnews.body.outline import Outline
from vnnews.body.score import best_of, score

if TYPE_CHECKING:
    from vnnews.dom.page import Page
    from vnnews.metadata.candidates import Candidates

_SHORTEST: Final = 200  # characters of prose: a `<noscript>` often asks for JavaScript, a template has a button
_TAGS: Final = ("noscript", "template")
_LARGEST: Final = 1_000_000  # characters of a script


def find_unseen(page: Page, candidates: Candidates) -> Story | None:
    """The story in the `<noscript>` or template with the best score, else in JSON-LD; None if it is nowhere."""
    known = [value for candidate in candidates.get("lead", ()) for value in candidate.values]
    best: tuple[float, etree._Element, str] | None = None
    for holder in page.root.iter(*_TAGS):
        if next(holder.iterancestors(*_TAGS), None) is not None:
            continue
        outline = Outline(holder, known=known)
        scores = score(outline, outline.features)
        place = best_of(outline, scores)
        if place >= 0 and scores[place] >= _SHORTEST and (best is None or scores[place] > best[0]):
            best = scores[place], outline.elements[place], f"<{holder.tag}>"
    if best is not None:
        return Story(best[1], best[2])
    for candidate in candidates.get("story", ()):
        if sum(map(len, candidate.values)) >= _SHORTEST:
            return Story(_paragraphs(candidate.values), f"{candidate.place} of JSON-LD", detached=True)
    return None


def _paragraphs(lines: tuple[str, ...]) -> etree._Element:
    """An element with a paragraph for each line."""
    body = etree.Element("div")
    for line in lines:
        etree.SubElement(body, "p").text = line
    return body


def script_with(page: Page, headline: str | None) -> str | None:
    """The name of a script that has the headline, and so perhaps the story, as data; None if no script has it."""
    if not headline:
        return None
    forms = {headline, json.dumps(headline)[1:-1], json.dumps(headline, ensure_ascii=False)[1:-1]}
    for script in page.head["script"]:
        text = (script.text or "")[:_LARGEST]
        if len(text) >= _SHORTEST + len(headline) and any(form in text for form in forms):
            return f"script#{script.get('id')}" if script.get("id") else f"the script at line {script.sourceline}"
    return None
