"""What the head and the scripts of a page say of its article."""
