"""Totals and coverage: pure functions over values."""
