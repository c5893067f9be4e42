"""Parts of the one style sheet: ticks, bars and menus, settings, Share, the font for reading."""

from collections.abc import Callable

from ui.tokens import Tokens

Px = Callable[[float], str]


def ticks(t: Tokens, px: Px, check: str) -> str:
    """What is ticked, chosen or slid. A corner rounder than a half is drawn square by Qt.

    A box stands on the edge of its column; its ring is its own border, so that it is whole there.
    """
    side, ring = (int(px(part).removesuffix("px")) for part in (16, 5))
    less = f"{side - 4}px"  # the ring and its gap lie inside the box
    off, handle, dot = side // 2 + 1, side // 2 + 2, side + 2 - 2 * ring
    return f"""
    QCheckBox, QRadioButton {{ color: {t.text}; spacing: 10px; min-height: {px(26)};
        border: 2px solid transparent; border-radius: 8px; padding-left: -2px; }}
    QCheckBox#bare {{ spacing: 0; }}
    QListView::indicator {{ margin-right: 4px; }}
    QRadioButton:focus {{ border: 2px solid {t.focus}; }}
    QCheckBox:disabled, QRadioButton:disabled {{ color: {t.muted}; }}
    QCheckBox::indicator, QRadioButton::indicator, QListView::indicator {{
        width: {px(16)}; height: {px(16)};
        background: {t.surface}; border: 1px solid {t.border_strong}; }}
    QCheckBox::indicator, QListView::indicator {{ border-radius: 5px; }}
    QCheckBox::indicator:checked, QListView::indicator:checked {{
        background: {t.accent}; border: 1px solid {t.accent};
        image: url("{check}"); }}
    QCheckBox::indicator:checked:disabled {{ background: {t.muted}; border-color: {t.muted}; }}
    QCheckBox::indicator:focus, QCheckBox::indicator:checked:focus {{ width: {less}; height: {less};
        border: 2px solid {t.focus}; border-radius: 4px; padding: 1px;
        background-clip: content; }}
    QRadioButton::indicator {{ border-radius: {off}px; }}
    QRadioButton::indicator:checked {{ width: {dot}px; height: {dot}px;
        border: {px(5)} solid {t.accent}; border-radius: {off}px; }}
    QSlider {{ min-height: {px(28)}; border: 2px solid transparent; border-radius: 8px; }}
    QSlider:focus {{ border: 2px solid {t.focus}; }}
    QSlider::groove:horizontal {{ height: 4px; background: {t.border}; border-radius: 2px; }}
    QSlider::sub-page:horizontal {{ background: {t.accent}; border-radius: 2px; }}
    QSlider::handle:horizontal {{ width: {px(16)}; margin: -{px(8)} 0;
        background: {t.surface}; border: 2px solid {t.accent}; border-radius: {handle}px; }}
    """


def unset(t: Tokens) -> str:
    """What is not set yet, or cannot be pressed, quiet as a hint is."""
    return f"""
    QAbstractSpinBox[is_unset="true"], QComboBox[is_unset="true"],
        QToolButton[look="chip"][is_unset="true"], QToolButton[look="chip"]:disabled {{
        color: {t.muted}; }}
    """


def bars(t: Tokens, px: Px) -> str:
    """Scroll bars and menus."""
    return f"""
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px 0; }}
    QScrollBar::handle:vertical {{ background: {t.border_strong}; border-radius: 4px;
        min-height: 32px; margin: 0 2px; }}
    QScrollArea#sidebar QScrollBar:vertical {{ width: 14px; }}
    QScrollArea#sidebar QScrollBar::handle:vertical {{ margin: 0 0 0 6px; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0 2px; }}
    QScrollBar::handle:horizontal {{ background: {t.border_strong}; border-radius: 4px;
        min-width: 32px; margin: 2px 0; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QMenuBar {{ background: {t.sidebar}; color: {t.text}; }}
    QMenu {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.border_strong};
        padding: 6px; }}
    QMenu::item {{ padding: {px(6)} {px(34)} {px(6)} {px(10)}; border-radius: 6px; }}
    QMenu::item:disabled {{ color: {t.muted}; }}
    QMenu::icon {{ padding-left: {px(8)}; }}
    QMenu::separator {{ height: 1px; background: {t.border}; margin: 6px {px(10)}; }}
    QMenu::right-arrow {{ width: {px(12)}; height: {px(12)}; }}
    QMenuBar::item:selected, QMenu::item:selected {{ background: {t.accent_soft};
        color: {t.accent_text}; }}
    """


def settings(t: Tokens, px: Px) -> str:
    """Rows of settings, caps of keys, and the bar of someone who looks."""
    less = f"{int(px(8).removesuffix('px')) - 1}px"  # the ring is wider than the border
    return f"""
    QLabel#name, QCheckBox#name, QListWidget#groups, QListWidget#chapters {{ font-weight: 500; }}
    QDateEdit:disabled {{ color: {t.muted}; background: {t.surface2};
        border: 1px solid {t.border}; }}
    QPlainTextEdit#grown {{ padding: {px(8)} 10px; }}
    QPlainTextEdit#grown:focus {{ padding: {less} 9px; }}
    QLabel#value {{ font-size: {px(13)}; font-weight: 600; }}
    QFrame#line {{ background: {t.border}; border: none; }}
    QLabel#keycap {{ background: {t.surface2}; color: {t.muted}; border: 1px solid {t.border};
        border-radius: 6px; padding: 2px 8px; font-size: {px(12)}; font-weight: 600; }}
    QPushButton[look="small"] {{ min-height: {px(26)}; border: 1px solid {t.border};
        border-radius: {px(13)}; padding: 0 10px; font-size: {px(13)}; font-weight: 500; }}
    QPushButton[look="small"]:focus {{ border: 2px solid {t.focus}; padding: 0 9px; }}
    QListWidget#groups {{ background: transparent; border: 2px solid transparent; padding: 0; }}
    QListWidget#groups::item {{ padding: 0 10px 0 13px; border-radius: 10px; margin: 0 0 2px; }}
    QListWidget#groups:focus {{ border: 2px solid {t.focus}; border-radius: 12px; }}
    QFrame#good {{ background: {t.accent_soft}; border: none; border-radius: 10px; }}
    QFrame#plain {{ background: {t.surface2}; border: none; border-radius: 10px; }}
    QLabel#disc {{ background: {t.surface}; border-radius: {px(16)}; }}
    QLabel#tinteddisc {{ background: {t.accent_soft}; border-radius: {px(22)}; }}
    QLabel#code {{ font-size: {px(22)}; font-weight: 600; letter-spacing: 3px; }}
    QFrame#codetile {{ background: {t.surface2}; border: 1px solid {t.border};
        border-radius: 10px; }}
    QFrame#choicecard {{ background: {t.surface}; border: 1px solid {t.border_strong};
        border-radius: 10px; padding: 1px; }}
    QFrame#choicecard[chosen="true"] {{ background: {t.accent_soft};
        border: 2px solid {t.accent}; padding: 0; }}
    QLabel#nametitle {{ font-size: {px(14)}; font-weight: 600; }}
    QFrame#looking {{ background: {t.private_bg}; border: none; }}
    QLabel#lookinghead {{ color: {t.private}; font-weight: 700; }}
    QPushButton[look="danger"] {{ color: {t.danger}; border: 1px solid {t.danger}; }}
    QPushButton[look="danger"]:focus {{ border: 2px solid {t.focus}; }}
    QPushButton[look="private"] {{ background: transparent; border: 2px solid transparent;
        color: {t.private}; padding: 0 6px; min-height: {px(26)}; }}
    QPushButton[look="private"]:focus {{ border: 2px solid {t.focus}; border-radius: 6px; }}
    """


def today(t: Tokens, px: Px) -> str:
    """The capture line, its window, the timeline and the heat."""
    return f"""
    QFrame#window {{ background: {t.canvas}; border: none; }}
    QLabel#asked-words {{ font-size: {px(15)}; font-weight: 500; }}
    QLabel#goal {{ font-weight: 500; }}
    QLabel#asked {{ color: {t.question}; font-weight: 600; }}
    QLabel#key {{ color: {t.muted}; background: {t.surface}; border: 1px solid {t.border};
        border-radius: 6px; padding: 3px 8px; font-size: {px(12)}; font-weight: 500; }}
    QPlainTextEdit#captureline {{ font-size: {px(17)}; background: transparent; border: none;
        padding: {px(2)} 0 0; }}
    QPlainTextEdit#boxed {{ font-size: {px(17)}; padding: 9px 13px;
        border: 1px solid {t.border_strong}; }}
    QPlainTextEdit#boxed:focus {{ border: 2px solid {t.focus}; padding: 8px 12px; }}
    QListView#timeline, QTableView#heat, QTableView#heat:focus, QListView#timeline:focus {{
        background: transparent; border: none; border-radius: 0; padding: 0; }}
    QTableView#heat QHeaderView {{ background: transparent; border: none; }}
    """


def reading(family: str) -> str:
    """The font of what is written and read; everything else keeps ours."""
    return f"""
    QPlainTextEdit, QTextEdit, QTextBrowser, QLabel#excerpt {{ font-family: "{family}"; }}
    """


def share(t: Tokens, px: Px) -> str:
    """Steps, the bar under them, where files are dropped, and lists that stand bare on a card."""
    return f"""
    QPushButton[look="step"] {{ background: transparent; border: 2px solid transparent;
        color: {t.muted}; padding: 0 6px 0 2px; min-height: {px(32)}; font-weight: 500;
        text-align: left; }}
    QPushButton[look="step"][now="true"] {{ color: {t.text}; font-weight: 600; }}
    QPushButton[look="step"]:hover:enabled {{ color: {t.accent_text}; }}
    QPushButton[look="step"]:focus {{ border: 2px solid {t.focus}; border-radius: 8px; }}
    QFrame#stepline {{ background: {t.border}; border: none; }}
    QFrame#footer {{ background: {t.canvas}; border: none; border-top: 1px solid {t.border}; }}
    QFrame#desk {{ background: {t.sidebar}; border: 1px solid {t.border}; border-radius: 14px; }}
    QFrame#drop {{ background: {t.canvas}; border: 2px dashed {t.border_strong};
        border-radius: 12px; }}
    QPushButton[look="drop"] {{ background: transparent; color: {t.muted}; font-weight: 500;
        border: 2px dashed {t.border_strong}; border-radius: 10px; min-height: {px(56)};
        icon-size: {px(22)}; }}
    QPushButton[look="drop"]:focus {{ border: 2px solid {t.focus}; }}
    QListView[look="pages"] {{ background: {t.sidebar}; border: 2px solid transparent; }}
    QListView[look="bare"], QListView[look="bare"]:focus {{ background: transparent; padding: 0;
        border: none; }}
    QTableView[look="bare"] {{ background: transparent; padding: 0;
        border: 2px solid transparent; border-radius: 8px; }}
    QListView[look="pages"]:focus, QTableView[look="bare"]:focus {{
        border: 2px solid {t.focus}; }}
    """
