"""Single elements, and lines of them."""
