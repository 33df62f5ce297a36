# Every target works on a fresh machine that has Python 3.11+ with its venv module, and make.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.complete

.DEFAULT_GOAL := help
.PHONY: help setup demo lab app test lint types units docs notebooks fuzz golden messages mutation bench reference lock gallery clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(STAMP) ## make .venv with everything in it; .venv/bin/archbook works afterwards

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "archbook needs Python 3.11 or newer; say which with: make PYTHON=python3.12 setup"; exit 3; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "Python's venv module is missing (on Debian and Ubuntu it is the package python3-venv)"; exit 3; }
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	-@$(BIN)/archbook catalog check  # what it parses is kept, so that the first command is quick
	@touch $@

demo: setup ## the main job without a browser: the starter use case, into out/
	@$(BIN)/archbook demo -o out

lab: setup ## JupyterLab on the workbook
	@$(BIN)/archbook lab

app: setup ## the workbook as a web page, on this machine only
	@$(BIN)/archbook app

test: setup lint types units docs ## everything that CI runs
	@echo "all checks passed"

lint:
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports --no-cache

types:
	$(BIN)/mypy

units:
	$(BIN)/pytest

docs:
	$(BIN)/python docs/messages.py --check
	$(BIN)/python docs/generate.py --check

fuzz: setup ## look for new counter-examples to the laws, at random
	HYPOTHESIS_PROFILE=fuzz $(BIN)/pytest tests/laws tests/render tests/formats --timeout 3000

golden: setup ## write the golden files anew; read the difference before you commit it
	$(BIN)/python tests/golden/rewrite.py

notebooks: setup ## run the notebooks and store what they print
	$(BIN)/python docs/refresh_notebooks.py

messages: setup ## gather the messages and compile their translations
	$(BIN)/python docs/messages.py

gallery: setup ## draw every view of every design at hand, on one page in out/gallery
	$(BIN)/python docs/gallery.py pdf

reference: setup ## write the reference pages from the code
	$(BIN)/python docs/generate.py

mutation: setup ## break the rules one small thing at a time; RULES='storage.*' for some of them
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-mutation.lock
	$(BIN)/python docs/mutation.py $(RULES)

bench: setup ## measure speed, as ratios
	$(BIN)/python docs/bench.py
	$(BIN)/python docs/bench_rules.py
	$(BIN)/python docs/bench_sizing.py
	$(BIN)/python docs/bench_optimise.py
	$(BIN)/python docs/bench_draw.py
	$(BIN)/python -m docs.bench_workbook

COMPILE := uv pip compile pyproject.toml --universal --generate-hashes --no-header --no-annotate \
  --no-emit-index-url --no-emit-find-links --upgrade

lock: setup ## choose newer dependencies (needs uv)
	$(COMPILE) --all-extras --group dev -o requirements.lock
	$(COMPILE) --group mutation -c requirements.lock -o requirements-mutation.lock

clean: ## remove what the targets made
	rm -rf .venv out dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
