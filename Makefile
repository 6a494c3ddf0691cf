# Two commands set everything up by themselves:
#   make demo   render the example meeting to out/bienban.docx
#   make test   run every check of the project
# The others are what these are made of.

PYTHON ?= python3
BIN := .venv/bin
EXAMPLE := examples/ubnd-quan-long-bien/meeting.yaml
DEMO := out/bienban.docx
PIP := $(BIN)/pip install -qq --disable-pip-version-check

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test check lint types pytest bench clean

help:
	@sed -n '1,/^$$/s/^# \{0,1\}//p' $(MAKEFILE_LIST)

demo: .venv/.installed
	@mkdir -p out
	@$(BIN)/minutes render $(EXAMPLE) -o $(DEMO)
	@echo "$(CURDIR)/$(DEMO)"

test: .venv/.test-tools node_modules/.installed system-tools
	@$(MAKE) --no-print-directory check

check: lint types pytest

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types:
	$(BIN)/mypy

pytest:
	$(BIN)/pytest -q -n auto --dist loadgroup

# The ratios of speed beside docxtpl; asserts nothing.
bench: .venv/.test-tools
	$(BIN)/python -m benchmarks

clean:
	rm -rf .venv node_modules out dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis

# --- what the two commands set up ------------------------------------------------------------------------------------

# Debian keeps the means to make a virtual environment in a package of its own.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; PYTHON=/path/to/python3 names another one." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null \
		|| { [ "$$(id -u)" -eq 0 ] && command -v apt-get >/dev/null && apt-get update -qq \
			&& DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends python3-venv >/dev/null; } \
		|| { echo "The package python3-venv is needed; please install it and try again." >&2; exit 1; }
	$(PYTHON) -m venv .venv

# What the build makes its generated files of.
SOURCES := $(wildcard minutes/locale/*/LC_MESSAGES/*.po minutes/*/*.toml)

.venv/.installed: pyproject.toml hatch_build.py $(SOURCES) | $(BIN)/python
	$(PIP) --editable .
	@if git rev-parse --git-dir >/dev/null 2>&1; then \
		git config diff.word.textconv '$(BIN)/minutes templates show'; fi
	@touch $@

.venv/.test-tools: .venv/.installed
	$(PIP) --editable '.[test]'
	@touch $@

node_modules/.installed: package.json | system-tools
	npm install --silent --no-package-lock --no-audit --no-fund
	@touch $@

.PHONY: system-tools
system-tools:
	@tests/proof/system-packages
