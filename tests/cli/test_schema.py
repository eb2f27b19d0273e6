"""`vnnews schema`: what `vnnews parse` writes is valid."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jsonschema.validators import validator_for

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


def test_output_keeps_to_the_schema(run: Run, examples: Path) -> None:
    """What `parse` writes validates against what `schema` prints."""
    schema = json.loads(run("schema").out)
    validator = validator_for(schema)
    validator.check_schema(schema)
    for line in run("parse", examples / "*.html").out.splitlines():
        validator(schema).validate(json.loads(line))
