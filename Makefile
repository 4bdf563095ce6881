# Kinerja. `make run` shows it, `make test` proves it, `make help` lists the rest.

PROFILE ?= denpasar
PORT    ?= 8080
LISTEN  ?= 127.0.0.1
FRESH   ?=
PREFIX  ?= /usr/local
DESTDIR ?=
VARIANT ?= release
FUZZ_SECONDS ?= 60
JOBS    ?= $(shell nproc)
VERSION := 0.1.0
# V=1 shows every command whole.
V       ?=
Q       := $(if $(V),,@)
ifeq ($(origin CC),default)
CC := gcc
endif

PROGRAMS := login planning reporting review administration
B        := build/$(VARIANT)
GEN      := build/gen
STATIC   := build/static

# ---- packages: the whole list, nothing else is assumed on a bare Debian 12 ----
# package:command is satisfied by a command of that name from anywhere.
PACKAGES_BUILD := gcc libc6-dev make pkg-config mawk clearsilver-dev libfcgi-dev libmariadb-dev \
	libconfig-dev libsodium-dev libgmp-dev libunistring-dev libjansson-dev \
	libcurl4-openssl-dev libjs-bootstrap5 \
	bootstrap-icons gzip
PACKAGES_RUN   := $(PACKAGES_BUILD) mariadb-server-core mariadb-client-core nginx curl ca-certificates
PACKAGES_TEST  := $(PACKAGES_RUN) clang libclang-rt-14-dev clang-format libcmocka-dev nodejs:node \
	npm:npm chromium:chromium fonts-dejavu-core apache2-bin python3:python3 mandoc shellcheck strace openssl
PACKAGES_BENCH := $(PACKAGES_RUN) wrk strace php8.2-fpm php8.2-mysql

# ---- flags ----
WARN := -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wformat=2 -Wvla -Werror
HARD := -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fPIE -Wl,-z,relro,-z,now -pie
CPPFLAGS += -Iinclude -I$(GEN) -I. -isystem /usr/include/ClearSilver -isystem /usr/include/mariadb \
	-D_GNU_SOURCE -DKJ_VERSION='"$(VERSION)"' -include lib/base/poison.h
CFLAGS_COMMON := -std=c11 -g -fvisibility=hidden -MMD -MP $(WARN)
# Letters by SMTP: the kinerja command alone.
LDLIBS_kinerja := -lcurl
LDLIBS := -lneo_cs -lneo_utl -lfcgi -lmariadb -lconfig -lsodium -lgmp -lunistring -ljansson

SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
ifeq ($(VARIANT),asan)
CFLAGS_VARIANT := -O1 $(SANITIZE) -fPIE -pie
else ifeq ($(VARIANT),clang)
CC := clang
CFLAGS_VARIANT := -O2 $(HARD) -Wno-unused-command-line-argument
else ifeq ($(VARIANT),fuzz)
CC := clang
CFLAGS_VARIANT := -O1 -fsanitize=fuzzer-no-link $(SANITIZE)
else ifeq ($(VARIANT),cgi)
# For hosting: nothing of the host is needed, settings are found from cgi-bin.
CFLAGS_VARIANT := -O2 $(HARD:-pie=-static-pie) -Wl,--no-warnings
CPPFLAGS += -DKJ_NO_SMTP -DKJ_CONF_FILE='"../../kinerja/kinerja.conf"'
LDLIBS   += -lssl -lcrypto -lz
LDLIBS_kinerja :=
else
CFLAGS_VARIANT := -O2 $(HARD)
endif

LIB_SRC := $(sort $(wildcard lib/*/*.c)) $(GEN)/queries.c
LIB_OBJ := $(patsubst %.c,$(B)/obj/%.o,$(LIB_SRC))
LIB     := $(B)/libkinerja.a
BINS    := $(PROGRAMS:%=$(B)/bin/%) $(B)/bin/kinerja

.PHONY: all help programs static run up down packages-run packages-test packages-bench test tests check tidy proof mutate fuzz \
	bench bench-close install hosting clean
all: $(BINS)
programs: $(PROGRAMS:%=$(B)/bin/%)

help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST)

## make all            build the programs (VARIANT=release|asan|clang|cgi)
$(GEN)/queries.c: $(sort $(wildcard sql/queries/*.sql)) sql/compile.awk
	@mkdir -p $(GEN)
	awk -v header=$(GEN)/queries.h -f sql/compile.awk $(sort $(wildcard sql/queries/*.sql)) > $@.tmp
	@mv $@.tmp $@
$(GEN)/queries.h: $(GEN)/queries.c

$(B)/obj/%.o: %.c | $(GEN)/queries.h
	@mkdir -p $(@D)
	@echo '  cc   $<'
	$(Q)$(CC) $(CPPFLAGS) $(CFLAGS_COMMON) $(CFLAGS_VARIANT) $(CFLAGS) -c -o $@ $<

$(LIB): $(LIB_OBJ)
	@rm -f $@
	@echo '  ar   $@'
	$(Q)$(AR) rcs $@ $^

# The peer of make bench: the same page as one flat file.
$(B)/bench/flat: $(B)/obj/tests/bench/flat.o $(LIB)
	@mkdir -p $(@D)
	@echo '  ld   $@'
	$(Q)$(CC) $(CFLAGS_VARIANT) $(LDFLAGS) -o $@ $^ $(LDLIBS)

define program
$(B)/bin/$(1): $$(patsubst %.c,$(B)/obj/%.o,$$(sort $$(wildcard cgi-bin/$(1)/*.c))) $(LIB)
	@mkdir -p $$(@D)
	@echo '  ld   $$@'
	$$(Q)$$(CC) $$(CFLAGS_VARIANT) $$(LDFLAGS) -o $$@ $$^ $$(LDLIBS) $$(LDLIBS_$(1))
endef
$(foreach p,$(PROGRAMS) kinerja,$(eval $(call program,$(p))))

# Style sheets, script, icons, with names that change with their content; and the
# pages that the web server shows by itself.
SERVER_WORDS := templates/lang/id/server.hdf templates/lang/en/server.hdf
static: $(STATIC)/manifest $(patsubst %,$(STATIC)/galat/%.html,400 413 429 503)
$(STATIC)/manifest: $(wildcard templates/static/*) $(wildcard templates/*/*.cs)
	sh templates/static/build.sh $(STATIC)
	@touch $@
$(STATIC)/galat/%.html: templates/static/galat.html templates/static/galat.awk $(SERVER_WORDS)
	@mkdir -p $(@D)
	awk -v status=$* -f templates/static/galat.awk $(SERVER_WORDS) $< > $@.tmp
	@mv $@.tmp $@

# ---- running ----
BUILD := $(MAKE) --no-print-directory -s -j$(JOBS)
LOCAL := PORT='$(PORT)' LISTEN='$(LISTEN)' FRESH='$(FRESH)' PROFILE='$(PROFILE)' sh conf/local

packages-run packages-test packages-bench: packages-%:
	@sh conf/local/packages.sh $(PACKAGES_$(shell echo $* | tr a-z A-Z))

# Only when the packages are there is it known what there is to build.
.PHONY: built
built: packages-run
	@$(BUILD) VARIANT=release all static

## make run            install what is missing, build, start, show the address; Ctrl-C stops
##                     PORT=8080 LISTEN=127.0.0.1 PROFILE=denpasar FRESH=1 (start over)
run: packages-run built
	@$(LOCAL)/run.sh

## make up, make down  the same in the background, and its end
up: packages-run built
	@$(LOCAL)/up.sh
down:
	@$(LOCAL)/down.sh

# ---- proving ----
# A test program is tests/<suite>/test_*.c; what else lies in its folder is
# linked to each.
TEST_SRC := $(sort $(wildcard tests/*/test_*.c))
TEST_BIN := $(patsubst tests/%.c,$(B)/tests/%,$(TEST_SRC))
define test_program
$(B)/tests/$(1): $(B)/obj/tests/$(1).o $(patsubst %.c,$(B)/obj/%.o,$(filter-out $(TEST_SRC),$(wildcard tests/$(dir $(1))*.c))) $(LIB)
	@mkdir -p $$(@D)
	@echo '  ld   $$@'
	$$(Q)$$(CC) $$(CFLAGS_VARIANT) $$(LDFLAGS) -o $$@ $$^ -lcmocka $$(LDLIBS)
endef
$(foreach t,$(TEST_SRC:tests/%.c=%),$(eval $(call test_program,$(t))))
# What the programs' tables of acts say, for tests/http/walk.
ALUR := $(B)/tests/http/walk/alur
$(ALUR): $(B)/obj/tests/http/walk/alur.o $(LIB)
	@mkdir -p $(@D)
	@echo '  ld   $@'
	$(Q)$(CC) $(CFLAGS_VARIANT) $(LDFLAGS) -o $@ $^ $(LDLIBS)
# The rules in bulk, for tests/proof.
PROOF := $(B)/tests/proof/driver
$(PROOF): $(B)/obj/tests/proof/driver.o $(LIB)
	@mkdir -p $(@D)
	@echo '  ld   $@'
	$(Q)$(CC) $(CFLAGS_VARIANT) $(LDFLAGS) -o $@ $^ $(LDLIBS)
tests: $(TEST_BIN) $(ALUR) $(PROOF)

## make test           every test, with sanitizers; SUITES="unit sql" for some
SUITES ?=
test: packages-test
	@$(BUILD) VARIANT=asan all static tests
	@sh tests/run.sh $(SUITES)

## make check          format, layers, banned calls, templates, statements, shell, manual
check: packages-test
	@$(BUILD) VARIANT=release all static
	@$(BUILD) VARIANT=clang all
	@sh tests/check/run.sh

## make tidy           clang-tidy, advice for the reader
tidy: $(GEN)/queries.h
	@sh conf/local/packages.sh clang-tidy
	@clang-tidy --quiet $(sort $(wildcard lib/*/*.c cgi-bin/*/*.c)) -- $(CPPFLAGS) -std=c11 2>/dev/null

## make proof          the rules against a second implementation, CASES=200000 a rule
CASES ?= 200000
proof: packages-test
	@$(BUILD) VARIANT=release all build/release/tests/proof/driver
	@CASES='$(CASES)' KJ_BIN=build/release/bin sh tests/proof/run.sh

## make mutate         features switched off one at a time: does their test notice? IDS="SOR-02 ..."
mutate: packages-test
	@sh tests/proof/mutasi.sh $(IDS)

## make fuzz           each parser for FUZZ_SECONDS=60
FUZZERS := $(patsubst tests/fuzz/%.c,build/fuzz/bin/%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))
build/fuzz/bin/%: tests/fuzz/%.c $(LIB)
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) -std=c11 -g $(WARN) -Wno-missing-prototypes -O1 -fsanitize=fuzzer $(SANITIZE) -o $@ $^ $(LDLIBS)
fuzzers: $(FUZZERS)
fuzz: packages-test
	@$(BUILD) VARIANT=fuzz fuzzers
	@sh tests/fuzz/run.sh $(FUZZ_SECONDS)

## make bench          side by side with flat C and PHP; writes build/bench.json
bench: packages-bench
	@$(BUILD) VARIANT=release all static build/release/bench/flat
	@sh tests/bench/run.sh

## make bench-close    closing a year of PEOPLE=100000 beside set-based SQL; writes build/bench-close.json
bench-close: packages-bench
	@$(BUILD) VARIANT=release all static
	@sh tests/bench/close.sh

## make bench-scale    every page with 100,000 people beside 1,000: time, statements, rows read; SMALL= LARGE=
.PHONY: bench-scale
bench-scale: packages-test
	@$(BUILD) VARIANT=release all static
	@sh tests/bench/scale.sh

## make bench-memory   what a worker holds after the matrix, after all its pages, and from request 10,000 to 50,000
.PHONY: bench-memory
bench-memory: packages-test
	@$(BUILD) VARIANT=release all static
	@sh tests/bench/memory.sh

# ---- installing ----
## make install        PREFIX=/usr/local DESTDIR=
install:
	@$(BUILD) VARIANT=release all static
	@sh conf/systemd/install.sh '$(DESTDIR)' '$(PREFIX)' $(PROGRAMS)

## make hosting        build/hosting, one folder to upload: plain CGI, linked statically
hosting:
	@$(BUILD) VARIANT=cgi all static
	@sh conf/apache/hosting.sh build/hosting build/cgi/bin $(PROGRAMS)

## make clean          removes build/, never var/
clean:
	rm -rf build

-include $(shell find $(B)/obj -name '*.d' 2>/dev/null)
