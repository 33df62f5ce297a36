"""Concepts, terms and services of the catalog, side by side."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archbook.catalog.library import Catalog
from archbook.errors import UnknownNameError
from archbook.i18n import mark
from archbook.model.blueprint import Blueprint
from archbook.report.concepts import KIND_NAMES, concept_table
from archbook.report.html import table_html
from archbook.report.image_formats import format_table
from archbook.report.services import services_table
from archbook.report.table import Table
from archbook.report.terms import term_table
from archbook.report.text import table_text
from archbook.workspace.shown import ShowsItself

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, repr=False)
class Listing(ShowsItself):
    """Entries of the catalog in a table each."""

    tables: tuple[Table, ...]
    language: str = "en"

    def frame(self) -> "pd.DataFrame":
        """Return one row per entry, as a pandas `DataFrame`; columns have the tables' headings."""
        from archbook.workspace.frames.tables import tables_frame  # noqa: PLC0415 - only on demand

        return tables_frame(self.tables, self.language)

    def html(self) -> str:
        """Return the entries as HTML tables."""
        return "\n".join(table_html(table, self.language) for table in self.tables)

    def __str__(self) -> str:
        """Return the entries as text tables."""
        return "\n\n".join(table_text(table, self.language) for table in self.tables)

    __repr__ = __str__


def concepts(kinds: Iterable[str], catalog: Catalog, language: str) -> Listing:
    """List the concepts of some kinds, or of all of them, a table each.

    Raises:
        UnknownNameError: No such kind; the nearest one is named.
    """
    wanted = tuple(kinds) or tuple(KIND_NAMES)
    entries = [catalog.concept(one) for one in catalog.ids("concepts")]
    for unknown in (kind for kind in wanted if kind not in KIND_NAMES):
        raise UnknownNameError(mark("kind of concept"), unknown, KIND_NAMES)
    tables = (
        concept_table(kind, (one for one in entries if one.kind == kind), catalog)
        for kind in wanted
    )
    return Listing(tuple(tables), language)


def terms(sections: Iterable[str], catalog: Catalog, language: str) -> Listing:
    """List the terms of some sections of the course text, or of all of them, a table each.

    Raises:
        UnknownNameError: No term is of such a section; the nearest one is named.
    """
    entries = [catalog.term(one) for one in catalog.ids("terms")]
    known = sorted({entry.course for entry in entries})
    wanted = tuple(sections) or tuple(known)
    for unknown in (section for section in wanted if section not in known):
        raise UnknownNameError(mark("section"), unknown, known)
    tables = (
        term_table(section, (one for one in entries if one.course == section), language)
        for section in wanted
    )
    return Listing(tuple(tables), language)


def image_formats(catalog: Catalog, language: str) -> Listing:
    """List image formats, and which hypervisor starts instances from them."""
    return Listing((format_table(catalog),), language)


def services(
    names: Iterable[str], catalog: Catalog, language: str, blueprint: Blueprint | None = None
) -> Listing:
    """List services, or all of them, with why they are in a design when one is given.

    Raises:
        UnknownNameError: No such service; the nearest one is named.
    """
    wanted = tuple(names) or catalog.ids("services")
    return Listing((services_table(map(catalog.service, wanted), blueprint),), language)
