"""Rules about running the cloud day by day."""
