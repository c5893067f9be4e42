"""The header `portfolio.keys`: the data key wrapped once for each way to open it. No secret in it.

A slot wraps the random 256-bit data key by AES-256-GCM under a key that Argon2id makes from the
recovery code (later also from a passphrase). Which keys the data key gives is decided here too.
"""

import base64
import hashlib
import os
import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from portfolio.errors import (
    CannotRead,
    CodeMistyped,
    HeaderDamaged,
    NotAPortfolio,
    PortfolioTooNew,
    WrongCode,
)
from portfolio.files import safe_write
from portfolio.ids import new_id
from portfolio.vault import codes

HEADER_NAME = "portfolio.keys"
FORMAT = 1
KEY_BYTES = 32
RECOVERY = "recovery"
PASSPHRASE = "passphrase"  # noqa: S105  a slot's name
NEXT = "/next"  # ends the name of a slot that waits for a rotation to be verified


@dataclass(frozen=True, slots=True)
class Stretching:
    """Argon2id's cost: 64 MiB and three passes (RFC 9106, second choice, with one lane)."""

    memory_kib: int = 65536
    passes: int = 3
    lanes: int = 1

    @property
    def is_bearable(self) -> bool:
        """Whether a header from elsewhere asks for no more than a gibibyte and some seconds."""
        return 8 <= self.memory_kib <= 1 << 20 and 1 <= self.passes <= 12 and 1 <= self.lanes <= 8


@dataclass(frozen=True, slots=True)
class Slot:
    """One wrapped copy of a generation's data key; bytes in base64."""

    generation: int
    stretching: Stretching
    salt: str
    nonce: str
    wrapped: str


@dataclass(frozen=True, slots=True)
class Header:
    """What stands beside the journal. `keychain` names the back-end that holds the key, if any.

    Slots of two generations stand side by side while the data key is being changed. `check` is the
    SHA-256 of all the rest: it tells a damaged header from a wrong code.
    """

    portfolio_id: str
    format: int = FORMAT
    generation: int = 1
    slots: dict[str, Slot] = field(default_factory=dict)
    keychain: str = ""
    check: str = ""


def new_data_key() -> bytes:
    """32 random bytes."""
    return os.urandom(KEY_BYTES)


def derive(data_key: bytes, purpose: str) -> bytes:
    """The key of 32 bytes for one purpose, such as "journal" (HKDF-SHA256)."""
    info = f"teacher-portfolio/1/{purpose}".encode()
    return HKDF(hashes.SHA256(), KEY_BYTES, None, info).derive(data_key)


def new_header(data_key: bytes, code: str) -> Header:
    """A header for a new portfolio with the recovery code's slot."""
    header = Header(portfolio_id=new_id())
    return with_slot(header, RECOVERY, data_key, code)


def with_slot(header: Header, name: str, data_key: bytes, secret: str) -> Header:
    """The header with the data key wrapped under `secret` in the slot `name`."""
    salt, nonce, cost = os.urandom(16), os.urandom(12), Stretching()
    wrapped = AESGCM(_stretched(secret, salt, cost)).encrypt(
        nonce, data_key, _bound_to(header, header.generation)
    )
    slot = Slot(header.generation, cost, _text(salt), _text(nonce), _text(wrapped))
    return replace(header, slots={**header.slots, name: slot})


def without_slot(header: Header, name: str) -> Header:
    """The header without a slot; nothing happens where there is none."""
    return replace(header, slots={key: one for key, one in header.slots.items() if key != name})


def in_rotation(header: Header, data_key: bytes, secrets: dict[str, str]) -> Header:
    """The header with the next generation's key beside this one's, for each secret that is known.

    It opens both files until one of `rotated` and `not_rotated` is written.
    """
    ahead = replace(header, generation=header.generation + 1)
    for name, secret in secrets.items():
        ahead = with_slot(ahead, name + NEXT, data_key, secret)
    return replace(ahead, generation=header.generation)


def rotated(header: Header) -> Header:
    """The header of the next generation alone; slots that had no next one are gone."""
    slots = {name.removesuffix(NEXT): s for name, s in header.slots.items() if name.endswith(NEXT)}
    return replace(header, generation=header.generation + 1, slots=slots, keychain="")


def not_rotated(header: Header) -> Header:
    """The header of this generation alone."""
    slots = {name: slot for name, slot in header.slots.items() if not name.endswith(NEXT)}
    return replace(header, slots=slots)


def is_in_rotation(header: Header) -> bool:
    """Whether a rotation was begun and not ended."""
    return any(name.endswith(NEXT) for name in header.slots)


def secret_of(header: Header, typed: str) -> tuple[str, str]:
    """Which slot was meant, and its secret in one form. Raises CodeMistyped or WrongCode."""
    try:
        return RECOVERY, codes.read_code(typed)
    except CodeMistyped:
        if PASSPHRASE not in header.slots:
            raise
    return PASSPHRASE, passphrase_form(typed)


def passphrase_form(typed: str) -> str:
    """A passphrase in one form, whatever keyboard composed its accents; outer spaces go."""
    return unicodedata.normalize("NFKC", typed).strip()


def unwrap(header: Header, name: str, secret: str) -> bytes:
    """The data key from a slot; about 150 ms. Raises WrongCode."""
    slot = header.slots.get(name)
    if slot is None:
        raise WrongCode
    if not slot.stretching.is_bearable:
        raise ValueError("a cost that would stop this computer")
    salt, nonce, wrapped = (
        base64.b64decode(text, validate=True) for text in (slot.salt, slot.nonce, slot.wrapped)
    )
    key = _stretched(secret, salt, slot.stretching)
    try:
        return AESGCM(key).decrypt(nonce, wrapped, _bound_to(header, slot.generation))
    except InvalidTag as fault:
        raise WrongCode from fault


def write_header(folder: Path, header: Header) -> None:
    """Write the header so that it is either the old or the new one, never half of it."""
    sealed = replace(header, check=_check(header))
    text = msgspec.json.format(msgspec.json.encode(sealed, order="sorted"), indent=1)
    safe_write(folder / HEADER_NAME, text + b"\n")


def read_header(folder: Path) -> Header:
    """The header of a portfolio. Raises NotAPortfolio, HeaderDamaged or PortfolioTooNew."""
    try:
        text = (folder / HEADER_NAME).read_bytes()
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise NotAPortfolio(folder) from fault
    except OSError as fault:
        raise CannotRead(folder / HEADER_NAME) from fault
    try:
        found = msgspec.json.decode(text, type=_Version).format
        if found > FORMAT:
            raise PortfolioTooNew(found, FORMAT)
        header = msgspec.json.decode(text, type=Header)
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        raise HeaderDamaged(folder) from fault
    if header.check and header.check != _check(header):
        raise HeaderDamaged(folder)
    return header


def _check(header: Header) -> str:
    plain = msgspec.json.encode(replace(header, check=""), order="sorted")
    return hashlib.sha256(plain).hexdigest()


@dataclass(frozen=True, slots=True)
class _Version:
    format: int


def _stretched(secret: str, salt: bytes, cost: Stretching) -> bytes:
    return hash_secret_raw(
        secret.encode(),
        salt,
        cost.passes,
        cost.memory_kib,
        cost.lanes,
        KEY_BYTES,
        Type.ID,
    )


def _bound_to(header: Header, generation: int) -> bytes:
    """Binds a slot to its portfolio and generation, so that it cannot be moved to another."""
    return f"teacher-portfolio/1/{header.portfolio_id}/{generation}".encode()


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
