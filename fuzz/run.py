"""Run the fuzz targets, each for its share of the time: `python fuzz/run.py --seconds 90 [TARGET ...]`.

Seeds are the example and golden pages of this repository. What a run learns stays in `build/fuzz/NAME/corpus`, findings
in `build/fuzz/NAME/findings`. The exit code is 1 where there is a finding: it becomes a numbered case in
`tests/hostile/test_findings.py`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import resource
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
BUILD: Final = ROOT / "build" / "fuzz"
SHARES: Final = {"decode": 3, "html": 5, "text": 3, "feed": 3, "date": 2, "json": 1, "profile": 1}
DATES: Final = (
    *("Thứ năm, 25/7/2024, 16:03 (GMT+7)", "2 giờ trước", "July 25, 2024 | 16:03 GMT+7", "16h03 ngày 25-7"),
    *("9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00", "10:05, 8/3/2026 (GMT+9)", "hôm qua 14:05 UTC"),
)


def seeds(name: str) -> list[bytes]:
    """What a target begins with."""
    pages = [path.read_bytes() for place in ("tests/golden", "examples") for path in (ROOT / place).glob("*.html")]
    texts = [path.read_bytes() for path in (ROOT / "examples").glob("*.txt")]
    feeds = [path.read_bytes() for path in (ROOT / "examples").glob("*.xml")]
    profiles = [path.read_bytes() for path in (ROOT / "src/vnnews/sites/data").glob("*.toml")]
    truths = [path.read_bytes() for path in (ROOT / "tests/golden").glob("*.json")]
    return {
        "decode": pages,
        "html": pages,
        "text": texts,
        "feed": feeds,
        "date": [date.encode() for date in DATES],
        "json": [*truths, *_articles(pages)],
        "profile": [*profiles, b'name = "a"\ntitle = "A"\nhosts = ["a.vn"]'],
    }[name]


def _articles(pages: list[bytes]) -> list[bytes]:
    import vnnews  # noqa: PLC0415 - the other targets need nothing of it here

    return [json.dumps(vnnews.parse_html(page).to_dict()).encode() for page in pages]


def run(name: str, seconds: int) -> bool:
    """Run one target; whether it found nothing."""
    corpus, findings = BUILD / name / "corpus", BUILD / name / "findings"
    corpus.mkdir(parents=True, exist_ok=True)
    findings.mkdir(exist_ok=True)
    for seed in seeds(name):
        (corpus / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
    options = [f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=4096", "-max_len=200000", "-len_control=50"]
    command = [sys.executable, str(ROOT / "fuzz" / "target.py"), name, *options]
    command += [f"-artifact_prefix={findings}/", "-print_final_stats=1", str(corpus)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    before = _spent()
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False, env=environment)  # noqa: S603 - this interpreter, fixed arguments
    (BUILD / name / "log.txt").write_text(done.stdout + done.stderr, encoding="utf-8")
    counted = re.search(r"number_of_executed_units:\s*(\d+)", done.stderr)
    what = f"{counted[1] if counted else '?':>8} executions in {_spent() - before:.0f} s of CPU"
    print(f"{name:>8}: {what}, exit {done.returncode}", flush=True)
    if done.returncode:
        print(done.stdout[-3000:], done.stderr[-3000:], sep="\n", flush=True)
    return done.returncode == 0


def _spent() -> float:
    """Seconds of CPU that finished targets have taken: on a busy machine the clock says little."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> int:
    """Read the arguments and run the targets."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=600, help="for all targets together")
    parser.add_argument("targets", nargs="*", choices=[*SHARES, []], metavar="TARGET", help=", ".join(SHARES))
    given = parser.parse_args()
    names = given.targets or list(SHARES)
    total = sum(SHARES[name] for name in names)
    good = [run(name, max(5, given.seconds * SHARES[name] // total)) for name in names]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
