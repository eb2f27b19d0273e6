"""Finding things in a tree: fields with their sources, the body element, and its blocks."""
