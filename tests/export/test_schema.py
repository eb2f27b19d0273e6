"""The JSON schema of the wire form."""

from __future__ import annotations

import jsonschema
from tests.export.conftest import VALIDATOR

import vnnews


def test_the_schema_is_one() -> None:
    """The schema itself is valid, and an empty article fits it."""
    jsonschema.Draft202012Validator.check_schema(vnnews.json_schema())
    VALIDATOR.validate(vnnews.Article().to_dict())
