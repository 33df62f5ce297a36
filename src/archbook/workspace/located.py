"""Findings with their lines in a design file."""

from archbook.formats.design import Document
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Findings
from archbook.report.where import Located, where_of


def located(
    findings: Findings, blueprint: Blueprint, document: Document | None, path: str
) -> Located:
    """Return *findings*, waived ones too, each with its line.

    Args:
        findings: What was found.
        blueprint: What was judged.
        document: The design file; without it every finding is on the first line.
        path: What the file is called.
    """
    every = (*findings.findings, *(waived.finding for waived in findings.waived))
    lines = {found.key: document.line(where_of(found, blueprint)) for found in every if document}
    return Located(findings, path, lines)
