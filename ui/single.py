"""One window a portfolio: a second start raises the first window and ends. A local socket only."""

import getpass
import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 500
WORD = b"raise"


class OneWindow(QObject):
    """Holds the name of one portfolio while its window is open."""

    raised = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._name = _name(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._called)

    def claim(self) -> bool:
        """Take the name; False when another window has it, which is raised now."""
        if self._is_answered():
            return False
        QLocalServer.removeServer(self._name)  # a killed window leaves its socket behind
        return self._server.listen(self._name)

    def release(self) -> None:
        """Let another window open this portfolio."""
        self._server.close()

    def _is_answered(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(WAIT_MS):
            return False
        socket.write(WORD)
        socket.waitForBytesWritten(WAIT_MS)
        socket.disconnectFromServer()
        return True

    @Slot()
    def _called(self) -> None:
        while caller := self._server.nextPendingConnection():
            caller.disconnected.connect(caller.deleteLater)
            self.raised.emit()


def _name(folder: Path) -> str:
    """The same for every way to write a folder, and for this person alone."""
    where = f"{getpass.getuser()} {folder.resolve()}"
    return "teacher-portfolio-" + hashlib.sha256(where.encode()).hexdigest()[:16]
