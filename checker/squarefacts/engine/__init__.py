"""Tables in, conflicts out: rule files and the database that answers them; it knows nothing of dates or money."""
