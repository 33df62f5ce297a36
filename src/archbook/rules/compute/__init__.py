"""Rules about compute hosts and hypervisors."""
