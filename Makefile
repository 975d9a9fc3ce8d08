# Debrief: everything a fresh clone needs. 'make help' lists the targets.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.SILENT:
.DEFAULT_GOAL := help
.PHONY: help toolchain setup site test test-long test-browser test-bigquery test-sanitize fuzz screenshots docs bench-accuracy bench-coverage bench-thresholds bench-speed bench-growth clean

SWIFT ?= swift
SWIFT_NEEDED := 6.2
# One configuration for the site and the tests, so that everything is built once.
BUILD := $(SWIFT) build --configuration release
# 'no' where Cairo or Inter are not those of Debian 12, on which the bytes of site/ and of the pinned drawings depend.
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

# Installs what a part of packages.txt lists and is missing; $(1) is a command of sed that leaves out the rest.
define install
	install() {
	  wanted=$$(sed -n '$(1)s/^\([a-z][^ ]*\) .*/\1/p' packages.txt)
	  installed=$$(dpkg-query --show --showformat='$${Package} $${db:Status-Status}\n' $$wanted 2>/dev/null | sed -n 's/ installed$$//p') || true
	  missing=$$(comm -23 <(sort <<< "$$wanted") <(sort -u <<< "$$installed"))
	  if [[ -z $$missing ]]; then return; fi
	  if ! command -v apt-get > /dev/null; then
	    echo "make: no apt-get here to install what packages.txt lists; install by other means:" $$missing >&2
	    exit 1
	  fi
	  echo "Installing by apt-get what is needed and missing here:"
	  grep --word-regexp --fixed-strings --file=- packages.txt <<< "$$missing" | sed 's/^/  /'
	  as_root=()
	  if (( EUID != 0 )); then
	    if ! command -v sudo > /dev/null; then
	      echo "make: neither root nor sudo; ask an administrator for: apt-get install" $$missing >&2
	      exit 1
	    fi
	    as_root=(sudo)
	  fi
	  "$${as_root[@]}" apt-get update --quiet=2
	  "$${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends $$missing
	}
	install
endef

setup: toolchain ## install the packages of packages.txt that are missing
	$(call install,/test-browser/q; )

site: setup ## build Debrief and publish the demo report in site/
	$(BUILD) --product debrief
	"$$($(BUILD) --show-bin-path)/debrief" demo --output site

docs: toolchain ## build the documentation in .build/documentation; a link that leads nowhere is an error
	docc=$$($(SWIFT) -print-target-info | sed -n 's|.*"runtimeResourcePath": "\(.*\)/lib/swift".*|\1/bin/docc|p')
	if [[ ! -x $$docc ]]; then
	  echo "make: this Swift toolchain comes without docc; install one from https://www.swift.org/install/linux" >&2
	  exit 1
	fi
	mkdir --parents .build
	"$$docc" convert Sources/Command/DebriefCommand/Documentation.docc --warnings-as-errors \
	  --fallback-display-name Debrief --fallback-bundle-identifier debrief --output-path .build/documentation

test: setup docs ## check style and documentation, build without warnings, run all tests
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Templates Tests Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Tests
	$(BUILD) --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --configuration release --skip-build --skip BrowserTests $(if $(filter no,$(PINNED)),$(UNPINNED))
	echo "Not run: the tests in a browser, which are 'make test-browser', against BigQuery, which are 'make test-bigquery', and those on large input, 'make test-long'."

test-long: setup ## run the tests on large input too
	$(BUILD) --build-tests --explicit-target-dependency-import-check error
	LONG_TESTS=1 $(SWIFT) test --configuration release --skip-build --filter "BudgetTests|CoveredTextTests"

test-browser: setup ## run the tests in Debian's Chromium; REPORT=DIR tries another report than the demo
	$(call install)
	$(BUILD) --build-tests --explicit-target-dependency-import-check error
	REPORT=$(if $(REPORT),$(abspath $(REPORT))) $(SWIFT) test --configuration release --skip-build --filter BrowserTests

# Where the stand-in for BigQuery is installed.
BIGQUERY := $(abspath .build/local-bigquery)

test-bigquery: setup ## run the tests against a BigQuery on this machine, where Python 3.13 is
	status=0
	.ci/local-bigquery install $(BIGQUERY) || status=$$?
	if (( status == 3 )); then
	  echo "Skipped: the stand-in for BigQuery needs Python 3.13, which is not here; install it, or name it by PYTHON313."
	  exit 0
	elif (( status != 0 )); then
	  echo "make: the stand-in for BigQuery cannot be installed; see above" >&2
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

# A fault ends the run, and what is left behind at the end of the process is one too. Fontconfig keeps what it read
# for ever, and so does Foundation, by which tests read files, of those without a size.
test-sanitize: setup ## run the tests under AddressSanitizer, and what runs on several threads under ThreadSanitizer
	suppressions=$$(mktemp)
	trap 'rm -f "$$suppressions"' EXIT
	printf 'leak:%s\n' libfontconfig libFoundationEssentials > "$$suppressions"
	ASAN_OPTIONS=detect_stack_use_after_return=1 LSAN_OPTIONS=suppressions="$$suppressions" SWIFT_BACKTRACE=enable=no \
	  $(SWIFT) test --configuration release --sanitize=address --scratch-path .build/address --disable-xctest --skip BrowserTests
	TSAN_OPTIONS=halt_on_error=1 SWIFT_BACKTRACE=enable=no \
	  $(SWIFT) test --configuration release --sanitize=thread --scratch-path .build/thread --disable-xctest \
	  --filter 'ConcurrentMapTests|PublicationTests|SQLiteSourceTests'

# How long each fuzzer runs, and which.
SECONDS_EACH ?= 600
FUZZERS ?= csv time yaml svg templates

fuzz: setup ## feed made-up input to what reads CSV, times, YAML, SVG and templates: make fuzz SECONDS_EACH=60 FUZZERS=csv
	for fuzzer in $(FUZZERS); do .ci/fuzz "$$fuzzer" $(SECONDS_EACH); done

screenshots: setup ## take the README's pictures of the demo report anew
	$(call install)
	$(BUILD) --build-tests
	mkdir --parents .github/screenshots
	SCREENSHOTS=$(abspath .github/screenshots) $(SWIFT) test --configuration release --skip-build --filter ScreenshotTests
	pngquant --force --ext .png --strip 64 -- .github/screenshots/*.png

bench-accuracy: setup ## measure suspects and detection on public data: make bench-accuracy DATA=DIR
	if [[ -z "$(DATA)" ]]; then
	  echo "make: say where the public data are: make bench-accuracy DATA=DIR (Benchmarks/README.md tells which)" >&2
	  exit 1
	fi
	$(SWIFT) run --package-path Benchmarks --configuration release accuracy-report "$(DATA)" \
	  --readme Benchmarks/README.md --json Benchmarks/.build/accuracy.json

bench-coverage: setup ## measure intervals of impacts on the built-in shop
	$(SWIFT) run --package-path Benchmarks --configuration release shop-report coverage --readme Benchmarks/README.md

bench-thresholds: setup ## measure limits of patience on the built-in shop, in minutes
	$(SWIFT) run --package-path Benchmarks --configuration release shop-report thresholds --readme Benchmarks/README.md

bench-speed: setup ## measure the time of the analysis
	$(SWIFT) run --package-path Benchmarks --configuration release shop-report speed --readme Benchmarks/README.md

# How far 'make bench-growth' goes, and by which engines.
ROWS ?= 100000000
ENGINES ?= files,sqlite,bigquery

bench-growth: setup ## measure what rows, series and buckets cost: make bench-growth ROWS=1000000
	$(BUILD) --product debrief
	run=()
	if [[ ,$(ENGINES), == *,bigquery,* ]]; then
	  if ! .ci/local-bigquery install $(BIGQUERY); then
	    echo "make: the stand-in for BigQuery cannot be installed, which needs Python 3.13; leave it out by ENGINES=files,sqlite" >&2
	    exit 1
	  fi
	  run=(.ci/local-bigquery run $(BIGQUERY))
	fi
	# Tables of some gigabytes, which are to go even if this is interrupted.
	export TMPDIR=$$(mktemp --directory)
	trap 'rm -rf "$$TMPDIR"' EXIT
	"$${run[@]}" $(SWIFT) run --package-path Benchmarks --configuration release growth-report \
	  --debrief "$$($(BUILD) --show-bin-path)/debrief" --rows $(ROWS) --engines $(ENGINES) \
	  --page Sources/Command/DebriefCommand/Documentation.docc/PastOneMachine.md

clean: ## remove what was built; the published site stays
	rm -rf .build Benchmarks/.build
