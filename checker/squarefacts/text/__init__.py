"""Reading: files become articles, with offsets that always lead back to the source."""
