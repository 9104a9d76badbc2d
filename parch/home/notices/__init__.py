"""How people hear that something waits, and what became of what was sent to them."""
