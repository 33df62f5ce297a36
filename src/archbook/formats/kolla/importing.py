"""A real Kolla-Ansible inventory, and its settings, as a design."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archbook.errors import InputError
from archbook.formats.kolla.ansible import parsed
from archbook.formats.kolla.assumed import Assumed, assumptions, host_system
from archbook.formats.kolla.choices import Choices, choices_of
from archbook.formats.kolla.drafting import Draft
from archbook.formats.kolla.files import Gathered, gather
from archbook.formats.kolla.given import (
    DISTRIBUTION,
    OF_A_HOST,
    RELEASE_SETTING,
    GivenSettings,
    of_globals,
    of_hosts,
)
from archbook.formats.kolla.host_names import with_hosts
from archbook.formats.kolla.inventory import Inventory, inventory_of
from archbook.formats.kolla.networks import Wiring
from archbook.formats.kolla.ranges import check_ranges
from archbook.formats.kolla.recognise import Recognised, recognised
from archbook.formats.kolla.strangers import strangers
from archbook.formats.kolla.tree import Members, Tree
from archbook.formats.kolla.values import Values
from archbook.formats.kolla.yaml_files import check_yaml
from archbook.formats.remark import Remark
from archbook.i18n import Message
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.inventory_layout import InventoryLayoutEntry
from archbook.plan.timeline import Timeline

LAYOUT = "kolla-ansible"
"""The entry of the catalog that says how these inventories are laid out."""

_NOT_IN_A_NAME = re.compile(r"[^\w .:-]+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person says about an import: the rest is told from the files."""

    release: str | None = None
    name: str | None = None
    profile: str = "production"


@dataclass(frozen=True, slots=True)
class ImportedInventory:
    """What an inventory came to.

    Attributes:
        data: The design, as the file has it, without what is assumed.
        release: The release and why it is taken.
        assumed: What is taken as true, and why.
        remarks: What was not taken, with file and line.
    """

    data: Mapping[str, Any]
    release: Recognised
    assumed: tuple[Assumed, ...]
    remarks: tuple[Remark, ...]


def imported(
    paths: tuple[Path, ...], settings: tuple[Path, ...], facts: Facts, wanted: Wanted
) -> ImportedInventory:
    """Return the design of the inventories *paths* with the *settings* (globals.yml).

    Raises:
        MissingProgramError: Ansible is not there.
        InputError: The files cannot be used; file and line are named.
    """
    layout = facts.inventory_layout(LAYOUT)
    gathered = gather(paths)
    inventory, empty = _inventory(gathered, layout)
    given = _given(inventory, gathered, settings, layout)
    release = _release(inventory, layout, facts, given, wanted)
    tree = Tree(layout, Timeline(facts, facts.release(release.release)))
    values = Values(layout, tree.timeline, given.by_key)
    draft = _draft(choices_of(values), Members(tree, inventory), facts, wanted)
    data, told = _data(draft, given)
    data["name"] = wanted.name or _name(gathered)
    system = host_system(given.by_key, release.release, layout.deployers[0], facts)
    if system:
        data["operating_system"] = system.id
    assumed = tuple(assumptions(release, system, settled=bool(settings)))
    remarks = (*gathered.remarks, *empty, *told, *given.remarks, *values.remarks)
    return ImportedInventory(data, release, assumed, remarks)


def _inventory(
    gathered: Gathered, layout: InventoryLayoutEntry
) -> tuple[Inventory, tuple[Remark, ...]]:
    """Return the inventory, and a remark for each range without hosts."""
    check_yaml(gathered)
    empty = [remark for path, text in gathered.texts() for remark in check_ranges(path, text)]
    inventory = inventory_of(parsed(gathered), gathered)
    _refuse_stranger(inventory, layout, gathered)
    return inventory, tuple(empty)


def _data(draft: Draft, given: GivenSettings) -> tuple[dict[str, Any], tuple[Remark, ...]]:
    """Return the data of the design with host names and networks, and what was not taken."""
    data, members = draft.design(), draft.members
    groups, unnamed = with_hosts(data["host_groups"], draft.folded, members.inventory)
    wiring = Wiring(members.tree.layout, members.tree.timeline, members.inventory, given.by_key)
    hosts = (host for fold in draft.folded if fold.likeness.components for host in fold.hosts)
    networks, unwired = wiring.networks(hosts)
    stated = {"networks": networks} if networks else {}
    remarks = (*strangers(members, draft.folded), *unnamed, *unwired, *_misplaced(draft))
    return {**data, "host_groups": groups, **stated}, remarks


def _refuse_stranger(
    inventory: Inventory, layout: InventoryLayoutEntry, gathered: Gathered
) -> None:
    known = {*layout.top, *layout.also, *layout.groups}
    if not known & {name for name, hosts in inventory.groups.items() if hosts}:
        path = gathered.known(gathered.sources[0])
        text = "{path}: is no inventory of Kolla-Ansible: none of its groups has hosts ({groups})"
        raise InputError(Message(text, {"path": path, "groups": tuple(layout.top)}))


def _given(
    inventory: Inventory,
    gathered: Gathered,
    settings: tuple[Path, ...],
    layout: InventoryLayoutEntry,
) -> GivenSettings:
    given, wanted = GivenSettings(), {DISTRIBUTION, RELEASE_SETTING, *layout.read_settings()}
    own = {*OF_A_HOST, *layout.interfaces()}
    of_hosts(inventory, gathered, wanted, own, given)
    of_globals(settings, wanted, given)
    return given


def _release(
    inventory: Inventory,
    layout: InventoryLayoutEntry,
    facts: Facts,
    given: GivenSettings,
    wanted: Wanted,
) -> Recognised:
    if wanted.release:
        return Recognised(facts.release(wanted.release).id, Message("it was said so"))
    return recognised(inventory.groups, layout, facts, given.by_key)


def _draft(choices: Choices, members: Members, facts: Facts, wanted: Wanted) -> Draft:
    layout, inventory = members.tree.layout, members.inventory
    above = any(
        one in inventory.groups and top not in inventory.groups for one, top in layout.also.items()
    )
    head = {
        "schema": "design/v1",
        "name": LAYOUT,
        "profile": wanted.profile,
        "release": members.tree.timeline.now.id,
        "deployer": layout.deployers[-1 if above else 0],
    }
    hypervisors = _hypervisors(inventory, layout, choices)
    draft = Draft(facts, members, choices, head, hypervisors)
    draft.leave_unsaid()
    return draft


def _misplaced(draft: Draft) -> Iterator[Remark]:
    path, _ = draft.members.inventory.place("")
    for component in draft.wrong:
        text = "the plan does not put {component} on the hosts where the inventory has it"
        yield Remark(path, None, Message(text, {"component": component}))


def _hypervisors(
    inventory: Inventory, layout: InventoryLayoutEntry, choices: Choices
) -> dict[str, tuple[str, ...]]:
    """Return host → hypervisors, for hosts whose own is not that of the cloud."""
    found: dict[str, tuple[str, ...]] = {}
    for key in OF_A_HOST:
        for host, variables in inventory.variables.items():
            meaning = layout.settings[key].values.get(str(variables.get(key)))
            own = meaning.options["hypervisor"] if meaning else ()
            if own and list(own) != choices.options.get("hypervisor"):
                found[host] = own
    return found


def _name(gathered: Gathered) -> str:
    path = Path(gathered.known(gathered.sources[0]))
    name = _NOT_IN_A_NAME.sub("-", path.stem).strip("-. :")[:63]
    return name or LAYOUT
