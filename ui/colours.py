"""Tokens as Qt's palette, and the system's palette as tokens."""

from dataclasses import replace

from PySide6.QtGui import QColor, QPalette

from ui.tokens import Tokens


def palette(t: Tokens) -> QPalette:
    """Qt's own colours for what no style sheet reaches."""
    made, role = QPalette(), QPalette.ColorRole
    for where, colour in (
        (role.Window, t.canvas),
        (role.WindowText, t.text),
        (role.Base, t.surface),
        (role.AlternateBase, t.surface2),
        (role.Text, t.text),
        (role.Button, t.surface),
        (role.ButtonText, t.text),
        (role.Highlight, t.accent),
        (role.HighlightedText, t.on_accent),
        (role.PlaceholderText, t.muted),
        (role.Link, t.accent_text),
        (role.ToolTipBase, t.surface),
        (role.ToolTipText, t.text),
        (role.Accent, t.accent),
    ):
        made.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(t.muted))
    return made


def system_tokens(system: QPalette, like: Tokens) -> Tokens:
    """The system's own colours in our words, for what is painted; no shade of ours is left."""
    role = QPalette.ColorRole

    def name(where: QPalette.ColorRole) -> str:
        return system.color(where).name()

    ink, ground, on = name(role.WindowText), name(role.Window), name(role.HighlightedText)
    base, text, marked = name(role.Base), name(role.Text), name(role.Highlight)
    return replace(
        like, canvas=ground, sidebar=ground, surface=base, surface2=base, border=ink,
        border_strong=ink, text=ink, muted=ink, accent=marked, accent_hover=marked, on_accent=on,
        accent_soft=base, accent_text=text, focus=marked, ok=ink, danger=ink, question=text,
        question_bg=base, private=text, private_bg=base, note=text, note_bg=base, feedback=text,
        feedback_bg=base, heat=(base, base, base, base, marked),
        heat_text=(text, text, text, text, on),
    )  # fmt: skip
