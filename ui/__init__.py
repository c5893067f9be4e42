"""What shows, asks and tells: the window (PySide6) and the command line (none of it)."""
