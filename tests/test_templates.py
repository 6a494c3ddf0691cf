import pytest

from minutes.problems import TemplateError
from minutes.templates import builtin_templates, find_template, templates_folder


def test_every_built_in_template_is_found_by_its_house_and_name() -> None:
    for house, name in builtin_templates():
        with open(find_template(house, name), "rb") as file:
            assert file.read(2) == b"PK"


def test_the_folder_of_the_checkout_is_found() -> None:
    assert templates_folder().endswith("templates")


def test_a_template_that_does_not_exist_is_a_problem_that_names_what_there_is() -> None:
    with pytest.raises(TemplateError) as caught:
        find_template("nd30", "bien-bang")
    [problem] = caught.value.problems
    assert problem.code == "no-such-template"
    assert problem.values["known"] == ", ".join("/".join(template) for template in builtin_templates())
