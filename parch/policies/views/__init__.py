"""Pages about policies: the council's, the school's, and the one that anyone may read."""
