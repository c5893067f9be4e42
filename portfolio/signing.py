"""The teacher's key for signing PDFs: EC P-256, made once, kept as a record in the vault.

A signature shows that a file has not changed since the holder of the key signed it. Not who, not
when, not that it is true.
"""

import hashlib
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

BYTES = 32
GROUP, GROUPS_A_LINE = 4, 8


@dataclass(frozen=True, slots=True)
class SigningKey:
    """The secret number of a P-256 key, and the name that its certificate carries."""

    secret: bytes = field(repr=False)
    name: str

    @property
    def private(self) -> ec.EllipticCurvePrivateKey:
        """The key for whoever signs with it."""
        return ec.derive_private_key(int.from_bytes(self.secret), ec.SECP256R1())

    @property
    def fingerprint(self) -> str:
        """The public key's fingerprint; it stays the same when she changes her name."""
        public = self.private.public_key()
        return fingerprint(public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))


def new_secret() -> bytes:
    """A new random key of 32 bytes."""
    number = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
    return number.to_bytes(BYTES)


def fingerprint(public: bytes) -> str:
    """SHA-256 over a public key (SubjectPublicKeyInfo in DER), 64 hex digits in capitals."""
    return hashlib.sha256(public).hexdigest().upper()


def fingerprint_lines(text: str) -> tuple[str, ...]:
    """A fingerprint or SHA-256 as people compare it: groups of four, eight to a line."""
    groups = [text[start : start + GROUP] for start in range(0, len(text), GROUP)]
    lines = (groups[n : n + GROUPS_A_LINE] for n in range(0, len(groups), GROUPS_A_LINE))
    return tuple(" ".join(line) for line in lines)
