"""Embeds of which only the address is left, on a line of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vnnews.roles.rule import Context, Rule

if TYPE_CHECKING:
    from vnnews.blocks.draft import Draft

_PLAYER: Final = re.compile(
    r"^https?://(?:www\.|m\.)?"
    r"(?:youtube(?:-nocookie)?\.com/(?:embed/|watch\?)|youtu\.be/|player\.vimeo\.com/)\S{1,200}$"
)


def _label(drafts: list[Draft], _: Context) -> None:
    """Make a text that is the address of a player an embed."""
    for draft in drafts:
        if draft.is_open and _PLAYER.match(draft.text):
            draft.kind, draft.embed, draft.src = "embed", "video", draft.text
            draft.label("embed", RULE.name, "the address of a player")


RULE: Final = Rule("embed", _label)
