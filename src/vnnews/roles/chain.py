"""The rules in the order in which they are applied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from vnnews.errors import UnknownNameError
from vnnews.roles import byline, caption, credit, embed, heading, live, notice, related, repeat, source_line
from vnnews.roles.rule import Context, Rule

if TYPE_CHECKING:
    from vnnews.blocks.draft import Draft


@attrs.frozen
class Chain:
    """A frozen list of rules.

    >>> CHAIN.without("repeat").names == tuple(name for name in CHAIN.names if name != "repeat")
    True
    """

    rules: tuple[Rule, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the rules, in order."""
        return tuple(rule.name for rule in self.rules)

    def without(self, *names: str) -> Chain:
        """A chain that leaves these rules out.

        Raises:
            UnknownNameError: there is no such rule.
        """
        for name in names:
            if name not in self.names:
                raise UnknownNameError("rule", name, self.names)
        return Chain(tuple(rule for rule in self.rules if rule.name not in names)) if names else self

    def apply(self, drafts: list[Draft], context: Context) -> None:
        """Apply each rule: the list, its drafts and the context's result are edited in place."""
        for rule in self.rules if drafts else ():  # most items of a feed have no body
            rule.apply(drafts, context)


CHAIN: Final = Chain(
    (
        live.RULE,
        embed.RULE,
        caption.RULE,
        credit.RULE,
        notice.RULE,
        source_line.RULE,
        byline.RULE,
        heading.RULE,
        related.RULE,
        repeat.RULE,
    )
)
"""The rules that are applied to every page."""
