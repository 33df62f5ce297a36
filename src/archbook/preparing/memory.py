"""Huge pages, where instances of the design ask for them."""

from archbook.i18n import Message
from archbook.model.blueprint import Host
from archbook.model.finding import Citation
from archbook.model.preparation import Preparation, Step, Variable
from archbook.rules.flavors import called

_VARIABLES = (
    Variable("HUGE_PAGE_SIZE", Message("size of a huge page, as 2M or 1G")),
    Variable("HUGE_PAGES", Message("huge pages of the host: memory of its instances, in pages")),
)

_ARGUMENTS = "default_hugepagesz=$HUGE_PAGE_SIZE hugepagesz=$HUGE_PAGE_SIZE hugepages=$HUGE_PAGES"


def huge_pages(preparation: Preparation, host: Host) -> Step | None:
    """Return the step that sets memory aside; None where no instance needs it of this host."""
    design = preparation.blueprint.design
    kinds = tuple(called(one) for one in design.workload if one.huge_pages)
    if not kinds or "nova-compute" not in host.components:
        return None
    return Step(
        "huge-pages",
        Message("Huge pages"),
        Message("instances of {kinds} take their memory from them", {"kinds": kinds}),
        (Citation("nova-huge-pages", "Enabling huge pages on the host"),),
        _commands(preparation),
        _VARIABLES,
        (Message("restart the host afterwards"),),
    )


def _commands(preparation: Preparation) -> tuple[str, ...]:
    if preparation.system.package_tool != "apt":
        return (f'grubby --update-kernel ALL --args "{_ARGUMENTS}"',)
    keeps = r'GRUB_CMDLINE_LINUX_DEFAULT="\$GRUB_CMDLINE_LINUX_DEFAULT'
    return (
        "mkdir -p /etc/default/grub.d",
        "cat >/etc/default/grub.d/90-archbook.cfg <<END",
        f'{keeps} {_ARGUMENTS}"',
        "END",
        "update-grub",
    )
