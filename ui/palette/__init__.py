"""The palette: everything is found in one place."""
