"""Where imported facts come from is written down with them."""

from datetime import date

import pytest

from archbook.errors import InputError
from archbook.formats.netbox.source import LIBRARY, source_id, source_text
from archbook.marked import read
from archbook.model.catalog.entry import SourceEntry

DAY = date(2026, 1, 31)


def test_the_entry_is_one_that_the_catalog_reads() -> None:
    text = source_text(LIBRARY, "0bfacdc13182e597", DAY)
    entry = read(text, SourceEntry, "source").value

    assert entry.id == "netbox-devicetype-library-0bfacdc13182"
    assert (entry.url, entry.retrieved, entry.licence) == (LIBRARY, DAY, "CC0-1.0")


def test_no_licence_is_claimed_for_files_from_elsewhere() -> None:
    text = source_text("https://netbox.example.org/Our Types".replace(" ", "%20"), "", DAY)
    entry = read(text, SourceEntry, "source").value

    assert entry.id == "netbox-our-20types"
    assert entry.licence == entry.revision == ""


def test_an_address_must_be_https() -> None:
    with pytest.raises(InputError, match="must be an https address"):
        source_id("http://example.org", "")
