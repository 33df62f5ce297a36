"""What a control of a form is: it shows what holds, and hands on what a person makes of it."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import ipywidgets as widgets
from pydantic import JsonValue

from archbook.i18n import Message
from archbook.ui.desk import Desk
from archbook.ui.forms.kinds import Kind
from archbook.ui.forms.values import Offered

OnValue = Callable[[JsonValue], None]
"""Called with what a person has chosen or typed; None says nothing, and the default holds."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a control is to show: its name, the value that holds, and what can be chosen.

    Attributes:
        label: Name of the field, with its unit.
        value: What holds: the default where the design says nothing.
        offered: What can be chosen: words, then value.
    """

    label: str
    value: JsonValue
    offered: Offered = ()


class Control(ABC):
    """A control for one field.

    Attributes:
        widget: What stands in the form.
    """

    def __init__(self, desk: Desk, kind: Kind, on_value: OnValue) -> None:
        """Make the control, with nothing in it."""
        self._desk, self._kind, self._on_value = desk, kind, on_value
        self.widget: Any = self._made()

    @abstractmethod
    def _made(self) -> widgets.Widget: ...

    def show(self, shown: Shown) -> None:
        """Show the name and the value."""
        self.widget.description = shown.label
        self._set(shown)

    @abstractmethod
    def _set(self, shown: Shown) -> None: ...

    def _unsaid(self) -> str:
        """Return what stands where nothing is said, if nothing may be."""
        return self._desk.words(Message("not said")) if self._kind.optional else ""
