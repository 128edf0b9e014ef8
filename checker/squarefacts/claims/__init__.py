"""Claims: what an article says that can be compared, as values that store what the words leave open."""
