"""Entries of the catalog: what exists, with dates and sources. One file a kind."""
