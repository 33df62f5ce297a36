"""Draw up a design whose plan puts every component where Kolla-Ansible would."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from archbook.errors import InputError
from archbook.formats.kolla.choices import Choices
from archbook.formats.kolla.expected import Expected, expected
from archbook.formats.kolla.folding import Fold, folds
from archbook.formats.kolla.tree import Members
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.facts import Facts
from archbook.model.design import Design
from archbook.plan import plan

MOST_ROUNDS = 6
"""How often a plan is corrected; three rounds suffice for all that was seen."""


@dataclass(slots=True)
class Draft:
    """A design in the making.

    Attributes:
        facts: The catalog.
        members: Groups and their hosts.
        choices: What the settings chose.
        head: Name, release and the like of the design.
        hypervisors: Host → hypervisors of its own.
        folded: Hosts folded into groups.
        singled: Components that make a host a group of its own.
        run: Group → components that it runs besides its roles'.
        without: Group → components of its roles that it does not run.
        wrong: Components that even so are not where they are in the inventory.
    """

    facts: Facts
    members: Members
    choices: Choices
    head: Mapping[str, Any]
    hypervisors: Mapping[str, tuple[str, ...]]
    folded: tuple[Fold, ...] = ()
    singled: dict[str, None] = field(default_factory=dict)
    run: dict[str, list[str]] = field(default_factory=dict)
    without: dict[str, list[str]] = field(default_factory=dict)
    wrong: tuple[str, ...] = ()

    def leave_unsaid(self) -> None:
        """Leave out what holds without being said: services that come along, default options."""
        choices, entry = self.choices, self.facts.service
        chosen = choices.services
        asked = [one for one in chosen if not entry(one).automatic]
        choices.services = sorted(asked, key=lambda one: not entry(one).core) or chosen
        if not chosen:
            raise InputError(Message("the settings leave no service on"))
        coming = {active.id for active in self.blueprint().services}
        choices.services = choices.services + [one for one in chosen if one not in coming]
        stated, choices.options = choices.options, {}
        held = self.blueprint()
        choices.options = {
            name: values for name, values in stated.items() if tuple(values) != held.option(name)
        }
        for served in choices.stores.values():
            served[:] = [one for one in served if one in choices.services]
        if "glance" in choices.stores.get("ceph", ()):
            choices.options.pop("image_backend", None)  # the store says it

    def design(self) -> dict[str, Any]:
        """Return the data of the design: planned, and corrected until the plan is right."""
        where = self.where()
        for _ in range(MOST_ROUNDS):
            self._fold(where)
            blueprint = self.blueprint()
            where = expected(blueprint, self.choices, self.members)
            self.wrong = self._correct(blueprint, where)
            if not self.wrong:
                break
        return self._data()

    def where(self) -> dict[str, Expected]:
        """Return component → hosts for what the draft holds so far."""
        return expected(self.blueprint(), self.choices, self.members)

    def blueprint(self) -> Blueprint:
        """Return the plan of the draft."""
        return plan(Design.model_validate_json(json.dumps(self._data())), self.facts)

    def _fold(self, where: Mapping[str, Expected]) -> None:
        folded = folds(self.members, where, self.hypervisors, self.singled)
        if folded != self.folded:
            self.folded = folded
            self.run, self.without = {}, {}

    def _correct(self, blueprint: Blueprint, where: Mapping[str, Expected]) -> tuple[str, ...]:
        """Override what differs between plan and inventory; return the components that did."""
        differing = []
        for component, wanted in where.items():
            standing = self._standing(blueprint, component)
            if standing != set(wanted.hosts):
                differing.append(component)
                self._override(component, set(wanted.hosts), standing, single=wanted.limited)
        return tuple(differing)

    def _standing(self, blueprint: Blueprint, component: str) -> set[str]:
        hosts = {fold.name: fold.hosts for fold in self.folded}
        return {
            hosts[cohort.name][index]
            for cohort, there in blueprint.standing(component)
            for index in there.hosts
        }

    def _override(
        self, component: str, wanted: set[str], standing: set[str], *, single: bool
    ) -> None:
        if single:
            self.singled[component] = None
        for fold in self.folded:
            hosts = set(fold.hosts)
            if hosts & wanted and not hosts <= standing:
                _add(self.run, fold.name, component)
            elif not hosts & wanted and (
                hosts & standing or (single and self._asks(fold, component))
            ):
                _add(self.without, fold.name, component)

    def _asks(self, fold: Fold, component: str) -> bool:
        """Tell whether a role of the hosts may bring a component."""
        placing = self.facts.component(component).placing
        return any(role in one.roles for one in placing for role in self._roles(fold))

    def _data(self) -> dict[str, Any]:
        return {
            **self.head,
            **self.choices.data(self._ceph_groups()),
            "host_groups": [self._group(fold) for fold in self.folded] or [self._everybody()],
        }

    def _everybody(self) -> dict[str, Any]:
        """Stand in for the hosts before they are folded: what there is hangs on roles alone."""
        tops = [role for roles in self.members.tree.layout.top.values() for role in roles]
        roles = list(dict.fromkeys([*tops, *self._storing()]))
        return {"name": _EVERYBODY, "roles": roles, "count": 1}

    def _group(self, fold: Fold) -> dict[str, Any]:
        said = {
            "name": fold.name,
            "roles": self._roles(fold),
            "run": self.run.get(fold.name, []),
            "without": self.without.get(fold.name, []),
            "count": len(fold.hosts),
            "hypervisors": list(fold.likeness.hypervisors),
        }
        if not said["roles"] and not said["run"]:
            said["run"] = sorted(fold.likeness.components)
        return {key: value for key, value in said.items() if value}

    def _roles(self, fold: Fold) -> list[str]:
        tops = self.members.tree.layout.top
        return [
            role
            for top in fold.likeness.tops
            for role in (self._storing() if top == "storage" else tops[top])
        ]

    def _storing(self) -> list[str]:
        """Return what the hosts of the group `storage` store."""
        services = self.choices.services
        objects = ["object_storage"] if "swift" in services else []
        osds = ["ceph_osd"] if "ceph" in services else []
        blocks = ["block_storage"] if "cinder" in services or not (objects or osds) else []
        return [*blocks, *objects, *osds]

    def _ceph_groups(self) -> list[str]:
        if not self.folded:
            return [_EVERYBODY]
        return [fold.name for fold in self.folded if "ceph_osd" in self._roles(fold)]


_EVERYBODY = "everybody"


def _add(into: dict[str, list[str]], group: str, component: str) -> None:
    if component not in into.setdefault(group, []):
        into[group].append(component)
