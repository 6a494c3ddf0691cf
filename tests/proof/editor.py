"""An editor's YAML server, spoken to over its standard input and output as editors do (LSP)."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.proof.programs import npm_program, program

URI = "file:///meeting.yaml"


class Editor:
    """One open file under one JSON Schema, which is a file too.

    >>> with Editor(schema) as editor:
    ...     editor.problems("title: 1")
    ...     editor.completions("ti")
    """

    def __init__(self, schema: Path) -> None:
        self.schema = schema
        self.version = 0
        self.requests = 0

    def __enter__(self) -> Self:
        server = npm_program("yaml-language-server/bin/yaml-language-server")
        self.process = subprocess.Popen(
            [program("node"), server, "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._request("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        self._notify("initialized", {})
        while self._receive().get("method") != "workspace/configuration":
            pass
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.process.kill()
        self.process.communicate()

    def problems(self, text: str) -> list[str]:
        """What the editor would underline: ``line:column message``."""
        return [_worded(one) for one in self._show(text)]

    def completions(self, text: str) -> list[str]:
        """What the editor would offer at the end of the text."""
        self._show(text)
        lines = text.split("\n")
        position = {"line": len(lines) - 1, "character": len(lines[-1])}
        offered = self._request("textDocument/completion", {"textDocument": {"uri": URI}, "position": position})
        return [item["label"] for item in offered["items"]]

    def _show(self, text: str) -> list[dict[str, Any]]:
        """Puts the text into the file and waits for what the server says of it."""
        self.version += 1
        if self.version == 1:
            file = {"uri": URI, "languageId": "yaml", "version": 1, "text": text}
            self._notify("textDocument/didOpen", {"textDocument": file})
        else:
            file = {"uri": URI, "version": self.version}
            self._notify("textDocument/didChange", {"textDocument": file, "contentChanges": [{"text": text}]})
        while (message := self._receive()).get("method") != "textDocument/publishDiagnostics":
            pass
        found: list[dict[str, Any]] = message["params"]["diagnostics"]
        return found

    def _request(self, method: str, params: object) -> Any:
        self.requests += 1
        self._send({"id": self.requests, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == self.requests and "method" not in message:
                return message["result"]

    def _notify(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: Mapping[str, object]) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self.process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        """The next message; what the server asks of the editor is answered."""
        assert self.process.stdout is not None
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the YAML server ended"
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        if "method" in message and "id" in message:
            self._send({"id": message["id"], "result": self._answer(message)})
        return message

    def _answer(self, request: Mapping[str, Any]) -> object:
        if request["method"] != "workspace/configuration":
            return None
        schemas = {self.schema.as_uri(): "*"}
        yaml = {"validate": True, "completion": True, "schemaStore": {"enable": False}, "schemas": schemas}
        return [yaml if item["section"] == "yaml" else {} for item in request["params"]["items"]]


def _worded(diagnostic: dict[str, Any]) -> str:
    start = diagnostic["range"]["start"]
    return f"{start['line'] + 1}:{start['character'] + 1} {diagnostic['message']}"
