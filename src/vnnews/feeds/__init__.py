"""RSS and Atom feeds to articles."""
