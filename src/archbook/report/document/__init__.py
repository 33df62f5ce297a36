"""The design document: content as blocks, one file a section; writers, one file a format."""
