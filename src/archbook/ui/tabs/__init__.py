"""The panels behind the tabs: what follows from the design. One file a tab."""
