"""The errors that vnnews raises: only for wrong use, never for a bad page.

Every error keeps what it is about in attributes, says in its message what to do, and pickles, so that a worker can send
it home.
"""

from __future__ import annotations

__all__ = ["ProfileError", "UnknownNameError", "VnnewsError", "WireError", "WrongTypeError", "WrongValueError"]


class VnnewsError(ValueError):
    """Root of all errors of vnnews: something was *used* wrongly.

    A broken page is not wrong use: it gives an `Article` with notes.
    """


class _ArgumentError(VnnewsError):
    """An argument is not accepted: which one, what was given, and what is accepted."""

    def __init__(self, argument: str, got: str, accepted: str) -> None:
        self.argument = argument
        self.got = got
        self.accepted = accepted
        super().__init__(argument, got, accepted)

    def __str__(self) -> str:
        return f"{self.argument}: got {self.got}, but {self.accepted} is accepted"


class WrongTypeError(_ArgumentError, TypeError):
    """An argument has a type that is not accepted.

    >>> raise WrongTypeError("page", "int", "bytes or str")
    Traceback (most recent call last):
    vnnews.errors.WrongTypeError: page: got int, but bytes or str is accepted
    """


class WrongValueError(_ArgumentError):
    """An argument has the right type, and a value that cannot be used.

    >>> raise WrongValueError("max_bytes", "0", "a number above 0")
    Traceback (most recent call last):
    vnnews.errors.WrongValueError: max_bytes: got 0, but a number above 0 is accepted
    """


class UnknownNameError(VnnewsError, LookupError):
    """A name (of a profile, a rule, a format) that does not exist.

    >>> raise UnknownNameError("profile", "vnecon", ("generic", "vneconomy"))
    Traceback (most recent call last):
    vnnews.errors.UnknownNameError: no profile is named 'vnecon'; known: generic, vneconomy
    """

    def __init__(self, kind: str, name: str, known: tuple[str, ...]) -> None:
        self.kind = kind
        self.name = name
        self.known = known
        super().__init__(kind, name, known)

    def __str__(self) -> str:
        return f"no {self.kind} is named {self.name!r}; known: {', '.join(self.known)}"


class _ProblemsError(VnnewsError):
    """Data that does not fit its schema; all problems at once, each with its place."""

    def __init__(self, where: str, problems: tuple[str, ...]) -> None:
        self.where = where
        self.problems = problems
        super().__init__(where, problems)

    def __str__(self) -> str:
        return f"{self.where}: " + "; ".join(self.problems)


class ProfileError(_ProblemsError):
    """A site profile is wrong; `problems` lists everything that is, each with its place in the file."""


class WireError(_ProblemsError):
    """A dict or JSON text is no wire form of an article; `problems` lists all that is wrong, each with its place."""
