"""As many disks as are needed, where hosts are there for copies to be apart."""

from collections.abc import Callable

from archbook.catalog.library import Catalog
from archbook.model.ask import Ask, VolumeClass
from archbook.model.hardware import Disk, HardwareProfile
from archbook.plan import plan
from archbook.proposing.assemble import assembled
from archbook.proposing.racked import drafted
from archbook.proposing.trimmed import trimmed
from archbook.rules.hardware.ceph_disks_per_host import LEAST
from archbook.sizing import size

Asking = Callable[..., Ask]
COUNTS = {"ctl": 3, "net": 3, "cmp": 8, "osd": 6, "mon": 2}


def room(ask: Ask, facts: Catalog) -> float:
    sizing = size(plan(assembled(ask, facts, COUNTS, 3), facts))
    rows = (one.headroom.value for one in sizing.resources if one.resource == "usable_tb")
    return min(value for value in rows if value is not None)


def test_one_disk_fewer_would_be_too_few(asking: Asking, facts: Catalog) -> None:
    ask = asking(survives="rack")
    fitted = trimmed(ask, facts, drafted(ask, facts))
    # Two hosts in a rack: one of them holds the rack's 50 TB at 85 %, which 8 * 7.68 TB are for.
    assert fitted.disks == {"volumes": 8}
    assert room(fitted, facts) >= 0
    assert room(fitted.model_copy(update={"disks": {"volumes": 7}}), facts) < 0


def test_a_host_never_has_fewer_than_the_reference(asking: Asking, facts: Catalog) -> None:
    ask = asking(survives="rack", volumes=(VolumeClass(name="volumes", usable_tb=1),))
    assert trimmed(ask, facts, drafted(ask, facts)).disks == {"volumes": LEAST}


def test_hosts_that_are_there_for_space_keep_their_disks(asking: Asking, facts: Catalog) -> None:
    ask = asking(volumes=(VolumeClass(name="volumes", usable_tb=900),))
    assert trimmed(ask, facts, drafted(ask, facts)) == ask


def test_a_machine_of_the_user_stays_as_it_is(asking: Asking, facts: Catalog) -> None:
    disks = (Disk(count=2, size_gb=480, purpose="system"), Disk(count=20, size_gb=7680))
    own = HardwareProfile(cores=48, ram_gib=256, disks=disks)
    ask = asking(servers={"volumes": own})
    assert trimmed(ask, facts, drafted(ask, facts)) == ask


def test_nothing_is_left_out_while_nobody_says_how_much(asking: Asking, facts: Catalog) -> None:
    ask = asking(volumes=())
    assert trimmed(ask, facts, drafted(ask, facts)) == ask
