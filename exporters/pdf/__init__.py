"""The evidence PDF: our own small layout on reportlab's canvas and fonts, tagged while it draws."""
