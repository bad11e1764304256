#!/usr/bin/env bash
# Tries what must never take a compiler down.
# 1. Documents that are made to hurt: each in a process of its own, with 4 GB and 120 s of processor time, then cancelled at two moments.
# 2. 20,000 random changes of documents: no exception leaves the generator, and what it emits can be parsed.
# 3. The taint test, whole: every place of a document that holds text, with every payload.
# The documents that are changed are those below ../shared/corpus/real beside the repository, or else the repository's own;
# KAPTURE_CORPUS names another folder. KAPTURE_SEED is the first seed: a case is repeated with
#   dotnet run -c Release --project tests/CorpusRunner -- mutations DIR --seed SEED --count 1
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit 1
corpus=${KAPTURE_CORPUS:-$root/../shared/corpus/real}
[ -d "$corpus" ] || corpus=$root/spec
logs=$root/artifacts/robustness
mkdir -p "$logs"
passed=0
failed=0

# part NAME COMMAND...: shows what the command prints, and believes its line "N passed, N failed".
part() {
  local name=$1 log=$logs/$1.log
  shift
  echo "== $name"
  "$@" 2>&1 | tee "$log"
  if [[ $(tail -n 1 "$log") =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]] && [ $((BASH_REMATCH[1] + BASH_REMATCH[2])) -gt 0 ]; then
    passed=$((passed + BASH_REMATCH[1]))
    failed=$((failed + BASH_REMATCH[2]))
  else
    failed=$((failed + 1))
  fi
}

taint() {
  local log=$logs/taint-test.log status=0
  KAPTURE_TAINT=all dotnet test tests/Generator.Tests --filter FullyQualifiedName~Robustness.TaintTests >"$log" 2>&1 || status=$?
  if [ "$status" -ne 0 ]; then
    tail -n 40 "$log"
  fi
  sed -nE 's/^(Passed|Failed)! .* Failed: +([0-9]+), Passed: +([0-9]+),.*/\3 passed, \2 failed/p' "$log" | grep . || echo "0 passed, 1 failed"
}

dotnet build -c Release tests/CorpusRunner -v quiet || exit 1
runner=(dotnet run -c Release --no-build --project tests/CorpusRunner --)
part hostile "${runner[@]}" hostile
part mutations "${runner[@]}" mutations "$corpus" --seed "${KAPTURE_SEED:-1}" --count 20000
part taint taint
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
