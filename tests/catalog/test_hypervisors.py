"""Hypervisors: they agree with the option of that name."""

from archbook.catalog import bundled

FACTS = bundled()


def test_hypervisors_agree_with_the_option() -> None:
    choices = {choice.value: choice for choice in FACTS.option("hypervisor").choices}
    own = {one for one in FACTS.ids("hypervisors") if not FACTS.hypervisor(one).driven_as}
    assert own == set(choices)
    for name in own:
        entry, choice = FACTS.hypervisor(name), choices[name]
        assert (entry.since, entry.until) == (choice.since, choice.until), name
        assert (entry.replaced_by, entry.advice) == (choice.replaced_by, choice.advice), name
        assert entry.title == choice.title, name


def test_what_nova_drives_as_another_hypervisor_ends_with_it() -> None:
    disguised = [FACTS.hypervisor(one) for one in FACTS.ids("hypervisors")]
    for entry in (one for one in disguised if one.driven_as):
        driven = FACTS.hypervisor(entry.driven_as or "")
        assert (entry.driver, entry.virt_type, entry.until) == (
            *(driven.driver, driven.virt_type, driven.until),
        )


def test_hypervisors_under_libvirt_say_which_type() -> None:
    for name in FACTS.ids("hypervisors"):
        entry = FACTS.hypervisor(name)
        assert (entry.virt_type is not None) == entry.driver.startswith("libvirt."), name
