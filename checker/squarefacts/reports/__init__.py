"""The report in each output format, a module for each; all render the same `findings.model.Report`."""
