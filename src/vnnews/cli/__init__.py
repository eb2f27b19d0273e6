"""The command `vnnews`: one file a command, and each loads only what it needs."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> None:
    """Run `vnnews` with the arguments of the process. Ctrl-C ends it without a traceback while it loads, too."""
    try:
        from vnnews.cli.app import start  # noqa: PLC0415 - click takes most of the time in which Ctrl-C may come

        start()
    except KeyboardInterrupt:
        sys.exit(130)
