"""Files of designs and of other tools: one package a format, its reader and writer together."""
