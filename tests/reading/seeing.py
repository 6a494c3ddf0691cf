"""A YAML file as an editor sees it, which checks it by the JSON Schema."""

import re

import yaml


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2 as editors know it: ``8:30``, ``no`` and dates are texts; ``012`` and ``1.160`` are numbers."""

    yaml_implicit_resolvers: dict = {}  # noqa: RUF012 - the name is PyYAML's


for tag, pattern in {
    "bool": "true|True|TRUE|false|False|FALSE",
    "int": "[-+]?[0-9]+",
    "float": r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)",
    "null": "~|null|Null|NULL|",
}.items():
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^({pattern})$"), None)
EditorLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


def seen(text: str) -> object:
    return yaml.load(text, EditorLoader)
