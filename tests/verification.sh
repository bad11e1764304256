#!/usr/bin/env bash
# The verifier's slow proof: every mutant server against all cases, 50 seeds for each failure mode of the mock and for each style of an
# independent server. KAPTURE_VERIFICATION_SEEDS sets another number of seeds. Prints the table of the mutants as it goes.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export KAPTURE_VERIFICATION_SEEDS=${KAPTURE_VERIFICATION_SEEDS:-50}
log=$(mktemp)
trap 'rm -f "$log"' EXIT

dotnet test "$root/tests/Verification.Tests" --logger 'console;verbosity=normal' >"$log" 2>&1 || true
sed -n -E 's/^ *(Passed|Failed) KaptureContracts\.Verification\.Tests\.([A-Za-z.]*)\.([A-Za-z]+(\(.*\))?) \[.*\]$/\1 \3/p' "$log" | sort

total() { sed -n -E "s/^ *$1: ([0-9]+)\$/\1/p" "$log" | tail -1; }
passed=$(total Passed)
failed=$(total Failed)
if [[ -z "$passed" ]]; then
  cat "$log" >&2
  echo "0 passed, 1 failed"
  exit 1
fi

[[ "${failed:-0}" == 0 ]] || grep -A 20 -E '^ *Failed ' "$log" >&2
echo "$passed passed, ${failed:-0} failed"
[[ "${failed:-0}" == 0 ]]
