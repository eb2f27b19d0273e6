"""The order of the rules, and how it is changed."""

from __future__ import annotations

import pytest
from tests.roles.drafts import MORE, STORY, text

from vnnews.errors import UnknownNameError
from vnnews.roles.chain import CHAIN, Chain
from vnnews.roles.rule import Rule

NAMES = ("live", "embed", "caption", "credit", "notice", "source_line", "byline", "heading", "related", "repeat")


def test_rules_have_an_order_and_can_be_changed() -> None:
    """A chain is frozen: each change gives another one."""
    mine = Rule("mine", lambda drafts, _: drafts[::-1])
    assert CHAIN.names == NAMES
    assert CHAIN.without("credit", "repeat").names == tuple(each for each in NAMES if each not in {"credit", "repeat"})
    assert CHAIN.before("credit", mine).names == (*NAMES[:3], "mine", *NAMES[3:])
    assert CHAIN.after("credit", mine).names == (*NAMES[:4], "mine", *NAMES[4:])
    assert CHAIN.before("live", mine).names == ("mine", *NAMES)
    assert CHAIN.after("repeat", mine).names == (*NAMES, "mine")
    assert CHAIN.names == NAMES
    drafts = Chain((mine,)).apply([text(STORY), text(MORE)], None)  # type: ignore[arg-type]
    assert [draft.text for draft in drafts] == [MORE, STORY]


@pytest.mark.parametrize("change", ["without", "before", "after"])
def test_a_rule_that_nobody_knows(change: str) -> None:
    """The error says which names there are."""
    with pytest.raises(UnknownNameError, match=r"no rule is named 'sapo'; known: live, embed, caption"):
        getattr(CHAIN, change)("sapo")
