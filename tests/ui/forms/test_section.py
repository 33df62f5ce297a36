"""A section that is one record, and plain fields of the design."""

from tests.ui.bench import Bench

from archbook.model.edit import SetField, SetRequirements
from archbook.model.requirements import Requirements
from archbook.ui.desk import Desk
from archbook.ui.forms import PlainFields, SectionForm
from archbook.ui.forms.stated import stated
from archbook.workspace import new


class Required(SectionForm):
    """The requirements of a design."""

    def __init__(self, desk: Desk) -> None:
        """Make their form."""
        super().__init__(desk, "requirements", Requirements)


class Plain(PlainFields):
    """Some plain fields of a design."""

    def __init__(self, desk: Desk) -> None:
        """Make their controls."""
        super().__init__(desk, ("title", "revision"))


def test_a_field_changes_its_section_alone() -> None:
    bench = Bench(Required)
    bench.find("Backup").value = True
    wanted = new("starter").apply(SetRequirements(requirements=Requirements(backup=True)))
    assert bench.session.design == wanted.design
    assert bench.find("Backup").description == "Backup (changed)"
    bench.find("Backup").value = False
    assert bench.session.design == new("starter").design


def test_a_section_that_says_nothing_is_not_stated() -> None:
    bench = Bench(Required)
    bench.find("Availability (%)").value = "99.9"
    assert stated(bench.session.design, "requirements") == {"availability_percent": 99.9}
    bench.find("Availability (%)").value = ""
    assert stated(bench.session.design, "requirements") is None


def test_what_a_section_refuses_is_explained_and_put_back() -> None:
    bench = Bench(Required)
    bench.find("Availability (%)").value = "120"
    assert bench.session.messages
    assert bench.find("Availability (%)").value == ""


def test_a_plain_field_is_one_edit() -> None:
    bench = Bench(Plain)
    bench.find("Title").value = "Mine"
    wanted = new("starter").apply(SetField(field="title", value="Mine"))
    assert bench.session.design == wanted.design
    bench.session.undo()
    assert bench.session.design == new("starter").design
    assert bench.find("Title").value == bench.session.design.title


def test_a_plain_field_that_is_emptied_goes_back_to_its_default() -> None:
    bench = Bench(Plain)
    bench.find("Revision").value = "7"
    bench.find("Revision").value = ""
    assert bench.session.design.revision == "1"
    assert bench.find("Revision").value == "1"
