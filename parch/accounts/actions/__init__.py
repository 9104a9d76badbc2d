"""Everything that can be done to accounts, links, kept words and second factors. No other module here writes."""
