"""A laid-out sheet as cells of draw.io, which opens it and lets anybody go on drawing."""
