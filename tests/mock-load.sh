#!/usr/bin/env bash
# Puts the mock under load: requests per second beside `prism mock` on the same spec and machine, in turn; a hundred thousand
# requests; hostile clients; start times. Takes about three minutes and wants a machine that does nothing else.
# Needs the .NET 10 SDK, wrk (apt-get install wrk) and Node.js 20 with npm; Prism's version is pinned in tests/npm/.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tools="$root/artifacts/npm-mock-load"
scratch="$root/artifacts/mock-load"
spec="$root/spec/kapture-add-ticket.openapi.yaml"
path=/add-ticket-from-other-source.html/v.2.0
seconds=${SECONDS_PER_RUN:-10}
rounds=${ROUNDS:-3}
passed=0
failed=0
server=

for tool in dotnet wrk npm; do
  command -v "$tool" >/dev/null || { echo "mock-load: $tool is not on the PATH; see the head of this script." >&2; exit 2; }
done
mkdir -p "$scratch" "$tools"
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true' EXIT

dotnet build "$root/mock-server/kapture-mock.csproj" -c Release -v quiet --nologo
dotnet build "$root/tests/MockServer.Load" -c Release -v quiet --nologo
mock="$root/artifacts/bin/kapture-mock/release/kapture-mock"
load="$root/artifacts/bin/KaptureContracts.MockServer.Load/release/KaptureContracts.MockServer.Load"

cp "$root/tests/npm/package.json" "$root/tests/npm/package-lock.json" "$root/tests/npm/.npmrc" "$tools/"
[ -x "$tools/node_modules/.bin/prism" ] || (cd "$tools" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)

cat >"$scratch/post.lua" <<'LUA'
wrk.method = "POST"
wrk.body = '[{"title":"TEST 1","ticket_details":"","due_date":"","email_id":""}]'
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Basic test-token"
LUA

check() {
  if [ "$1" = yes ]; then echo "ok   $2"; passed=$((passed + 1)); else echo "FAIL $2"; failed=$((failed + 1)); fi
}

is() { awk "BEGIN { exit !($1) }" && echo yes || echo no; }

free_port() { node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'; }

# Starts a server on a free port ({port} in its command), waits until it creates tickets, measures it, stops it. Prints requests per
# second, or "wrong" when wrk saw an answer that was not a success.
measure() {
  local port url
  port=$(free_port)
  url=http://127.0.0.1:$port
  "${@/\{port\}/$port}" >"$scratch/server.log" 2>&1 &
  server=$!
  for _ in $(seq 600); do
    curl --silent --fail --output /dev/null "$url$path" --header 'Authorization: Basic test-token' --json '[{"title":"x"}]' && break
    sleep 0.1
  done
  # .NET compiles hot code a second time while it runs; what is measured is the server that teams keep running.
  wrk -t1 -c16 -d"${WARM_UP:-8}s" -s "$scratch/post.lua" "$url$path" >/dev/null
  wrk -t1 -c16 -d"${seconds}s" -s "$scratch/post.lua" "$url$path" >"$scratch/wrk.log"
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=
  if grep -q 'Non-2xx\|Socket errors' "$scratch/wrk.log"; then echo wrong; else awk '/Requests\/sec/ { print $2 }' "$scratch/wrk.log"; fi
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

: >"$scratch/prism" && : >"$scratch/mock" && : >"$scratch/mapped"
for round in $(seq "$rounds"); do
  measure "$tools/node_modules/.bin/prism" mock --host 127.0.0.1 --port "{port}" --verboseLevel silent "$spec" >>"$scratch/prism"
  measure "$mock" --port "{port}" --log none >>"$scratch/mock"
  measure "$load" serve 50 "{port}" >>"$scratch/mapped"
  echo "round $round: prism $(tail -1 "$scratch/prism"), mock $(tail -1 "$scratch/mock"), mock with 50 mappings $(tail -1 "$scratch/mapped") requests per second"
done
check "$(grep -q wrong "$scratch/mock" "$scratch/mapped" && echo no || echo yes)" "every answer under wrk was a success"
prism_rate=$(median <"$scratch/prism") mock_rate=$(median <"$scratch/mock") mapped_rate=$(median <"$scratch/mapped")
check "$(is "$mock_rate >= 5 * $prism_rate")" "the mock serves $mock_rate requests per second, Prism $prism_rate (medians of $rounds; at least 5 times)"
check "$(is "$mapped_rate >= 0.3 * $mock_rate")" "with 50 mappings beside its own it serves $mapped_rate (at least 30 % of that)"

"$load" check "$mock" | tee "$scratch/checks" || true
passed=$((passed + $(grep -c '^ok' "$scratch/checks" || true)))
failed=$((failed + $(grep -c '^FAIL' "$scratch/checks" || true)))
[ "$(grep -c '' "$scratch/checks")" -ge 17 ] || check no "all checks of the load program ran"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
