"""Players that are left as an address."""

from __future__ import annotations

import pytest
from tests.roles.drafts import apply, role, text


@pytest.mark.parametrize(
    ("address", "is_player"),
    [
        *((f"https://{host}/embed/x1", True) for host in ("www.youtube.com", "m.youtube.com", "youtube.com")),
        ("https://www.youtube-nocookie.com/embed/x1", True),
        ("http://www.youtube.com/watch?v=x1", True),
        ("https://youtu.be/x1", True),
        ("https://player.vimeo.com/video/1", True),
        ("https://www.youtube.com/@kenh", False),
        ("https://a.vn/youtu.be/x1", False),
        ("Xem https://youtu.be/x1", False),
        ("https://youtu.be/x1 nhé", False),
        ("https://youtu.be/", False),
    ],
)
def test_a_player_left_as_an_address(address: str, is_player: bool) -> None:  # noqa: FBT001 - an expected value
    """The address of a player alone on a line is the player."""
    (draft,) = apply("embed", text(address))
    assert (draft.kind, draft.src) == (("embed", address) if is_player else ("text", None))
    if is_player:
        assert (draft.role, draft.embed) == ("embed", "video")
        assert draft.reason is not None
        assert draft.reason.evidence == "the address of a player"
    assert role("embed", text(address, role="quote")) == "quote"
