"""NetBox's device types and rack types, read as entries of the catalog."""

from archbook.formats.netbox.importing import Imported, Origin, imported
from archbook.formats.netbox.kinds import FOLDERS
from archbook.formats.netbox.source import LIBRARY, source_id, source_text

__all__ = ["FOLDERS", "LIBRARY", "Imported", "Origin", "imported", "source_id", "source_text"]
