#!/usr/bin/env bash
# The verifier's slow proof: every mutant server against all cases, 50 seeds for each failure mode of the mock and for each style of an
# independent server. KAPTURE_VERIFICATION_SEEDS sets another number of seeds. Prints the table of the mutants as it goes. Then the tool
# itself, with its default settings, against the mock in each failure mode: at most 15 seconds. Needs the .NET 10 SDK alone.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export KAPTURE_VERIFICATION_SEEDS=${KAPTURE_VERIFICATION_SEEDS:-50}
longest=15
log=$(mktemp)
pids=()
trap 'rm -f "$log" "$log".*; [ ${#pids[@]} -eq 0 ] || kill "${pids[@]}" 2>/dev/null || true' EXIT

dotnet test "$root/tests/Verification.Tests" --logger 'console;verbosity=normal' >"$log" 2>&1 || true
sed -n -E 's/^ *(Passed|Failed) KaptureContracts\.Verification\.Tests\.([A-Za-z.]*)\.([A-Za-z0-9]+(\(.*\))?) \[.*\]$/\1 \3/p' "$log" | sort

total() { sed -n -E "s/^ *$1: ([0-9]+)\$/\1/p" "$log" | tail -1; }
passed=$(total Passed)
failed=$(total Failed)
if [[ -z "$passed" ]]; then
  cat "$log" >&2
  echo "0 passed, 1 failed"
  exit 1
fi

[[ "${failed:-0}" == 0 ]] || grep -A 20 -E '^ *Failed ' "$log" >&2
failed=${failed:-0}

for tool in mock-server verify; do
  dotnet build "$root/$tool" -c Release -v quiet --nologo >"$log.build" 2>&1 || { cat "$log.build" >&2; echo "$passed passed, $((failed + 1)) failed"; exit 1; }
done

for mode in documented envelope-200; do
  : >"$log.mock"
  "$root/artifacts/bin/kapture-mock/release/kapture-mock" --port 0 --failure-mode "$mode" --log none >"$log.mock" 2>&1 &
  pids+=($!)
  for _ in $(seq 150); do grep -q '^ready ' "$log.mock" && break; sleep 0.2; done
  start=$SECONDS status=0
  "$root/artifacts/bin/kapture-verify/release/kapture-verify" run --base-url "$(sed -n 's/^ready //p' "$log.mock")" --token test-token >"$log.run" 2>&1 || status=$?
  seconds=$((SECONDS - start))
  if [[ "$status" == 0 && "$seconds" -le "$longest" ]]; then
    echo "Passed a run with default settings against the mock ($mode): $seconds s, $(grep -oE '[0-9.]+ s\.$' "$log.run")"
    passed=$((passed + 1))
  else
    echo "Failed a run with default settings against the mock ($mode): exit $status, $seconds s"
    cat "$log.run" >&2
    failed=$((failed + 1))
  fi
done

echo "$passed passed, $failed failed"
[[ "$failed" == 0 ]]
