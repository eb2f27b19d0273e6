"""All that vnnews writes of hostile pages, shown by a real browser: nothing of it runs.

Needs chromium (`apt-get install chromium` on Debian); `VNNEWS_BROWSER` names another program of its family.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Final

import pytest
from tests.hostile.payloads import PAYLOADS, RUNNING
from tests.hostile.test_output import parsed, renderer

from vnnews.export.json_ld import json_ld_script

if TYPE_CHECKING:
    from pathlib import Path

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "chrome")
BROWSER: Final = os.environ.get("VNNEWS_BROWSER") or next(filter(None, map(shutil.which, NAMES)), None)
pytestmark = pytest.mark.skipif(BROWSER is None, reason="there is no chromium here (VNNEWS_BROWSER may name one)")

FLAGS: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--virtual-time-budget=3000",
    "--dump-dom",
)
# The page counts what runs. At its end it fires each handler and follows each link that leads nowhere on the net.
BEFORE: Final = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>quiet</title><script>
var ran = 0;
function pwn() { ran += 1; document.title = 'ran ' + ran; }
</script></head><body>"""
AFTER: Final = """<script>
addEventListener('load', function () {
  for (const one of document.querySelectorAll('body *')) {
    for (const each of one.attributes) {
      if (each.name.startsWith('on')) one.dispatchEvent(new Event(each.name.slice(2)));
    }
    const to = one.href || one.action || one.formAction || '';
    if (String(to).startsWith('javascript:') || String(to).startsWith('data:')) one.click();
  }
  document.body.setAttribute('data-shown', 'all');
});
</script></body></html>"""


def title_of(document: str, folder: Path) -> str:
    """The title of a page after a browser has shown it."""
    page = folder / "page.html"
    page.write_bytes(f"{BEFORE}{document}{AFTER}".encode("utf-8", "replace"))
    command = [str(BROWSER), *FLAGS, f"--user-data-dir={folder / 'profile'}", page.as_uri()]
    done = subprocess.run(command, capture_output=True, check=False, timeout=100)
    shown = done.stdout.decode("utf-8", "replace")
    assert 'data-shown="all"' in shown, done.stderr[-2000:]
    title = re.search("<title>(.*?)</title>", shown)
    return title[1] if title else ""


def test_nothing_runs(tmp_path: Path) -> None:
    """Markdown as the most trusting reader renders it, and JSON-LD, of every page of payloads."""
    articles = [parsed(payload, way) for payload in PAYLOADS for way in ("text", "markup")]
    parts = [f"<section>{renderer().render(each.to_markdown())}</section>{json_ld_script(each)}" for each in articles]
    assert title_of("\n".join(parts), tmp_path) == "quiet"


@pytest.mark.parametrize("payload", RUNNING)
def test_what_is_not_escaped_runs(payload: str, tmp_path: Path) -> None:
    """Without this the test above could not fail."""
    assert title_of(PAYLOADS[payload], tmp_path).startswith("ran")


def test_links_that_run_are_followed(tmp_path: Path) -> None:
    """A link that the trusting reader takes over from text that nobody escaped."""
    assert title_of(renderer().render("[x](javascript:pwn())"), tmp_path).startswith("ran")
