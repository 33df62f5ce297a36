"""What a field holds, as far as a control must know it."""

from dataclasses import dataclass, replace
from datetime import date
from types import UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from archbook.model.written import Written

Shape: TypeAlias = Literal[
    "truth",
    "choice",
    "choices",
    "number",
    "text",
    "prose",
    "lines",
    "numbers",
    "amounts",
    "day",
    "record",
    "records",
]


@dataclass(frozen=True, slots=True)
class Kind:
    """What a field holds.

    Attributes:
        shape: Which control it needs.
        optional: Whether it may be left unsaid.
        values: The words that it may hold; any when empty.
        whole: Whether these words are whole numbers.
        model: What its records are.
    """

    shape: Shape
    optional: bool = False
    values: tuple[str, ...] = ()
    whole: bool = False
    model: type[Written] | None = None


def kind_of(annotation: Any) -> Kind:  # noqa: ANN401 - any type that a model may name
    """Return what a field of this type holds.

    Raises:
        TypeError: A form has no control for it.
    """
    plain = _bare(annotation)
    if get_origin(plain) in {Union, UnionType}:
        several = [one for one in get_args(plain) if one is not type(None)]
        lists = [one for one in several if get_origin(one) is tuple]
        first = kind_of((lists or several)[0])  # a list takes a single one, too
        return replace(first, optional=len(several) < len(get_args(plain)))
    if get_origin(plain) is Literal:
        words = get_args(plain)
        return Kind("choice", values=tuple(map(str, words)), whole=isinstance(words[0], int))
    if get_origin(plain) is tuple:
        return _several(_bare(get_args(plain)[0]))
    if get_origin(plain) is dict:
        return _amounts(*map(_bare, get_args(plain)))
    return _single(plain)


def _bare(annotation: Any) -> Any:  # noqa: ANN401 - any type that a model may name
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    return annotation


def _several(item: Any) -> Kind:  # noqa: ANN401 - the same
    if get_origin(item) is Literal:
        return Kind("choices", values=tuple(map(str, get_args(item))))
    if isinstance(item, type) and issubclass(item, Written):
        return Kind("records", model=item)
    return Kind("numbers" if item in {int, float} else "lines")


def _amounts(named: Any, held: Any) -> Kind:  # noqa: ANN401 - the same
    if get_origin(named) is not Literal or held not in {int, float}:
        raise TypeError(named)
    return Kind("amounts", values=tuple(map(str, get_args(named))))


def _single(plain: Any) -> Kind:  # noqa: ANN401 - any type that a model may name
    if not isinstance(plain, type):
        raise TypeError(plain)
    if issubclass(plain, Written):
        return Kind("record", model=plain)
    if issubclass(plain, bool):
        return Kind("truth")
    if issubclass(plain, int | float):
        return Kind("number")
    return Kind("day") if issubclass(plain, date) else Kind("text")
