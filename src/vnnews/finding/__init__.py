"""What a page says: candidates for every field, the body element, and its blocks in page order."""
