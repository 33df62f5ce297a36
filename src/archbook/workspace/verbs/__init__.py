"""What can be done with a design at hand: one file for verbs of one purpose."""
