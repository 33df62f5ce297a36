"""Whole instances on whole hosts, where sums over hosts lie."""
