"""The one style sheet, made from tokens. Sizes grow with the text."""

from collections.abc import Callable
from dataclasses import dataclass

from ui.style_parts import bars, reading, settings, share, ticks, today, unset
from ui.tokens import Tokens

Px = Callable[[float], str]  # a length at 100 percent as the style sheet writes it


@dataclass(frozen=True, slots=True)
class Pictures:
    """Paths of the tinted icons that the style sheet draws."""

    arrow: str
    check: str


def style_sheet(t: Tokens, scale: int, pictures: Pictures, reading_family: str) -> str:
    """The one style sheet. Sizes grow with the text."""

    def px(size: float) -> str:
        return f"{round(size * scale / 100)}px"

    return "".join(
        (
            _ground(t, px),
            _words(t, px),
            _buttons(t, px),
            _links(t, px),
            _chips(t, px),
            _fields(t, px, pictures.arrow),
            unset(t),
            ticks(t, px, pictures.check),
            _lists(t, px),
            _rows(t, px),
            bars(t, px),
            settings(t, px),
            today(t, px),
            share(t, px),
            reading(reading_family),
        )
    )


def _ground(t: Tokens, px: Px) -> str:
    """Surfaces and words."""
    return f"""
    QMainWindow, QWidget#canvas, QScrollArea, QStackedWidget {{ background: {t.canvas};
        border: none; }}
    QWidget#sidebar {{ background: {t.sidebar}; border: none; }}
    QWidget#sidebar[edge="true"] {{ border-right: 1px solid {t.border}; }}
    Sidebar {{ border-right: 1px solid {t.border}; }}
    QLabel#brandtile {{ background: {t.accent}; border-radius: 9px; }}
    QFrame#card {{ background: {t.surface}; border: 1px solid {t.border}; border-radius: 14px; }}
    QFrame#capture {{ background: {t.surface}; border: 1px solid {t.border_strong};
        border-radius: 14px; padding: 1px; }}
    QFrame#capture[writing="true"] {{ border: 2px solid {t.focus}; padding: 0; }}
    QFrame#question {{ background: {t.question_bg}; border: none; border-radius: 14px; }}
    QFrame#tools {{ background: {t.surface}; border: 1px solid {t.border}; border-radius: 10px; }}
    QFrame#question QLabel#head {{ color: {t.question}; }}
    QFrame#session {{ background: {t.surface2}; border: none; border-radius: 10px; }}
    QFrame#room {{ background: transparent; border: 2px dashed {t.border_strong};
        border-radius: 14px; }}
    QFrame#rule {{ background: {t.border}; border: none; }}
    QFrame#goal-active, QFrame#goal-achieved, QFrame#goal-dropped {{
        background: {t.accent_soft}; border: none; border-radius: {px(9)}; }}
    QFrame#goal-planned {{ background: {t.note_bg}; border: none; border-radius: {px(9)}; }}
    QFrame#goal-carried-on {{ background: {t.private_bg}; border: none;
        border-radius: {px(9)}; }}
    QLabel#goalword {{ color: {t.accent_text}; font-size: {px(12)}; font-weight: 600; }}
    QFrame#goal-planned QLabel#goalword {{ color: {t.note}; }}
    QFrame#goal-carried-on QLabel#goalword {{ color: {t.private}; }}
    QFrame#ruled {{ background: transparent; border: none; border-top: 1px solid {t.border}; }}
    QFrame#private {{ background: {t.private_bg}; border: none; border-radius: 14px; }}
    QFrame#drop {{ background: {t.surface}; border: 2px dashed {t.border_strong};
        border-radius: 14px; }}
    QFrame#banner {{ background: {t.note_bg}; border: none; border-radius: 10px; }}
    QFrame#banner QLabel {{ color: {t.text}; }}
    QFrame#notice {{ background: {t.note_bg}; border: none; }}
    """


def _words(t: Tokens, px: Px) -> str:
    """Words in their looks."""
    return f"""
    QLabel {{ background: transparent; color: {t.text}; }}
    QLabel#title {{ font-size: {px(26)}; font-weight: 700; }}
    QLabel#section {{ font-size: {px(18)}; font-weight: 600; }}
    QLabel#head {{ font-size: {px(15)}; font-weight: 600; }}
    QLabel#strong {{ font-size: {px(13)}; font-weight: 600; }}
    QLabel#muted, QLabel#facts {{ color: {t.muted}; font-size: {px(13)}; }}
    QLabel#accent {{ color: {t.accent_text}; font-size: {px(13)}; font-weight: 600; }}
    QLabel#label {{ color: {t.muted}; font-size: {px(12)}; font-weight: 600; }}
    QLabel#day {{ font-weight: 600; }}
    QLabel#excerpt {{ color: {t.muted}; }}
    QLabel#kind {{ color: {t.accent_text}; font-size: {px(13)}; font-weight: 600; }}
    QLabel#brand {{ font-size: {px(16)}; font-weight: 700; }}
    QLabel#partword {{ font-size: {px(13)}; font-weight: 600; }}
    QLabel#tile {{ background: {t.accent_soft}; border-radius: {px(18)}; }}
    QLabel#ok {{ color: {t.ok}; font-size: {px(13)}; font-weight: 500; }}
    QLabel#error {{ color: {t.danger}; font-size: {px(13)}; }}
    QLabel#chip {{ background: {t.accent_soft}; color: {t.accent_text}; border-radius: 10px;
        padding: 3px 10px; border: 1px solid transparent; font-size: {px(12)}; font-weight: 500; }}
    QLabel#outlined {{ border: 1px solid {t.border}; border-radius: {px(9)}; padding: 3px 10px;
        font-size: {px(12)}; font-weight: 500; }}
    """


def _buttons(t: Tokens, px: Px) -> str:
    """Buttons in their looks."""
    return f"""
    QPushButton {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.border_strong};
        border-radius: 10px; padding: 0 14px; min-height: {px(34)}; font-weight: 600;
        icon-size: {px(17)}; }}
    QPushButton:hover {{ background: {t.surface2}; }}
    QPushButton:focus {{ border: 2px solid {t.focus}; }}
    QPushButton:disabled {{ color: {t.muted}; background: {t.surface2};
        border: 1px solid {t.border}; }}
    QPushButton[look="primary"] {{ background: {t.accent}; color: {t.on_accent};
        border: 1px solid {t.accent}; }}
    QPushButton[look="primary"]:hover {{ background: {t.accent_hover}; }}
    QPushButton[look="primary"]:focus {{ border: 2px solid {t.focus}; }}
    QPushButton[look="primary"]:disabled {{ background: {t.surface2}; color: {t.muted};
        border: 1px solid {t.border}; }}
    QPushButton[look="link"] {{ background: transparent; border: 2px solid transparent;
        color: {t.accent_text}; padding: 0; min-height: {px(26)}; }}
    QPushButton[look="link"]:focus {{ border: 2px solid {t.focus}; border-radius: 6px; }}
    QPushButton[look="caution"] {{ background: transparent; border: 2px solid transparent;
        color: {t.question}; padding: 0 4px; min-height: {px(22)}; text-align: left;
        font-size: {px(13)}; font-weight: 500; }}
    QPushButton[look="caution"]:hover {{ background: {t.surface2}; }}
    QPushButton[look="caution"]:focus {{ border: 2px solid {t.focus}; }}
    QPushButton[look="listlink"] {{ background: transparent; border: 2px solid transparent;
        color: {t.text}; padding: 0; min-height: {px(24)}; text-align: left;
        font-weight: 500; }}
    QPushButton[look="listlink"]:hover {{ color: {t.accent_text}; }}
    QPushButton[look="listlink"]:focus {{ border: 2px solid {t.focus}; border-radius: 6px; }}
    """


def _links(t: Tokens, px: Px) -> str:
    """Buttons of the sidebar, and choices."""
    return f"""
    QPushButton[look="nav"] {{ background: transparent; border: 2px solid transparent;
        text-align: left; min-height: {px(34)}; font-weight: 500; }}
    QPushButton[look="nav"][low="true"] {{ min-height: {px(28)}; }}
    QPushButton[look="nav"]:checked {{ background: {t.accent_soft}; color: {t.accent_text};
        border: 2px solid {t.accent_soft}; font-weight: 600; }}
    QPushButton[look="start"] {{ background: {t.accent}; color: {t.on_accent}; text-align: left;
        border: 1px solid {t.accent}; min-height: {px(38)}; }}
    QPushButton[look="start"]:hover {{ background: {t.accent_hover}; }}
    QPushButton[look="start"]:focus {{ border: 2px solid {t.focus}; }}
    QPushButton[look="find"] {{ background: {t.surface}; color: {t.muted}; text-align: left;
        border: 1px solid {t.border}; min-height: {px(34)}; font-weight: 500; }}
    QPushButton[look="find"]:focus {{ border: 2px solid {t.focus}; }}
    QPushButton[look="nav"]:focus {{ border: 2px solid {t.focus}; }}
    QPushButton[look="choice"] {{ border-radius: 16px; min-height: {px(30)}; font-weight: 500; }}
    QPushButton[look="choice"]:checked {{ background: {t.accent_soft}; color: {t.accent_text};
        border: 1px solid {t.accent}; }}
    QPushButton[look="choice"]:focus {{ border: 2px solid {t.focus}; }}
    QFrame#segments {{ background: {t.surface}; border: 1px solid {t.border_strong};
        border-radius: 10px; }}
    QPushButton[look="segment"] {{ background: transparent; color: {t.text}; padding: 0 10px;
        border: 2px solid transparent; border-radius: 7px; min-height: {px(24)};
        font-weight: 500; }}
    QPushButton[look="segment"]:hover {{ background: {t.surface2}; }}
    QPushButton[look="segment"]:checked {{ background: {t.accent_soft}; color: {t.accent_text};
        font-weight: 600; }}
    QPushButton[look="segment"]:focus {{ border: 2px solid {t.focus}; }}
    """


def _chips(t: Tokens, px: Px) -> str:
    """Small words to press, and bare tools. A corner rounder than a half is drawn square by Qt."""
    grown = int(px(24).removesuffix("px"))
    half, tool, cross = (grown + 2) // 2, max(24, grown), max(20, grown - 4)
    return f"""
    QToolButton[look="chip"] {{ background: {t.surface}; color: {t.text};
        border: 1px solid {t.border}; border-radius: {half}px; padding: 0 10px;
        min-height: {px(24)}; font-size: {px(13)}; font-weight: 500; }}
    QToolButton[look="chip"]:hover {{ background: {t.surface2}; }}
    QToolButton[look="chip"]:checked {{ background: {t.accent_soft}; color: {t.accent_text};
        border: 1px solid {t.accent}; }}
    QToolButton#tolook {{ background: {t.question_bg}; color: {t.question};
        border: 1px solid {t.question_bg}; }}
    QToolButton#tolook:checked {{ border: 1px solid {t.question}; }}
    QToolButton[look="chip"]:focus, QToolButton#tolook:focus {{
        border: 2px solid {t.focus}; padding: 0 9px; }}
    QToolButton[look="chip"]::menu-indicator {{ image: none; width: 0; }}
    QFrame#crosschip {{ background: {t.accent_soft}; border: none; border-radius: {px(14)};
        min-height: {px(28)}; }}
    QLabel#chipword {{ color: {t.accent_text}; font-size: {px(13)}; font-weight: 500; }}
    QToolButton[look="cross"], QToolButton[look="tool"] {{ background: transparent;
        border: 2px solid transparent; border-radius: 8px;
        min-width: {tool}px; min-height: {tool}px; }}
    QToolButton[look="cross"] {{ min-width: {cross}px; min-height: {cross}px; }}
    QToolButton[look="tool"]:checked {{ background: {t.accent_soft}; }}
    QToolButton#disclosure:checked:!hover {{ background: transparent; }}
    QToolButton[look="tool"]::menu-indicator {{ image: none; }}
    QToolButton[look="fold"], QToolButton[look="privatefold"] {{ background: transparent;
        color: {t.accent_text}; padding: 0 6px 0 0; border: 2px solid transparent;
        border-radius: 8px; min-height: {px(28)}; font-weight: 600; }}
    QToolButton[look="privatefold"] {{ color: {t.private}; }}
    QToolButton[look="privatefold"]:focus {{ border: 2px solid {t.focus}; }}
    QToolButton[look="fold"]:hover {{ background: {t.surface2}; }}
    QToolButton[look="fold"]:focus {{ border: 2px solid {t.focus}; }}
    QToolButton[look="cross"]:hover, QToolButton[look="tool"]:hover {{ background: {t.surface2}; }}
    QToolButton[look="cross"]:focus, QToolButton[look="tool"]:focus {{
        border: 2px solid {t.focus}; }}
    """


def _fields(t: Tokens, px: Px, arrow: str) -> str:
    """What is written or chosen in. A ring takes of the padding; spin boxes come 3 px too high."""
    spin = int(px(34).removesuffix("px")) - 3
    return f"""
    QLineEdit, QComboBox, QDateEdit, QAbstractSpinBox {{ background: {t.surface}; color: {t.text};
        border: 1px solid {t.border_strong}; border-radius: 10px; padding: 0 8px;
        min-height: {px(34)}; selection-background-color: {t.accent};
        selection-color: {t.on_accent}; placeholder-text-color: {t.muted}; }}
    QComboBox {{ padding: 0 0 0 10px; }}
    QAbstractSpinBox {{ min-height: {spin}px; }}
    QAbstractSpinBox QLineEdit {{ border: none; padding: 0 9px; min-height: 0;
        background: transparent; }}
    QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button,
        QDoubleSpinBox::down-button {{ subcontrol-origin: border; width: 0px; }}
    QPlainTextEdit, QTextEdit {{ background: {t.surface}; color: {t.text};
        border: 1px solid {t.border_strong}; border-radius: 10px; padding: 8px;
        selection-background-color: {t.accent}; selection-color: {t.on_accent};
        placeholder-text-color: {t.muted}; }}
    QPlainTextEdit {{ padding: 8px 6px; }}
    QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus,
        QTableView:focus, QTreeView:focus, QListView:focus {{ border: 2px solid {t.focus}; }}
    QLineEdit:focus, QDateEdit:focus, QAbstractSpinBox:focus {{ padding: -1px 7px; }}
    QComboBox:focus {{ padding: -1px -1px -1px 9px; }}
    QTextBrowser#guide {{ border: 2px solid transparent; padding: 0; background: transparent; }}
    QTextBrowser#guide:focus {{ border: 2px solid {t.focus}; }}
    QLineEdit#bare, QPlainTextEdit#bare {{ border: 2px solid transparent;
        background: transparent; }}
    QLineEdit#bare {{ font-size: {px(26)}; font-weight: 700; min-height: {px(44)};
        padding: 0; }}
    QPlainTextEdit#bare, QTextEdit#writing {{ font-size: {px(17)}; }}
    QTextBrowser#version {{ border: none; background: transparent; font-size: {px(16)}; }}
    QTextEdit#writing {{ border: none; background: transparent; padding: 0; }}
    QLineEdit#bare:focus, QPlainTextEdit#bare:focus {{ border: 2px solid {t.focus}; }}
    QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: {px(28)};
        subcontrol-origin: border; right: 1px; }}
    QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url("{arrow}"); width: {px(14)};
        height: {px(14)}; }}
    """


def _lists(t: Tokens, px: Px) -> str:
    """Bars, lists, menus."""
    return f"""
    QProgressBar {{ background: {t.border}; border: none; border-radius: 4px;
        min-height: 8px; max-height: 8px; }}
    QProgressBar::chunk {{ background: {t.accent}; border-radius: 4px; }}
    QListView, QTreeView, QTableView {{ background: {t.surface}; color: {t.text};
        border: 1px solid {t.border}; border-radius: 12px; padding: 4px; outline: 0;
        gridline-color: {t.border}; }}
    QFrame#palette {{ background: {t.surface}; border: 1px solid {t.border_strong};
        border-radius: 14px; }}
    QLineEdit#find {{ border: none; border-bottom: 1px solid {t.border}; border-radius: 0;
        background: transparent; font-size: {px(18)}; min-height: {px(52)}; padding: 0 18px; }}
    QListView#gallery, QListView#gallery:focus {{ border: none; background: transparent;
        padding: 0; }}
    QListView#found {{ border: none; border-bottom: 1px solid {t.border}; border-radius: 0; }}
    QLabel#keys {{ color: {t.muted}; font-size: {px(12)}; }}
    QListView#entries {{ border: none; background: transparent; padding: 0; }}
    QListView#cards {{ background: transparent; border: none; padding: 0; }}
    QTableView#figures {{ background: transparent; border: 2px solid transparent; padding: 0; }}
    QTableView#figures:focus {{ border: 2px solid {t.focus}; border-radius: 6px; }}
    QTableView#figures::item {{ padding: 0 6px; }}
    QTableView#figures QHeaderView {{ background: transparent; border: none; }}
    QTableView#figures QHeaderView::section {{ background: transparent; border: none;
        padding: 6px 9px 7px; }}
    """


def _rows(t: Tokens, px: Px) -> str:
    """Rows, heads, tabs."""
    return f"""
    QListView::item, QTreeView::item {{ border-radius: 8px; padding: 7px 8px; }}
    QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {{
        background: {t.accent_soft}; color: {t.accent_text}; }}
    QTreeView#coverage, QListView#threads {{ border: none; border-radius: 0; padding: 0; }}
    QTreeView#coverage:focus, QListView#threads:focus {{ border: none; }}
    QTreeView#coverage::item, QListView#threads::item {{ background: transparent; padding: 0; }}
    QHeaderView::section {{ background: {t.surface}; color: {t.muted}; border: none;
        border-bottom: 1px solid {t.border}; padding: 6px 2px; font-size: {px(12)};
        font-weight: 600; }}
    QTableCornerButton::section {{ background: {t.surface}; border: none; }}
    QTabBar::tab {{ background: transparent; color: {t.muted}; padding: 7px 12px 9px;
        border: 2px solid transparent; font-weight: 600; }}
    QTabBar::tab:selected {{ color: {t.accent_text}; border-bottom: 2px solid {t.accent}; }}
    QTabBar::tab:focus {{ border: 2px solid {t.focus}; border-radius: 6px; }}
    """
