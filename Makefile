# Everything a person or a machine does with this project. A fresh clone needs Python 3.11+, make and git, no more.
#
#   make demo     parse the example pages and show what vnnews finds in them
#   make test     the whole suite
#   make check    lint, types, import contracts and docs: before every commit
#   make help     all targets

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PYTEST ?= $(BIN)/python -m pytest
# One worker a core; the examples of a page of the documentation stay together (conftest.py).
SPREAD ?= -n auto
ARGS   ?=
# What a whole run has to have done (tests/held.toml); a part of it has another measure.
HELD    = $(if $(ARGS),,--held=$@)

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

.PHONY: help
help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | column -t -s '|' 2>/dev/null \
	 || sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1: \2/p' $(MAKEFILE_LIST)

# ---------------------------------------------------------------------------------------------------- environments
# A stamp is renewed only when pyproject.toml has changed since.

$(VENV)/.pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "vnnews needs Python 3.11 or newer: make PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	@touch $@

$(VENV)/.run: pyproject.toml | $(VENV)/.pip
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml | $(VENV)/.pip
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $(VENV)/.run $@

# ------------------------------------------------------------------------------------------------------- for users
.PHONY: demo
demo: $(VENV)/.run ## Parse the example pages and show the articles
	$(BIN)/vnnews parse --format pretty examples/*.html

# -------------------------------------------------------------------------------------------------- for developers
.PHONY: venv
venv: $(VENV)/.dev ## Make .venv with everything developers need

# What takes long is left for `make deep`, so that this is over in four minutes on two cores. tests/held.toml has a floor
# under the number of tests that pass, and the skips that are allowed; where CI is set, a run that breaks them fails.
.PHONY: test
test: $(VENV)/.dev ## Run all tests, with few examples a law
	$(PYTEST) $(HELD) $(SPREAD) $(ARGS)

# Tracing doubles the time of every test. So it is a run of its own, of the tests that stand beside a module: what only
# the pages of other folders reach is not called covered.
BROAD := bench corpus docs hostile property test_determinism.py test_held.py test_lock.py test_structure.py \
 test_structure_complexity.py test_structure_tests.py test_workers.py cli/test_app_process.py
.PHONY: coverage
coverage: $(VENV)/.dev ## Branch coverage by the tests of the modules (at least 96 %)
	$(BIN)/python -m coverage erase
	$(BIN)/python -m coverage run -m pytest --hypothesis-profile=glance $(SPREAD) $(BROAD:%=--ignore=tests/%) $(ARGS)
	@$(BIN)/python -m coverage combine --quiet
	$(BIN)/python -m coverage report

.PHONY: fast
fast: $(VENV)/.dev ## Run the tests with two examples a law
	$(PYTEST) $(SPREAD) --hypothesis-profile=glance $(ARGS)

# What makes a build trustworthy and is no matter of minutes: a step of `.ci/run`.
.PHONY: deep
deep: laws package lowest mutants-short fuzz-short ## Laws with many examples, wheel, lowest versions, some mutants, some fuzzing

.PHONY: laws
laws: $(VENV)/.dev ## Run the laws with many examples, and the tests that take long
	$(PYTEST) $(HELD) $(SPREAD) --hypothesis-profile=laws -m "law or deep" $(ARGS)

.PHONY: check
check: lint types imports docs ## Lint, types, import contracts, docs

.PHONY: lint
lint: $(VENV)/.dev ## ruff: rules and format
	$(BIN)/ruff check
	$(BIN)/ruff format --check

.PHONY: format
format: $(VENV)/.dev ## Let ruff repair and format
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

.PHONY: types
types: $(VENV)/.dev ## mypy (strict) and pyright
	$(BIN)/mypy
	$(BIN)/pyright

.PHONY: imports
imports: $(VENV)/.dev ## Which module may import which
	$(BIN)/lint-imports

.PHONY: docs
docs: $(VENV)/.dev ## Build the documentation; a warning is an error
	$(BIN)/python -m sphinx -n -W --keep-going -q -b html docs build/docs

# Figures of vnnews on pages with gold must not fall under the floors that bench/accuracy/floors.json pins.
.PHONY: gate
gate: $(VENV)/.dev ## Hold the accuracy to its pinned floors
	$(BIN)/python -m bench.accuracy --gate $(ARGS)

# A move changes no output: digests of what every input gives, held to bench/snapshot.json.
.PHONY: snapshot
snapshot: $(VENV)/.dev ## Hold the output of all inputs to the stored digests; ARGS=--update stores them anew
	$(BIN)/python -m bench.snapshot $(ARGS)

# What takes long and tells nothing more where only the versions or the place of vnnews are others: the limits of single
# rules among it, since pages go through all of them in the tests that are left.
APART := --ignore=tests/authoring --ignore=tests/fields --ignore=tests/body --ignore=tests/blocks --ignore=tests/dom --ignore=tests/roles --ignore=tests/hostile/test_browser.py \
 --ignore=tests/hostile/test_nested.py --ignore=tests/hostile/test_html5lib.py

# What users get: both distributions install, and the suite passes against the built wheel where src/ is out of reach.
# Hostile pages are left out too: they need nothing that a wheel could lack.
.PHONY: package
package: $(VENV)/.dev ## Build sdist and wheel, test what was built
	rm -rf dist build/away && mkdir -p build/away
	$(BIN)/python -m build
	test -e $(VENV)-wheel/.pip || $(MAKE) --no-print-directory VENV=$(VENV)-wheel $(VENV)-wheel/.pip
	$(VENV)-wheel/bin/python -m pip install --quiet --force-reinstall dist/vnnews-*.tar.gz --group test
	cd build/away && ../../$(VENV)-wheel/bin/python -c 'import vnnews'
	$(VENV)-wheel/bin/python -m pip install --quiet --force-reinstall --no-deps dist/vnnews-*.whl
	cp -R tests bench docs examples README.md conftest.py pyproject.toml build/away/
	cd build/away && ../../$(VENV)-wheel/bin/python -c \
	 'import vnnews; assert "site-packages" in vnnews.__file__, vnnews.__file__'
	cd build/away && ../../$(VENV)-wheel/bin/python -m pytest $(HELD) $(SPREAD) --hypothesis-profile=glance \
	 --ignore=tests/hostile $(APART) $(ARGS)

# The lower bounds in pyproject.toml are promises; they are kept on the oldest Python, where there is one.
PYTHON_LOWEST ?= $(shell python3.11 -c 'import venv; print("python3.11")' 2>/dev/null || echo $(PYTHON))
.PHONY: lowest
lowest: ## Run the tests with the lowest versions that pyproject.toml allows
	test -e $(VENV)-lowest/.pip || $(MAKE) --no-print-directory PYTHON=$(PYTHON_LOWEST) VENV=$(VENV)-lowest $(VENV)-lowest/.pip
	$(VENV)-lowest/bin/python scripts/lowest.py test > $(VENV)-lowest/lowest.txt
	$(VENV)-lowest/bin/python -m pip install --quiet --editable . --group test --constraint $(VENV)-lowest/lowest.txt
	$(VENV)-lowest/bin/python -m pytest $(HELD) $(SPREAD) --hypothesis-profile=glance $(APART) $(ARGS)

# Coverage-guided fuzzing (fuzz/README.md): what it finds becomes a case of tests/hostile. A short run is in `.ci/run`.
FUZZ_SECONDS ?= 900
.PHONY: fuzz fuzz-short
fuzz: ## Fuzz every door for FUZZ_SECONDS altogether; ARGS="html feed" takes these only
	test -e $(VENV)-fuzz/.pip || $(MAKE) --no-print-directory VENV=$(VENV)-fuzz $(VENV)-fuzz/.pip
	$(VENV)-fuzz/bin/python -m pip install --quiet --editable . --group fuzz
	$(VENV)-fuzz/bin/python fuzz/run.py --seconds $(FUZZ_SECONDS) $(ARGS)

fuzz-short: ## The same for 90 seconds, seven starts among them, as a build machine may run it
	$(MAKE) --no-print-directory fuzz FUZZ_SECONDS=60

# What developers' tools are, with hashes: requirements-dev.lock. Not in `.ci/run`: both ask the package index.
SUPPLY := $(VENV)-supply
$(SUPPLY)/.supply: pyproject.toml
	test -e $(SUPPLY)/.pip || $(MAKE) --no-print-directory VENV=$(SUPPLY) $(SUPPLY)/.pip
	$(SUPPLY)/bin/python -m pip install --quiet --group supply
	@touch $@

.PHONY: lock audit locked
lock: $(SUPPLY)/.supply ## Renew requirements-dev.lock: exact versions with hashes, for every system and Python 3.11+
	$(SUPPLY)/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate \
	 --no-emit-index-url --custom-compile-command 'make lock' --group dev pyproject.toml -o requirements-dev.lock

audit: $(SUPPLY)/.supply ## Ask the index for known weaknesses of what is locked; what cannot be asked is a failure
	$(SUPPLY)/bin/pip-audit --strict --require-hashes --disable-pip --progress-spinner off -r requirements-dev.lock

locked: $(VENV)/.pip ## Make .venv of the locked versions, each file checked by its hash
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	@touch $(VENV)/.run $(VENV)/.dev

# Faults put into the code, one at a time: do the tests notice? (docs/explanation/mutation.md) All of them take hours;
# `.ci/run` tries some.
MUTATION := $(VENV)-mutation
.PHONY: mutants mutants-short
mutants: ## Put faults into packages and count what the tests notice; ARGS="--sample 50 dates"
	test -e $(MUTATION)/.pip || $(MAKE) --no-print-directory VENV=$(MUTATION) $(MUTATION)/.pip
	$(MUTATION)/bin/python -m pip install --quiet --editable . --group mutation
	nice $(MUTATION)/bin/python mutation/run.py $(ARGS)

mutants-short: ## The same for a few faults in one module, to see that mutation testing works
	$(MAKE) --no-print-directory mutants ARGS="--quick --sample 20 text"

# Other libraries live apart: they bring much that vnnews does not need.
PEERS := $(VENV)-peers
$(PEERS)/.peers: pyproject.toml
	test -e $(PEERS)/.pip || $(MAKE) --no-print-directory VENV=$(PEERS) $(PEERS)/.pip
	$(PEERS)/bin/python -m pip install --quiet --editable . --group peers
	@touch $@

# fundus needs an older lxml than vnnews: an environment without vnnews, which the bench asks (bench/accuracy/peers.py).
FUNDUS := $(VENV)-fundus
$(FUNDUS)/.fundus: pyproject.toml
	test -e $(FUNDUS)/.pip || $(MAKE) --no-print-directory VENV=$(FUNDUS) $(FUNDUS)/.pip
	$(FUNDUS)/bin/python -m pip install --quiet --group fundus
	@touch $@

.PHONY: accuracy
accuracy: $(PEERS)/.peers $(FUNDUS)/.fundus ## Compare what vnnews and other libraries make of pages with gold
	$(PEERS)/bin/python -m bench.accuracy $(ARGS)

.PHONY: speed
speed: $(PEERS)/.peers ## Compare how long vnnews and other libraries take
	$(PEERS)/bin/python -m bench.speed $(ARGS)
	$(PEERS)/bin/python -m bench.dates
	$(PEERS)/bin/python -m bench.imports

.PHONY: instructions growth
instructions: $(VENV)/.dev ## Hold the instructions of a fixed parse to what is pinned (needs valgrind)
	$(BIN)/python -m bench.instructions $(ARGS)

growth: $(VENV)/.dev ## How time and memory grow with the page
	$(BIN)/python -m bench.growth $(ARGS)

.PHONY: clean
clean: ## Remove what was made, but for the environments
	rm -rf dist build .coverage .coverage.* htmlcov .hypothesis .mypy_cache .pytest_cache .ruff_cache
