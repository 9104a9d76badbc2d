# Two commands matter: `make run` and `make test`. Both set everything up first.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
export UV_PYTHON_DOWNLOADS = never

.DEFAULT_GOAL := help
.PHONY: help run test check bench soak setup-run setup-test lock docs format

help: ## Say what can be done here
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: setup-run ## Set up and serve Parch with its demonstration council on http://localhost:8000
	@$(BIN)/parch demonstrate

test: setup-test ## Set up and pass every test, on SQLite and on PostgreSQL, journeys in Chromium included
	@$(BIN)/python tools/test.py

check: setup-test ## Lint, types, import contracts, templates, missing Welsh, docs in step
	@$(BIN)/python tools/check.py

bench: setup-test ## Measure, and write the figures into docs/reference/measurements.md
	@$(BIN)/python -m bench

soak: setup-test ## A hundred kills a path, the long fuzz and the load tests
	@$(BIN)/python tools/soak.py

docs: setup-test ## Write again the parts of the docs that come from the program
	@$(BIN)/python tools/docs.py

format: setup-test ## Lay out code and templates as `make check` wants them
	@$(BIN)/ruff check --fix -q . ; $(BIN)/ruff format -q .

lock: setup-test ## Choose the newest allowed packages and lock them with hashes
	@$(BIN)/python tools/lock.py

setup-run:
	@$(PYTHON) tools/setup.py run

setup-test:
	@$(PYTHON) tools/setup.py test
