"""A sentence in no language yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias, runtime_checkable


@runtime_checkable
class Localized(Protocol):
    """A text that knows its own translations, as the catalog's texts do."""

    def in_language(self, language: str) -> str:
        """Return the text in *language*, in English when it has no such translation."""
        ...


@dataclass(frozen=True, slots=True)
class Message:
    """An English template and the values that go into it.

    The template is the key under which translations are kept (as in gettext), so English needs
    no catalog and a missing translation still reads well. Values may be messages or localized
    texts themselves; they are translated with it.

    Attributes:
        template: English text with ``{name}`` fields.
        values: What goes into the fields.
    """

    template: str
    values: Mapping[str, "Value"] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the English sentence."""
        return render(self, str, "en")


def mark(template: str) -> str:
    """Return *template* as it is: it is a message that is made elsewhere, to be translated."""
    return template


Value: TypeAlias = str | int | float | Message | Localized | tuple["Value", ...]


class _Template(Protocol):
    def __call__(self, template: str, /) -> str: ...


def render(message: Message, template_of: _Template, language: str) -> str:
    """Fill *message* in, with each template passed through *template_of* first."""
    words = {name: _words(value, template_of, language) for name, value in message.values.items()}
    return template_of(message.template).format_map(words)


def _words(value: Value, template_of: _Template, language: str) -> str:
    match value:
        case Message():
            return render(value, template_of, language)
        case tuple():
            return ", ".join(_words(item, template_of, language) for item in value)
        case float():
            return f"{value:g}"
        case str() | int():
            return str(value)
        case _:
            return value.in_language(language)
