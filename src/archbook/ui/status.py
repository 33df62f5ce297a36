"""Panel: how the design stands, and why the last change was refused."""

from archbook.i18n import Message
from archbook.model.finding import Severity
from archbook.report.findings import tally
from archbook.session import Results
from archbook.ui.controls import column, text
from archbook.ui.desk import Desk


class Status:
    """A status line that screen readers announce, and an alert line under it."""

    def __init__(self, desk: Desk) -> None:
        """Make both lines, empty."""
        self._desk = desk
        self._line = text("archbook-status")
        self._alert = text("archbook-alert")
        self._complaints: tuple[Message, ...] = ()
        desk.alarm = self.complain
        self.widget = column((self._line, self._alert), "archbook-lines")

    def show(self, results: Results) -> None:
        """Say whether the design is sound, how large it is and whether it is kept."""
        self._complaints = ()
        self.complain(*self._desk.session.messages)
        html = self._desk.html
        verdict, level = _verdict(results)
        size = _size(results)
        kept = self._kept()
        self._line.value = (
            f'<div role="status" aria-live="polite"><span class="archbook-{level}">'
            f"{html(verdict)}</span> {html(size)} · {html(kept)}</div>"
        )

    def complain(self, *reasons: Message) -> None:
        """Add *reasons* to the alert line; none leaves it as it is, empty after `show`."""
        self._complaints += reasons
        lines = "<br>".join(map(self._desk.html, self._complaints))
        self._alert.value = f'<div role="alert">{lines}</div>' if lines else ""

    def _kept(self) -> Message:
        session = self._desk.session
        if session.path is None:
            return Message("not kept in a file yet")
        values = {"path": str(session.path)}
        if session.saved:
            return Message("kept in {path}", values)
        return Message("changed, not saved to {path}", values)


def _verdict(results: Results) -> tuple[Message, str]:
    findings = results.check.findings
    counts = tally(findings)
    if findings.count(Severity.ERROR):
        return Message("not sound: {counts}", {"counts": counts}), "error"
    return Message("sound: {counts}", {"counts": counts}), "sound"


def _size(results: Results) -> Message:
    design, blueprint = results.workspace.design, results.blueprint
    return Message(
        "{heading} · OpenStack {release} · services: {services} · hosts: {hosts}",
        {
            "heading": design.heading(),
            "release": design.release,
            "services": len(design.services),
            "hosts": blueprint.host_count(),
        },
    )
