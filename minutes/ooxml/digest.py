"""SHA-256 without ``hashlib``, which loads OpenSSL first: 2 ms at every start for a few hundred bytes."""

try:
    from _sha256 import sha256 as _hash  # type: ignore[import-not-found]  # Python 3.11
except ImportError:
    try:
        from _sha2 import sha256 as _hash  # type: ignore[import-not-found]  # from 3.12 on
    except ImportError:
        from hashlib import sha256 as _hash


def sha256(content: bytes) -> str:
    """Return the digest as 64 hexadecimal digits."""
    return str(_hash(content).hexdigest())
