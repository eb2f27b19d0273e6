"""The picture that stands for an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnnews.fields.choice import Choice, choose_text
from vnnews.model import Figure, Image

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vnnews.metadata.candidates import Candidates
    from vnnews.model import Block


def choose_image(candidates: Candidates, body: Iterable[Block]) -> Choice[Image | None]:
    """The image of the metadata, else the first one of the body."""
    stated = choose_text(candidates, "image")
    if stated.value:
        return Choice(Image(stated.value), stated.source)
    pictures = (block.images[0] for block in body if isinstance(block, Figure) and block.images)
    return Choice(next(pictures, None), stated.source)
