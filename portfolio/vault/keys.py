"""The header `portfolio.keys`: the data key wrapped once for each way to open it. No secret in it.

A slot wraps the random 256-bit data key by AES-256-GCM under a key that Argon2id makes from the
recovery code (later also from a passphrase). Which keys the data key gives is decided here too.
"""

import base64
import os
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
    HeaderDamaged,
    NotAPortfolio,
    PortfolioTooNew,
    WrongCode,
)
from portfolio.files import safe_write
from portfolio.ids import new_id

HEADER_NAME = "portfolio.keys"
FORMAT = 1
KEY_BYTES = 32
RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Stretching:
    """Argon2id's cost: 64 MiB and three passes (RFC 9106, second choice, with one lane)."""

    memory_kib: int = 65536
    passes: int = 3
    lanes: int = 1


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

    Slots of two generations stand side by side while the data key is being changed.
    """

    portfolio_id: str
    format: int = FORMAT
    generation: int = 1
    slots: dict[str, Slot] = field(default_factory=dict)
    keychain: str = ""


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


def unwrap(header: Header, name: str, secret: str) -> bytes:
    """The data key from a slot; about 150 ms. Raises WrongCode."""
    slot = header.slots.get(name)
    if slot is None:
        raise WrongCode
    key = _stretched(secret, base64.b64decode(slot.salt), slot.stretching)
    try:
        return AESGCM(key).decrypt(
            base64.b64decode(slot.nonce),
            base64.b64decode(slot.wrapped),
            _bound_to(header, slot.generation),
        )
    except InvalidTag as fault:
        raise WrongCode from fault


def write_header(folder: Path, header: Header) -> None:
    """Write the header so that it is either the old or the new one, never half of it."""
    text = msgspec.json.format(msgspec.json.encode(header, order="sorted"), indent=1)
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
        return msgspec.json.decode(text, type=Header)
    except msgspec.DecodeError as fault:
        raise HeaderDamaged(folder) from fault


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
