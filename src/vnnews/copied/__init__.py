"""Articles that were copied from their page as plain text."""
