# Two commands: `make demo` shows what Svodka does, `make test` checks everything.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
FAST := .venv-fast
DEMO := build/demo
export OPENBLAS_NUM_THREADS ?= 1

.PHONY: help demo picture fast test slow lint types imports floors clean

help:
	@echo "make demo    install into $(VENV), read the bundled articles, show a brief"
	@echo "make fast    the same, compiled, into $(FAST): some minutes, needs a C compiler"
	@echo "make test    lint, types, import rules, tests, quality floors"
	@echo "make slow    the tests that make test leaves out"
	@echo "make clean   remove what the two made"

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Svodka needs Python 3.11 or newer: make PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-test: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[test]"
	@touch $@ $(VENV)/.installed

demo: $(VENV)/.installed
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	$(BIN)/svodka ingest src/svodka/examples --record $(DEMO)/svodka.db
	$(BIN)/svodka brief RUS AZE --as-of 2024-08-21 --record $(DEMO)/svodka.db
	@$(BIN)/svodka brief RUS AZE --as-of 2024-08-21 --record $(DEMO)/svodka.db -o $(DEMO)/brief.html

# A picture of the page for the README: needs Debian's chromium.
picture: demo
	chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1200,1500 \
	  --screenshot=docs/brief.png "file://$(abspath $(DEMO))/brief.html"

# What benchmarks/speed.py asks for: natasha stands on pymorphy2, which imports pkg_resources.
MEASURING := threadpoolctl "setuptools<81"

# The rooms that read, compiled by mypyc: half as fast again, the same readings.
fast: $(FAST)/.installed

$(FAST)/.installed: setup.py pyproject.toml $(shell find src/svodka -name '*.py' -o -name '*.toml')
	$(PYTHON) -m venv $(FAST)
	@touch $(FAST)/.begun
	$(FAST)/bin/python -m pip install --quiet --disable-pip-version-check ".[fast]" $(MEASURING)
	@echo "compiling: some five minutes"
	@rm -rf build  # half of a build that was stopped does not go with a new one
	SVODKA_COMPILE=1 $(FAST)/bin/python -m pip install --quiet --disable-pip-version-check \
	  --no-build-isolation --no-deps --force-reinstall .
	@mv $(FAST)/.begun $@  # as old as what was compiled: what was written since is newer
	@echo "compiled: $(FAST)/bin/svodka"

test: lint types imports
	$(BIN)/python -m pytest -m "not slow"
	@$(MAKE) --no-print-directory floors

lint: $(VENV)/.installed-test
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/.installed-test
	$(BIN)/mypy --strict

imports: $(VENV)/.installed-test
	$(BIN)/lint-imports

floors: $(VENV)/.installed-test
	$(BIN)/python -m quality

slow: $(VENV)/.installed-test
	$(BIN)/python -m pytest -m slow

clean:
	rm -rf build $(FAST) $(VENV)/.installed $(VENV)/.installed-test
