"""The whole corpus: the same person, event and series across articles, name pairs, settled years."""
