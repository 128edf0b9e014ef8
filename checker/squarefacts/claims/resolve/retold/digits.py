"""Slips of digits: what parts two values that one hand wrote of one thing."""


def are_swapped(one: float, two: float) -> bool:
    """Whether two values of one size have the same digits in another order."""
    a, b = f"{one:.6e}", f"{two:.6e}"
    return a != b and a[-3:] == b[-3:] and sorted(a) == sorted(b)
