#!/usr/bin/env bash
# Verifies recordings that a browser made: a page in Debian's Chromium asks the mock by fetch, Playwright records it as HAR, and
# kapture-verify judges the recording. Needs the .NET 10 SDK and Chromium: CHROMIUM names it, /usr/bin/chromium by default; where it is
# missing and this is root on Debian it is installed. Ends with the line "N passed, N failed".
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
scratch="$root/artifacts/verification-browser"
export CHROMIUM=${CHROMIUM:-/usr/bin/chromium} DOTNET_NOLOGO=1
passed=0
failed=0

rm -rf "$scratch"
mkdir -p "$scratch"
if [ ! -x "$CHROMIUM" ]; then
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; } >"$scratch/apt.log" 2>&1 || true
fi
if [ ! -x "$CHROMIUM" ]; then
  echo "verification-browser: there is no Chromium at $CHROMIUM and none could be installed; name one in CHROMIUM." >&2
  echo "0 passed, 1 failed"
  exit 1
fi

dotnet build "$root/tests/Browser.Recording" -c Release -v quiet --nologo
dotnet build "$root/verify" -c Release -v quiet --nologo

check() {
  if [ "$1" = yes ]; then echo "ok   $2"; passed=$((passed + 1)); else echo "FAIL $2"; failed=$((failed + 1)); fi
}

record() { "$root/artifacts/bin/KaptureContracts.Browser.Recording/release/KaptureContracts.Browser.Recording" "$@" >"$1.log" 2>&1; }

verify() {
  local har=$1
  "$root/artifacts/bin/kapture-verify/release/kapture-verify" har "$har" --junit "$har.xml" --sarif "$har.sarif" --markdown "$har.md" >"$har.out" 2>&1
}

expect_exit() {
  local expected=$1 har=$2 what=$3 status=0
  verify "$har" || status=$?
  check "$([ "$status" -eq "$expected" ] && echo yes || echo no)" "$what (exit $status)"
  [ "$status" -eq "$expected" ] || cat "$har.out"
}

holds() { check "$(grep -qF -- "$2" "$1" && echo yes || echo no)" "$3"; }

for mode in documented envelope-200; do
  har="$scratch/$mode.har"
  check "$(record "$har" "$mode" && echo yes || { cat "$har.log" >&2; echo no; })" "$mode: Chromium $(tail -n 1 "$har.log") recorded answers $(head -n 1 "$har.log")"
  holds "$har" 'br0wser-t0ken' "$mode: the recording does hold the token"
  expect_exit 0 "$har" "$mode: the recording of a conforming server conforms"
  holds "$har.out" "8 are requests of the contract (0 of them unjudged)" "$mode: every request of the contract was judged, the page itself passed over"
  holds "$har.md" "a secret stands in the request's header" "$mode: the token in the recording is reported"
  check "$(grep -lE 'br0wser-t0ken|wr0ng-t0ken|s3ssion-of' "$har.out" "$har.xml" "$har.sarif" "$har.md" >/dev/null && echo no || echo yes)" "$mode: neither token nor cookie is printed anywhere"
done

har="$scratch/broken.har"
check "$(record "$har" documented broken && echo yes || { cat "$har.log" >&2; echo no; })" "a server with one change is recorded"
expect_exit 1 "$har" "its recording breaks the contract"
holds "$har.md" "content-type-documented" "the change is named"
holds "$har.md" "#/log/entries/" "the entry is named"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
