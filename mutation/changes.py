"""Which small faults are put into a module: cosmic-ray's operators, and some for what it does not change.

cosmic-ray leaves string constants alone, but the grammar of dates and the words of the rules *are* strings: hence
`PatternPart` and `Words`. `ReturnNone` and `DropStatement` are what other mutation testers add.
"""

from __future__ import annotations

import ast
import hashlib
import re
from typing import TYPE_CHECKING, Any, Final

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.operator import Example, Operator
from cosmic_ray.operators.provider import OperatorProvider
from parso import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

Span = tuple[tuple[int, int], tuple[int, int]]
Spec = tuple[str, int, Span]
"""Name of an operator, which of its places, and where that is."""

VARIANTS: Final = 2
"""At most so many of the replacements of one sign: cosmic-ray has eleven for each `+`, most of which raise at once."""
LEFT_OUT: Final = ("VariableReplacer", "VariableInserter")  # they want a variable's name
_PATTERN: Final = re.compile(r"\(\?|\]\{|\]\+|\]\*|\)\?|\\[dswbZA]|\[\^|\[0-9|\[a-z")
_PARTS: Final = (
    (re.compile(r"\(\?!"), "(?="),
    (re.compile(r"\(\?="), "(?!"),
    (re.compile(r"\(\?<!"), "(?<="),
    (re.compile(r"\(\?<="), "(?<!"),
    (re.compile(r"(?<=[\])\w }])\?"), ""),  # no longer optional
    (re.compile(r"(?<=[\])\w])[*+]"), ""),  # once
    (re.compile(r"\{0,"), "{1,"),
    (re.compile(r",[0-9]+\}"), ",1}"),
    (re.compile(r"\{[0-9]+\}"), "{1}"),
    (re.compile(r"\[(?!\^)(?=[^\]]{2,})"), "[^"),
    (re.compile(r"\[\^"), "["),
    (re.compile(r"\\[bZA]"), ""),
    (re.compile(r"(?<=[(|])[a-z]{2,}(?=[|)])"), "xx"),  # an alternative
)


class _Leaf(Operator):
    """Changes of one string; what to change into is told by `texts`."""

    def texts(self, value: str) -> list[str]:
        raise NotImplementedError

    def mutation_positions(self, node: Any) -> Iterator[Span]:
        if node.type in {"string", "fstring_string"}:
            for _ in self.texts(node.value):
                yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        node.value = self.texts(node.value)[index]
        return node


class PatternPart(_Leaf):
    """One part of a regular expression: a look around turned, an optional part demanded, a class turned."""

    def texts(self, value: str) -> list[str]:
        if not _PATTERN.search(value):
            return []
        return [
            value[: found.start()] + new + value[found.end() :] for old, new in _PARTS for found in old.finditer(value)
        ]

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        return (Example("x = r'a(?!b)'", "x = r'a(?=b)'"),)


class Words(_Leaf):
    """A string that is no pattern: empty, and without its middle character."""

    def texts(self, value: str) -> list[str]:
        found = re.fullmatch(r"""([A-Za-z]*)("{3}|'{3}|"|')(.*)\2""", value, re.DOTALL)
        if _PATTERN.search(value) or found is None or not found[3]:
            return []
        text, middle = found[3], len(found[3]) // 2
        less = text[:middle] + text[middle + 1 :]
        return [f"{found[1]}{found[2]}{new}{found[2]}" for new in (["", less] if less else [""])]

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        return (Example("x = 'abc'", "x = ''"),)


class ReturnNone(Operator):
    """`return x` gives nothing."""

    def mutation_positions(self, node: Any) -> Iterator[Span]:
        if node.type == "return_stmt" and node.children[1].get_code().strip() != "None":
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:  # noqa: ARG002 - one place has one change
        node.children[1:] = [parse(" None")]
        return node

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        return (Example("def f(): return 1", "def f(): return None"),)


class DropStatement(Operator):
    """A line inside a function does not happen."""

    def mutation_positions(self, node: Any) -> Iterator[Span]:
        if node.type == "simple_stmt" and _inside_function(node) and node.children[0].type != "return_stmt":
            yield node.start_pos, node.end_pos

    def mutate(self, node: Any, index: int) -> Any:  # noqa: ARG002 - one place has one change
        prefix = node.get_first_leaf().prefix
        node.children[0] = parse(f"{prefix}pass")
        return node

    @classmethod
    def examples(cls) -> tuple[Example, ...]:
        return (Example("def f():\n    x = 1\n", "def f():\n    pass\n"),)


def _inside_function(node: Any) -> bool:
    while node is not None and node.type != "funcdef":
        node = node.parent
    return node is not None


_OPERATORS: Final[dict[str, Any]] = {
    **{name: OperatorProvider()[name] for name in OperatorProvider() if name not in LEFT_OUT},
    **{each.__name__: each for each in (PatternPart, Words, ReturnNone, DropStatement)},
}


def specs(source: str) -> list[Spec]:
    """All changes of a module that can be seen by running it: not those of annotations, docstrings and type imports."""
    nodes = list(ast_nodes(get_ast(source)))
    silent = _silent(source)
    found: list[Spec] = []
    for name, operator in _OPERATORS.items():
        if name.endswith(("_Is", "_IsNot")) and not name.startswith(
            ("ReplaceComparisonOperator_Is_", "ReplaceComparisonOperator_IsNot_")
        ):
            continue  # whether two equal numbers are one object is the interpreter's business
        change = operator()
        spans = [span for node in nodes for span in change.mutation_positions(node)]
        found += [(name, at, span) for at, span in enumerate(spans) if not _within(span, silent)]
    few: list[Spec] = []
    seen: dict[tuple[str, Span], int] = {}
    for spec in sorted(found, key=hash_of):
        kind = (spec[0].split("_")[0], spec[2])
        seen[kind] = seen.get(kind, 0) + 1
        if kind[0] in {"PatternPart", "Words", "NumberReplacer"} or seen[kind] <= VARIANTS:
            few.append(spec)
    return sorted(few, key=lambda spec: (spec[2], spec[0], spec[1]))


def hash_of(spec: Spec) -> str:
    """An order that is the same in every run, and that no operator leads."""
    return hashlib.sha256(repr(spec).encode()).hexdigest()


def mutant(source: str, spec: Spec) -> str | None:
    """The module with one change, `None` where that is no Python or the same program."""
    changed = mutate_code(source, _OPERATORS[spec[0]](), spec[1])
    if changed is None:
        return None
    try:
        same = ast.dump(ast.parse(changed)) == ast.dump(ast.parse(source))
    except (SyntaxError, ValueError):
        return None
    # Where True or False is wanted, None is False.
    return None if same or (spec[0] == "ReturnNone" and "return False" in _line(source, spec)) else changed


def _line(source: str, spec: Spec) -> str:
    return source.split("\n")[spec[2][0][0] - 1]


def _within(span: Span, silent: list[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in silent)


def _is_for_tools(node: ast.AST) -> bool:
    """Whether a statement is there for readers, type checkers and `import *`: no run sees it."""
    if isinstance(node, ast.Assign):
        return ast.unparse(node.targets[0]) == "__all__"
    if isinstance(node, ast.If):
        return ast.unparse(node.test) == "TYPE_CHECKING"
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _silent(source: str) -> list[Span]:
    lines = source.split("\n")
    found: list[Any] = []
    decorators: list[ast.AST] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            found += [arg.annotation for arg in ast.walk(node.args) if isinstance(arg, ast.arg) and arg.annotation]
            found += [node.returns] if node.returns else []
            decorators += [each for each in node.decorator_list if "cache" in ast.unparse(each)]  # only faster
        elif isinstance(node, ast.AnnAssign):
            found.append(node.annotation)
        elif _is_for_tools(node):
            found.append(node)
    found += decorators
    # From the line's start to that of the next: parso counts the sign of a decorator and the end of a line in.
    return [
        ((node.lineno, 0), (node.end_lineno + 1, 0))
        if isinstance(node, ast.stmt) or node in decorators
        else (_place(lines, node, ""), _place(lines, node, "end_"))
        for node in found
    ]


def _place(lines: list[str], node: Any, side: str) -> tuple[int, int]:
    line, column = getattr(node, f"{side}lineno"), getattr(node, f"{side}col_offset")
    return line, len(lines[line - 1].encode()[:column].decode())  # parso counts characters, ast counts bytes
