#!/usr/bin/env bash
# Lints the spec with Redocly's recommended rules and Spectral's OAS rules, accepting no finding of any severity, and then proves
# that a broken spec does not get through. Needs Node.js 20.19 or newer; the linters' versions are pinned in tests/npm/.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tools="$root/artifacts/npm"
scratch="$root/artifacts/lint-spec"
spec="$root/spec/kapture-add-ticket.openapi.yaml"
passed=0
failed=0

export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true

command -v npm >/dev/null || { echo "lint-spec: npm is not on the PATH; install Node.js 20.19 or newer." >&2; exit 2; }

install_linters() {
  mkdir -p "$tools"
  # npm ci deletes what is there, so it only runs when the pinned versions have changed.
  cmp -s "$root/tests/npm/package-lock.json" "$tools/installed.lock" && return
  cp "$root/tests/npm/package.json" "$root/tests/npm/package-lock.json" "$root/tests/npm/.npmrc" "$tools/"
  (cd "$tools" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
  cp "$tools/package-lock.json" "$tools/installed.lock"
}

# Redocly ends with 0 when it only has warnings: its JSON report is what counts.
redocly_is_silent() {
  local report="$scratch/redocly.json"
  "$tools/node_modules/.bin/redocly" lint "$1" --config "$root/spec/redocly.yaml" --format json >"$report" 2>"$scratch/redocly.log" || true
  node -e '
    const { totals, problems } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    for (const { severity, ruleId, message, location } of problems)
      console.log(`  ${severity} ${ruleId}: ${message} (${location[0]?.pointer ?? ""})`);
    process.exit(problems.length === 0 && totals.errors + totals.warnings + totals.ignored === 0 ? 0 : 1);
  ' "$report" || { sed 's/^/  /' "$scratch/redocly.log"; return 1; }
}

spectral_is_silent() {
  "$tools/node_modules/.bin/spectral" lint "$1" --ruleset "$root/spec/.spectral.yaml" --fail-severity=hint --quiet
}

check() {
  local name=$1
  shift
  if "$@"; then echo "ok   $name"; passed=$((passed + 1)); else echo "FAIL $name"; failed=$((failed + 1)); fi
}

# A broken copy must be refused by the rule that is meant, not by any accident. A change that changes nothing is a failure, too:
# it would make the proof an empty one.
refuses() {
  local linter=$1 rule=$2 from=$3 to=$4 broken="$scratch/broken.openapi.yaml"
  node -e '
    const [from, to, source, target] = process.argv.slice(1);
    const text = require("fs").readFileSync(source, "utf8");
    const broken = text.replace(new RegExp(from, "m"), to.replaceAll("\\n", "\n"));
    require("fs").writeFileSync(target, broken);
    process.exit(broken === text ? 1 : 0);
  ' "$from" "$to" "$spec" "$broken" || { echo "  nothing in the spec matches $from"; return 1; }
  "${linter}_is_silent" "$broken" >"$scratch/refused.log" 2>&1 && return 1
  grep -q -- "$rule" "$scratch/refused.log" || { cat "$scratch/refused.log"; return 1; }
}

install_linters
mkdir -p "$scratch"

check "Redocly reports nothing" redocly_is_silent "$spec"
check "Spectral reports nothing" spectral_is_silent "$spec"

while IFS='|' read -r -u 3 what redocly_rule spectral_rule from to; do
  check "Redocly refuses $what" refuses redocly "$redocly_rule" "$from" "$to"
  check "Spectral refuses $what" refuses spectral "$spectral_rule" "$from" "$to"
done 3<<'BREAKS'
a reference to nothing|no-unresolved-refs|invalid-ref|schemas/NewTicket"|schemas/NoTicket"
a type that does not exist|struct|oas3-schema|type: integer|type: whole
an example that breaks its schema|no-invalid-media-type-examples|oas3-valid-media-example|status: failed|status: fallen
a schema that nothing uses|no-unused-components|oas3-unused-component|^    Failure:|    Spare: { type: object }\n    Failure:
an operation without an id|operation-operationId|operation-operationId|operationId: .*|x-nothing: here
a security scheme that is not defined|security-defined|oas3-operation-security-defined|  - KaptureToken:|  - OtherToken:
BREAKS

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
