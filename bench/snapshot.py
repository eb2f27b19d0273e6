"""Proof that a change of the code changes no output: `python -m bench.snapshot [--only PREFIX] [--update]`.

Every input gives a digest of the article's JSON: golden pages with their own profile and without one, example feeds and
texts, and the corpora beside the project where they are there. `snapshot.json` holds what the digests were when
somebody last looked at a change of output and wrote it into the changelog; `--update` stores them anew. `--write` keeps
the JSON itself, so that two versions of the code can be compared with `diff -r`.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import hashlib
import html
import json
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from bench.instructions import made_with

import vnnews

ROOT: Final = Path(__file__).resolve().parents[1]
DATA: Final = ROOT.parent / "shared" / "data"
STORED: Final = Path(__file__).with_name("snapshot.json")
_SHOWN: Final = 20  # of the inputs that differ
_NTH_PAGE: Final = 4  # of the foreign pages, each of which takes as long as three golden ones
_BODIES: Final = 40

Case: TypeAlias = tuple[str, Callable[[], str]]
"""The name of an input, and what makes its output."""


def _page(path: Path, profile: str | None, url: str | None = None) -> str:
    data = path.read_bytes()
    data = gzip.decompress(data) if path.suffix == ".gz" else data
    return vnnews.parse_html(data, url=url, profile=profile).to_json()


def _feed(path: Path) -> str:
    return "\n".join(article.to_json() for article in vnnews.parse_feed(path.read_bytes()))


def _text(text: str) -> str:
    return vnnews.parse_text(text).to_json()


def _lines(lines: list[str]) -> str:
    """A body of which only the lines are known, as a page."""
    body = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    return vnnews.parse_html(f"<h1>Tin trong ngày hôm nay</h1><div>{body}</div>", profile="generic").to_json()


def _date(text: str) -> str:
    return repr((vnnews.parse_date(text), vnnews.find_dates(text)))


def _pages(folder: Path, name: str) -> Iterator[Case]:
    for path in sorted(folder.glob("*.html")):
        for profile in (None, "generic"):
            yield f"{name}/{path.name} {profile or 'own'}", partial(_page, path, profile)


def _files(folder: Path, name: str) -> Iterator[Case]:
    yield from ((f"{name}/{path.name}", partial(_feed, path)) for path in sorted(folder.glob("*.xml")))
    for path in sorted(folder.glob("*.txt")):
        yield f"{name}/{path.name}", partial(_text, path.read_text(encoding="utf-8"))


def _rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def _corpora() -> Iterator[Case]:
    """What lies beside the project."""
    for name in ("pages", "pages2", "attacks", "reports/cases", "reports/small"):
        yield from _pages(DATA / name, name)
    for name in ("vneconomy_text", "reports/cases"):
        yield from _files(DATA / name, name)
    yield from _files(DATA, "data")
    for number, row in enumerate(_rows(DATA / "yardstick" / "gold.jsonl")[::_NTH_PAGE]):
        path = DATA / "yardstick" / str(row["page"])
        yield f"yardstick/{number} {path.name}", partial(_page, path, "generic", str(row["url"]))
    for name in ("vietnamnet_bodies.jsonl", "pull_quotes.jsonl"):
        for number, row in enumerate(_rows(DATA / name)[:_BODIES]):
            lines = row["lines"]
            assert isinstance(lines, list)
            yield f"{name} {number} html", partial(_lines, lines)
            yield f"{name} {number} text", partial(_text, "\n\n".join(["Tin trong ngày", *lines]))
    for number, row in enumerate(_rows(DATA / "dates.jsonl")):
        yield f"dates.jsonl {number}", partial(_date, str(next(iter(row.values()))))


@functools.cache
def cases() -> dict[str, Callable[[], str]]:
    """All inputs by name."""
    found = dict(_pages(ROOT / "tests" / "golden", "golden"))
    found |= dict(_pages(ROOT / "examples", "examples"))
    found |= dict(_files(ROOT / "examples", "examples"))
    return found | dict(_corpora())


def output(name: str) -> tuple[str, str]:
    """What one input gives; an exception is an output too, until it is mended."""
    try:
        made = cases()[name]()
    except Exception as error:  # noqa: BLE001 - whatever is raised belongs to the snapshot
        made = f"raises {type(error).__name__}"
    return name, made


def outputs(names: list[str]) -> dict[str, str]:
    """What all inputs give, by two or more processes."""
    with ProcessPoolExecutor() as pool:
        return dict(pool.map(output, names, chunksize=16))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.snapshot", description=__doc__)
    parser.add_argument("--update", action="store_true", help="store the digests of this code")
    parser.add_argument("--write", type=Path, metavar="FOLDER", help="keep each output as a file")
    parser.add_argument("--only", default="", metavar="PREFIX", help="look at the inputs whose name begins so")
    asked = parser.parse_args()
    made = outputs([name for name in cases() if name.startswith(asked.only)])
    if asked.write:
        asked.write.mkdir(parents=True, exist_ok=True)
        for name, text in made.items():
            (asked.write / name.replace("/", "_")).write_text(text, encoding="utf-8", errors="surrogatepass")
    digests = {
        name: hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12] for name, text in made.items()
    }
    if asked.update and not asked.only:
        STORED.write_text(json.dumps({"made_with": made_with(), "digests": digests}, indent=0) + "\n", "utf-8")
        print(f"stored {len(digests)} digests")
        return 0
    stored = json.loads(STORED.read_text("utf-8"))
    stored["digests"] = {name: old for name, old in stored["digests"].items() if name.startswith(asked.only)}
    return _compare(stored, digests)


def _compare(stored: dict[str, object], digests: dict[str, str]) -> int:
    """Print what differs; 1 where something does."""
    before = stored["digests"]
    assert isinstance(before, dict)
    changed = [name for name, digest in digests.items() if before.get(name) != digest]
    gone = [name for name in before if name not in digests]
    if not DATA.exists():
        gone = [name for name in gone if name.startswith(("golden/", "examples/"))]
        print("The corpora beside the project are absent: only its own pages were compared.")
    for name in (changed + gone)[:_SHOWN]:
        print("differs" if name in before and name in digests else "new" if name in digests else "gone", name)
    print(f"{len(digests)} outputs: {len(changed)} differ, {len(gone)} are gone")
    if changed and stored["made_with"] != made_with():
        print(f"The digests were made with {stored['made_with']}, this is {made_with()}.")
    return int(bool(changed or gone))


if __name__ == "__main__":
    sys.exit(main())
