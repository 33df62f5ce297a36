"""Rules about what stands where."""
