"""Options in the step of services: choices inside services, and the way back to the default."""

from tests.ui.bench import Bench

from archbook.ui.steps.services import Services


def test_an_option_and_its_way_back_to_the_default() -> None:
    bench = Bench(Services)
    bench.find("Routing").value = "distributed"
    assert bench.session.design.options["routing"] == "distributed"
    bench.find("Routing").value = ""
    assert "routing" not in bench.session.design.options


def test_several_values_of_one_option() -> None:
    bench = Bench(Services)
    bench.find("Cinder").value = True
    bench.find("Ceph RBD").value = True
    bench.find("NFS share").value = True
    assert set(bench.session.design.options["block_backend"]) == {"ceph", "nfs"}
