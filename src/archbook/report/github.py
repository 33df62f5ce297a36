"""Findings as GitHub workflow commands, which appear as annotations on the design file."""

from archbook.model.finding import Finding, Severity
from archbook.report.plain import plain, words
from archbook.report.where import Located

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def findings_github(located: Located, language: str) -> str:
    """Return one workflow command a finding, nothing when there is none."""
    commands = [_command(found, located, language) for found in located.findings.findings]
    return "".join(f"{command}\n" for command in commands)


def _command(found: Finding, located: Located, language: str) -> str:
    title = _property(f"{found.rule} {plain(found.subject)}")
    place = f"file={_property(plain(located.path))},line={located.line(found)}"
    message = _escaped(words(found.message, language))
    return f"::{_COMMANDS[found.severity]} {place},title={title}::{message}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
