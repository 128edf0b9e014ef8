"""Mentions to claims, one article at a time; the result depends on that article alone."""
