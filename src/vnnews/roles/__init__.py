"""Rules that give raw blocks their roles, one a file, and the ordered chain of them."""
