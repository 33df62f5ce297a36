"""What the rules found, worst first."""

from collections.abc import Iterator, Sequence
from itertools import count

from archbook.i18n import Message, Value
from archbook.model.finding import Finding, Severity
from archbook.report.document.blocks import Block, Heading, Paragraph, Remark, Tone
from archbook.report.document.material import Material
from archbook.report.findings import closing, counted, gathered, same_for
from archbook.report.names import SEVERITIES

ORDER = 120
TITLE = Message("Findings")

_TONES: dict[Severity, Tone] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "info",
}


def blocks(material: Material) -> Iterator[Block]:
    """Yield the findings of each severity; what holds for several subjects is said once.

    Each has a number, by which a review can name it.
    """
    numbers = count(1)
    findings = material.findings
    yield Paragraph(closing(findings))
    for severity in Severity:
        if alike := gathered(findings.of(severity), {}):
            yield Heading(counted(severity, findings.count(severity)))
            yield from (_remark(next(numbers), same, material) for same in alike)


def _remark(number: int, alike: Sequence[Finding], material: Material) -> Remark:
    found, *others = alike
    called: dict[str, Value] = {"number": number, "severity": SEVERITIES[found.severity]}
    label = Message("F{number} {severity}", called)
    head = Message("{rule} · {subject}", {"rule": found.rule, "subject": found.subject})
    lines = [found.message]
    if others:
        lines.append(same_for(others))
    source = material.numbers.mark(found.citation.source)
    values = {"source": source, "section": found.citation.section}
    lines.append(
        Message("Source: {source} {section}", values)
        if found.citation.section
        else Message("Source: {source}", values)
    )
    return Remark(_TONES[found.severity], label, head, tuple(lines))
