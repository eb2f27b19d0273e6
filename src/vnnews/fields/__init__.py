"""Each field of an article: where a page shows it, and which of several values is believed."""
