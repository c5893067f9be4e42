"""The roles beyond Qt's own that our models answer and our delegates paint."""

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex  # what Qt hands to models and delegates


class Role(IntEnum):
    """What a row of a list of two or three lines says."""

    ID = Qt.ItemDataRole.UserRole
    KIND = Qt.ItemDataRole.UserRole + 1  # the kind of an entry
    SECOND = Qt.ItemDataRole.UserRole + 2  # the second line
    THIRD = Qt.ItemDataRole.UserRole + 3  # a quiet third line
    HAS_PRIVATE = Qt.ItemDataRole.UserRole + 4
    PIECES = Qt.ItemDataRole.UserRole + 5  # of evidence
    ICON = Qt.ItemDataRole.UserRole + 6  # the icon's name
