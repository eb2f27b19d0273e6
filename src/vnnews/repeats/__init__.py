"""Texts that a page shows twice."""
