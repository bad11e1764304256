#!/usr/bin/env bash
# Ten thousand calls through the registered client against the mock, while connections, server and answers fail in every way:
# tests/Production.Tests/Chaos. Then the token of that run is looked for in everything that the run told, in the mock's recording, and
# in the reports that the verifier makes of the recording. CHAOS_CALLS sets another number. Needs the .NET 10 SDK and curl.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/tests/shell/checks.bash"

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1
export CHAOS_CALLS=${CHAOS_CALLS:-10000} CHAOS_OUTPUT CHAOS_TOKEN
CHAOS_OUTPUT=$(mktemp -d)
secrets=$(mktemp -d)
CHAOS_TOKEN="t0ken-$(head -c 12 /dev/urandom | od -An -tx1 | tr -d ' \n')"
trap 'rm -rf "$CHAOS_OUTPUT" "$secrets"' EXIT

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

# What a run against a server tells: its console, with annotations as on GitHub, its reports, and the mock's log and recording. The mock
# that answers has the token from a file: a command line shows in the list of processes.
verify_a_server() {
  local mock_url
  dotnet build "$root/mock-server" -c Release -v quiet >"$CHAOS_OUTPUT/build.log" 2>&1 || { cat "$CHAOS_OUTPUT/build.log"; return 1; }
  printf '%s\n' "$CHAOS_TOKEN" >"$secrets/token"
  (umask 077 && exec dotnet "$root/artifacts/bin/kapture-mock/release/kapture-mock.dll" --port 0 --token-file "$secrets/token" --log readable \
    >"$CHAOS_OUTPUT/mock.out" 2>"$CHAOS_OUTPUT/mock.log" </dev/null) &
  mock_pid=$!
  trap 'kill "$mock_pid" 2>/dev/null || true' EXIT # of the shell of this check
  timeout 60 sh -c "until grep -q ^ready '$CHAOS_OUTPUT/mock.out'; do sleep 0.2; done"
  mock_url=$(sed -n 's/^ready //p' "$CHAOS_OUTPUT/mock.out")
  GITHUB_ACTIONS=true KAPTURE_TOKEN="$CHAOS_TOKEN" dotnet run --project "$root/verify" -c Release -v quiet -- run --base-url "$mock_url" --max-cases 120 \
    --max-response-time 1 --junit "$CHAOS_OUTPUT/run.xml" --sarif "$CHAOS_OUTPUT/run.sarif" --markdown "$CHAOS_OUTPUT/run.md" >"$CHAOS_OUTPUT/run.log" 2>&1 \
    || [ $? -eq 1 ] || { cat "$CHAOS_OUTPUT/run.log"; return 1; }
  curl --silent --fail "$mock_url/__mock/journal.har" --output "$CHAOS_OUTPUT/run.har"
  kill "$mock_pid"
  for report in run.xml run.sarif run.md run.har mock.log; do
    test -s "$CHAOS_OUTPUT/$report" || { echo "There is no $report."; return 1; }
  done
}

# The spellings in which a token could come out: as it is, and in base64 wherever it begins in what was encoded.
spellings() {
  local offset
  echo "$CHAOS_TOKEN"
  for offset in 0 1 2; do
    # The first and the last characters depend on what stands around the token.
    { printf '%*s' "$offset" ''; printf '%s' "$CHAOS_TOKEN"; } | base64 -w0 | sed -E 's/^.{4}//; s/.{4}$//'
    echo
  done
}

holds_no_token() {
  ! spellings | grep -v '^$' | grep -rilF -f - "$CHAOS_OUTPUT"
}

# The search itself: a file with the token in it is found.
finds_a_token() {
  local planted
  for planted in "Basic $CHAOS_TOKEN" "$(printf 'user:%s' "$CHAOS_TOKEN" | base64 -w0)" "$(printf 'Basic %s and more' "$CHAOS_TOKEN" | base64 -w0)"; do
    printf 'Authorization: %s\n' "$planted" >"$CHAOS_OUTPUT/planted.txt"
    ! holds_no_token >/dev/null || { echo "Not found: $planted"; return 1; }
  done
  rm "$CHAOS_OUTPUT/planted.txt"
}

check "$CHAOS_CALLS calls: no ticket doubled, no call lost, no exception unobserved, no growth" run
grep -m1 "$CHAOS_CALLS calls: " "$CHAOS_OUTPUT/test.log" || true
check "The verifier makes reports of the recording" judge_the_recording
check "It makes reports of a server as well, with annotations" verify_a_server
check "A search for the token finds one that was planted" finds_a_token
check "It finds none in $(find "$CHAOS_OUTPUT" -type f | wc -l) files, $(du -sm "$CHAOS_OUTPUT" | cut -f1) MB" holds_no_token
finish
