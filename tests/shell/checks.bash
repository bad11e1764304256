# Sourced by the scripts beside this folder: they count checks, and end with the line that .ci/run adds up.

passed=0
failed=0

# check NAME COMMAND...: a command whose exit code tells. What it prints shows only when it fails.
check() {
  local name=$1 said
  shift
  if said=$("$@" 2>&1); then
    echo "ok   $name"
    passed=$((passed + 1))
    return
  fi
  echo "FAIL $name"
  printf '%s\n' "$said" | sed 's/^/  /'
  failed=$((failed + 1))
}

# Counts lines that a program has already written as this file writes them.
tally() {
  cat "$1"
  passed=$((passed + $(grep -c '^ok ' "$1" || true)))
  failed=$((failed + $(grep -c '^FAIL ' "$1" || true)))
}

finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
