"""The profile is right, and its pages say what a reader says they say."""

from __future__ import annotations

from pathlib import Path

from vnnews.testing import check_profile

PROFILE = Path(__file__).resolve().parents[1] / "src" / "vnnews_example_site" / "songhau.toml"


def test_pages() -> None:
    """Every page beside the profile is read as the file beside the page says."""
    report = check_profile(PROFILE)
    assert report.ok, report
    assert report.cases
