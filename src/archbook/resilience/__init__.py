"""What survives which failure: clusters, failure domains, and what a loss leaves."""
