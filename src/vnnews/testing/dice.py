"""Chance that can be had again: the same seed gives the same page."""

from __future__ import annotations

import random


def dice(seed: object) -> random.Random:
    """Dice that fall alike for the same seed, on every machine.

    >>> dice("7 case").random() == dice("7 case").random()
    True
    """
    return random.Random(str(seed))  # noqa: S311 - variety, no secrets


def chance(rng: random.Random, percent: int) -> bool:
    """Whether something happens that happens in so many cases of a hundred.

    >>> chance(dice(1), 100), chance(dice(1), 0)
    (True, False)
    """
    return rng.random() * 100 < percent
