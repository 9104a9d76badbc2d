"""A school's own data protection documents: filled in, kept row by row, printed, and the notices shown to everyone."""
