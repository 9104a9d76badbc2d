"""A record that shows tampering: rows, each marked over the one before it, and how they are checked."""
