"""HTTP in, one call, HTTP out: the school's own documents, what it publishes of them, and what everyone reads."""
