"""How Sphinx builds these pages: MyST Markdown, the furo theme, reference pages from docstrings."""

import importlib.metadata
from typing import TYPE_CHECKING

from sphinx.ext.napoleon import Config, GoogleDocstring

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "vnnews"
author = "The vnnews founders"
copyright = "2026, The vnnews founders"
release = importlib.metadata.version("vnnews")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.viewcode"]
default_role = "code"  # docstrings write `name` for code, as Markdown does
exclude_patterns = ["README.md"]
html_theme = "furo"
html_title = f"vnnews {release}"
html_copy_source = False
language = "en"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"

nitpicky = True
nitpick_ignore_regex = [
    # Other projects' classes, named in signatures: no inventory is fetched, so that the build needs no network.
    (r"py:.*", r"(lxml|_?etree|bs4|attrs?|collections|datetime|enum|typing|types|pathlib|os|re|pa|pd)(\..*)?"),
    (r"py:.*", r"vnnews\..*\._\w+"),  # private bases
    # Python's own names.
    (r"py:.*", r"(Any|ClassVar|Final|Iterator|Iterable|Sequence|Mapping|Callable|Literal|date|datetime|optional|Path)"),
]


def _google(app: "Sphinx", what: str, name: str, obj: object, options: object, lines: list[str]) -> None:
    """Read `Raises:` and the like in docstrings; napoleon itself would take `word: text` in a field's for a type."""
    if what not in {"attribute", "data", "property"}:
        lines[:] = GoogleDocstring(lines, Config(), app, what, name, obj, options).lines()


def setup(app: "Sphinx") -> None:
    """Called by Sphinx."""
    app.connect("autodoc-process-docstring", _google)
