"""Every field of a design is of a kind that a form knows, or stands in a form of its own."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

import pytest
from pydantic import Field

from archbook.model.design import Design
from archbook.model.site import Rack
from archbook.model.written import Written
from archbook.ui.forms.fields import CONTROLS
from archbook.ui.forms.kinds import Kind, kind_of


@pytest.mark.parametrize(
    ("annotation", "kind"),
    [
        (bool, Kind("truth")),
        (int, Kind("number")),
        (float | None, Kind("number", optional=True)),
        (Annotated[int, Field(ge=1)], Kind("number")),
        (Annotated[float, Field(gt=0)] | None, Kind("number", optional=True)),
        (str, Kind("text")),
        (date, Kind("day")),
        (Literal["a", "b"], Kind("choice", values=("a", "b"))),
        (Literal[1, 2] | None, Kind("choice", optional=True, values=("1", "2"), whole=True)),
        (tuple[str, ...], Kind("lines")),
        (tuple[int, ...], Kind("numbers")),
        (str | tuple[str, ...], Kind("lines")),
        (tuple[Literal["a", "b"], ...], Kind("choices", values=("a", "b"))),
        (dict[Literal["a"], float], Kind("amounts", values=("a",))),
        (Rack, Kind("record", model=Rack)),
        (tuple[Rack, ...], Kind("records", model=Rack)),
    ],
)
def test_a_type_is_of_a_kind(annotation: object, kind: Kind) -> None:
    assert kind_of(annotation) == kind


def test_what_no_control_is_for_is_said() -> None:
    with pytest.raises(TypeError):
        kind_of(dict[str, Rack])


def simple(model: type[Written], seen: set[type]) -> Iterator[tuple[str, object]]:
    """Yield the fields of a model and of its records that hold no mapping."""
    seen.add(model)
    for name, field in model.model_fields.items():
        if "dict[" not in str(field.annotation):
            yield f"{model.__name__}.{name}", field.annotation
            kind = kind_of(field.annotation)
            if kind.model and kind.model not in seen:
                yield from simple(kind.model, seen)


@pytest.mark.parametrize(("name", "annotation"), tuple(simple(Design, set())))
def test_each_field_of_a_design_has_a_control_or_holds_records(
    name: str, annotation: object
) -> None:
    shape = kind_of(annotation).shape
    assert shape in {*CONTROLS, "record", "records"}, name
