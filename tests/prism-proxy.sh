#!/usr/bin/env bash
# Puts Prism's validating proxy between clients and the mock: neither may break the spec in Prism's eyes. With arguments, runs them as
# a further client: the command gets the proxy's address in KAPTURE_BASE_URL and the token in KAPTURE_TOKEN, and must end with 0.
#   tests/prism-proxy.sh sh -c 'dotnet run --project samples/create-ticket -- --base-url "$KAPTURE_BASE_URL" --token "$KAPTURE_TOKEN" --title x'
# Needs the .NET 10 SDK, curl and Node.js 20 with npm; Prism's version is pinned in tests/npm/.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tools="$root/artifacts/npm-mock-load"
scratch="$root/artifacts/prism-proxy"
spec="$root/spec/kapture-add-ticket.openapi.yaml"
path=/add-ticket-from-other-source.html/v.2.0
passed=0
failed=0
pids=()

for tool in dotnet npm curl; do
  command -v "$tool" >/dev/null || { echo "prism-proxy: $tool is not on the PATH; see the head of this script." >&2; exit 2; }
done
mkdir -p "$scratch" "$tools"
trap '[ ${#pids[@]} -eq 0 ] || kill "${pids[@]}" 2>/dev/null || true' EXIT

cp "$root/tests/npm/package.json" "$root/tests/npm/package-lock.json" "$root/tests/npm/.npmrc" "$tools/"
[ -x "$tools/node_modules/.bin/prism" ] || (cd "$tools" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
dotnet build "$root/mock-server/kapture-mock.csproj" -c Release -v quiet --nologo

free_port() { node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'; }

mock_port=$(free_port) proxy_port=$(free_port)
export KAPTURE_BASE_URL=http://127.0.0.1:$proxy_port KAPTURE_TOKEN=proxied-token
: >"$scratch/prism.log"
"$root/artifacts/bin/kapture-mock/release/kapture-mock" --port "$mock_port" --token "$KAPTURE_TOKEN" --log none >"$scratch/mock.log" 2>&1 &
pids+=($!)
"$tools/node_modules/.bin/prism" proxy --host 127.0.0.1 --port "$proxy_port" --errors "$spec" "http://127.0.0.1:$mock_port" >>"$scratch/prism.log" 2>&1 &
pids+=($!)

check() {
  if [ "$1" = yes ]; then echo "ok   $2"; passed=$((passed + 1)); else echo "FAIL $2"; failed=$((failed + 1)); fi
}

# Sends a body through the proxy; prints the status, a space, and the body of the answer. With --errors, Prism answers violations
# of either side itself: with 422 for a request, 500 for a response, and a problem of its own type in the body.
send() {
  curl --silent --write-out '%{stderr}%{http_code} ' "$KAPTURE_BASE_URL$path" --header 'Content-Type: application/json' "$@" 2>&1 | sed 's/^\(.*\)\([0-9]\{3\}\) $/\2 \1/'
}

for _ in $(seq 100); do curl --silent --output /dev/null "$KAPTURE_BASE_URL/" && break; sleep 0.2; done

expect() {
  local what=$1 pattern=$2 answer
  shift 2
  answer=$(send "$@" | tr -d '\n')
  check "$([[ $answer == $pattern ]] && echo yes || echo no)" "$what: ${answer:0:120}"
}

authorization=(--header "Authorization: Basic $KAPTURE_TOKEN")
expect "a ticket passes" '*"status":"success"*' "${authorization[@]}" --data '[{"title":"x","due_date":"2030-01-02 03:04:05","warehouse/3pl":[{"a":1}]}]'
expect "the documented 401 passes" '*"Invalid Auth Key"*' --header 'Authorization: Basic wrong' --data '[{"title":"x"}]'
for code in 400 401 403 404 500; do
  expect "the documented $code passes" '*"status":*"failed"*' "${authorization[@]}" --header "Prefer: code=$code" --data '[{"title":"x"}]'
done
expect "a title that is missing is caught, so the proxy does validate" '*UNPROCESSABLE_ENTITY*' "${authorization[@]}" --data '[{}]'

if [ $# -gt 0 ]; then
  : >"$scratch/prism.log"
  check "$("$@" >"$scratch/client.log" 2>&1 && echo yes || echo no)" "the client ends well: $*"
  check "$(grep -qi 'violation\|terminated with error' "$scratch/prism.log" && echo no || echo yes)" "Prism saw no violation in its traffic"
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
