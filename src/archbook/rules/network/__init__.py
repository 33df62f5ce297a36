"""Rules about networks, gateways and virtual IPs."""
