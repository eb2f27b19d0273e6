"""From the elements of a story to plain blocks."""
