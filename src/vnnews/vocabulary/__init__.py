"""The words that newsrooms and their programs write."""
