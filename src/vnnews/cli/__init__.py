"""The command `vnnews`: one file a command, and each loads only what it needs."""

from __future__ import annotations

from vnnews.cli.app import main

__all__ = ["main"]
