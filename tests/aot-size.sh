#!/usr/bin/env bash
# What a large contract costs a program that calls one of its operations, under Native AOT: a program over the whole of GitHub's client
# beside the same program over HttpClient and System.Text.Json's source generator. Ours may be at most 1 MB larger. As HttpClient by itself
# asks for no compressed answers, ours is published without them; what they cost is printed as well. All are published without a warning
# and read the same from a server on loopback. GitHub's document is not part of the repository: it is looked for in
# ../shared/corpus, or in the folder that KAPTURE_CORPUS names; without it the script is skipped (exit code 77).
# Needs gcc and zlib's headers, which the linker uses (Debian: gcc libc6-dev zlib1g-dev), and python3 for the server.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/tests/shell/checks.bash"
source "$root/tests/shell/corpus.bash"

readonly root most=1000000
require_corpus
document=$(cd "$corpus" && pwd)/large/api.github.com.json
if [ ! -e "$document" ]; then
  echo "skipped: there is no $document."
  echo "0 passed, 0 failed"
  exit 77
fi
for tool in dotnet gcc python3; do
  command -v "$tool" >/dev/null || { echo "aot-size: $tool is not on the PATH; see the head of this script." >&2; exit 2; }
done

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1
scratch=$root/artifacts/aot-size
server=
trap '[ -z "$server" ] || kill "$server"' EXIT
rm -rf "$scratch"
mkdir -p "$scratch"

# publish NAME PROJECT DECOMPRESSION
publish() {
  dotnet publish "$root/tests/aot-size/$2" -c Release --use-current-runtime -o "$scratch/$1" -p:ArtifactsPath="$scratch/build/$1" \
    -p:GitHubDocument="$document" -p:Decompression="$3" >"$scratch/$1.log" 2>&1 || { tail -n 40 "$scratch/$1.log"; return 1; }
}

warns_of_nothing() {
  ! grep -E 'warning|IL[0-9]{4}' "$scratch/$1.log"
}

start_server() {
  python3 -u - <<'PYTHON' >"$scratch/port" &
import http.server

BODY = b'{"name": "C#", "source": "bin/"}'

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/gitignore/templates/C%23" else 404)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(BODY)))
        self.end_headers()
        self.wfile.write(BODY)

    def log_message(self, *arguments):
        pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_address[1])
server.serve_forever()
PYTHON
  server=$!
  for _ in $(seq 100); do
    [ -s "$scratch/port" ] && return 0
    sleep 0.1
  done
  return 1
}

reads_the_template() {
  local said
  said=$(env -i "$scratch/$1/$2" "http://127.0.0.1:$(cat "$scratch/port")") || { echo "$said"; return 1; }
  [ "$said" = 'C#: bin/' ] || { echo "$said"; return 1; }
}

size() {
  stat -c %s "$scratch/$1/$2"
}

is_small_enough() {
  local ours theirs
  ours=$(size github github)
  theirs=$(size raw raw)
  echo "github $ours bytes, raw $theirs bytes: $((ours - theirs)) more, of at most $most"
  [ $((ours - theirs)) -le "$most" ]
}

check "The program over GitHub's client publishes" publish github github false
check "The same publishes with compressed answers" publish github-decompressing github true
check "The program over HttpClient publishes" publish raw raw ""
[ "$failed" -eq 0 ] || { finish; exit 1; }
check "The first publishes without a warning" warns_of_nothing github
check "The second publishes without a warning" warns_of_nothing github-decompressing
check "The third publishes without a warning" warns_of_nothing raw
start_server || { echo "aot-size: the server does not start." >&2; exit 2; }
check "The first reads a template" reads_the_template github github
check "The second reads a template" reads_the_template github-decompressing github
check "The third reads a template" reads_the_template raw raw
check "One operation of GitHub's client costs at most 1 MB" is_small_enough
echo "     $(is_small_enough)"
echo "     with compressed answers: $(($(size github-decompressing github) - $(size raw raw))) more"
finish
