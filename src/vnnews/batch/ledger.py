"""The ledger of an output folder: which inputs are done, shard by shard. A shard counts once its ledger is there."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING, Any, Final

import attrs
import orjson

from vnnews.errors import WrongValueError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FOLDER: Final = "_batch"
"""Readers of datasets skip names that begin with a low line."""
ERRORS: Final = "errors.jsonl"
_SETTINGS: Final = "settings.json"


@attrs.frozen
class Entry:
    """What became of one input."""

    input: str
    offset: int | None
    row: bool
    problem: str | None

    @property
    def id(self) -> str:
        """Its name, that of `Page.id`."""
        return self.input if self.offset is None else f"{self.input}#{self.offset}"


class Ledger:
    """What is done in an output folder."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.folder = out / FOLDER
        self._done: set[bytes] = set()
        self.next = 0

    def open(self, settings: dict[str, Any], *, overwrite: bool) -> None:
        """Make the folder, or go on with it. What a killed run left of a shard is removed.

        Raises:
            WrongValueError: the folder holds something else, or was made with other settings.
        """
        kept = self.folder / _SETTINGS
        if not kept.exists() and self.out.exists() and any(each.name != FOLDER for each in self.out.iterdir()):
            raise WrongValueError("--output", str(self.out), "an empty folder, or one that vnnews batch made")
        self.folder.mkdir(parents=True, exist_ok=True)
        if overwrite:
            for path in (*self.folder.iterdir(), *self.out.glob("part-*"), *self.out.glob(".part-*")):
                path.unlink()
        wanted = orjson.dumps(settings, option=orjson.OPT_SORT_KEYS)
        if kept.exists() and kept.read_bytes() != wanted:
            raise WrongValueError("--output", str(self.out), "the settings of the first run; --overwrite starts anew")
        write_whole(kept, [wanted])
        self._read()

    def is_done(self, name: str) -> bool:
        """Whether an input is in a shard already; an input counts as such from the first question on."""
        digest = hashlib.blake2b(name.encode("utf-8", "surrogateescape"), digest_size=12).digest()
        if digest in self._done:
            return True
        self._done.add(digest)
        return False

    def add(self, shard: str, entries: Iterable[Entry]) -> None:
        """Write down what a shard holds, and which pages failed."""
        lines = [orjson.dumps(attrs.asdict(entry)) + b"\n" for entry in entries]
        write_whole(self.folder / f"{shard.partition('.')[0]}.jsonl", lines)
        self._append_errors(lines)
        self.next += 1

    def _read(self) -> None:
        """Read the ledgers of the shards, remove shards without one, and write the list of failed pages anew."""
        (self.folder / ERRORS).unlink(missing_ok=True)
        for path in self.out.glob(".part-*"):
            path.unlink()
        ledgers = {path.stem: path for path in sorted(self.folder.glob("part-*.jsonl"))}
        shards = {path.name.partition(".")[0]: path for path in sorted(self.out.glob("part-*"))}
        for name in shards.keys() - ledgers.keys():
            shards[name].unlink()
        for name, path in ledgers.items():
            lines = path.read_bytes().splitlines(keepends=True)
            entries = [Entry(**orjson.loads(line)) for line in lines]
            if name not in shards and any(entry.row for entry in entries):
                path.unlink()  # somebody removed the shard: its pages are missing
                continue
            for entry in entries:
                self.is_done(entry.id)
            self._append_errors(lines)
            self.next = int(name.removeprefix("part-")) + 1

    def _append_errors(self, lines: Iterable[bytes]) -> None:
        failed = [entry for entry in map(orjson.loads, lines) if entry["problem"] is not None]
        with (self.folder / ERRORS).open("ab") as file:
            for entry in failed:
                line = {"input": entry["input"], "offset": entry["offset"], "reason": entry["problem"]}
                file.write(orjson.dumps(line) + b"\n")


def write_whole(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file under another name, and rename it: it is there whole, or not at all."""
    unfinished = path.with_name(f".{path.name}.tmp")
    with unfinished.open("wb") as file:
        file.writelines(parts)
    settle(unfinished, path)


def settle(unfinished: Path, path: Path) -> None:
    """Give a file that is written its name, once it is on the disk."""
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())
    unfinished.replace(path)
