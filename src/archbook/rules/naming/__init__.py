"""Rules about names of hosts."""
