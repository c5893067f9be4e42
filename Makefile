# Two commands on a bare Debian 12 with python3, pip and make: `make run` and `make test`.
PY ?= python3
UV := $(or $(shell command -v uv 2>/dev/null),.tools/uv/bin/uv)
BIN := .venv/bin
SOURCES := portfolio exporters ui resources tests
export UV_PYTHON_DOWNLOADS ?= never
.DEFAULT_GOAL := run

.tools/uv/bin/uv: packaging/requirements/uv.txt
	$(PY) -m pip install -q --disable-pip-version-check --no-warn-script-location \
		--root-user-action=ignore --upgrade --target .tools/uv --require-hashes -r $<

.venv/.ok: packaging/requirements/dev.txt | $(UV)
	$(UV) venv -q --allow-existing --python $(PY) .venv
	$(UV) pip sync -q --require-hashes --compile-bytecode --python $(BIN)/python packaging/requirements/dev.txt
	printf '#!/bin/sh\nexec "$(CURDIR)/$(BIN)/python" -m ui "$$@"\n' > $(BIN)/teacher-portfolio
	$(BIN)/python -c "import pathlib, site; \
		pathlib.Path(site.getsitepackages()[0], 'teacher_portfolio.pth').write_text('$(CURDIR)')"
	chmod +x $(BIN)/teacher-portfolio
	touch $@

run: .venv/.ok  ## set everything up and open the window; without a display, make the demo
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display here, so no window can open. Making the demo instead."; \
		$(MAKE) --no-print-directory demo; \
	else \
		sh packaging/ensure_system_libs.sh gui && $(BIN)/python -m ui; \
	fi

demo: .venv/.ok  ## the sample portfolio and its appraisal PDF, without a display
	@$(BIN)/python -m ui.cli.demo

test: .venv/.ok  ## all tests
	@sh packaging/ensure_system_libs.sh test
	$(BIN)/python -m pytest -n auto --dist worksteal -q $(TESTED)

coverage: TESTED = --cov --cov-branch --cov-report=term:skip-covered
coverage: test  ## all tests, and the lines that none of them reaches

check: .venv/.ok  ## format, lint, types, layers, strings
	$(BIN)/ruff format --check -q $(SOURCES)
	$(BIN)/ruff check -q $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m tests.rules.strings --check

format: .venv/.ok  ## put the code in its usual shape
	$(BIN)/ruff format -q $(SOURCES)
	$(BIN)/ruff check -q --fix $(SOURCES)

strings: .venv/.ok  ## collect every text for translators
	$(BIN)/python -m tests.rules.strings

schema: .venv/.ok  ## the published schema of the data file
	$(BIN)/python -c "import pathlib, portfolio.published as p; \
		pathlib.Path('resources/schema/portfolio-2.schema.json').write_bytes(p.schema_bytes())"

pdf-check: .venv/.ok  ## veraPDF over every kind of PDF; brings Java
	PYTHONPATH=. $(BIN)/python packaging/pdfcheck/make.py build/pdfcheck
	sh packaging/pdfcheck/verapdf.sh build/pdfcheck/*.pdf

faults: .venv/.ok  ## the promises at their full counts; takes an hour
	KILLS=1000 CUTS=2000 HISTORIES=2000 DAMAGES=2000 DRILLS=24 $(BIN)/python -m pytest -q -s tests/faults

benchmarks: .venv/.ok  ## the PDF beside other ways, and each page with 10,000 entries
	$(BIN)/python -m tests.benchmarks.pdf_speed
	$(BIN)/python -m tests.benchmarks.pages_speed

pictures: .venv/.ok  ## the README's pictures of the window
	QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/pictures/take.py build/pictures
	cp build/pictures/today-*.png build/pictures/journal-*.png packaging/pictures/

lock: | $(UV)  ## renew the hash-pinned requirement files
	$(UV) pip compile -q --upgrade --universal --generate-hashes --python-version 3.11 \
		--no-annotate --no-header \
		-o packaging/requirements/run.txt pyproject.toml
	$(UV) pip compile -q --upgrade --universal --generate-hashes --python-version 3.11 \
		--no-annotate --no-header --extra dev \
		-o packaging/requirements/dev.txt pyproject.toml

clean:  ## take away what make made
	rm -rf .venv .tools build

.PHONY: run demo test coverage check format strings schema benchmarks pdf-check faults pictures lock clean
