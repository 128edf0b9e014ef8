"""Changes: from what to what a figure rose or fell, and by how much."""
