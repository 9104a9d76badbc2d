"""Readers of the formats of office programs: each turns bytes into the paragraphs and tables of a printed page."""
