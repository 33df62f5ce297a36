"""The drawings, what is known of the chosen box, and the way from a finding to its box."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from ipywidgets import Widget

from archbook.i18n import Message
from archbook.i18n.translation import translate
from archbook.model.edit import SetCount
from archbook.session import Session, opened
from archbook.ui.controls import close
from archbook.ui.desk import Desk
from archbook.ui.diagram import DiagramView
from archbook.ui.tabs.drawings import Drawings
from archbook.views.registry import all_views

DAY = date(2026, 11, 24)
GOLDEN = Path(__file__).parents[2] / "golden"


class Table:
    """A panel on a session of its own, as the workbook brings it up to date."""

    def __init__(self, language: str = "en") -> None:
        """Open the golden design."""
        self.session: Session = opened(GOLDEN / "production.yaml", language=language, as_of=DAY)
        self.desk = Desk(self.session, language)
        self.said: list[str] = []
        self.desk.alarm = lambda message: self.said.append(str(message))
        self.panel = Drawings(self.desk)
        self.session.subscribe(lambda _: self.show())
        self.show()

    def show(self) -> None:
        """Bring the panel up to date."""
        self.desk.bring(self.panel, self.session.results)

    @property
    def view(self) -> DiagramView:
        """The drawing."""
        return self.panel.stage.view

    @property
    def about(self) -> str:
        """What is said beside the drawing."""
        value: str = self.panel.stage.widget.children[1].value
        return value

    def box(self, name: str) -> Widget:
        """Return the control of that name."""
        head = (
            inner
            for one in self.panel.widget.children[0].children
            for inner in (one, *getattr(one, "children", ()))
        )
        return next(one for one in head if getattr(one, "description", "") == name)

    def point(self, subject: str) -> bool:
        """Point at a subject, as the workbook does."""
        found: list[bool] = []
        self.desk.quietly(lambda: found.append(self.panel.point(subject, self.session.results)))
        return found[0]


@pytest.fixture
def table() -> Iterator[Table]:
    made = Table()
    yield made
    close((made.panel.widget,))
    assert made.said == []


def test_every_view_can_be_turned_to(table: Table) -> None:
    drawn = set()
    for view in all_views():
        table.box("View").value = view.id
        assert table.view.view.startswith(f"{view.id}/")
        drawn.add(table.view.svg)
    assert len(drawn) == len(all_views())
    assert not table.session.can_undo


def test_choosing_a_box_tells_of_it_and_draws_nothing_anew(table: Table) -> None:
    sent: list[str] = []
    table.view.observe(lambda change: sent.append(change["name"]), ["svg", "view", "marked"])
    table.view.selected = "group/ctl"
    assert "<h4><small>host group</small> ctl</h4>" in table.about
    assert "keystone-api" in table.about
    table.view.selected = ""
    assert "Choose a box" in table.about
    assert sent == []
    assert not table.session.can_undo


def test_a_choice_outlives_a_change_as_long_as_its_box_is_there(table: Table) -> None:
    table.view.selected = "host/net-03"
    assert table.session.change(SetCount(group="cmp", count=21))
    assert table.view.selected == "host/net-03"
    assert table.session.change(SetCount(group="net", count=2))
    assert table.view.selected == ""
    assert "Choose a box" in table.about


def test_an_equal_drawing_is_not_sent_again(table: Table) -> None:
    sent: list[str] = []
    table.view.observe(lambda change: sent.append(change["name"]))
    table.show()
    assert sent == []


def test_pointing_turns_to_the_best_view_and_marks(table: Table) -> None:
    assert table.point("service/nova")
    assert table.view.view == "services//"
    assert table.view.marked == ["service/nova"]
    assert "Nova" in table.about
    assert table.point("group/ctl")
    assert table.view.view == "topology//"
    assert table.session.change(SetCount(group="cmp", count=21))
    assert table.view.marked == ["group/ctl"]  # still marked in the next drawing


def test_pointing_keeps_the_view_that_shows_the_thing(table: Table) -> None:
    table.box("View").value = "matrix"
    assert table.point("group/ctl")
    assert table.view.view == "matrix//"
    assert table.view.marked == ["group/ctl"]


def test_pointing_at_the_cloud_says_that_no_box_stands_for_it(table: Table) -> None:
    assert not table.point("cloud")
    assert table.view.marked == []
    assert "no box stands for it" in table.about
    assert "What the rules found" in table.about
    assert not table.point("service/trove")
    assert "No box of this drawing stands for service/trove" in table.about


def test_choices_are_there_where_the_view_takes_them(table: Table) -> None:
    lost, only = table.box("Lost"), table.box("Draw only")
    assert lost.layout.display == only.layout.display == "none"
    table.box("View").value = "failure"
    assert lost.layout.display is None
    before = table.view.svg
    lost.value = "rack/r2"
    assert table.view.svg != before
    table.box("View").value = "racks"
    assert lost.layout.display == "none"
    assert lost.value == ""
    only.value = "rack/r2"
    assert table.view.view == "racks//rack/r2"
    assert 'data-frame="rack/r1"' not in table.view.svg
    assert table.point("rack/r1")
    assert only.value == ""


def test_a_dark_drawing_stands_on_dark_paper(table: Table) -> None:
    light = table.view.svg
    table.box("Colours").value = "dark"
    assert 'fill="#ffffff"' in light
    assert table.view.svg != light


@pytest.mark.parametrize("suffix", ["svg", "png", "drawio"])
def test_a_download_is_the_drawing_in_its_format(table: Table, suffix: str) -> None:
    given: list[tuple[str, bytes, str]] = []
    table.desk.hand_over = lambda *file: given.append(file)
    table.box("Format").value = suffix
    table.box("Download").click()
    ((name, data, _),) = given
    assert name == f"{table.session.design.name}-topology.{suffix}"
    assert data == table.session.results.drawing("topology").render(suffix, scale=2)


def test_the_page_is_heard_when_it_is_looked_at(table: Table) -> None:
    heard: list[bool] = []
    table.view.on_seen(lambda: heard.append(True))
    table.view._handle_custom_msg({"seen": True}, [])  # noqa: SLF001 - what ipywidgets calls
    table.view._handle_custom_msg({"other": 1}, [])  # noqa: SLF001 - the same
    assert heard == [True]


def test_all_words_are_korean_in_a_korean_workbook() -> None:
    made = Table("ko")
    for words in ("View", "Draw only", "Colours", "Download"):
        assert made.box(translate(Message(words), "ko"))
    close((made.panel.widget,))


def test_hostile_names_stay_names(tmp_path: Path) -> None:
    text = (GOLDEN / "production.yaml").read_text(encoding="utf-8")
    path = tmp_path / "design.yaml"
    title = "title: '<img src=x onerror=alert(1)>'"
    path.write_text(
        "\n".join([title, *(line for line in text.splitlines() if not line.startswith("title:"))])
        + "\n",
        encoding="utf-8",
    )
    session = opened(path, as_of=DAY)
    desk = Desk(session, "en")
    panel = Drawings(desk)
    desk.bring(panel, session.results)
    panel.point("cloud", session.results)
    assert "<img" not in panel.stage.view.svg
    assert "<img" not in panel.stage.widget.children[1].value
    close((panel.widget,))
