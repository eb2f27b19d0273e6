"""The scorer's laws: a perfect reader has 1 everywhere, an empty one 0, and the order of pages says nothing."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

import attrs
import pytest
from bench.accuracy import gate
from bench.accuracy.gold import Corpus, Page, Piece, Told, load
from bench.accuracy.reader import NotRun, Reader, Run, run
from bench.accuracy.score import BODY, FIELDS, HARM, MEASURES, score
from bench.accuracy.table import markdown, plain, rows, write

if TYPE_CHECKING:
    from pathlib import Path

    from bench.accuracy.reader import Read

ZONE: Final = timezone(timedelta(hours=7))
STORY: Final = "Nhà vườn ở Lục Ngạn bắt đầu hái từ ba giờ sáng để kịp chuyến tàu đầu tiên."
GOLD: Final = Told(
    is_article=True,
    headline="Vải thiều lên tàu",
    lead="Chuyến tàu lạnh rời ga Kép.",
    authors=("Đỗ Thị Mận",),
    published=datetime(2026, 3, 7, 8, 15, tzinfo=ZONE),
    section="Kinh tế",
    tags=("vải thiều", "đường sắt"),
    pieces=(
        Piece(role="paragraph", text=STORY),
        Piece(role="figure", caption="Công nhân xếp vải.", credit="Hạ Vy", images=1),
        Piece(role="list", text="toa lạnh ga Kép"),
    ),
)
PAGES: Final = tuple(
    Page(name=name, url=None, data=b"", text="", gold=gold)
    for name, gold in (("a", GOLD), ("b", attrs.evolve(GOLD, headline="Tàu về")), ("list", Told(is_article=False)))
)
PERFECT: Final = {page.name: page.gold for page in PAGES}
EMPTY: Final = {page.name: Told() for page in PAGES}


def _values(told: dict[str, Told]) -> dict[str, float]:
    return {name: share.value for name, share in score(PAGES, told).shares.items()}


def test_a_perfect_reader_is_right_everywhere() -> None:
    scored = score(PAGES, PERFECT)
    assert set(scored.shares) == set(MEASURES)
    assert not scored.misses
    assert _values(PERFECT) == {name: 0.0 if name in HARM else 1.0 for name in MEASURES}


def test_letters_may_be_decomposed() -> None:
    """A reader that hands on the page's normal form, or the agency's prefix in front of the lead, loses nothing."""
    pieces = tuple(attrs.evolve(piece, text=normalize("NFD", piece.text)) for piece in GOLD.pieces)
    got = attrs.evolve(GOLD, lead=f"(Dân trí) - {GOLD.lead}", pieces=pieces)
    assert _values({**PERFECT, "a": got}) == _values(PERFECT)


def test_an_empty_reader_is_right_nowhere() -> None:
    assert _values(EMPTY) == {name: float(name == "lost") for name in MEASURES}


def test_order_of_pages_does_not_matter() -> None:
    told = {**PERFECT, "a": attrs.evolve(GOLD, lead=None, pieces=GOLD.pieces[:1])}
    assert score(PAGES, told) == score(PAGES[::-1], told)


@pytest.mark.parametrize("name", FIELDS)
def test_a_value_that_the_page_does_not_have_is_a_miss(name: str) -> None:
    """Silence is right where the page is silent."""
    silent = Told(is_article=True, pieces=GOLD.pieces)
    page = attrs.evolve(PAGES[0], gold=silent)
    assert score([page], {"a": silent}).shares[name].of == 0
    assert score([page], {"a": GOLD}).shares[name].value == 0


@pytest.mark.parametrize(
    ("when", "minute", "day"),
    [
        (datetime(2026, 3, 7, 1, 15, 59, tzinfo=timezone.utc), 1, 1),  # noqa: UP017 - beside the other zone
        (datetime(2026, 3, 7, 8, 15), 0, 1),  # noqa: DTZ001 - a time without zone is the case
        (datetime(2026, 3, 7, 8, 15).date(), 0, 1),  # noqa: DTZ001 - the same
        (datetime(2026, 3, 6, 18, 0, tzinfo=timezone.utc), 0, 1),  # noqa: UP017 - the same
        (datetime(2026, 3, 8, 8, 15, tzinfo=ZONE), 0, 0),
    ],
)
def test_a_time_is_a_moment_with_its_zone(when: datetime, minute: int, day: int) -> None:
    shares = score(PAGES[:1], {"a": attrs.evolve(GOLD, published=when)}).shares
    assert (shares["published"].right, shares["day"].right) == (minute, day)


def test_doubled_text_lost_text_and_junk_are_told_apart() -> None:
    def harm(*texts: str) -> list[bool]:
        pieces = tuple(Piece(role="paragraph", text=text) for text in texts)
        values = score(PAGES[:1], {"a": attrs.evolve(GOLD, pieces=pieces)}).shares
        return [values[name].value > 0 for name in HARM]

    whole = (STORY, "toa lạnh ga Kép")
    assert harm(*whole) == [False, False, False]
    assert harm(*whole, STORY) == [True, False, True]
    assert harm(STORY) == [False, True, False]
    assert harm(*whole, "Mời bạn đọc theo dõi") == [False, False, True]


def test_captions_in_the_text_are_forgiven_where_there_is_no_other_place() -> None:
    told = {"a": attrs.evolve(GOLD, pieces=(*GOLD.pieces, Piece(role="paragraph", text="Công nhân xếp vải.")))}
    strict, kind = (score(PAGES[:1], told, apart=apart).shares["precision"].value for apart in (True, False))
    assert strict < kind == 1


def test_a_role_counts_in_blocks_and_not_in_words() -> None:
    pieces = (attrs.evolve(GOLD.pieces[0], role="quote"), *GOLD.pieces[1:])
    values = _values({**PERFECT, "a": attrs.evolve(GOLD, pieces=pieces)})
    assert [values[name] for name in BODY] == [1.0] * len(BODY)
    assert 0 < values["blocks"] < 1


def test_links_after_the_story_may_be_blocks() -> None:
    told = attrs.evolve(GOLD, pieces=(*GOLD.pieces, Piece(role="related", text="Tin khác")))
    assert _values({**PERFECT, "a": told})["blocks"] == 1


def _reader(read: Read) -> Reader:
    return Reader("mine", "no-such-distribution", frozenset({"headline"}), lambda: read)


def test_a_reader_that_raises_has_told_nothing_and_is_named() -> None:
    def read(page: Page) -> Told:
        if page.name == "a":
            raise KeyError(page.name)
        return page.gold

    done = run(_reader(read), PAGES)
    assert isinstance(done, Run)
    assert done.told == {**PERFECT, "a": Told()}
    assert done.raised == (("a", "KeyError"),)


def test_pages_that_a_reader_does_not_read_do_not_count() -> None:
    def start() -> Read:
        return lambda page: page.gold if page.name == "a" else None

    done = run(Reader("one site", "", frozenset(MEASURES), start), PAGES)
    assert isinstance(done, Run)
    assert done.unread == ("b", "list")
    scored = score(PAGES, done.told)
    assert scored.shares["headline"].value == 1
    assert scored.shares["articles"].of == 1


def test_what_cannot_be_imported_is_not_run() -> None:
    name = "no such peer"

    def start() -> Read:
        raise ModuleNotFoundError(name)

    reader = attrs.evolve(_reader(lambda page: page.gold), start=start)
    done = run(reader, PAGES)
    assert done == NotRun(name)
    assert rows({reader: NotRun(name)})[1][1] == "not run"
    assert reader.version == ""


def test_a_table_says_what_is_not_offered() -> None:
    reader = _reader(lambda page: page.gold)
    table = rows({reader: score(PAGES, PERFECT)})
    assert table[1][:3] == ["mine", "2/2", "-"]
    assert len(set(map(len, plain(table).splitlines()))) == 1
    assert markdown(table).splitlines()[2].startswith("| mine | 2/2 | - |")


def test_a_document_keeps_what_stands_around_its_figures(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    around = "# A\n\n<!-- figures: written by bench, do not edit -->\n{}<!-- end of figures -->\n\nB\n"
    path.write_text(around.format("old\n"), encoding="utf-8")
    for _ in range(2):
        write(path, "new\n")
        assert path.read_text(encoding="utf-8") == around.format("\nnew\n\n")


PAGE: Final = (
    "<html><body><h1>Giá gạo tăng</h1><p>Sáng nay, giá gạo xuất khẩu tăng thêm 5 USD một tấn.</p></body></html>"
)


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Corpus:
    """One page whose headline vnnews reads, and floors that are pinned in a folder of the test."""
    folder = tmp_path / "pages"
    folder.mkdir()
    truth = {
        "headline": "Giá gạo tăng",
        "blocks": [{"role": "paragraph", "text": "Sáng nay, giá gạo xuất khẩu tăng thêm 5 USD một tấn."}],
    }
    (folder / "a.html").write_text(PAGE, encoding="utf-8")
    (folder / "a.json").write_text(json.dumps({"is_article": True, "truth": truth}), encoding="utf-8")
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.json")
    return load("mine", folder)


def check(corpora: list[Corpus], *, update: bool = False, allow_lower: bool = False) -> int:
    """The gate over figures that are measured now."""
    held = [gate.Measured(each.name, each.digest, gate.figures(each)) for each in corpora]
    return gate.check(held, update=update, allow_lower=allow_lower)


def test_floors_hold_what_was_pinned(corpus: Corpus) -> None:
    assert check([corpus], update=True) == 0
    assert check([corpus]) == 0
    assert json.loads(gate.FLOORS.read_text(encoding="utf-8"))["mine"]["floors"]["headline"] == 1


def test_other_pages_need_new_floors(corpus: Corpus, capsys: pytest.CaptureFixture[str]) -> None:
    check([corpus], update=True)
    assert check([attrs.evolve(corpus, digest="another")]) == 1
    assert "--gate --update" in capsys.readouterr().out


def test_floors_sink_only_with_a_reason(
    corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    check([corpus], update=True)
    changelog = tmp_path / "CHANGELOG.md"
    changelog.write_text("## [Unreleased]\n\n## [0.1]\n- The floor of `headline` sinks.\n", encoding="utf-8")
    monkeypatch.setattr(gate, "unreleased", lambda name, told=gate.unreleased: told(name, changelog))
    gold = attrs.evolve(corpus.pages[0].gold, headline="Giá gạo giảm")
    fallen = attrs.evolve(corpus, pages=(attrs.evolve(corpus.pages[0], gold=gold),))
    assert check([fallen]) == 1
    assert check([fallen], update=True) == 1
    assert check([fallen], update=True, allow_lower=True) == 1
    assert "CHANGELOG.md" in capsys.readouterr().out
    changelog.write_text("## [Unreleased]\n- The floor of `headline` sinks: …\n", encoding="utf-8")
    assert check([fallen], update=True) == 1
    assert check([fallen], update=True, allow_lower=True) == 0
    assert check([fallen]) == 0


def test_the_gate_names_what_is_missing(corpus: Corpus, capsys: pytest.CaptureFixture[str]) -> None:
    """A corpus with floors whose pages are absent is named in the verdict; with none at all the gate fails."""
    check([corpus, attrs.evolve(corpus, name="absent")], update=True)
    capsys.readouterr()
    assert check([corpus]) == 0
    assert "NOT HELD, for its pages are not here: absent" in capsys.readouterr().out.splitlines()[-1]
    assert check([]) == 1
    assert "gate: FAILED; held: nothing" in capsys.readouterr().out
