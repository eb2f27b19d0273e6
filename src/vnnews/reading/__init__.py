"""From what a caller hands over to a tree: decoding and parsing."""
