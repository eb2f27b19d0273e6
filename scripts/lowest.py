"""Print the lower bounds in pyproject.toml as pip constraints: `attrs>=23.2` becomes `attrs==23.2`.

`make lowest` installs these and runs the suite, so that a bound which is too low is found here and not by a user.
Usage: lowest.py [dependency group ...]
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

PYPROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"
BOUND = re.compile(r"(?P<name>[A-Za-z0-9._-]+)(?:\[[^]]*\])?\s*>=\s*(?P<version>[0-9][^,;\s]*)")


def lowest(groups: list[str]) -> list[str]:
    """The constraints for the run-time dependencies and the named groups; a dependency without a bound is an error."""
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))
    wanted: list[str] = [*project["project"]["dependencies"]]
    for group in groups:
        wanted += [line for line in project["dependency-groups"][group] if isinstance(line, str)]
    found = {line: BOUND.match(line) for line in wanted}
    unbound = [line for line, bound in found.items() if bound is None]
    if unbound:
        sys.exit(f"no lower bound: {', '.join(unbound)}")
    return [f"{bound['name']}=={bound['version']}" for bound in found.values() if bound]


if __name__ == "__main__":
    print("\n".join(lowest(sys.argv[1:])))
