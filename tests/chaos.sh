#!/usr/bin/env bash
# Ten thousand calls through the registered client against the mock, while connections, server and answers fail in every way:
# tests/Production.Tests/Chaos. Then the token of that run is looked for in everything that the run told, in the mock's recording, and
# in the reports that the verifier makes of the recording. CHAOS_CALLS sets another number. Needs the .NET 10 SDK alone.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/tests/shell/checks.bash"

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1
export CHAOS_CALLS=${CHAOS_CALLS:-10000} CHAOS_OUTPUT CHAOS_TOKEN
CHAOS_OUTPUT=$(mktemp -d)
CHAOS_TOKEN="t0ken-$(head -c 12 /dev/urandom | od -An -tx1 | tr -d ' \n')"
trap 'rm -rf "$CHAOS_OUTPUT"' EXIT

run() {
  dotnet test "$root/tests/Production.Tests" -c Release --filter FullyQualifiedName~NoTicketIsDoubled --logger 'console;verbosity=detailed' \
    >"$CHAOS_OUTPUT/test.log" 2>&1 || { cat "$CHAOS_OUTPUT/test.log"; return 1; }
  grep -q "$CHAOS_CALLS calls: " "$CHAOS_OUTPUT/test.log"
}

# A recording of what went wrong is judged, not approved: what counts is that there are reports.
judge_the_recording() {
  dotnet run --project "$root/verify" -c Release -v quiet -- har "$CHAOS_OUTPUT/journal.har" --junit "$CHAOS_OUTPUT/report.xml" \
    --sarif "$CHAOS_OUTPUT/report.sarif" --markdown "$CHAOS_OUTPUT/report.md" >"$CHAOS_OUTPUT/verify.log" 2>&1 || [ $? -eq 1 ] || { cat "$CHAOS_OUTPUT/verify.log"; return 1; }
  for report in journal.har report.xml report.sarif report.md texts.txt; do
    test -s "$CHAOS_OUTPUT/$report" || { echo "There is no $report."; return 1; }
  done
}

# In any spelling in which a token could come out.
holds_no_token() {
  local encoded
  encoded=$(printf '%s' "$CHAOS_TOKEN" | base64 -w0 | tr -d =)
  ! grep -rilF -e "$CHAOS_TOKEN" -e "$encoded" "$CHAOS_OUTPUT"
}

# The search itself: a file with the token in it is found.
finds_a_token() {
  printf 'Authorization: Basic %s\n' "$CHAOS_TOKEN" >"$CHAOS_OUTPUT/planted.txt"
  ! holds_no_token >/dev/null
  rm "$CHAOS_OUTPUT/planted.txt"
}

check "$CHAOS_CALLS calls: no ticket doubled, no call lost, no exception unobserved, no growth" run
grep -m1 "$CHAOS_CALLS calls: " "$CHAOS_OUTPUT/test.log" || true
check "The verifier makes reports of the recording" judge_the_recording
check "A search for the token finds one that was planted" finds_a_token
check "It finds none in $(find "$CHAOS_OUTPUT" -type f | wc -l) files, $(du -sm "$CHAOS_OUTPUT" | cut -f1) MB" holds_no_token
finish
