"""What a sound design must satisfy: one rule a file, found by where it lies, no list to edit."""
