"""Rules that hold the design to its stated requirements."""
