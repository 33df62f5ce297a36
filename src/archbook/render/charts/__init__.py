"""Plots of numbers, through matplotlib, with the font that travels with archbook."""
