# Two commands do everything on a fresh machine: `make serve` and `make test`.
PORT ?= 8000
PYTHON ?= python3
READY := .venv/.ready

.PHONY: serve site check test diff release publish bench
serve: $(READY)  ## see the site, live, on this machine
	@.venv/bin/dossier serve --port $(PORT)
site: $(READY)   ## build it into output/
	@.venv/bin/dossier site
check: $(READY)  ## list every problem of data/ and content/
	@.venv/bin/dossier check
test: $(READY)   ## everything, browser tests included
	@.venv/bin/python -m tests.everything
diff: $(READY)   ## what changed since the last release: rows, numbers, sentences, charts, pages
	@.venv/bin/dossier diff
release: $(READY)  ## freeze the data and the charts: make release VERSION=1.0.0
	@.venv/bin/dossier release $(VERSION)
publish: $(READY)  ## build, compress (.br, .gz), and lay in public/, ready to copy to a host
	@.venv/bin/dossier publish
bench: site      ## how long the costly parts take, over the site in output/
	@.venv/bin/python -m tests.bench.drawings
	@.venv/bin/python -m tests.bench.search output

# No ensurepip needed: the machine's pip installs into the new environment.
$(READY): requirements.lock pyproject.toml
	@echo "Préparation (une seule fois, deux minutes environ)…"
	@$(PYTHON) -m venv --without-pip --clear .venv
	@$(PYTHON) -m pip --python .venv/bin/python install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(PYTHON) -m pip --python .venv/bin/python install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@touch $(READY)
