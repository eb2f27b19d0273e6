"""One target for libFuzzer: `python fuzz/target.py NAME [options of libFuzzer] CORPUS`."""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).resolve().parent))

with atheris.instrument_imports(include=["vnnews", "laws"]):
    from laws import LAWS

    import vnnews.copied.text
    import vnnews.feeds.feed  # noqa: F401 - it is the loading that counts


from mutate import mutate


def main() -> None:
    """Run the target that the first argument names."""
    law = LAWS[sys.argv.pop(1)]

    def change(data: bytes, most: int, seed: int) -> bytes:
        return atheris.Mutate(data, most) if seed % 3 == 0 else mutate(data, most, seed)

    atheris.Setup(sys.argv, law, custom_mutator=change)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
