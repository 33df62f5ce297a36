"""The volume group that Cinder's LVM back end keeps volumes in."""

from archbook.i18n import Message
from archbook.model.blueprint import Host
from archbook.model.finding import Citation
from archbook.model.preparation import Preparation, Step, Variable
from archbook.preparing.packages import volumes_of
from archbook.preparing.shell import unless

_GROUP = "cinder-volumes"
_DISKS = Message("disks for volumes, with a space between, as /dev/sdb: what is on them is lost")


def volume_group(preparation: Preparation, host: Host) -> Step | None:
    """Return the step that makes the volume group; None where no back end needs it."""
    backends = volumes_of(preparation, host)
    if not backends:
        return None
    return Step(
        "volume-group",
        Message("Volume group"),
        Message("the back end {backends} keeps volumes in it", {"backends": backends}),
        (Citation("kolla-cinder-guide", "LVM"),),
        (unless(f"vgs {_GROUP}", f"vgcreate {_GROUP} $LVM_DISKS </dev/null"),),
        (Variable("LVM_DISKS", _DISKS),),
    )
