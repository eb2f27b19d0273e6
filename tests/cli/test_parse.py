"""`vnnews parse`: formats, output, wrong use, on the example pages."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

import pytest
from jsonschema.validators import validator_for

import vnnews
from vnnews.cli.output import FORMATS, chosen_format
from vnnews.model import Figure, PullQuote

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

HOSTILE = """<!doctype html><meta charset="utf-8"><meta property="og:type" content="article">
<title>\x1b[31m[red]Tin[/red]\u202e</title><body><article><h1>\x1b[31m[bold]Tin[/bold]\x9b2J &#27;]0;x&#7;\u202e</h1>
<p>Đoạn [link=http://x]một[/link] :smile: \x1b[2J\x07 của bài viết này khá dài để đọc, có đủ chữ.</p>
<figure><img src="/a\x1b[31m.jpg"><figcaption>Chú \x1b[31mthích. Ảnh: \x9b31mAn</figcaption></figure>
<p>Đoạn thứ hai &#155;31m của bài &#8238; viết này cũng khá dài để đọc, có đủ chữ cho một đoạn.</p>
<ul><li>\x1b[31mmột</li><li>hai</li></ul><table><tr><td>\x1b[31ma</td><td>b</td></tr></table></article>"""


def test_the_long_example(run: Run, examples: Path) -> None:
    """The VnEconomy page of 2026 comes out as written: fields, caption, credit, table, pull quote, notice."""
    done = run("parse", examples / "lai-suat-tiet-kiem.html")
    assert (done.code, done.err) == (0, "")
    article = vnnews.Article.from_json(done.out)
    assert article.headline == "Lãi suất tiết kiệm nhích lên, người gửi tiền chọn kỳ hạn ngắn"
    assert [author.name for author in article.authors] == ["Thu Hạnh"]
    assert article.published is not None
    assert article.published.isoformat() == "2026-09-18T08:35:12+07:00"
    assert article.breadcrumbs == ("Tài chính", "Ngân hàng")
    assert (article.profile, article.layout) == ("vneconomy", "D")
    roles = [block.role for block in article.body]
    assert roles == [
        *("figure", "paragraph", "paragraph", "paragraph", "heading", "paragraph", "table", "paragraph", "paragraph"),
        *("pull_quote", "paragraph", "figure", "heading", "paragraph", "paragraph", "list", "paragraph", "paragraph"),
        "notice",
    ]
    pull = article.body[9]
    assert isinstance(pull, PullQuote)
    assert [each.block for each in pull.repeats] == [10]
    figure = article.body[0]
    assert isinstance(figure, Figure)
    assert (figure.credit, figure.caption) == (
        "Minh Khôi",
        "Khách làm thủ tục gửi tiết kiệm tại một quầy giao dịch ở quận Cầu Giấy, Hà Nội.",
    )


@pytest.mark.parametrize(
    ("name", "headline", "layout", "day"),
    [
        ("english-edition.html", "Những vườn sâm trên mây và bài toán giữ thương hiệu", "E", "2024-10-31"),
        ("trang-la.html", "Bến sông cũ thành chợ nổi cuối tuần", None, "2025-04-12"),
    ],
)
def test_the_other_examples(run: Run, examples: Path, name: str, headline: str, layout: str | None, day: str) -> None:
    """Each example page is an article, read by the layout that its README names."""
    article = vnnews.Article.from_json(run("parse", examples / name).out)
    assert article.is_article
    assert (article.headline, article.layout) == (headline, layout)
    assert article.published is not None
    assert article.published.date().isoformat() == day


def test_json_is_an_object_for_one_and_an_array_for_several(run: Run, examples: Path) -> None:
    """`json` is one value in either case; `jsonl` does not change its form."""
    one = examples / "trang-la.html"
    alone = json.loads(run("parse", "--format", "json", one).out)
    assert isinstance(alone, dict)
    both = run("parse", "--format", "json", one, one).out
    assert json.loads(both) == [alone, alone]
    lines = run("parse", "--format", "jsonl", one, one).out.splitlines()
    assert [json.loads(line) for line in lines] == [alone, alone]


@pytest.mark.parametrize(("names", "out"), [(["a", "b"], "[]\n"), (["a"], "")])
def test_json_without_any_article(run: Run, tmp_path: Path, names: list[str], out: str) -> None:
    """Where nothing could be read, several inputs give an empty array and one gives nothing."""
    done = run("parse", "--format", "json", *(tmp_path / name for name in names))
    assert (done.code, done.out) == (1, out)


def test_output_keeps_to_the_schema(run: Run, examples: Path) -> None:
    """What `parse` writes validates against what `schema` prints."""
    schema = json.loads(run("schema").out)
    validator = validator_for(schema)
    validator.check_schema(schema)
    for line in run("parse", examples / "*.html").out.splitlines():
        validator(schema).validate(json.loads(line))


def test_text_holds_each_sentence_once(run: Run, examples: Path) -> None:
    """The text has headline, lead and story; neither the pull quote nor a caption is in it."""
    out = run("parse", "--format", "text", examples / "lai-suat-tiet-kiem.html").out
    assert out.startswith("Lãi suất tiết kiệm nhích lên")
    assert out.count("Người gửi tiền đang trả giá cho sự linh hoạt") == 1
    assert "Minh Khôi" not in out


def test_text_does_not_repeat_a_lead_that_opens_the_story(run: Run, examples: Path) -> None:
    """A lead that is the first paragraph too is written once."""
    out = run("parse", "--format", "text", examples / "trang-la.html").out
    assert out.count("Bỏ hoang mười lăm năm") == 1


def test_markdown_of_two_pages(run: Run, examples: Path) -> None:
    """Markdown begins with the headline; a rule stands between two articles."""
    out = run("parse", "-f", "markdown", examples / "trang-la.html", examples / "english-edition.html").out
    first, second = out.split("\n---\n\n")
    assert first.startswith("# Bến sông cũ thành chợ nổi cuối tuần")
    assert second.startswith("# Những vườn sâm trên mây")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("command", ["parse", "text"])
def test_a_page_cannot_command_the_terminal(run: Run, command: str, form: str) -> None:
    """No format, for pages or copied text, lets a control character or a bidi mark through."""
    done = run(command, "--format", form, "-", stdin=HOSTILE.encode())
    assert done.code == 0
    assert [f"{c!r}" for c in done.out if (unicodedata.category(c) == "Cc" and c not in "\n\t") or c == "\u202e"] == []


def test_explain_cannot_be_commanded_either(run: Run) -> None:
    """The same for reasons."""
    done = run("explain", "-", stdin=HOSTILE.encode())
    assert [f"{c!r}" for c in done.out if (unicodedata.category(c) == "Cc" and c not in "\n\t") or c == "\u202e"] == []


def test_markup_of_the_drawing_tool_is_only_text(run: Run) -> None:
    """What looks like rich's markup or emoji codes stands as the page has it."""
    out = run("parse", "--format", "pretty", "-", stdin=HOSTILE.encode()).out
    assert "[bold]Tin[/bold]" in out
    assert "[link=http://x]một[/link] :smile:" in out


def test_a_page_that_is_no_article_is_no_error(run: Run) -> None:
    """A list page gives an article that says it is none; `pretty` says so in words."""
    page = b"<title>x</title><ul><li><a href=/1>a</a></li><li><a href=/2>b</a></li></ul>"
    done = run("parse", "-", stdin=page)
    assert done.code == 0
    assert json.loads(done.out)["is_article"] is False
    assert "no article" in run("parse", "--format", "pretty", "-", stdin=page).out
    assert "article  no" in run("explain", "-", stdin=page).out


class TestOutput:
    """`--output` writes a file, in UTF-8, and never harms an input."""

    def test_a_file(self, run: Run, examples: Path, tmp_path: Path) -> None:
        target = tmp_path / "out.jsonl"
        done = run("parse", examples / "trang-la.html", "--output", target)
        assert (done.code, done.out) == (0, "")
        assert json.loads(target.read_text(encoding="utf-8"))["headline"].startswith("Bến sông")

    def test_minus_is_standard_output(self, run: Run, examples: Path) -> None:
        assert run("parse", examples / "trang-la.html", "-o", "-").out.startswith("{")

    def test_an_input_is_not_overwritten(self, run: Run, tmp_path: Path) -> None:
        page = tmp_path / "page.html"
        page.write_bytes(b"<p>x</p>")
        done = run("parse", page, "-o", page)
        assert done.code == 2
        assert "overwritten" in done.err
        assert page.read_bytes() == b"<p>x</p>"

    def test_a_folder_cannot_be_written(self, run: Run, examples: Path, tmp_path: Path) -> None:
        done = run("parse", examples / "trang-la.html", "-o", tmp_path)
        assert done.code == 2
        assert "cannot write" in done.err


class TestWrongUse:
    """Wrong use ends with code 2 and says what to do."""

    def test_an_unknown_profile(self, run: Run, examples: Path) -> None:
        done = run("parse", examples / "trang-la.html", "--profile", "nowhere")
        assert done.code == 2
        assert "no profile is named 'nowhere'; known: " in done.err

    def test_one_address_for_two_pages(self, run: Run, examples: Path) -> None:
        done = run("parse", examples / "*.html", "--url", "https://vneconomy.vn/x.htm")
        assert done.code == 2
        assert "one page, but there are 3 inputs" in done.err

    def test_an_unknown_format_and_command(self, run: Run) -> None:
        assert run("parse", "--format", "xml").code == 2
        assert run("no-such-command").code == 2


def test_the_address_chooses_the_profile(run: Run) -> None:
    """`--url` says where a page came from; `--profile` overrules it."""
    page = "<h1 class='detail__title'>Tin</h1><div class='detail__content'><p>Một đoạn văn.</p></div>".encode()
    arguments = ("parse", "-", "--url", "https://vneconomy.vn/tin.htm")
    assert json.loads(run(*arguments, stdin=page).out)["profile"] == "vneconomy"
    assert json.loads(run(*arguments, "--profile", "generic", stdin=page).out)["profile"] == "generic"


def test_the_header_names_the_encoding(run: Run) -> None:
    """`--content-type` is taken for bytes that do not tell their encoding."""
    page = "<title>Đi</title><h1>Thị xã Đông</h1><p>Người dân ở đây.</p>".encode("cp1258", "ignore")
    done = run("parse", "-", "--content-type", "text/html; charset=windows-1258", stdin=page)
    assert "windows-1258" in done.out or "cp1258" in done.out


def test_the_default_format(monkeypatch: pytest.MonkeyPatch) -> None:
    """`pretty` on a terminal, `jsonl` into a file or a pipe, and always what is asked for."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert chosen_format(None, None) == "pretty"
    assert chosen_format(None, "file") == "jsonl"
    assert chosen_format("text", None) == "text"
    monkeypatch.setattr("sys.stdout.isatty", lambda: False)
    assert chosen_format(None, None) == "jsonl"
