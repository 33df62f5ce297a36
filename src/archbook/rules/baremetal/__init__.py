"""Rules about bare metal machines and Ironic."""
