"""What can be wrong with a rule file."""


class RuleError(Exception):
    """A rule file that cannot be used: names the file, what is wrong, and what was expected."""

    def __init__(self, path: str, reason: str) -> None:
        """Takes the file's path and the reason, a sentence."""
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason
