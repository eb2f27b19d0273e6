"""Where the project and what lies beside it are, for tests that read files."""

from __future__ import annotations

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
SRC: Final = ROOT / "src" / "vnnews"
DOCS: Final = ROOT / "docs"
EXAMPLES: Final = ROOT / "examples"
GOLDEN: Final = ROOT / "tests" / "golden"
CORPUS: Final = ROOT.parent / "shared" / "data"
"""Real pages, which are not ours: tests that read them are skipped where the folder is absent."""
PAGES: Final = CORPUS / "pages"
