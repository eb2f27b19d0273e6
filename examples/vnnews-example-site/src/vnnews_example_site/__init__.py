"""The profile of Báo Sông Hậu (songhau.example), for vnnews."""

from __future__ import annotations

from importlib.resources import files

__all__ = ["profile"]


def profile() -> str:
    """The profile as TOML text. vnnews calls this when it first looks for a site, and checks what it gets."""
    return files("vnnews_example_site").joinpath("songhau.toml").read_text(encoding="utf-8")
