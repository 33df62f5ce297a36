"""What a label of the workbook means, in the catalog's words."""

from archbook.i18n import Message
from archbook.model.host_group import HostGroup
from archbook.session.choices.choice import Words
from archbook.session.results import Results


def layer_meaning(results: Results, layer: str) -> Words:
    """Return what the services of a layer are for: the concept of its group of services."""
    name = layer.replace("_", "-")
    return results.workspace.catalog.concept(f"{name}-services").explains


def group_meaning(results: Results, group: HostGroup) -> Words:
    """Return what the hosts of *group* are for: its roles, or the components it runs."""
    facts = results.workspace.catalog
    purposes: list[Words] = [facts.role(one).purpose for one in group.roles]
    purposes += [
        Message("{component}: {does}", {"component": one, "does": facts.component(one).does})
        for one in group.run
    ]
    values = {f"part{number}": purpose for number, purpose in enumerate(purposes)}
    return Message(" ".join(f"{{{name}}}" for name in values), values)


def hypervisor_meaning(results: Results, value: str) -> Words:
    """Return what a value of the option `hypervisor` is."""
    return results.workspace.catalog.hypervisor(value).explains
