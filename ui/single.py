"""One window a portfolio: a second start asks the first for what it wants, and ends.

A local socket of this user alone. A wish is one word and a line's end; anything else is nothing.
"""

import getpass
import hashlib
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 500
MOST_BYTES = 16
LISTEN_MS = 2_000  # a caller that says nothing is let go


class Wish(StrEnum):
    """What a second start asks of the first."""

    RAISE = "raise"
    QUICK = "quick"


class OneWindow(QObject):
    """Holds the name of one portfolio while its window is open; `asked` tells another's wish."""

    asked = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._name = _name(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._called)

    def claim(self, wish: Wish = Wish.RAISE) -> bool:
        """Take the name; False when another window has it, which was told the wish."""
        if self._is_told(wish):
            return False
        QLocalServer.removeServer(self._name)  # a killed window leaves its socket behind
        return self._server.listen(self._name)

    def release(self) -> None:
        """Let another window open this portfolio."""
        self._server.close()

    def _is_told(self, wish: Wish) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(WAIT_MS):
            return False
        socket.write(f"{wish}\n".encode())
        socket.waitForBytesWritten(WAIT_MS)
        socket.disconnectFromServer()
        return True

    @Slot()
    def _called(self) -> None:
        while caller := self._server.nextPendingConnection():
            caller.setReadBufferSize(MOST_BYTES)
            caller.readyRead.connect(partial(self._hear, caller))
            QTimer.singleShot(LISTEN_MS, caller, caller.deleteLater)
            self._hear(caller)  # all may have been said before the first signal

    def _hear(self, caller: QLocalSocket) -> None:
        """Hear one word, once."""
        if not caller.canReadLine():
            return
        word = bytes(caller.readLine(MOST_BYTES).data()).strip().decode(errors="replace")
        caller.readyRead.disconnect()
        if word in set(Wish):
            self.asked.emit(Wish(word))


def _name(folder: Path) -> str:
    """The same for every way to write a folder, and for this person alone."""
    where = f"{getpass.getuser()} {folder.resolve()}"
    return "teacher-portfolio-" + hashlib.sha256(where.encode()).hexdigest()[:16]
