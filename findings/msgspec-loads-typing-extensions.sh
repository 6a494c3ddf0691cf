#!/usr/bin/env bash
# msgspec 0.23.0: a package that it does not require changes what importing it loads, and how long that takes.
#
# Expected: msgspec requires nothing, so that `import msgspec` loads the same modules whatever else is installed.
# Seen: where typing_extensions is installed (python-docx brings it), `import msgspec` loads it, also on a Python whose
# own typing module has all that msgspec takes from it: one more module of 160 kB, about 2 ms at each start.
# A program that starts often can hide typing_extensions while msgspec is imported.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check msgspec==0.23.0
loaded() { "$folder/venv/bin/python" -c 'import sys, msgspec; print("typing_extensions" in sys.modules)'; }
alone=$(loaded)
"$folder/venv/bin/pip" install -q --disable-pip-version-check python-docx==1.2.0 typing_extensions==4.16.0
beside=$(loaded)
echo "msgspec 0.23.0 alone loads typing_extensions: $alone; beside python-docx 1.2.0: $beside"
[ "$alone" = False ] && [ "$beside" = True ]
