#!/usr/bin/env bash
# Publishes samples/aot-console with Native AOT, accepting no warning, and runs the binary against the mock. Needs gcc and zlib's
# headers, which the linker uses (Debian: gcc libc6-dev zlib1g-dev), and curl.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/tests/shell/checks.bash"
source "$root/tests/shell/mock.bash"

for tool in dotnet gcc curl; do
  command -v "$tool" >/dev/null || { echo "aot-publish: $tool is not on the PATH; see the head of this script." >&2; exit 2; }
done

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1
scratch="$root/artifacts/aot-publish"
sample="$root/samples/aot-console"
program="$scratch/app/aot-console"
trap stop_mock EXIT

# What was built before tells its warnings only once: everything is built again.
rm -rf "$scratch"
mkdir -p "$scratch"

publish() {
  dotnet publish "$sample" -c Release --use-current-runtime -o "$scratch/app" -p:ArtifactsPath="$scratch" -p:EmitCompilerGeneratedFiles=true \
    >"$scratch/publish.log" 2>&1 || { cat "$scratch/publish.log"; return 1; }
}

warns_of_nothing() {
  ! grep -E 'warning|IL[0-9]{4}' "$scratch/publish.log"
}

# The build would have seen reflection, had there been any.
refuses_reflection() {
  local said
  if said=$(dotnet build "$sample" -c Release -v quiet -p:CustomAfterMicrosoftCommonTargets="$root/tests/fixtures/ReflectingCall.targets" 2>&1); then
    echo "It builds."
    return 1
  fi
  [ "$(grep -oE 'error [A-Z]+[0-9]+' <<<"$said" | sort -u | tr '\n' ' ')" = "error IL2026 error IL3050 " ] || { echo "$said"; return 1; }
}

emitted_files() {
  find "$scratch/obj/aot-console" -name 'Kapture.*.g.cs'
}

emits_files() {
  emitted_files | grep .
}

mentions_no_reflection() {
  ! { emitted_files; find "$root/runtime" -name '*.cs'; } \
    | xargs grep -nE 'System\.Reflection|JsonSerializer\.[A-Z]|Activator\.|MakeGeneric|DynamicInvoke'
}

# ends CODE PATTERN ARGUMENT...: the program ends with that code and prints lines that match, whole and in order. It gets no
# environment: a single file is all that it needs.
ends() {
  local code=$1 pattern=$2 said status=0
  shift 2
  said=$(env -i "$program" "$@" 2>&1) || status=$?
  [ "$status" -eq "$code" ] || { printf '%s\nExit code %s\n' "$said" "$status"; return 1; }
  grep -qxE -e "$pattern" <<<"${said//$'\n'/; }" || { echo "$said"; return 1; }
}

# What a program costs that has nothing to do yet. It is told, not judged: machines differ.
start_time() {
  local run before
  for run in {1..21}; do
    before=$(date +%s%N)
    env -i "$program" >/dev/null 2>&1 || true # It asks for its flags, and ends with 2.
    echo $((($(date +%s%N) - before) / 1000))
  done | sort -n | sed -n 11p
}

plan() {
  curl --silent --fail --show-error --output "$scratch/planned.json" --header 'Content-Type: application/json' --data "$1" "$mock_url/__mock/next"
}

ends_after() {
  local answer=$1
  shift
  plan "$answer" && ends "$@"
}

check "aot-console publishes" publish
[ "$failed" -eq 0 ] || { finish; exit 1; }
check "Without a warning" warns_of_nothing
check "A call that needs reflection would have been refused" refuses_reflection
check "The client is among what was emitted" emits_files
check "Neither what is emitted nor the runtime mentions reflection" mentions_no_reflection
echo "     $(stat -c %s "$program") bytes: $(basename "$program")"
echo "     $(start_time) us from its start to its usage and its end, the median of 21"

dotnet build "$root/mock-server" -v quiet >"$scratch/mock-build.log" 2>&1 || { cat "$scratch/mock-build.log"; exit 1; }
start_mock "$scratch/mock.log" dotnet "$root/artifacts/bin/kapture-mock/debug/kapture-mock.dll"

flags=(--base-url "$mock_url" --token test-token)
check "It creates a ticket" \
  ends 0 'Created ticket [0-9]+: TEST 1;   https://\S+;   due [-0-9]{10} [:0-9]{8} \+05:30' "${flags[@]}" --title 'TEST 1'
check "It tells that a title is missing" ends 1 'Rejected \(HTTP 400\): title is missing' "${flags[@]}" --title ''
check "It tells that a token does not count, and not the token" \
  ends 1 'Rejected \(HTTP 401\): Invalid Auth Key' --base-url "$mock_url" --token secret --title x
check "It tells that the server failed" ends_after '{"title": "a", "code": 500}' 1 'Rejected \(HTTP 500\): .+' "${flags[@]}" --title a
check "It tells that no answer came" ends_after '{"title": "b", "fault": "close"}' 1 'No answer from 127\.0\.0\.1:[0-9]+: .+' "${flags[@]}" --title b
check "It tells that half an answer came, and for which ticket" ends_after '{"title": "c", "fault": "truncate"}' \
  1 'Unexpected answer \(HTTP 200\): .+; It names the ticket [0-9]+: do not send it again\.' "${flags[@]}" --title c
check "It refuses to send a token without TLS" ends 2 ".*must be https.*" --base-url http://kapture.example --token secret --title x
check "It refuses flags that it does not know" ends 2 "'--subject' is not one of .*; Usage: .*" "${flags[@]}" --subject x
check "It refuses flags without a value" ends 2 '--title needs a value\.; Usage: .*' "${flags[@]}" --title
check "It asks for the flags that are missing" ends 2 '--base-url is missing\.; Usage: .*'

finish
