"""Conflicts become findings: what clashes, where, how sure, and which repairs would settle it."""
