"""Dates in their place: mentions become claims with the days that they name in every world of the article."""

from squarefacts.claims.resolve.dates.resolution import resolve_dates

__all__ = ["resolve_dates"]
