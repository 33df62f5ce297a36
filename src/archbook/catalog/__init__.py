"""Read the catalog: one YAML file an entry, by id, when it is first asked for."""

from archbook.catalog.library import Catalog, bundled

__all__ = ["Catalog", "bundled"]
