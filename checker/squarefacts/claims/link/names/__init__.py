"""Names in two spellings: of persons, of places, of what a short article names once."""
