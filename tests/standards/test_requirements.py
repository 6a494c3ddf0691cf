"""What the checker asks, as records: current, complete, and not loaded by those who only print."""

import subprocess
import sys

import pytest

from minutes.lint.rules.engine import citation
from minutes.standards.rules import GRADES, requirements
from minutes.standards.standard import load, names


@pytest.mark.parametrize("name", names())
def test_a_standard_has_rules_of_every_grade(name):
    assert {rule.grade for rule in requirements(name).rules} == set(GRADES)


def test_the_rules_of_an_unknown_standard_are_a_key_error():
    with pytest.raises(KeyError):
        requirements("nd31")


def test_a_standard_is_loaded_without_its_rules():
    code = "import sys; from minutes.standards import load; load(); print('minutes.standards._rules' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


CITED = """
page.left       => mục I.3
motto.size      => mục II.1
symbol.size     => mục II.3
recipients.size => mục II.9
page_number.story => mục I.7
"""


@pytest.mark.parametrize("case", CITED.strip().splitlines())
def test_a_rule_cites_the_article_of_what_it_allows(case):
    about, article = (part.strip() for part in case.split("=>"))
    [rule] = [rule for rule in requirements("nd30").rules if about in rule.about]
    assert citation(rule, load("nd30"), about.partition(".")[0]) == f"NĐ 30/2020/NĐ-CP, Phụ lục I, {article}"
