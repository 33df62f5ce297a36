"""Rules about the machines."""
