"""The version of this program, as it is printed and written into reports."""

VERSION = "0.1.0"
