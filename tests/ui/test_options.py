"""The options panel: choices inside services, and the way back to the default."""

from collections.abc import Callable

import ipywidgets as widgets

from archbook.ui.workbook import Workbook

Find = Callable[[str], widgets.Widget]


def test_an_option_and_its_way_back_to_the_default(
    workbook: Workbook, find: Find, tab: Find
) -> None:
    tab("Options")
    find("Routing").value = "distributed"
    assert workbook.session.design.options["routing"] == "distributed"
    find("Routing").value = ""
    assert "routing" not in workbook.session.design.options


def test_several_values_of_one_option(workbook: Workbook, find: Find, tab: Find) -> None:
    find("Cinder").value = True
    tab("Options")
    find("Ceph RBD").value = True
    find("NFS share").value = True
    assert set(workbook.session.design.options["block_backend"]) == {"ceph", "nfs"}
