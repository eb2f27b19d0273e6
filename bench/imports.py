"""What `import vnnews` and `vnnews --help` cost beside what they cannot do without: `python bench/imports.py`."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from typing import Final

ROUNDS: Final = 9
IMPORTS: Final = ("import lxml.etree, attrs", "import vnnews", "from vnnews import parse_html")
COMMANDS: Final = {
    "python -c 'import click'": ("-c", "import click"),
    "vnnews --help": ("-m", "vnnews", "--help"),
}


def imported(statement: str) -> tuple[float, int]:
    """Milliseconds of all imports of a statement, as `-X importtime` tells, and how many modules that are."""
    done = _python("-X", "importtime", "-c", statement)
    lines = [line.removeprefix("import time:").split("|") for line in done.stderr.splitlines()]
    own = [(int(parts[0]), parts[2].strip()) for parts in lines if parts[0].strip().isdigit()]
    # What the interpreter imports for itself ends with `site`.
    start = next((at for at, (_, name) in enumerate(own) if name == "site"), -1)
    return sum(micros for micros, _ in own[start + 1 :]) / 1000, len(own) - start - 1


def started(arguments: tuple[str, ...]) -> float:
    """Milliseconds of a whole run of the interpreter."""
    begun = time.perf_counter()
    _python(*arguments)
    return (time.perf_counter() - begun) * 1000


def _python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True)  # noqa: S603 - this interpreter, fixed arguments


def main() -> None:
    for statement in IMPORTS:
        rounds = [imported(statement) for _ in range(ROUNDS)]
        median = statistics.median(millis for millis, _ in rounds)
        print(f"{statement:<30} {median:>8.1f} ms (median of {ROUNDS})  {rounds[0][1]:>4} modules")
    for name, arguments in COMMANDS.items():
        median = statistics.median(started(arguments) for _ in range(ROUNDS))
        print(f"{name:<30} {median:>8.1f} ms (median of {ROUNDS})")


if __name__ == "__main__":
    main()
