from pathlib import Path
from unicodedata import normalize

import pytest

from minutes.problems import Place, TemplateError
from minutes.resources import builtin_templates, find_template, is_path, templates_folder


def test_every_built_in_template_is_found_by_its_house_and_name() -> None:
    for house, name in builtin_templates():
        with open(find_template(house, name), "rb") as file:
            assert file.read(2) == b"PK"


def test_the_folder_of_the_checkout_is_found() -> None:
    assert templates_folder().endswith("templates")


CASES = """
Bien-Ban         => own/bien-ban.docx
mẫu-của-cơ-quan  => own/mẫu-của-cơ-quan.docx
bien-bang        => no-such-template bien-ban
hop-khac         => no-such-template
../own/bien-ban  => bad-template-name
a\\b            => bad-template-name
C:x              => bad-template-name
.an              => bad-template-name
~$bien-ban       => bad-template-name
                 => bad-template-name
"""


@pytest.mark.parametrize("case", CASES.strip("\n").splitlines())
def test_a_name_is_looked_for_in_the_own_folder_and_nowhere_outside(case: str, tmp_path: Path) -> None:
    name, _, expected = (part.strip() for part in case.partition("=>"))
    own = tmp_path / "own"
    own.mkdir()
    for file in ("bien-ban.docx", normalize("NFD", "mẫu-của-cơ-quan") + ".docx", "~$bien-ban.docx", ".an.docx"):
        (own / file).touch()
    place = Place("co-quan.yaml", 3, 5)
    try:
        found = find_template("nd30", name, str(own), place)
    except TemplateError as error:
        [problem] = error.problems
        assert problem.place == place
        found = f"{problem.code} {problem.values.get('near', '')}".strip()
        if problem.code == "no-such-template":
            assert problem.values["known"] == ("bien-ban", normalize("NFD", "mẫu-của-cơ-quan"))
    else:
        found = normalize("NFC", str(Path(found).relative_to(tmp_path)))
    assert found == expected


def test_what_the_own_folder_has_not_is_built_in() -> None:
    assert find_template("nd30", "bien-ban", str(Path(__file__).parent)) == find_template("nd30", "bien-ban")


@pytest.mark.parametrize(
    ("text", "path"),
    [("mau", False), ("mau.v2", False), ("mau.docx", True), ("MAU.DOCX", True), ("a/mau", True), ("-", True)],
)
def test_a_path_is_told_from_a_name(text: str, path: bool) -> None:
    assert is_path(text) is path
