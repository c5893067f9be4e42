"""What a portfolio is made of: frozen values and the rules they keep. Nothing here reads a file."""
