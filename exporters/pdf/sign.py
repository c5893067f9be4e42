"""Signing a finished PDF: PAdES with the teacher's own key, from file to file.

The signature is an incremental update that certifies the file against any change (DocMDP 1). The
certificate is made anew each time; what stays is the key, and its fingerprint.
"""

import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path

from asn1crypto import keys
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, signers
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko_certvalidator.registry import SimpleCertificateStore

from exporters.pdf.signature_field import FIELD
from portfolio.signing import SigningKey
from portfolio.text import _

VALID = timedelta(days=365 * 25)
_MOST_NAME = 64  # characters of a common name (RFC 5280)

logging.getLogger("pyhanko").setLevel(logging.CRITICAL)


def sign(source: Path, target: Path, key: SigningKey, now: datetime) -> None:
    """Write `source`, signed, to `target`."""
    certificate = _certificate(key, now)
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    store.register(certificate)
    signer = signers.SimpleSigner(certificate, _asn1_key(key), store)
    metadata = PdfSignatureMetadata(
        field_name=FIELD,
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
        subfilter=SigSeedSubFilter.PADES,
        md_algorithm="sha256",
        name=key.name or None,
    )
    with source.open("rb") as given, target.open("w+b") as made:
        writer = IncrementalPdfFileWriter(given)
        pen = signers.PdfSigner(metadata, signer=signer)
        pen.sign_pdf(writer, existing_fields_only=True, output=made)


def _asn1_key(key: SigningKey) -> keys.PrivateKeyInfo:
    plain = key.private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return keys.PrivateKeyInfo.load(plain)


def _certificate(key: SigningKey, now: datetime) -> asn1.Certificate:
    """Self-signed: nobody but the teacher stands behind it, and its organisation says so."""
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, (key.name or _("Teacher"))[:_MOST_NAME]),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Teacher Portfolio, self-signed"),
        ]
    )
    usage = x509.KeyUsage(
        digital_signature=True, content_commitment=True, key_encipherment=False,
        data_encipherment=False, key_agreement=False, key_cert_sign=False, crl_sign=False,
        encipher_only=False, decipher_only=False,
    )  # fmt: skip
    start = now.astimezone(UTC).replace(microsecond=0) - timedelta(days=1)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + VALID)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .sign(key.private, hashes.SHA256())
    )
    return asn1.Certificate.load(made.public_bytes(Encoding.DER))
