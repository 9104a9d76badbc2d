"""Pages about signing in, links, kept words and one's own account."""
