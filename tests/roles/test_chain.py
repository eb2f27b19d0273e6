"""The chain: rules in an order, and what they may edit."""

from __future__ import annotations

import attrs
import pytest
from tests.roles.drafts import MORE, STORY, text

from vnnews.blocks.draft import Echo
from vnnews.errors import UnknownNameError
from vnnews.roles.chain import CHAIN, Chain
from vnnews.roles.rule import Context, Rule

NAMES = ("live", "embed", "caption", "credit", "notice", "source_line", "byline", "heading", "related", "repeat")


def test_rules_have_an_order_and_can_be_left_out() -> None:
    """A chain is frozen: a change gives another one."""
    assert CHAIN.names == NAMES
    assert CHAIN.without("credit", "repeat").names == tuple(each for each in NAMES if each not in {"credit", "repeat"})
    assert CHAIN.names == NAMES


def test_a_chain_edits_in_place() -> None:
    """Each rule gets the list as the one before left it."""
    first = Rule("first", lambda drafts, _: drafts.reverse())
    second = Rule("second", lambda drafts, _: drafts[0].label("notice", "second", "the first of the list"))
    drafts = [text(STORY), text(MORE)]
    Chain((first, second)).apply(drafts, Context())
    assert [draft.text for draft in drafts] == [MORE, STORY]
    assert [draft.role for draft in drafts] == ["notice", None]


def test_a_rule_that_nobody_knows() -> None:
    """The error says which names there are."""
    with pytest.raises(UnknownNameError, match=r"no rule is named 'sapo'; known: live, embed, caption"):
        CHAIN.without("sapo")


def test_facts_stay_as_they_are() -> None:
    """A rule may set the one result of a context, no fact."""
    context = Context(lead=STORY)
    with pytest.raises(attrs.exceptions.FrozenAttributeError):
        context.lead = MORE
    context.lead_echoes = (Echo(0, 0, 1, 1.0),)
    assert len(context.lead_echoes) == 1
