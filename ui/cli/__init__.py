"""The command line: a contract that scripts rely on. It walks the same road as the window."""
