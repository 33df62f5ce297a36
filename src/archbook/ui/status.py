"""Panel: how the design stands, and why the last change was refused."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.finding import Severity
from archbook.model.rack_plan import Site
from archbook.report.findings import tally
from archbook.session import Results
from archbook.ui.controls import column, text
from archbook.ui.desk import Desk
from archbook.workspace.files import there


class Status:
    """A status line that screen readers announce, and an alert line under it."""

    def __init__(self, desk: Desk) -> None:
        """Make both lines, empty."""
        self._desk = desk
        self._line = text("archbook-status")
        self._alert = text("archbook-alert")
        self._alarms: tuple[Message, ...] = ()
        desk.alarm = self.complain
        self.widget = column((self._line, self._alert), "archbook-lines")

    def clear(self) -> None:
        """Forget what could not be shown before: everything is about to be shown anew."""
        self._alarms = ()

    def show(self, results: Results) -> None:
        """Say whether the design is sound, how large it is and whether it is kept.

        What cannot be said is left out, and the alert line tells why: the rest still counts.
        """
        html = self._desk.html
        self._complain()
        verdicts = [(Message("not judged"), "error")]
        said: list[Message | str] = [results.workspace.design.heading()]
        self._desk.quietly(lambda: verdicts.append(_verdict(results)))
        self._desk.quietly(lambda: said.extend(_size(results)))
        self._desk.quietly(lambda: said.append(self._kept()))
        verdict, level = verdicts[-1]
        self._line.value = (
            f'<div role="status" aria-live="polite"><span class="archbook-{level}">'
            f"{html(verdict)}</span> {' · '.join(map(html, said))}</div>"
        )

    def complain(self, *reasons: Message) -> None:
        """Say also, until `clear`, why something cannot be shown."""
        self._alarms += reasons
        self._complain()

    def _complain(self) -> None:
        session = self._desk.session
        said = (*session.messages, *session.unkept, *self._alarms)
        lines = "<br>".join(map(self._desk.html, said))
        self._alert.value = f'<div role="alert">{lines}</div>' if lines else ""

    def _kept(self) -> Message:
        session = self._desk.session
        if session.path is None:
            return Message("not kept in a file yet")
        values = {"path": str(session.path)}
        if session.saved:
            return Message("kept in {path}", values)
        if not there(session.path) and not session.can_undo:
            return Message("kept in {path} from the first change on", values)
        return Message("changed, not saved to {path}", values)


def _verdict(results: Results) -> tuple[Message, str]:
    findings = results.check.findings
    counts = tally(findings)
    if findings.count(Severity.ERROR):
        return Message("not sound: {counts}", {"counts": counts}), "error"
    return Message("sound: {counts}", {"counts": counts}), "sound"


def _size(results: Results) -> Iterator[Message]:
    yield Message("OpenStack {release}", {"release": results.workspace.design.release})
    yield Message("hosts: {hosts}", {"hosts": results.blueprint.host_count()})
    site = results.racks.site
    yield Message("racks: {racks}", {"racks": len(site.racks)})
    yield _power(site)


def _power(site: Site) -> Message:
    """Say what everything draws; how many things have no figure is never left out."""
    watts, blind = site.load_w.value, site.load_w.inputs.get("without_figure")
    if watts is None:
        return Message("kW: unknown")
    kilowatts = f"{watts / 1000:,.1f}"
    if blind:
        values: dict[str, Value] = {"kw": kilowatts, "blind": f"{blind:g}"}
        return Message("kW: {kw}, {blind} things without a figure", values)
    return Message("kW: {kw}", {"kw": kilowatts})
