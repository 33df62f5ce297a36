"""What is known of one thing of a design, as it shows itself."""

from dataclasses import dataclass

from archbook.addressing import network_plan
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Findings
from archbook.model.scene import Scene
from archbook.physical import site
from archbook.report.inspection import KINDS, Grounds, Inspection, inspect
from archbook.report.inspection.written import inspection_html, inspection_text
from archbook.views.parts.said import everything_said
from archbook.views.parts.subjects import Subjects
from archbook.views.registry import view_called
from archbook.workspace.shown import ShowsItself
from archbook.workspace.viewed import scene_of


@dataclass(frozen=True, slots=True, repr=False)
class Inspected(ShowsItself):
    """Who stands here, why, on which ports, and what the rules found about it.

    Attributes:
        found: What is known of the place.
        blueprint: The design that it is part of, as planned.
        language: ``en`` or ``ko``.
    """

    found: Inspection
    blueprint: Blueprint
    language: str = "en"

    def html(self) -> str:
        """Return what is known as HTML."""
        return inspection_html(self.found, self.blueprint, self.language)

    def __str__(self) -> str:
        """Return what is known as text."""
        return inspection_text(self.found, self.blueprint, self.language)

    __repr__ = __str__


def inspected(
    grounds: Grounds,
    identifier: str,
    language: str,
    *,
    scene: Scene | None = None,
    subjects: Subjects | None = None,
) -> Inspected:
    """Return what is known of a thing of a design.

    Args:
        grounds: The design and what follows from it.
        identifier: A subject, as ``group/ctl``, or an id of a drawing.
        language: ``en`` or ``ko``.
        scene: The drawing that has the id.
        subjects: Tells what ids stand for; made anew when not given.

    Raises:
        UnknownNameError: Neither the design nor the drawing has it; the nearest one is named.
    """
    every = everything_said(scene) if scene else ()
    said = next((one for one in every if one.id == identifier), None)
    knows = subjects or Subjects(grounds.blueprint)
    return Inspected(inspect(grounds, knows, identifier, said), grounds.blueprint, language)


def inspected_anew(
    blueprint: Blueprint, findings: Findings, identifier: str, language: str, view: str | None
) -> Inspected:
    """Return what is known of a thing of a design of which nothing has been reckoned yet.

    Raises:
        UnknownNameError: Neither the design nor the drawing has it; the nearest one is named.
    """
    grounds = Grounds(
        blueprint, findings, lambda: network_plan(blueprint), lambda: site(blueprint)
    )
    scene = scene_of(view_called(view), blueprint) if view else None
    return inspected(grounds, identifier, language, scene=scene)


def is_subject(name: str) -> bool:
    """Tell whether *name* is meant for a thing of the design: its kind and its name."""
    kind, slash, _ = name.partition("/")
    return bool(slash) and kind in KINDS
