"""What may leave and in which shape: copies without metadata."""
