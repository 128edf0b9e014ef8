"""The years that the corpus settles for articles whose own words leave theirs open."""
