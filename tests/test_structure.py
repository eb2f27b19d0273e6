"""The shape of the source: small files, small functions, documented names, no error swallowed unseen."""

from __future__ import annotations

import ast
import functools
import io
import re
import tokenize
from typing import TYPE_CHECKING

import pytest
from tests.places import SRC

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

BLANK = {
    tokenize.COMMENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
    tokenize.INDENT,
    tokenize.NEWLINE,
    tokenize.NL,
}
"""Tokens that make no line of code."""
MODULES = sorted(SRC.rglob("*.py"))
MAX_CODE_LINES = 250
MAX_WIDTH = 120
PRAGMA = re.compile(r"\s+# (?:noqa|pyright|type):?.*")
MAX_FUNCTION_LINES = 60
MAX_PARAMETERS = 6
CALLED_BY_ENGINES = {"parse_batch"}
MUTABLE_CALLS = {"list", "dict", "set", "bytearray", "defaultdict", "deque", "Counter", "OrderedDict"}
MUTABLE_NODES = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
FIXED_ANNOTATIONS = ("Final", "ClassVar")

Function = ast.FunctionDef | ast.AsyncFunctionDef

if not MODULES:
    pytest.skip("the source is not here: these tests run where the package was installed", allow_module_level=True)


def _name(path: Path) -> str:
    return path.relative_to(SRC).as_posix()


@functools.cache  # each worker is given tests of many modules, in any order
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@pytest.fixture(scope="module", params=MODULES, ids=_name)
def path(request: pytest.FixtureRequest) -> Path:
    """Each module of the package."""
    value: Path = request.param
    return value


@pytest.fixture(scope="module")
def tree(path: Path) -> ast.Module:
    """The module's syntax tree."""
    return _parsed(path)


def _functions(tree: ast.Module) -> list[Function]:
    return [node for node in ast.walk(tree) if isinstance(node, Function)]


def _length(node: Function) -> int:
    """Lines from the `def` to the last statement, the docstring not counted: it is for readers."""
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node, clean=False) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def _parameters(node: Function) -> int:
    """How many arguments a caller sees."""
    arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    extra = [node.args.vararg, node.args.kwarg]
    return sum(each.arg not in {"self", "cls"} for each in arguments) + sum(each is not None for each in extra)


def _public(tree: ast.Module) -> list[Function | ast.ClassDef]:
    """Public functions and classes of the module, and the public methods of public classes."""
    found: list[Function | ast.ClassDef] = []
    todo = [node for node in tree.body if isinstance(node, Function | ast.ClassDef)]
    while todo:
        node = todo.pop()
        if node.name.startswith("_"):
            continue
        found.append(node)
        if isinstance(node, ast.ClassDef):
            todo += [child for child in node.body if isinstance(child, Function | ast.ClassDef)]
    return found


def _says_more(node: Function | ast.ClassDef) -> bool:
    """Whether a decorator says that the text stands elsewhere: an overload, an override, a property's setter."""
    names = {ast.unparse(decorator).rsplit(".", 1)[-1] for decorator in node.decorator_list}
    return bool(names & {"overload", "override", "setter"})


def _is_mutable(value: ast.expr) -> bool:
    if isinstance(value, MUTABLE_NODES):
        return True
    return isinstance(value, ast.Call) and ast.unparse(value.func).rsplit(".", 1)[-1] in MUTABLE_CALLS


def _spanned(nodes: Iterable[ast.stmt]) -> set[int]:
    return {line for node in nodes for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)}


def _is_table(node: ast.stmt) -> bool:
    """Whether a statement names a display of values: words are data, and a long list of them is no long code."""
    if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
        return False
    value = node.value
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in {"frozenset", "dict"}:
        value = value.args[0] if value.args else value
    return isinstance(value, ast.Constant | ast.Dict | ast.List | ast.Set | ast.Tuple)


def _code_lines(source: str) -> set[int]:
    """The lines that hold code: no blank lines and comments, imports, docstrings and tables of the module."""
    tree = ast.parse(source)
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    lines = {line for token in tokens if token.type not in BLANK for line in range(token.start[0], token.end[0] + 1)}
    aside = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str))
    ]
    return lines - _spanned([*aside, *filter(_is_table, tree.body)])


def test_module_is_short(path: Path) -> None:
    """A module has at most 250 lines of code."""
    assert len(_code_lines(path.read_text(encoding="utf-8"))) <= MAX_CODE_LINES


def test_what_is_a_line_of_code() -> None:
    """Calls and functions, of as many lines as they have; a table of the module is none, one of a function is."""
    source = '''"""A docstring.

    Of three lines."""

import os  # a comment
# another
WORDS = (
    "a",
)
BOTH: frozenset[str] = frozenset({
    "a",
})
PATTERN = re.compile(
    "a"
)


def all_of():
    """A docstring."""
    return [
        "a",
    ]
'''
    assert _code_lines(source) == {13, 14, 15, 18, 20, 21, 22}


def test_no_line_is_long(path: Path) -> None:
    """At most 120 characters, also where ruff looks away: a line that is one long string without a blank."""
    source = path.read_text(encoding="utf-8").splitlines()
    long = [number for number, line in enumerate(source, 1) if len(PRAGMA.sub("", line)) > MAX_WIDTH]
    assert not long


def test_functions_are_short(tree: ast.Module) -> None:
    """A function has at most 60 lines of code."""
    long = {node.name: _length(node) for node in _functions(tree) if _length(node) > MAX_FUNCTION_LINES}
    assert not long


def test_functions_take_few_parameters(tree: ast.Module) -> None:
    """A function takes at most six arguments; more belong in one object. Engines pass plain keywords to a few."""
    many = {node.name for node in _functions(tree) if _parameters(node) > MAX_PARAMETERS} - CALLED_BY_ENGINES
    assert not many


def test_public_names_are_documented(tree: ast.Module) -> None:
    """The module and whatever it shows has a docstring."""
    silent = [node.name for node in _public(tree) if not ast.get_docstring(node) and not _says_more(node)]
    assert not silent
    assert ast.get_docstring(tree)


def test_no_broad_except(tree: ast.Module) -> None:
    """No handler takes everything: an unforeseen error is a bug that has to be seen.

    Only where the code of another package is loaded, any error may come; and one page must not end a batch of pages.
    """
    broad = [
        node.lineno
        for attempt in ast.walk(tree)
        if isinstance(attempt, ast.Try)
        and not re.search(r"\.load\(\)|parse_html\(", "".join(map(ast.unparse, attempt.body)))
        for node in attempt.handlers
        if (node.type is None or {"Exception", "BaseException"} & set(ast.unparse(node.type).strip("()").split(", ")))
    ]
    assert not broad


def test_no_error_passes_silently(tree: ast.Module) -> None:
    """A handler does something: `pass` on its own hides what happened."""
    silent = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and all(isinstance(child, ast.Pass) for child in node.body)
    ]
    assert not silent


def test_no_mutable_state_in_modules(tree: ast.Module) -> None:
    """What a module holds does not change: no page leaves a trace for the next one.

    A `Final` dict or list is a table: mypy forbids rebinding it and `test_no_global_statement` covers the rest.
    """
    loose = [
        ast.unparse(node.targets[0])
        for node in tree.body
        if isinstance(node, ast.Assign) and _is_mutable(node.value) and ast.unparse(node.targets[0]) != "__all__"
    ] + [
        ast.unparse(node.target)
        for node in tree.body
        if isinstance(node, ast.AnnAssign)
        and node.value is not None
        and _is_mutable(node.value)
        and not ast.unparse(node.annotation).startswith(FIXED_ANNOTATIONS)
    ]
    assert not loose


def test_no_global_statement(tree: ast.Module) -> None:
    """No function rebinds a name of its module."""
    assert not [node.names for node in ast.walk(tree) if isinstance(node, ast.Global)]


def _final_tables(tree: ast.Module) -> set[str]:
    return {
        ast.unparse(node.target)
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and node.value is not None and _is_mutable(node.value)
    }


def test_tables_are_not_written(tree: ast.Module) -> None:
    """No function stores into, deletes from or grows a table of its module."""
    tables = _final_tables(tree)
    written = [
        node.lineno
        for function in _functions(tree)
        for node in ast.walk(function)
        if (
            isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load) and ast.unparse(node.value) in tables
        )
        or (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and ast.unparse(node.func.value) in tables
            and node.func.attr
            in {
                "add",
                "append",
                "clear",
                "discard",
                "extend",
                "insert",
                "pop",
                "popitem",
                "remove",
                "setdefault",
                "update",
            }
        )
    ]
    assert not written
