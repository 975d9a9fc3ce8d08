# Builds, tests and documents Debrief from a fresh clone. 'make help' lists the targets.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.SILENT:
.DEFAULT_GOAL := help
.PHONY: help toolchain setup site test test-long test-browser test-bigquery test-sanitize fuzz screenshots docs bench-accuracy bench-coverage bench-thresholds bench-speed bench-growth clean

SWIFT ?= swift
SWIFT_NEEDED := 6.2
# The same configuration for the site and the tests, so that everything is built once.
BUILD := $(SWIFT) build --configuration release
# 'no' if Cairo or Inter are not those of Debian 12; the bytes of site/ and of the pinned drawings depend on them.
PINNED ?= yes
UNPINNED := --skip SnapshotTests --skip theDemoIsThePublishedSite

help: ## list the targets
	sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | while IFS=$$'\t' read -r target what; do
	  printf '  make %-16s %s\n' "$$target" "$$what"
	done

toolchain:
	version=$$($(SWIFT) --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p') || true
	if [[ -z $$version ]]; then
	  echo "make: no Swift toolchain found; install Swift $(SWIFT_NEEDED) or newer from https://www.swift.org/install/linux" >&2
	  exit 1
	fi
	if [[ $$(printf '%s\n' $(SWIFT_NEEDED) "$$version" | sort --version-sort | head -n 1) != $(SWIFT_NEEDED) ]]; then
	  echo "make: Swift $$version is too old; install $(SWIFT_NEEDED) or newer from https://www.swift.org/install/linux" >&2
	  exit 1
	fi

# Installs missing packages of a part of packages.txt; $(1) is a sed command that omits the rest.
define install
	install() {
	  wanted=$$(sed -n '$(1)s/^\([a-z][^ ]*\) .*/\1/p' packages.txt)
	  installed=$$(dpkg-query --show --showformat='$${Package} $${db:Status-Status}\n' $$wanted 2>/dev/null | sed -n 's/ installed$$//p') || true
	  missing=$$(comm -23 <(sort <<< "$$wanted") <(sort -u <<< "$$installed"))
	  if [[ -z $$missing ]]; then return; fi
	  if ! command -v apt-get > /dev/null; then
	    echo "make: no apt-get to install the packages of packages.txt; install them by other means:" $$missing >&2
	    exit 1
	  fi
	  echo "Installing missing packages with apt-get:"
	  grep --word-regexp --fixed-strings --file=- packages.txt <<< "$$missing" | sed 's/^/  /'
	  as_root=()
	  if (( EUID != 0 )); then
	    if ! command -v sudo > /dev/null; then
	      echo "make: neither root nor sudo; ask an administrator to run: apt-get install" $$missing >&2
	      exit 1
	    fi
	    as_root=(sudo)
	  fi
	  "$${as_root[@]}" apt-get update --quiet=2
	  "$${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends $$missing
	}
	install
endef

setup: toolchain ## install the missing packages of packages.txt
	$(call install,/test-browser/q; )

site: setup ## build Debrief and publish the demo report in site/
	$(BUILD) --product debrief
	"$$($(BUILD) --show-bin-path)/debrief" demo --output site

docs: toolchain ## build the documentation in .build/documentation; broken links are errors
	docc=$$($(SWIFT) -print-target-info | sed -n 's|.*"runtimeResourcePath": "\(.*\)/lib/swift".*|\1/bin/docc|p')
	if [[ ! -x $$docc ]]; then
	  echo "make: this Swift toolchain has no docc; install one from https://www.swift.org/install/linux" >&2
	  exit 1
	fi
	mkdir --parents .build
	"$$docc" convert Sources/Command/DebriefCommand/Documentation.docc --warnings-as-errors \
	  --fallback-display-name Debrief --fallback-bundle-identifier debrief --output-path .build/documentation

test: setup docs ## check style and documentation, build without warnings, run all tests
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Templates Tests Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Tests
	$(BUILD) --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --configuration release --skip-build --skip BrowserTests $(if $(filter no,$(PINNED)),$(UNPINNED))
	echo "Not run: 'make test-browser', 'make test-bigquery' and 'make test-long'."

test-long: setup ## run the tests on large input
	$(BUILD) --build-tests --explicit-target-dependency-import-check error
	LONG_TESTS=1 $(SWIFT) test --configuration release --skip-build --filter "BudgetTests|CoveredTextTests"

test-browser: setup ## run the tests in Debian's Chromium; REPORT=DIR tests a report other than the demo
	$(call install)
	$(BUILD) --build-tests --explicit-target-dependency-import-check error
	REPORT=$(if $(REPORT),$(abspath $(REPORT))) $(SWIFT) test --configuration release --skip-build --filter BrowserTests

# Where the BigQuery emulator is installed.
BIGQUERY := $(abspath .build/local-bigquery)

test-bigquery: setup ## run the tests against a BigQuery emulator; needs Python 3.13
	status=0
	.ci/local-bigquery install $(BIGQUERY) || status=$$?
	if (( status == 3 )); then
	  echo "Skipped: the BigQuery emulator needs Python 3.13, which is missing; install it, or set PYTHON313 to its path."
	  exit 0
	elif (( status != 0 )); then
	  echo "make: cannot install the BigQuery emulator; see above" >&2
	  exit $$status
	fi
	$(BUILD) --build-tests --explicit-target-dependency-import-check error
	.ci/local-bigquery run $(BIGQUERY) $(SWIFT) test --configuration release --skip-build --filter EmulatorTests
	debrief="$$($(BUILD) --show-bin-path)/debrief"
	bundle=$$(mktemp --directory)
	trap 'rm -rf "$$bundle"' EXIT
	"$$debrief" generate --output "$$bundle/data" --quiet
	"$$debrief" export bigquery "$$bundle/export" --data "$$bundle/data" --quiet
	bash -n "$$bundle/export/load.sh"
	$(BIGQUERY)/bin/python .ci/parse-bigquery "$$bundle"/export/*/*.sql

# A fault ends the run, and a leak is a fault. Fontconfig never frees what it read, nor does Foundation, with which tests read files,
# for files without a size.
test-sanitize: setup ## run the tests under AddressSanitizer, and those with several threads under ThreadSanitizer
	suppressions=$$(mktemp)
	trap 'rm -f "$$suppressions"' EXIT
	printf 'leak:%s\n' libfontconfig libFoundationEssentials > "$$suppressions"
	ASAN_OPTIONS=detect_stack_use_after_return=1 LSAN_OPTIONS=suppressions="$$suppressions" SWIFT_BACKTRACE=enable=no \
	  $(SWIFT) test --configuration release --sanitize=address --scratch-path .build/address --disable-xctest --skip BrowserTests
	TSAN_OPTIONS=halt_on_error=1 SWIFT_BACKTRACE=enable=no \
	  $(SWIFT) test --configuration release --sanitize=thread --scratch-path .build/thread --disable-xctest \
	  --filter 'ConcurrentMapTests|PublicationTests|SQLiteSourceTests'

# How long each fuzzer runs, and which ones.
SECONDS_EACH ?= 600
FUZZERS ?= csv time yaml svg templates

fuzz: setup ## fuzz the readers of CSV, times, YAML, SVG and templates: make fuzz SECONDS_EACH=60 FUZZERS=csv
	for fuzzer in $(FUZZERS); do .ci/fuzz "$$fuzzer" $(SECONDS_EACH); done

screenshots: setup ## take the pictures of the demo report in .github/screenshots
	$(call install)
	$(BUILD) --build-tests
	mkdir --parents .github/screenshots
	SCREENSHOTS=$(abspath .github/screenshots) $(SWIFT) test --configuration release --skip-build --filter ScreenshotTests
	pngquant --force --ext .png --strip 64 -- .github/screenshots/*.png

bench-accuracy: setup ## measure suspects and detection on public data: make bench-accuracy DATA=DIR
	if [[ -z "$(DATA)" ]]; then
	  echo "make: DATA is missing; write make bench-accuracy DATA=DIR (Benchmarks/README.md lists the data sets)" >&2
	  exit 1
	fi
	$(SWIFT) run --package-path Benchmarks --configuration release accuracy-report "$(DATA)" \
	  --readme Benchmarks/README.md --json Benchmarks/.build/accuracy.json

bench-coverage: setup ## measure the intervals of impacts on the built-in shop
	$(SWIFT) run --package-path Benchmarks --configuration release shop-report coverage --readme Benchmarks/README.md

bench-thresholds: setup ## measure the limits of patience on the built-in shop; takes minutes
	$(SWIFT) run --package-path Benchmarks --configuration release shop-report thresholds --readme Benchmarks/README.md

bench-speed: setup ## measure the duration of the analysis
	$(SWIFT) run --package-path Benchmarks --configuration release shop-report speed --readme Benchmarks/README.md

# The largest number of rows for 'make bench-growth', and its engines.
ROWS ?= 100000000
ENGINES ?= files,sqlite,bigquery

bench-growth: setup ## measure the cost of rows, series and buckets: make bench-growth ROWS=1000000
	$(BUILD) --product debrief
	run=()
	if [[ ,$(ENGINES), == *,bigquery,* ]]; then
	  if ! .ci/local-bigquery install $(BIGQUERY); then
	    echo "make: cannot install the BigQuery emulator, which needs Python 3.13; omit it with ENGINES=files,sqlite" >&2
	    exit 1
	  fi
	  run=(.ci/local-bigquery run $(BIGQUERY))
	fi
	# Tables of several gigabytes, which must be removed even after an interruption.
	export TMPDIR=$$(mktemp --directory)
	trap 'rm -rf "$$TMPDIR"' EXIT
	"$${run[@]}" $(SWIFT) run --package-path Benchmarks --configuration release growth-report \
	  --debrief "$$($(BUILD) --show-bin-path)/debrief" --rows $(ROWS) --engines $(ENGINES) \
	  --page Sources/Command/DebriefCommand/Documentation.docc/PastOneMachine.md

clean: ## remove build products; site/ stays
	rm -rf .build Benchmarks/.build
