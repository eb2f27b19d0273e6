"""A truth as a page in a skin, and what is left of the truth on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs
from hypothesis import strategies as st

from vnnews.authoring.truth import PageTruth, TruthBlock
from vnnews.testing.clock_text import fineness, time_text
from vnnews.testing.heads import HEADS, head_nodes, printed_lead, stamp_of
from vnnews.testing.markup import Node, Raw
from vnnews.testing.noise import QUIET, Noise, field_text
from vnnews.testing.notation import parse_path
from vnnews.testing.pages import whole_page
from vnnews.testing.prose import names
from vnnews.testing.stories import body_nodes, cover_nodes
from vnnews.testing.truth import EVERY_KIND, Kind, page_truths
from vnnews.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from vnnews.testing.skin import Part, Skin

_BETWEEN: Final = ", "
"""What stands between two authors."""
_LISTS: Final = ("authors", "breadcrumbs", "tags")


@st.composite
def skin_truths(draw: st.DrawFn, skin: Skin, *, kinds: Sequence[Kind] = EVERY_KIND, most: int = 8) -> PageTruth:
    """Truths whose blocks a skin can show, planned from those `kinds` that it knows; with up to two authors."""
    known: tuple[Kind, ...] = tuple(kind for kind in kinds if kind in skin.kinds) or ("paragraph",)
    truth = draw(page_truths(kinds=known, most=most))
    authors = draw(st.lists(names(), max_size=2, unique_by=fold).map(tuple))
    blocks = tuple(block for block in truth.blocks if block.role not in skin.without)
    return attrs.evolve(truth, authors=authors, blocks=blocks)


def expressible_in(truth: PageTruth, skin: Skin) -> PageTruth:
    """What is left of a truth in a skin: what neither a part nor the head states is empty.

    The head of a page stands behind each of its parts: JSON-LD may state an author whom the page does not show. Of
    the categories, a section alone makes a path of one.
    """
    stated = skin.stated
    lead = truth.lead if "lead" in stated else None
    crumbs = truth.breadcrumbs if "breadcrumbs" in stated else ()
    if not crumbs and truth.section and "section" in stated:
        crumbs = (truth.section,)
    return attrs.evolve(
        truth,
        lead=lead,
        lead_prefix=skin.prefix if lead else None,
        lead_repeats=truth.lead_repeats if lead else (),
        authors=truth.authors if "authors" in stated else (),
        published=_printed_time(truth, skin),
        section=crumbs[-1] if crumbs else None,
        breadcrumbs=crumbs,
        tags=truth.tags if "tags" in stated else (),
        blocks=(*(_printed_block(block, skin) for block in truth.blocks), *_signature(truth, skin)),
    )


def _signature(truth: PageTruth, skin: Skin) -> tuple[TruthBlock, ...]:
    """The line that signs the story at the end of its body, where the skin has one."""
    signed = [part for part in skin.last if part[0] == "authors" and skin.signed]
    lines = [(_printed(part, truth, skin), parse_path(part[1])) for part in signed]
    texts = [(_BETWEEN.join(printed),) if path.is_joined else printed for printed, path in lines if printed]
    return tuple(TruthBlock(role=skin.signed or "", text=text) for line in texts for text in line)


def _printed_time(truth: PageTruth, skin: Skin) -> datetime | None:
    """The time of publication, as fine as the page prints it."""
    time = truth.published
    if time is None or "published" not in skin.stated:
        return None
    in_metadata = any("published" in HEADS[kind] for kind in skin.head)
    in_metadata |= any("{iso}" in part[1] for part in skin.all_parts if part[0] == "published")
    fine = "minute" if in_metadata else fineness(skin.date or "")
    return time if fine == "minute" else time.replace(minute=0, hour=time.hour if fine == "hour" else 0)


def _printed_block(block: TruthBlock, skin: Skin) -> TruthBlock:
    if block.role == "heading":
        return attrs.evolve(block, level=skin.level_read(block.level))
    if block.credit and not skin.credits_after(block.text or ""):
        return attrs.evolve(block, credit=None)
    return block


def render_skin(truth: PageTruth, skin: Skin, noise: Noise = QUIET) -> str:
    """The page in a skin that shows `expressible_in(truth, skin)`, and nothing else as an article.

    >>> from vnnews.testing.skin import Skin
    >>> skin = Skin(name="a", layout="a", url="https://a.vn/b.htm", parts=(("headline", "h1"), ("body", "main")))
    >>> "<h1>Gạo thơm lên ngôi</h1>" in render_skin(PageTruth(headline="Gạo thơm lên ngôi"), skin)
    True
    """
    credited = tuple(attrs.evolve(block, credit=_printed_block(block, skin).credit) for block in truth.blocks)
    truth = attrs.evolve(truth, lead_prefix=skin.prefix, blocks=credited)
    article = parse_path(skin.frame).around(*_parts(skin.parts, truth, skin, noise))
    head = head_nodes(truth, skin.head, skin.site_name)
    return whole_page(head, article, noise, skin.language, skin.site_name)


def _parts(parts: tuple[Part, ...], truth: PageTruth, skin: Skin, noise: Noise) -> list[Node]:
    return [node for part in parts for node in _part(part, truth, skin, noise)]


def _part(part: Part, truth: PageTruth, skin: Skin, noise: Noise) -> tuple[Node, ...]:
    """The elements of one part; none where the truth has nothing to put into it."""
    name, notation = part[:2]
    if name == "markup":
        return (Raw(notation),)
    path = parse_path(notation)
    if name == "body":
        first, last = (_parts(inner, truth, skin, noise) for inner in (skin.first, skin.last))
        begun = len(cover_nodes(truth, skin, noise)[:1]) if any(part[0] == "cover" for part in skin.parts) else 0
        return (path.around(*first, *body_nodes(truth, skin, noise, begun), *last),)
    if name == "cover":
        nodes = cover_nodes(truth, skin, noise)
        return (path.around(*nodes),) if nodes else ()
    texts = _printed(part, truth, skin)
    contents = [field_text(text, noise, f"{name} {place}") for place, text in enumerate(texts)]
    return path.each(contents, _BETWEEN if name == "authors" else "", iso=stamp_of(truth)) if texts else ()


def _printed(part: Part, truth: PageTruth, skin: Skin) -> tuple[str, ...]:
    """What a part prints, with the words around it."""
    name, _, *forms = part
    form = forms[0] if forms else "{text}"
    return tuple(form.replace("{text}", text) for text in _texts(name, truth, skin))


def _texts(name: str, truth: PageTruth, skin: Skin) -> tuple[str, ...]:
    """What a part prints, once for each of its elements."""
    if name == "published":
        return (time_text(truth.published, skin.date or ""),) if truth.published else ()
    if name == "lead":
        return tuple(filter(None, [printed_lead(truth)]))
    if name in _LISTS:
        texts: tuple[str, ...] = getattr(truth, name)
        return texts[::-1] if name == "breadcrumbs" and skin.leaf_first else texts
    return tuple(filter(None, [getattr(truth, name)]))
