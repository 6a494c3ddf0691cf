"""Write the built-in templates into the checkout: ``python -m minutes.building``."""

from pathlib import Path

from minutes.building import minutes_template
from minutes.standards import load


def built() -> dict[str, bytes]:
    """The built-in templates by their path below ``templates/``."""
    return {"nd30/bien-ban.docx": minutes_template(load("nd30"))}


if __name__ == "__main__":
    for name, content in built().items():
        path = Path("templates") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
