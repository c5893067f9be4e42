"""The keychain of the operating system: a cache of the data key, never its only copy.

Some back-ends hang for ever or raise faults of their own, so every call runs in a thread of its own
for at most five seconds, and every failure means the same: no key here, ask for the code.
"""

import base64
import binascii
import threading
from collections.abc import Callable
from typing import Protocol

SERVICE = "teacher-portfolio"
PATIENCE_S = 5.0
# Back-ends that keep a secret for this person on this machine; any other counts as none.
ALLOWED = (
    "keyring.backends.macOS",
    "keyring.backends.Windows",
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
)


class Keychain(Protocol):
    """Where the data key may be kept between two starts."""

    def read(self, portfolio_id: str) -> bytes | None:
        """The key, or None when it is not to be had."""

    def write(self, portfolio_id: str, data_key: bytes) -> str:
        """Keep the key; gives the back-end's name, or "" when it was not kept."""

    def forget(self, portfolio_id: str) -> None:
        """Take the key away, if it is there."""


class NoKeychain:
    """Keeps nothing: for a school's computer, and where the code is given."""

    def read(self, portfolio_id: str) -> bytes | None:  # noqa: ARG002
        """Never a key."""
        return None

    def write(self, portfolio_id: str, data_key: bytes) -> str:  # noqa: ARG002
        """Never kept."""
        return ""

    def forget(self, portfolio_id: str) -> None:
        """Nothing to forget."""


class SystemKeychain:
    """The keychain that the `keyring` library finds, when it is on the allow-list."""

    def __init__(self, patience_s: float = PATIENCE_S) -> None:
        self._patience_s = patience_s

    def read(self, portfolio_id: str) -> bytes | None:
        """The key, or None: absent, locked, denied, slow or not a key."""
        found = self._bounded(lambda: _read(portfolio_id))
        try:
            key = base64.b64decode(found, validate=True)
        except (binascii.Error, ValueError):
            return None
        return key if len(key) == 32 else None

    def write(self, portfolio_id: str, data_key: bytes) -> str:
        """Keep the key; "" when the keychain would not."""
        text = base64.b64encode(data_key).decode()
        return self._bounded(lambda: _write(portfolio_id, text))

    def forget(self, portfolio_id: str) -> None:
        """Take the key away; a failure is left alone."""
        self._bounded(lambda: _forget(portfolio_id))

    def _bounded(self, work: Callable[[], str]) -> str:
        """What `work` gives within the patience, else "". The thread is left to its fate."""
        result: list[str] = []

        def body() -> None:
            # Back-ends raise anything from KeyringError to a D-Bus fault of their own.
            try:
                result.append(work())
            except BaseException:  # noqa: BLE001  whatever it was, there is no key
                result.append("")

        thread = threading.Thread(target=body, daemon=True, name="keychain")
        thread.start()
        thread.join(self._patience_s)
        return result[0] if result else ""


def _backend() -> str:
    """The allowed back-end's name, or "". Looked up late: the import takes a while."""
    import keyring  # noqa: PLC0415

    found = type(keyring.get_keyring())
    chosen = getattr(keyring.get_keyring(), "backends", None)
    if found.__module__ == "keyring.backends.chainer" and chosen:
        found = type(chosen[0])
    return found.__module__ if found.__module__.startswith(ALLOWED) else ""


def _read(portfolio_id: str) -> str:
    import keyring  # noqa: PLC0415  0.1 s, and only where the code was not given

    if not _backend():
        return ""
    return keyring.get_password(SERVICE, portfolio_id) or ""


def _write(portfolio_id: str, text: str) -> str:
    import keyring  # noqa: PLC0415  as above

    name = _backend()
    if not name:
        return ""
    if name == "keyring.backends.Windows":
        # Its default persistence roams with the profile to other machines.
        keyring.get_keyring().persist = "local machine"  # type: ignore[attr-defined]
    keyring.set_password(SERVICE, portfolio_id, text)
    return name if keyring.get_password(SERVICE, portfolio_id) == text else ""


def _forget(portfolio_id: str) -> str:
    import keyring  # noqa: PLC0415  as above

    if _backend():
        keyring.delete_password(SERVICE, portfolio_id)
    return ""
