"""The shell script that prepares one host.

Everything from the design is a word that the shell takes as it is, or has been looked at before
(names of hosts, addresses); comments are made one line.
"""

import re
from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.release import spelled
from archbook.model.preparation import HostPreparation, Preparation, Step, Variable
from archbook.report.plain import words
from archbook.report.sources import cited

_BLOCK = """\
# {block}
block() {{
    lines=$(mktemp)
    [ ! -e "$1" ] || sed '/^# archbook: begin$/,/^# archbook: end$/d' "$1" >"$lines"
    {{ echo '# archbook: begin'; cat; echo '# archbook: end'; }} >>"$lines"
    cat "$lines" >"$1"
    rm -f "$lines"
}}"""

_PROFILE = """\
# {profile}
profile() {{
    id=$1 type=$2 interface=$3
    shift 3
    if nmcli -g connection.id connection show id "$id" >/dev/null 2>&1; then
        nmcli connection modify id "$id" connection.interface-name "$interface" "$@"
    else
        nmcli connection add type "$type" con-name "$id" ifname "$interface" \\
            connection.autoconnect-priority 100 "$@"
    fi
}}"""

_FUNCTIONS = {
    "block": (_BLOCK, Message("Keeps the lines it is given in a file, between two marks.")),
    "profile": (_PROFILE, Message("Makes a profile of NetworkManager, or brings it up to date.")),
}
"""Functions that steps may call: text, and what a reader is told of it."""


def script(preparation: Preparation, host: HostPreparation, language: str) -> str:
    """Return the script of one host; it can be run again."""
    lines = [
        "#!/bin/sh",
        *_head(preparation, host, language),
        "set -eu",
        "",
        *_variables(host.variables(), language),
        *_functions(host, language),
    ]
    for step in host.steps:
        lines += _step(step, preparation.blueprint, language)
    return "\n".join(lines).rstrip("\n") + "\n"


def _head(preparation: Preparation, host: HostPreparation, language: str) -> Iterator[str]:
    design = preparation.blueprint.design
    said = (
        Message(
            "Prepares {host} of {design}, revision {revision}: {system}, OpenStack {release}.",
            {
                "host": host.name,
                "design": design.name,
                "revision": design.revision,
                "system": preparation.system.title,
                "release": spelled(design.release),
            },
        ),
        _run_it(host),
    )
    return (f"# {words(one, language)}" for one in said)


def _run_it(host: HostPreparation) -> Message:
    if any(step.id == "network" and step.commands for step in host.steps):
        return Message(
            "Run it as root on the console: the network is set anew. It can be run again."
        )
    return Message("Run it as root. It can be run again.")


def _variables(variables: tuple[Variable, ...], language: str) -> Iterator[str]:
    """Yield what is filled in at the top; the environment may do so, too."""
    if not variables:
        return
    yield f"# --- {words(Message('To be filled in: the design does not say it'), language)} ---"
    for one in variables:
        yield f"# {words(one.about, language)}"
        yield f"{one.name}=${{{one.name}:-{one.default}}}"
    yield ""
    told = _double_quoted(words(Message("fill this in at the top of the script:"), language))
    required = [one.name for one in variables if one.required]
    for name in required:
        yield f'[ -n "${name}" ] || {{ echo "{told} {name}" >&2; exit 2; }}'
    if required:
        yield ""


def _double_quoted(text: str) -> str:
    return re.sub(r'([\\"$`])', r"\\\1", text)


def _functions(host: HostPreparation, language: str) -> Iterator[str]:
    """Yield the functions that the host's steps call."""
    commands = [command for step in host.steps for command in step.commands]
    for name, (text, about) in _FUNCTIONS.items():
        if any(command.lstrip().startswith(f"{name} ") for command in commands):
            yield text.format(**{name: words(about, language)})
            yield ""


def _step(step: Step, blueprint: Blueprint, language: str) -> list[str]:
    title, why = words(step.title, language), words(step.why, language)
    lines = [f"# --- {title}: {why}"]
    for citation in step.citations:
        source = cited(citation, blueprint.facts, language)
        lines.append(f"#     {source.name} ({source.retrieved}): {source.url}")
    lines += [f"#     {words(note, language)}" for note in step.notes]
    return [*lines, *step.commands, ""]
