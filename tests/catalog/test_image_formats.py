"""Image formats by hypervisors, and the tools that make images."""

import pytest

from archbook.catalog import bundled
from archbook.model.catalog.image_builder import ImageBuilderEntry

FACTS = bundled()


def test_image_formats_name_each_hypervisor_at_most_once() -> None:
    for name in FACTS.ids("image-formats"):
        entry = FACTS.image_format(name)
        assert entry.disk_format == name
        hypervisors = [fit.hypervisor for fit in entry.fits]
        assert len(hypervisors) == len(set(hypervisors)), name
        assert set(hypervisors) <= set(FACTS.ids("hypervisors")), name
        cited = {source for source, fields in entry.sources.items() if "fits" in fields}
        assert {fit.source for fit in entry.fits} == cited, name


@pytest.mark.parametrize(
    ("image_format", "hypervisor", "use"),
    [
        ("raw", "kvm", "direct"),
        ("qcow2", "kvm", "direct"),
        ("vmdk", "vmware", "direct"),
        ("qcow2", "vmware", "convert"),
        ("vdi", "kvm", "convert"),
        ("vhd", "hyperv", "direct"),
        ("vhdx", "hyperv", "direct"),
        ("qcow2", "hyperv", "no"),
        ("ploop", "virtuozzo", "direct"),
        ("iso", "ironic", "no"),
    ],
)
def test_formats_fit_hypervisors_as_the_documents_say(
    image_format: str, hypervisor: str, use: str
) -> None:
    fit = FACTS.image_format(image_format).fit(hypervisor)
    assert fit is not None
    assert fit.use == use


def test_what_no_source_tells_is_unknown() -> None:
    assert FACTS.image_format("raw").fit("zvm") is None


def test_builders_cover_building_and_both_conversions() -> None:
    done: set[str] = set()
    for name in FACTS.ids("image-builders"):
        entry = FACTS.entry("image-builders", name)
        assert isinstance(entry, ImageBuilderEntry)
        done |= set(entry.does)
    assert done == {"build", "p2v", "v2v"}
