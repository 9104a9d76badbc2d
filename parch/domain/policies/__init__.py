"""A policy as its owner makes it and as a school makes it its own: words, blanks, amendments, versions."""
