"""Articles out: the wire form and its schema, Markdown, JSON-LD."""
