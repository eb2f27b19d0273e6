"""Profiles of publishers, as data, and the choice of the one that fits a page."""
