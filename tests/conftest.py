"""What every test may ask for, and what the run shares."""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tests.proof.goldens import compare
from tests.proof.printing import SHARED

settings.register_profile("same", derandomize=True, deadline=None, database=None, max_examples=100)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write what was produced into tests/goldens")


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput") and SHARED not in os.environ:
        os.environ[SHARED] = tempfile.mkdtemp(prefix="proof-")
        config.add_cleanup(lambda: shutil.rmtree(os.environ.pop(SHARED), ignore_errors=True))


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[..., None]:
    """``golden(name, text, produced=None)`` fails unless the text is that of ``tests/goldens/<name>``."""
    update = bool(request.config.getoption("--update-goldens"))

    def check(name: str, text: str, produced: bytes | None = None) -> None:
        compare(Path(__file__).parent / "goldens" / name, text, produced, update=update)

    return check
