"""Markdown as a small frozen tree of blocks, the same for window, PDF and command line."""
