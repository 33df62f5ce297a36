"""What fits: the workload's demand against what compute hosts offer, also after a loss."""
