#!/usr/bin/env bash
# Single edits to exactly one of contract, emitted client and mock: prints for each the line and pointer of the contract at which the
# drift tests caught it, the check, and the milliseconds of the run, in which the edited client is generated and compiled as well; the
# compiler itself has been started before. Ends with the line "N passed, N failed". A run of more than 10 seconds has failed; what
# counts is the processor's time, as a shared machine does much else besides. Needs the SDK alone.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
longest=10000
log=$(mktemp)
trap 'rm -f "$log"' EXIT

KAPTURE_DRIFT=all dotnet test "$root/tests/Drift.Tests" -c Release --logger 'console;verbosity=detailed' >"$log" 2>&1 || true

echo '| edit | line | pointer | check | ms | of the processor |'
echo '|---|---|---|---|---|---|'
rows=$(grep -oE '^ *\| (contract|client|mock|emitted code): .*\|$' "$log" | sed 's/^ *//' | sort || true)
echo "$rows"
slow=$(awk -F'|' -v longest="$longest" '$(NF - 1) > longest' <<<"$rows" | grep -c . || true)

total() { sed -n -E "s/^ *$1: ([0-9]+)\$/\1/p" "$log" | tail -1; }
passed=$(total Passed)
failed=$(total Failed)
if [[ -z "$passed" ]]; then
  cat "$log" >&2
  echo "0 passed, 1 failed"
  exit 1
fi

[[ "${failed:-0}" == 0 ]] || grep -A 20 -E '^ *Failed ' "$log" >&2
[[ "$slow" == 0 ]] || echo "$slow runs took more than $longest ms" >&2
echo
echo "$(grep -c . <<<"$rows") single edits caught, the slowest run took $(awk -F'|' '{ print $(NF - 2) }' <<<"$rows" | sort -n | tail -1 | tr -d ' ') ms, the costliest $(awk -F'|' '{ print $(NF - 1) }' <<<"$rows" | sort -n | tail -1 | tr -d ' ') ms of the processor"
echo "$((passed - slow)) passed, $((${failed:-0} + slow)) failed"
[[ "${failed:-0}" == 0 && "$slow" == 0 ]]
