"""The capture window on its own: one line, whatever else is on the screen."""
