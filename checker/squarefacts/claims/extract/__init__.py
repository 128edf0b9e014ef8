"""Text to mentions: what the words are, one module per kind of claim; their meaning in context comes later."""
