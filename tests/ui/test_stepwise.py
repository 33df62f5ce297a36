"""The rail of steps: one in sight at a time, what was changed is marked."""

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar

import ipywidgets as widgets
import pytest
from tests.ui.bench import called, in_sight

from archbook.i18n import Message
from archbook.model.edit import SetCount, SetField
from archbook.session import Results, Session, opened
from archbook.ui.controls import text
from archbook.ui.desk import Desk
from archbook.ui.stepwise import Step, Steps

DAY = date(2026, 11, 24)
COUNT = SetCount(group="cmp", count=9)


class Seen:
    """A step that notes when it is made and shown."""

    TITLE: ClassVar[Message] = Message("Seen")
    SECTIONS: ClassVar[tuple[str, ...]] = ()
    log: ClassVar[list[str]] = []

    def __init__(self, desk: Desk) -> None:
        """Note it."""
        self.desk = desk
        self.widget: Any = text()
        self.log.append(f"made {type(self).__name__}")

    def show(self, _: Results) -> None:
        """Note it."""
        self.log.append(f"shown {type(self).__name__}")


class Groups(Seen):
    """A step."""

    TITLE: ClassVar[Message] = Message("Groups")
    SECTIONS: ClassVar[tuple[str, ...]] = ("host_groups",)


class Names(Seen):
    """A step."""

    TITLE: ClassVar[Message] = Message("Names")
    SECTIONS: ClassVar[tuple[str, ...]] = ("name", "title")


class Rest(Seen):
    """A step."""

    TITLE: ClassVar[Message] = Message("Rest")


THREE: tuple[type[Step], ...] = (Groups, Names, Rest)


@pytest.fixture
def session() -> Session:
    return opened(None, as_of=DAY)


@pytest.fixture
def steps(session: Session) -> Iterator[Steps]:
    Seen.log.clear()
    made = Steps(Desk(session, "en"), THREE)
    session.subscribe(lambda one: made.show(one.results))
    made.show(session.results)
    yield made
    made.close()


def rail(steps: Steps) -> list[str]:
    return [knob.description for knob in steps.widget.children[0].children]


def press(steps: Steps, name: str) -> None:
    knob = called(name, in_sight(steps.widget))
    assert not knob.disabled
    knob.click()


def heading(steps: Steps) -> str:
    seen = (one.value for one in in_sight(steps.widget) if isinstance(one, widgets.HTML))
    return next(str(value) for value in seen if value.startswith("<h3>"))


def test_a_step_is_made_when_it_is_first_chosen_and_once(steps: Steps) -> None:
    assert Seen.log == ["made Groups", "shown Groups"]
    press(steps, "2 Names")
    assert Seen.log[2:] == ["made Names", "shown Names"]
    press(steps, "1 Groups")
    assert [line for line in Seen.log if line.startswith("made")] == ["made Groups", "made Names"]


def test_a_step_out_of_sight_is_brought_up_to_date_when_it_is_chosen(
    steps: Steps, session: Session
) -> None:
    press(steps, "2 Names")
    Seen.log.clear()
    session.change(COUNT)
    assert Seen.log == ["shown Names"]
    press(steps, "1 Groups •")
    assert Seen.log == ["shown Names", "shown Groups"]
    press(steps, "2 Names")
    press(steps, "1 Groups •")
    assert Seen.log == ["shown Names", "shown Groups"], "it shows these results already"


def test_what_differs_from_the_start_is_marked_until_it_is_as_it_was(
    steps: Steps, session: Session
) -> None:
    assert rail(steps) == ["1 Groups", "2 Names", "3 Rest"]
    session.change(COUNT)
    assert rail(steps) == ["1 Groups •", "2 Names", "3 Rest"]
    knob = steps.widget.children[0].children[0]
    assert knob.tooltip == "differs from where this design began"
    session.change(SetField(field="title", value="Mine"))
    assert rail(steps) == ["1 Groups •", "2 Names •", "3 Rest"]
    session.undo()
    session.undo()
    assert rail(steps) == ["1 Groups", "2 Names", "3 Rest"]
    assert knob.tooltip == "1 Groups"


def test_back_to_the_default_takes_back_the_step_in_sight_alone(
    steps: Steps, session: Session
) -> None:
    button = called("Back to the default", in_sight(steps.widget))
    assert button.disabled
    session.change(COUNT, SetField(field="title", value="Mine"))
    press(steps, "Back to the default")
    assert rail(steps) == ["1 Groups", "2 Names •", "3 Rest"]
    assert session.design.title == "Mine"
    assert button.disabled
    session.undo()
    assert rail(steps) == ["1 Groups •", "2 Names •", "3 Rest"]
    press(steps, "3 Rest")
    assert button.disabled


def test_next_and_back_walk_the_rail_and_stop_at_its_ends(steps: Steps) -> None:
    assert called("Back", in_sight(steps.widget)).disabled
    press(steps, "Next")
    assert (steps.chosen, heading(steps)) == (1, "<h3>Names</h3>")
    press(steps, "Next")
    assert (steps.chosen, heading(steps)) == (2, "<h3>Rest</h3>")
    assert called("Next", in_sight(steps.widget)).disabled
    press(steps, "Back")
    assert steps.chosen == 1


def test_the_button_of_the_step_in_sight_stands_out(steps: Steps) -> None:
    press(steps, "2 Names")
    styles = [knob.button_style for knob in steps.widget.children[0].children]
    assert styles == ["", "primary", ""]


def test_a_place_beyond_the_last_step_is_the_last_one(session: Session) -> None:
    made = Steps(Desk(session, "en"), THREE, 8)
    assert made.chosen == 2
    made.close()
