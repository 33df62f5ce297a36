"""Rules about services, releases and deployers."""
