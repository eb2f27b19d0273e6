"""Metadata of a page: JSON-LD, `<meta>`, microdata."""
