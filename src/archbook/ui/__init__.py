"""Notebook widgets: one file a panel, no logic. They read a session and send it edits."""
