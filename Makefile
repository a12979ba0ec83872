# Two commands do everything: `make demo` sets up and shows the desk, `make test` sets up and passes all tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8090
LOCKED := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet

.PHONY: demo play test lint check bench lock clean

demo: $(VENV)/run.stamp
	$(BIN)/koppi demo --port $(PORT)

play: $(VENV)/run.stamp
	$(BIN)/koppi demo --play

# Tests wait more than they work: two to a core; with three some that wait for a screen wait too long.
WORKERS ?= $(shell expr 2 \* $$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2))

# What looks at moments has the machine to itself, after everything else.
test: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup -m "not alone"
	$(BIN)/python -m pytest -m alone

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint test

bench: $(VENV)/dev.stamp
	$(BIN)/python -m tests.bench

# Versions and hashes of every library, for every platform and Python from 3.11 on; needs uv.
lock:
	uv pip compile pyproject.toml --extra build --extra dev $(LOCKED) -o requirements-dev.txt
	uv pip compile pyproject.toml --extra build $(LOCKED) -c requirements-dev.txt -o requirements.txt

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit("Koppi needs Python 3.11 or newer") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/dev.stamp: requirements-dev.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

clean:
	rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
