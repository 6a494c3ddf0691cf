"""Code is generated from an allow-list: whatever else Jinja's syntax tree may hold is refused."""

import pytest
from jinja2 import nodes

from minutes.engine.codegen.context import Context
from minutes.engine.codegen.expressions import ExpressionCompiler
from minutes.engine.codegen.names import NameResolver
from minutes.engine.tags import Tag
from minutes.problems import Place

ALLOWED = (
    "Name Getattr Getitem Const List Tuple Dict Concat Neg Pos Not And Or CondExpr Compare Filter Test Call "
    "Add Sub Mul Div FloorDiv Mod Pow"
).split()
KINDS = [kind for kind in vars(nodes).values() if isinstance(kind, type) and issubclass(kind, nodes.Node)]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.__name__ not in ALLOWED])
def test_a_node_outside_the_allow_list_is_refused(kind: type[nodes.Node]) -> None:
    context = Context(NameResolver(None, {}), frozenset())
    code = ExpressionCompiler(context).compile(kind.__new__(kind), Tag("{{", "x", "{{ x }}", Place()))
    assert code.text == "None"
    assert [problem.code for problem in context.resolver.problems] == ["not-allowed"]
    assert context.source.lines == []
