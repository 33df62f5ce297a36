"""How results show themselves: in a notebook cell, and in a terminal."""

from typing import Protocol


class Shown(Protocol):
    """Something with a plain and an HTML form."""

    def __str__(self) -> str:
        """Return plain text."""
        ...

    def html(self) -> str:
        """Return HTML that needs no script and no other file."""
        ...


class ShowsItself:
    """Gives a result its notebook forms from `__str__` and `html`."""

    __slots__ = ()

    def _repr_mimebundle_(self: Shown, **_: object) -> dict[str, str]:
        return {"text/plain": str(self), "text/html": self.html()}
