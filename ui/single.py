"""One window a portfolio: a second start asks the first for what it wants, and ends.

A local socket of this user alone. A wish is one word and a line's end; anything else is nothing.
"""

import getpass
import hashlib
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 500
MOST_BYTES = 16
LISTEN_MS = 100  # the word is there before the call is answered, as a rule


class Wish(StrEnum):
    """What a second start asks of the first."""

    RAISE = "raise"
    QUICK = "quick"


class OneWindow(QObject):
    """Holds the name of one portfolio while its window is open; `asked` tells another's wish."""

    asked = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._name = socket_name(folder)
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
            wish = _heard(caller)
            caller.deleteLater()
            if wish is not None:
                self.asked.emit(wish)


def _heard(caller: QLocalSocket) -> Wish | None:
    """The one word of a caller, who says it before anything else or is not listened to."""
    if not caller.bytesAvailable():
        caller.waitForReadyRead(LISTEN_MS)
    said = bytes(caller.read(MOST_BYTES).data())
    known = {f"{wish}\n".encode(): wish for wish in Wish}
    return known.get(said)


def socket_name(folder: Path) -> str:
    """The same for every way to write a folder, and for this person alone."""
    where = f"{getpass.getuser()} {folder.resolve()}"
    return "teacher-portfolio-" + hashlib.sha256(where.encode()).hexdigest()[:16]
