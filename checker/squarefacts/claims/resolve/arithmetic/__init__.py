"""Relations between figures whose arithmetic the words tie together: a module for each kind of relation."""

from squarefacts.claims.resolve.arithmetic.find import find_arithmetic

__all__ = ["find_arithmetic"]
