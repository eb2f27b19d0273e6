"""CSS selectors, and the index of a page that answers them."""
