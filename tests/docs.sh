#!/usr/bin/env bash
# Uses every block of commands and every fragment of a project in the README, on the pages of docs/ and in the packages' READMEs, as a
# reader would: commands are run in order, with servers in a second terminal, and what the page says they print is compared; fragments are
# built in projects outside the repository, against packages from a local feed. C#, JSON, YAML and the pages of diagnostics are the business
# of `dotnet test` (tests/Production.Tests/Docs names who uses what). With names of pages, uses these alone. Needs the .NET 10 SDK, git and curl.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/tests/shell/checks.bash"
source "$root/tests/shell/packages.bash"
source "$root/tests/shell/blocks.bash"

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1
scratch=$(mktemp -d)
files="$scratch/files"
projects="$scratch/projects"
feed="$scratch/feed"
docs_port=$(free_port)
trap 'close_the_second_terminal; rm -rf "$scratch"' EXIT
version=$(cd "$root" && dotnet msbuild runtime/KaptureContracts.Runtime.csproj -getProperty:Version)
mkdir -p "$files" "$projects" "$feed"

pages=(README.md CONTRIBUTING.md docs/*.md docs/diagnostics/README.md benchmarks/README.md spec/PACKAGE.md runtime/PACKAGE.md generator/package/PACKAGE.md
  mock-server/PACKAGE.md mock-server/library/PACKAGE.md verify/PACKAGE.md verify/library/PACKAGE.md)

[ $# -eq 0 ] || pages=("$@")

# Blocks that name a project of the repository run in it, others in a folder of a reader's own.
folder_of() {
  if grep -qE -e '--project|^dotnet (build|test|pack)' <<<"$(block "$1" "$2")"; then echo "$root"; else echo "$files"; fi
}

# in_the_home_of FOLDER COMMAND...: what a reader installs goes to a home of its own. The repository keeps the machine's, where its packages are.
in_the_home_of() {
  if [ "$1" = "$root" ]; then "${@:2}"; else DOTNET_CLI_HOME=$scratch/home "${@:2}"; fi
}

# A block of commands; with the lines that the page says they print, if these come right after it.
commands_work() {
  local page=$1 number=$2 expected=$3 folder
  folder=$(folder_of "$page" "$number")
  block "$page" "$number" | with_port >"$scratch/block.sh"
  (cd "$folder" && in_the_home_of "$folder" timeout 1200 bash -euo pipefail "$scratch/block.sh") >"$scratch/said" 2>&1 </dev/null || { cat "$scratch/said"; return 1; }
  [ -z "$expected" ] || { block "$page" "$expected" >"$scratch/expected" && shows "$scratch/expected" "$scratch/said"; }
}

# The documents that a fragment names: any sound one will do, and for a reference any fragment.
add_documents() {
  local item
  grep -oE '<OpenApi[A-Za-z]+ Include="[^"]+"' "$1" | tr ';' '\n' | sed -E 's/.*Include="//; s/"//' | sort -u | while read -r item; do
    item=${item//\*/any}
    mkdir -p "$(dirname "$2/$item")"
    cp "$root/tests/consumers/other-apis/health.openapi.yaml" "$2/$item"
  done
}

# write_project PAGE NUMBER FOLDER: the block, with what has to stand around it in a project.
write_project() {
  mkdir -p "$3"
  block "$1" "$2" >"$3/block.xml"
  { echo '<Project Sdk="Microsoft.NET.Sdk">'
    echo '<PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>'
    grep -qE 'PackageReference|Import' "$3/block.xml" || echo "<ItemGroup><PackageReference Include=\"KaptureContracts\" Version=\"$version\" /></ItemGroup>"
    sed -E 's|^<(PackageReference\|OpenApi[A-Za-z]+).*|<ItemGroup>&</ItemGroup>|; s|^<(Emit[A-Za-z]+)>.*|<PropertyGroup>&</PropertyGroup>|' "$3/block.xml"
    echo '</Project>'; } >"$3/project.csproj"
  add_documents "$3/block.xml" "$3"
  use_feed "$3" "$feed"
}

# The fragment builds, and what it is for is there: a client in the compilation.
fragment_works() {
  local folder=$projects/$(tr '/.' '--' <<<"$1")-$2
  write_project "$1" "$2" "$folder"
  (cd "$folder" && dotnet build -v quiet -warnaserror -p:EmitCompilerGeneratedFiles=true) || return 1
  [ -n "$(find "$folder/obj" -name '*Client.g.cs')" ]
}

# What a build says of a document with one mistake, one operation that is left out, one schema without a type, and one thing ignored.
severities() {
  (cd "$1" && dotnet build --no-incremental -noConsoleLogger "-flp:LogFile=build.log;Verbosity=quiet;NoSummary") >/dev/null 2>&1 || true
  grep -oE '(error|warning) KAP[0-9]+' "$1/build.log" | sort -u | tr '\n' ' '
}

# severities_are PAGE NUMBER EXPECTED: with the settings of the block, which are a project's or a .globalconfig.
severities_are() {
  local folder=$projects/severities-$(tr '/.' '--' <<<"$1")-$2
  mkdir -p "$folder"
  use_feed "$folder" "$feed"
  cp "$root/tests/fixtures/four-messages.openapi.yaml" "$folder/example.openapi.yaml"
  # The compiler looks for a .globalconfig from the project's C# files upwards.
  echo 'namespace Acme;' >"$folder/Acme.cs"
  { echo '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup>'
    echo "<PackageReference Include=\"KaptureContracts.Generator\" Version=\"$version\" /><OpenApiContract Include=\"example.openapi.yaml\" Namespace=\"Acme\" /></ItemGroup>"
    [ "$4" != xml ] || block "$1" "$2"
    echo '</Project>'; } >"$folder/project.csproj"
  [ "$4" != ini ] || block "$1" "$2" >"$folder/.globalconfig"
  [ "$(severities "$folder")" = "$3" ] || { severities "$folder"; cat "$folder/build.log"; return 1; }
}

without_settings='warning KAP2005 warning KAP2007 warning KAP3002 warning KAP3003 '

use_xml() {
  local page=$1 number=$2 line=$3
  case $(block "$page" "$number") in
    *NoWarn*WarningsAsErrors*) check "$page($line): these messages change" \
      severities_are "$page" "$number" 'error KAP2005 error KAP2007 warning KAP3003 ' xml ;;
    '<testsuites'*) ;; # a report: tests/Verification.Tests/Documentation
    *) check "$page($line): the fragment builds a client" fragment_works "$page" "$number" ;;
  esac
}

# A second terminal stays open until a page wants another one: what the README of kapture-verify verifies is the mock of the one before.
use_page() {
  local page=$1 number line language marker next expected folder
  mapfile -t rows < <(blocks "$page")
  for index in "${!rows[@]}"; do
    read -r number line language marker <<<"${rows[index]}"
    expected=
    next=${rows[index + 1]:-}
    if [[ $next =~ ^([0-9]+)\ [0-9]+\ text ]]; then expected=${BASH_REMATCH[1]}; fi
    # The commands of the first page are followed, from an empty home folder, by newcomer.sh.
    if [ "$page $language" = 'docs/getting-started.md sh' ]; then continue; fi
    # Comments show on a package's page: there, a block that ends with a server is one for a second terminal without saying so.
    if [ "$language" = sh ] && grep -q '^kapture-mock ' <<<"$(block "$page" "$number" | tail -n 1)"; then marker='in a second terminal'; fi
    case $language:$marker in
      *:'not run: '*) echo "     $page($line) is ${marker}" ;;
      sh:'run by '*) check "$page($line): ${marker#run by } runs it" test -x "$root/${marker#run by }" ;;
      sh:'in a second terminal')
        close_the_second_terminal
        folder=$(folder_of "$page" "$number")
        check "$page($line): becomes ready in a second terminal" \
          in_the_home_of "$folder" in_a_second_terminal "$page" "$number" "$folder" "$scratch/terminal" ;;
      sh:-) check "$page($line): the commands work" commands_work "$page" "$number" "$expected" ;;
      xml:-) use_xml "$page" "$number" "$line" ;;
      ini:-) check "$page($line): these severities change" \
        severities_are "$page" "$number" 'warning KAP2005 warning KAP2007 warning KAP3001 warning KAP3002 ' ini ;;
    esac
  done
}

# A recording, as a browser or the mock writes it, for the pages that judge one.
record() {
  printf '```sh\ndotnet run --project mock-server -- --port 5080\n```\n' >"$scratch/record.md"
  in_a_second_terminal "$scratch/record.md" 1 "$root" "$scratch/recorder" || return 1
  curl --silent --output /dev/null "http://127.0.0.1:$docs_port/add-ticket-from-other-source.html/v.2.0" \
    --header 'Authorization: Basic test-token' --header 'Content-Type: application/json' --data '[{"title": "x"}]'
  curl --silent --fail "http://127.0.0.1:$docs_port/__mock/journal.har" | tee "$files/browser.har" >"$files/traffic.har"
  close_the_second_terminal
}

check "Everything packs" pack "$root" "$feed" "$version" -p:ArtifactsPath="$root/artifacts/docs"
[ "$failed" -eq 0 ] || { finish; exit 1; }
add_dependencies "$root/artifacts/docs/obj/KaptureContracts.Runtime" "$feed"
copy_sources "$projects/KaptureContracts"
check "There is a recording" record
cd "$root"

# Projects and tools of a reader's own have that feed and no other source; the repository, and the copy of it that projects refer to, have
# those of the machine.
unset NUGET_PACKAGES
use_feed "$files" "$feed"
export PATH="$scratch/home/.dotnet/tools:$PATH"

check "Without settings a document with mistakes has these messages" severities_are docs/generator.md 0 "$without_settings" none
for page in "${pages[@]}"; do
  use_page "$page"
done
finish
