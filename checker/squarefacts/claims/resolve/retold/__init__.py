"""Figures told again: which figures of an article are about one thing, on the evidence of its own words."""
