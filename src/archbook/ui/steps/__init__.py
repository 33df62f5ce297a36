"""The steps of a design: what is asked for. One file a step."""
