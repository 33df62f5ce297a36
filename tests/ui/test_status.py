"""The status line and the alert line."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.ui.bench import Bench

from archbook.i18n import Message
from archbook.model.edit import SetCount, SetSection
from archbook.model.finding import Severity
from archbook.session import at_hand
from archbook.ui.controls import close
from archbook.ui.desk import Desk
from archbook.ui.status import Status
from archbook.ui.workbook import Workbook
from archbook.workspace import new
from archbook.workspace.start import open as open_design

if TYPE_CHECKING:
    from pydantic import JsonValue

DAY = date(2026, 11, 24)
PRODUCTION = Path(__file__).parents[1] / "golden" / "production.yaml"

Find = Callable[[str], Any]
Html = Callable[[Any], str]


@pytest.fixture
def bench() -> Iterator[Bench]:
    made = Bench(Status)
    yield made
    made.close()


def test_the_status_line_counts_what_check_finds(bench: Bench) -> None:
    assert "sound: 0 errors" in bench.html()
    assert "OpenStack 2026.1" in bench.html()
    bench.session.start("textbook-htc", release="2026.2")
    checked = new("textbook-htc", release="2026.2").check(as_of=DAY).findings
    errors, warnings = checked.count(Severity.ERROR), checked.count(Severity.WARNING)
    assert f"not sound: {errors} errors, {warnings} warnings" in bench.html()
    assert '<span class="archbook-error">' in bench.html()
    assert "OpenStack 2026.2" in bench.html()


def test_hosts_and_racks_are_those_of_the_plan() -> None:
    bench = Bench(Status, PRODUCTION)
    space = open_design(PRODUCTION)
    assert f"hosts: {space.blueprint().host_count()} " in bench.html()
    assert f"racks: {len(space.racks().site.racks)} " in bench.html()
    bench.session.change(SetCount(group="cmp", count=500))
    changed = space.apply(SetCount(group="cmp", count=500))
    assert f"hosts: {changed.blueprint().host_count()} " in bench.html()
    assert f"racks: {len(changed.racks().site.racks)} " in bench.html()
    bench.close()


def test_kilowatts_are_those_that_hardware_states_and_the_rest_is_counted(bench: Bench) -> None:
    assert "kW: unknown" in bench.html()
    small: dict[str, JsonValue] = {"server": "dell-r660", "cores": 16, "ram_gib": 128}
    stated: dict[str, JsonValue] = {"small": small | {"typical_w": 520}, "large": {**small}}
    bench.session.change(SetSection(section="hardware", value=stated))
    blind = int(bench.session.results.racks.site.load_w.inputs["without_figure"] or 0)
    assert f"kW: 1.6, {blind} things without a figure" in bench.html()
    control: JsonValue = {"name": "ctl", "roles": ["control"], "count": 1, "hardware": "small"}
    compute: JsonValue = {"name": "cmp", "roles": ["compute"], "count": 2, "hardware": "large"}
    bench.session.change(SetSection(section="host_groups", value=[control, compute]))
    assert f"kW: 0.5, {blind + 2} things without a figure" in bench.html()


def test_it_says_whether_the_design_is_kept(
    workbook: Workbook, file: Path, status: Callable[[], str], tmp_path: Path
) -> None:
    assert f"kept in {file} from the first change on" in status()
    workbook.session.change(SetCount(group="cmp", count=4))
    assert f"kept in {file}<" in status()
    workbook.session.autosave = False
    workbook.session.change(SetCount(group="cmp", count=5))
    assert f"changed, not saved to {file}" in status()
    workbook.session.save(tmp_path / "other.yaml")
    assert f"kept in {tmp_path / 'other.yaml'}<" in status()


def test_a_design_without_a_file_says_so(bench: Bench) -> None:
    assert "not kept in a file yet" in bench.html()


def test_why_a_change_could_not_be_kept_stands_in_the_alert_line(tmp_path: Path) -> None:
    session = at_hand(None, as_of=DAY, file=tmp_path / "<b>" / "design.yaml")
    status = Status(Desk(session, "en"))
    session.subscribe(lambda one: status.show(one.results))
    session.change(SetCount(group="cmp", count=4))
    line, alert = (one.value for one in status.widget.children)
    assert session.unkept
    assert alert.startswith('<div role="alert">')
    assert "&lt;b&gt;/design.yaml: the folder" in alert
    assert "changed, not saved" in line
    (tmp_path / "<b>").mkdir()
    session.change(SetCount(group="cmp", count=5))
    line, alert = (one.value for one in status.widget.children)
    assert alert == ""
    assert "changed, not saved" not in line
    close((status.widget,))


def test_why_a_change_was_refused_is_said_until_the_next_one(bench: Bench) -> None:
    bench.session.change(SetCount(group="nowhere", count=4))
    assert '<div role="alert">' in bench.html()
    assert "nowhere" in bench.html()
    bench.session.change(SetCount(group="cmp", count=4))
    assert "alert" not in bench.html()


def test_complaints_are_put_below_each_other_and_escaped(bench: Bench) -> None:
    bench.desk.alarm(Message("one {x}", {"x": "<i>"}))
    bench.desk.alarm(Message("two"))
    assert '<div role="alert">one &lt;i&gt;<br>two</div>' in bench.html()


def test_a_panel_that_fails_says_so_and_the_others_go_on(
    workbook: Workbook,
    find: Find,
    shown: Html,
    monkeypatch: pytest.MonkeyPatch,
    status: Callable[[], str],
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("<by zero>")

    monkeypatch.setattr("archbook.session.results.Results.drawing", broken)
    find("Title").value = "Mine"
    assert "ZeroDivisionError" in shown(workbook)
    assert "&lt;by zero&gt;" in shown(workbook)
    assert "Mine" in status()
    assert "hosts: 3" in status()
