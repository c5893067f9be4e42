"""Readers of files that others made: bytes in, records out, or a clear refusal."""
