"""The gallery of evidence: its tiles, filters and the panel of one piece."""
