"""Rules about what the control plane can carry."""
