"""Where the programs are that we call: LibreOffice, and poppler, which draws the pages of a PDF."""

import os
import shutil

from minutes.problems import N_, Place, Problem, ToolError

NAMES = ("soffice", "libreoffice")
USUAL_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)


def find_soffice() -> str:
    """The path of LibreOffice's program; ToolError with how to install it when there is none.

    ``MINUTES_SOFFICE`` in the environment names another one.
    """
    named = os.environ.get("MINUTES_SOFFICE")
    if named:
        if found := shutil.which(named):
            return found
        message = N_("MINUTES_SOFFICE names {path}, which is not a program")
        raise ToolError([Problem("no-libreoffice", Place(), message, {"path": named})])
    for name in (*NAMES, *USUAL_PLACES):
        if found := shutil.which(name):
            return found
    raise ToolError(
        [
            Problem(
                "no-libreoffice",
                Place(),
                N_("LibreOffice is needed for this and was not found"),
                hint=N_(
                    "install it (Debian, Ubuntu: apt-get install libreoffice-writer-nogui fonts-liberation2), "
                    "or write a .docx instead"
                ),
            )
        ]
    )


def find_pdftoppm() -> str:
    """The path of poppler's ``pdftoppm``; ToolError with how to install it when there is none."""
    if found := shutil.which("pdftoppm"):
        return found
    message = N_("pdftoppm, a program of poppler, is needed to make pictures of the pages and was not found")
    hint = N_(
        "install it (Debian, Ubuntu: apt-get install poppler-utils; macOS: brew install poppler), or write a .pdf"
        " instead"
    )
    raise ToolError([Problem("no-poppler", Place(), message, hint=hint)])


def find_measurer(name: str) -> str:
    """The path of a program of poppler that tells where things stand; ToolError with how to install it."""
    if found := shutil.which(name):
        return found
    message = N_("{program}, a program of poppler, is needed to measure the pages and was not found")
    hint = N_("install it (Debian, Ubuntu: apt-get install poppler-utils; macOS: brew install poppler)")
    raise ToolError([Problem("no-poppler", Place(), message, {"program": name}, hint=hint)])
