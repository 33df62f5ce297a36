"""Rules about tokens, TLS and security domains."""
