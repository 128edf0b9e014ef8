"""The command line as a module, for a machine where only `python -m squarefacts` is found."""

from squarefacts.cli import main

main()
