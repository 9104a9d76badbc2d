"""Councils, schools and governing bodies: what kinds there are and who does what in them."""
