"""The shape of the tests: a test file belongs to one module and says which by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from tests.places import ROOT, SRC

if TYPE_CHECKING:
    from pathlib import PurePath

TESTS: Final = ROOT / "tests"
CROSSING: Final = frozenset({"bench", "corpus", "docs", "golden", "hostile", "pages", "property", "typing"})
"""Folders of tests that cross modules."""
PROJECT: Final = {
    "determinism": "the same bytes in other processes, locales and orders",
    "held": "what a test run has to have done",
    "import": "what `import vnnews` loads",
    "lock": "requirements-dev.lock",
    "structure": "the shape of the source and of the tests",
}
"""What top-level tests are about that is no module."""
UNTESTED: Final = {
    "seen by what proposes a profile as a whole, in authoring/test_propose": (
        *("authoring.boilerplate", "authoring.draft_layout", "authoring.fingerprint", "authoring.page"),
        *("authoring.ranking", "authoring.sample", "authoring.story_element"),
    ),
    "read and compared by authoring/test_check": ("authoring.expectation", "authoring.truth"),
    "every page passes through it: property/test_pages and golden": (*("dom.tags", "fields.headline", "fields.links"),),
    "its laws are css/test_index's: the index answers as XPath does": ("css.compound", "css.matching", "css.selector"),
    "forms of dates have one door, `parse_date`: dates/test_api, test_tokens and property/test_dates": (
        *("dates.clock", "dates.common", "dates.folded", "dates.parsed", "dates.relative", "dates.stamps"),
    ),
    "attrs classes: export/test_wire and typing": ("model.article", "model.values"),
    "tables that reading/test_encodings turns around": ("reading.charsets",),
    "hostile/test_output": ("export.harmless",),
    "what `vnnews explain` draws: cli/test_explain": ("cli.reasons",),
    "profiles are loaded and refused in property/test_skins and authoring/test_check": ("sites.profile", "sites.toml"),
    "what a rule is: every test of a rule": ("roles.rule",),
    "what a passage is: repeats/test_matches and test_display": ("repeats.passage",),
    "raised and read everywhere": ("errors",),
    "every law over pages is written with them: property/test_skins, which refuses wrong skins too": (
        *("testing.clock_text", "testing.dice", "testing.heads", "testing.markup", "testing.noise"),
        *("testing.notation", "testing.pages", "testing.prose", "testing.shape", "testing.skin"),
        *("testing.skin_page", "testing.stories", "testing.truth", "testing.words"),
    ),
}
"""Modules without a test file of their own, by the reason."""

if not SRC.is_dir():
    pytest.skip("the source is not here: these tests run where the package was installed", allow_module_level=True)

MODULES: Final = {
    ".".join(path.relative_to(SRC).with_suffix("").parts) for path in SRC.rglob("*.py") if path.stem[:2] != "__"
}
PACKAGES: Final = {module.partition(".")[0] for module in MODULES if "." in module}
FILES: Final = sorted(path.relative_to(TESTS) for path in TESTS.rglob("test_*.py"))


def _module_of(file: PurePath) -> str | None:
    """The module that the name of a test file begins with, the longest one of its folder."""
    folder = file.parent.as_posix()
    if folder == ".":
        modules = {module for module in MODULES if "." not in module} | set(PROJECT)
    else:
        modules = {module.partition(".")[2] for module in MODULES if module.startswith(f"{folder}.")}
    return max((each for each in modules if f"{file.stem}_".startswith(f"test_{each}_")), key=len, default=None)


@pytest.mark.parametrize("folder", sorted({file.parent.as_posix() for file in FILES}))
def test_a_folder_is_a_package_of_the_source(folder: str) -> None:
    """Or it crosses modules and is listed."""
    assert folder == "." or folder in PACKAGES | CROSSING


@pytest.mark.parametrize("file", [file for file in FILES if file.parts[0] not in CROSSING], ids=str)
def test_a_file_names_its_module(file: PurePath) -> None:
    """`tests/dom/test_inline_elements.py` tests `dom/inline.py`."""
    assert _module_of(file)


def test_every_module_has_tests() -> None:
    """Or stands in the list with the reason."""
    tested = {".".join(filter(None, (*file.parent.parts, _module_of(file)))) for file in FILES}
    listed = {module for modules in UNTESTED.values() for module in modules}
    assert sorted(MODULES - tested - listed) == []
    assert sorted(listed & tested) == [], "they have a test file: they leave the list"
    assert sorted(listed - MODULES) == [], "there is no such module"
