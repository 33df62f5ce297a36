"""Designs of clouds that exist: an inventory of another tool, taken in."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archbook.catalog.library import Catalog
from archbook.formats.design import Document, written
from archbook.formats.kolla import ImportedInventory, Remark, Wanted, imported
from archbook.i18n import Message, Value
from archbook.i18n.translation import translate
from archbook.model.catalog.release import spelled
from archbook.report.plain import words
from archbook.workspace.start import catalog_of
from archbook.workspace.workspace import Workspace

Files = str | Path | Iterable[str | Path]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A design made from the files of another tool.

    Attributes:
        workspace: The design, at hand.
        why: Why its release is taken to be the cloud's.
        remarks: What was not taken, with file and line; no value of any setting is in them.
    """

    workspace: Workspace
    why: Message
    remarks: tuple[Remark, ...]

    def open(self) -> tuple[Remark, ...]:
        """Return what was not understood, in the order of files and lines."""
        return tuple(sorted(_of_weight(self.remarks, "open"), key=_place))

    def aside(self) -> tuple[Remark, ...]:
        """Return what has no part in a design, in the order of files and lines."""
        return tuple(sorted(_of_weight(self.remarks, "aside"), key=_place))

    def document(self) -> dict[str, Any]:
        """Return the outcome as the JSON document ``import/v1``."""
        language = self.workspace.language
        return {
            "schema": "import/v1",
            "design": self.workspace.design.name,
            "release": self.workspace.design.release,
            "why": translate(self.why, language),
            "hosts": sum(group.count for group in self.workspace.design.host_groups),
            "not_understood": [_document(one, language) for one in self.open()],
            "set_aside": [_document(one, language) for one in self.aside()],
        }

    def lines(self, *, everything: bool = False) -> Iterator[Message]:
        """Yield what there is to say, one message a line.

        Args:
            everything: Name each thing that has no part in a design, too.
        """
        design = self.workspace.design
        values: dict[str, Value] = {
            "name": design.name,
            "release": spelled(design.release),
            "why": self.why,
            "groups": len(design.host_groups),
            "hosts": sum(group.count for group in design.host_groups),
        }
        yield Message("{name}: {hosts} hosts in {groups} host groups", values)
        yield Message("release {release}: {why}", values)
        yield from (remark.located() for remark in self.open())
        if everything:
            yield from (remark.located() for remark in self.aside())
        counts = {"open": len(self.open()), "aside": len(self.aside())}
        yield Message("not understood: {open}; without a part in a design: {aside}", counts)

    def __str__(self) -> str:
        """Return what there is to say as text."""
        return "\n".join(words(line, self.workspace.language) for line in self.lines())

    __repr__ = __str__


def import_kolla(  # noqa: PLR0913 - each is a choice of its own, by keyword
    inventory: Files,
    *,
    settings: Files = (),
    release: str | None = None,
    name: str | None = None,
    profile: str = "production",
    catalog: str | Path | Catalog | None = None,
    language: str = "en",
) -> TakenIn:
    """Make a design of a Kolla-Ansible inventory.

    Ansible's own parser reads it; nothing in the files is run, filled in or decrypted.

    Args:
        inventory: Inventory file or folder, or several, merged as Ansible merges them.
        settings: File such as globals.yml, or several; later ones win.
        release: OpenStack release; told from the groups when not given.
        name: Name of the design; that of the inventory when not given.
        profile: Profile that judges the design.
        catalog: A folder of catalog entries that is layered over the bundled ones, or a catalog.
        language: Language of the assumptions in the design and of what the workspace shows.

    Raises:
        MissingProgramError: Ansible is not there.
        InputError: The files cannot be used; file and line are named.
    """
    facts = catalog_of(catalog)
    wanted = Wanted(release, name, facts.profile(profile).id)
    found = imported(_paths(inventory), _paths(settings), facts, wanted)
    data = {**found.data, "assumptions": [*_assumptions(found, language)]}
    design = Document.parse(json.dumps(data, ensure_ascii=False), "import").design
    document = Document.parse(written(design))
    workspace = Workspace(design, facts, document=document, language=language)
    return TakenIn(workspace, found.release.why, found.remarks)


def _paths(files: Files) -> tuple[Path, ...]:
    return (Path(files),) if isinstance(files, str | Path) else tuple(map(Path, files))


def _assumptions(found: ImportedInventory, language: str) -> Iterator[dict[str, str]]:
    for what, why in found.assumed:
        yield {"what": translate(what, language), "why": translate(why, language)}


def _of_weight(remarks: Iterable[Remark], weight: str) -> Iterator[Remark]:
    return (remark for remark in remarks if remark.weight == weight)


def _place(remark: Remark) -> tuple[str, int]:
    return remark.path, remark.line or 0


def _document(remark: Remark, language: str) -> dict[str, Any]:
    said = translate(remark.message, language)
    return {"file": remark.path, "line": remark.line, "message": said}
