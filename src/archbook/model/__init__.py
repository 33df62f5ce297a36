"""The nouns of archbook, frozen: what is designed, exists, is planned, found and drawn."""
