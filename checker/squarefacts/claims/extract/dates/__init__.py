"""Dates in text: what the words are, not yet what they mean in context.

`scanner` finds the stretches that may hold a date, `grammar` reads them into the mentions of `mention`; the words are
data in `words/`. A new form is a pattern in the module of its family (`numeric_forms`, `day_ranges`, `calendar_forms`,
`weekday_forms`, `year_forms`, `period_forms`, `day_forms`, `unit_forms`, `count_forms`, `holiday_forms`) and a line in
the corpus of the tests.
"""
