"""What fits and how much it takes: instances, data, ports, watts, members of the control plane."""
