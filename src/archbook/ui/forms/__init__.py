"""Forms that are made from the fields of a model: a control for each, no list to edit."""

from archbook.ui.forms.form import Form, Offer, Record
from archbook.ui.forms.kept import Kept
from archbook.ui.forms.plain import PlainFields
from archbook.ui.forms.records import NamedRecords, Records
from archbook.ui.forms.section import SectionForm

__all__ = [
    "Form",
    "Kept",
    "NamedRecords",
    "Offer",
    "PlainFields",
    "Record",
    "Records",
    "SectionForm",
]
