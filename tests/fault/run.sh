#!/bin/sh
# What fails around the programs: sessions, database, workers, uploads. Last
# line: N passed, N failed. KJ_BIN holds the programs (default build/release/bin).
set -u
cd "$(dirname "$0")/../.." || exit 70
PYTHONPATH=$PWD/tests/http/suite
PYTHONDONTWRITEBYTECODE=1
export PYTHONPATH PYTHONDONTWRITEBYTECODE
unset KINERJA_NOW KINERJA_CONF
exec python3 tests/fault/run.py
