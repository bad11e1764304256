#!/usr/bin/env bash
# Packs everything into a feed of its own, twice and from different folders, inspects what was packed, and builds and runs projects outside
# the repository that have nothing but that feed: no other source, an empty package cache, no build settings of this repository. Besides
# ours, the feed holds what our packages depend on, and for one project each what a test and what Native AOT need. Needs the .NET 10 SDK, git,
# curl, and for Native AOT gcc and zlib's headers (Debian: gcc libc6-dev zlib1g-dev).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/tests/shell/checks.bash"
source "$root/tests/shell/mock.bash"
source "$root/tests/shell/packages.bash"

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1
version="0.1.0-ci.$(date -u +%Y%m%d%H%M%S)"
scratch=$(mktemp -d)
web_pid=
trap 'stop_mock; stop_web; rm -rf "$scratch"' EXIT
feed="$scratch/feed"
again="$scratch/again"
sources="$scratch/sources"
elsewhere="$scratch/a/folder/of/another/length"
consumers="$scratch/consumers"

# As the release workflow does.
pack_sources() {
  pack "$1" "$2" "$version" -p:RepositoryUrl=https://github.com/owner/repository
}

# The same commit in another folder, with the same origin.
copy_elsewhere() {
  git clone --quiet "$sources" "$elsewhere"
  git -C "$elsewhere" remote set-url origin "$(git -C "$sources" remote get-url origin)"
}

inspect() {
  dotnet run --project "$root/tests/PackageInspection" -v quiet -- "$feed" "$version" "$root/spec/kapture-add-ticket.openapi.yaml" "$again"
}

add_all_dependencies() {
  local obj=$sources/artifacts/obj
  add_dependencies "$obj/KaptureContracts.Runtime" "$feed"
  cp -r "$feed" "$scratch/feed-with-tests"
  add_dependencies "$obj/KaptureContracts.MockServer.Tests" "$scratch/feed-with-tests"
  cp -r "$feed" "$scratch/feed-with-aot"
  cp "$(package_cache)"/{*ilcompiler*,microsoft.net.illink.tasks,*.app.runtime.*}/*/*.nupkg "$scratch/feed-with-aot/"
}

leave_the_repository() {
  cp -r "$root/tests/consumers" "$consumers"
  use_feed "$consumers" "$feed"
  unset NUGET_PACKAGES
  export KaptureContractsVersion="$version" EmitCompilerGeneratedFiles=true
  cd "$consumers"
}

build() {
  dotnet build "$1" -v quiet -warnaserror "${@:2}"
}

# refuses CODE PROJECT OPTION...: the build fails, with errors of that code and no other.
refuses() {
  local code=$1 said
  shift
  if said=$(dotnet build "$@" -v quiet 2>&1); then echo "It builds."; return 1; fi
  [ "$(grep -oE 'error [A-Z]+[0-9]+' <<<"$said" | sort -u)" = "error $code" ] || { echo "$said"; return 1; }
}

# warns PROJECT WARNING...: the build succeeds with these warnings, each once, and no other.
warns() {
  local project=$1 log=$scratch/warnings.log
  shift
  # The console repeats each warning in its summary.
  dotnet build "$project" --no-incremental -noConsoleLogger "-flp:LogFile=$log;Verbosity=quiet;NoSummary" || { cat "$log"; return 1; }
  diff <(printf '%s\n' "$@" | sort) <(grep -oE '[^/]+\([0-9]+,[0-9]+\): warning [A-Z]+[0-9]+' "$log" | sort)
}

# says PATTERN PROJECT ARGUMENT...: the built program prints lines that match, whole and in order.
says() {
  local pattern=$1 project=$2 said
  shift 2
  said=$(dotnet "$project/bin/Debug/net10.0/$project.dll" "$@" 2>&1) || { echo "$said"; return 1; }
  grep -qxE -e "$pattern" <<<"${said//$'\n'/; }" || { echo "$said"; return 1; }
}

# tells CODE PROJECT OPTION...: the build succeeds, and MSBuild warns of that code and of no other.
tells() {
  local code=$1 project=$2 said
  shift 2
  said=$(dotnet build "$project" --no-incremental "$@" 2>&1) || { echo "$said"; return 1; }
  [ "$(grep -oE 'warning [A-Z]+[0-9]+' <<<"$said" | sort -u)" = "warning $code" ] || { echo "$said"; return 1; }
  printf '%s\n' "$said"
}

# page_block CODE NUMBER: a block of the page of a diagnostic: 1 the example, 2 its message, 3 the example mended.
page_block() {
  awk -v wanted="$2" '/^```$/ && inside { inside = 0; next } inside && count == wanted; /^```[a-z]/ { inside = 1; count++ }' "$root/docs/diagnostics/$1.md"
}

# A project with what a block of the page shows, and a document.
project_of_the_page() {
  mkdir -p "$3"
  cp other-apis/health.openapi.yaml "$3/example.openapi.yaml"
  { echo '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>'
    echo "<ItemGroup><PackageReference Include=\"KaptureContracts.Generator\" Version=\"$version\" /></ItemGroup>"
    # An older compiler is not brought, but pretended by the property that its package would set.
    page_block "$1" "$2" | grep -v Microsoft.Net.Compilers.Toolset | sed -E 's|^<OpenApiContract.*|<ItemGroup>&</ItemGroup>|'
    echo '</Project>'; } >"$3/$3.csproj"
}

# tells_of_the_page CODE OPTION...: the example of the page gives the page's message, and the example mended gives none.
tells_of_the_page() {
  local code=$1 said
  project_of_the_page "$code" 1 "$code"
  said=$(tells "$code" "$code" "${@:2}") || { echo "$said"; return 1; }
  grep -qF -e "$(page_block "$code" 2)" <<<"$said" || { page_block "$code" 2; echo "$said"; return 1; }
  project_of_the_page "$code" 3 "$code-mended"
  build "$code-mended"
}

# publishes_with_aot PROJECT: not one warning, and a binary.
publishes_with_aot() {
  mkdir aot && cp -r "$1" aot/
  use_feed "$PWD/aot" "$scratch/feed-with-aot"
  (cd aot && dotnet publish "$1" -c Release --use-current-runtime -p:PublishAot=true -p:InvariantGlobalization=true -o published -v quiet -warnaserror)
  echo "$(stat -c %s "aot/published/$1") bytes"
}

runs() {
  local pattern=$1 said
  shift
  said=$(env -i "$@" 2>&1) || { echo "$said"; return 1; }
  grep -qxE -e "$pattern" <<<"${said//$'\n'/; }" || { echo "$said"; return 1; }
}

# The application in the folder of the tests, so that what restores it is the feed with what tests need.
tests_pass() {
  local said
  mkdir with-tests && cp -r web web.tests with-tests/
  use_feed "$consumers/with-tests" "$scratch/feed-with-tests"
  said=$(cd with-tests && TestSdkVersion=$(pinned Microsoft.NET.Test.Sdk) XunitVersion=$(pinned xunit.v3) XunitRunnerVersion=$(pinned xunit.runner.visualstudio) \
    dotnet test web.tests -warnaserror 2>&1) || { echo "$said"; return 1; }
  grep -qE '^Passed! .* Passed: +3,' <<<"$said" || { echo "$said"; return 1; }
}

# start_web TOKEN: sets web_url.
start_web() {
  env "Kapture__BaseAddress=$mock_url" "Kapture__Token=$1" dotnet web/bin/Debug/net10.0/web.dll --urls http://127.0.0.1:0 >"$scratch/web.log" 2>&1 </dev/null &
  web_pid=$!
  for _ in $(seq 300); do
    web_url=$(sed -nE 's|.*Now listening on: (http://\S+)|\1|p' "$scratch/web.log")
    [ -z "$web_url" ] || return 0
    kill -0 "$web_pid" 2>/dev/null || break
    sleep 0.1
  done
  echo "The application did not start:" >&2
  cat "$scratch/web.log" >&2
  return 1
}

stop_web() {
  [ -n "$web_pid" ] || return 0
  kill "$web_pid" 2>/dev/null || true
  wait "$web_pid" 2>/dev/null || true
  web_pid=
}

# A host with a client that cannot work does not start, and says why.
web_refuses_to_start() {
  local said
  if said=$(env "$@" timeout 60 dotnet web/bin/Debug/net10.0/web.dll --urls http://127.0.0.1:0 2>&1 </dev/null); then echo "It starts."; return 1; fi
  grep -q 'OptionsValidationException' <<<"$said" && grep -q "'Subdomain' must be one DNS label" <<<"$said" && ! grep -q s3cret <<<"$said" || { echo "$said"; return 1; }
}

complains() {
  local said
  said=$(curl --silent --show-error --request POST --write-out '%{http_code}' "$web_url/complaints/$1")
  grep -qxE -e "$2" <<<"$said" || { echo "$said"; return 1; }
}

emits_a_client() {
  find "$1/obj" -name 'Kapture.KaptureClient.g.cs' | grep .
}

emits_no_client() {
  ! emits_a_client "$1"
}

check "The sources can be copied, and copied again" eval 'copy_sources "$sources" && copy_elsewhere'
check "Everything packs" pack_sources "$sources" "$feed"
check "And again, from another folder" pack_sources "$elsewhere" "$again"
[ "$failed" -eq 0 ] || { finish; exit 1; }

inspect >"$scratch/inspection.txt" || true
tally "$scratch/inspection.txt"
grep -q '^ok ' "$scratch/inspection.txt" || check "The packages can be inspected" false

add_all_dependencies
leave_the_repository

check "kapture-mock installs as a tool" \
  dotnet tool install kapture-mock --version "$version" --tool-path "$scratch/tools" --configfile nuget.config
start_mock "$scratch/mock.log" "$scratch/tools/kapture-mock"

check "One reference to KaptureContracts builds without a warning" build console
check "Its client creates tickets, from an array and from one" \
  says 'Created x; Created y' console "$mock_url" test-token
check "Its client tells a refusal, typed" says 'Rejected Invalid Auth Key; Rejected Invalid Auth Key' console "$mock_url" wrong-token
check "A ticket without a title does not compile" refuses CS9035 console --no-restore -p:DefineConstants=WITHOUT_TITLE
check "Nor does it through the overload for one" refuses CS9035 console --no-restore -p:DefineConstants=ONE_WITHOUT_TITLE
check "No package but ours and Microsoft's for dependency injection was needed" \
  test "$(ls .packages | grep -v '^microsoft\.extensions\.' | sort | tr '\n' ' ')" = "kapturecontracts kapturecontracts.generator kapturecontracts.runtime "

check "The compiler writes the emitted files down, for who wants to read them" emits_a_client console
check "With Native AOT it publishes without a warning" publishes_with_aot console
check "The binary creates tickets, and needs no .NET" runs 'Created x; Created y' aot/published/console "$mock_url" test-token

check "A web application with the registered client builds" build web
start_web test-token
check "Its complaints become tickets" complains zip 'Created zip200'
stop_web
start_web wrong-token
check "A refusal is a problem of its own" complains zip '.*Invalid Auth Key.*502'
stop_web
check "Without a usable configuration it does not start" web_refuses_to_start Kapture__Subdomain=evil.com/ Kapture__Token=s3cret
check "Its tests run it beside the mock in one process, without a clash of types" tests_pass

check "KaptureContractsUseBundledSpec=false builds" build opted-out
check "It leaves the generator and the runtime" says 'KaptureContracts.Runtime.ApiResult' opted-out
check "It leaves no Kapture client" refuses CS0246 opted-out --no-restore -p:DefineConstants=USE_KAPTURE

check "A library with a YAML and a JSON document, which share a schema's name, builds with KaptureContracts.Generator alone" build other-apis
check "A program that refers to it builds, and gets no generator of its own" build other-apis-program
check "The clients work" says 'healthy, first ticket [0-9]+' other-apis-program "$mock_url"
check "There is no Kapture beside them" refuses CS0246 other-apis --no-restore -p:DefineConstants=USE_KAPTURE

check "A compiler that does not run the generator is told" tells_of_the_page KAP4010 -p:CompilerApiVersion=roslyn4.14
check "Metadata with a misspelt name are told" tells_of_the_page KAP4011
check "A misspelt item is told" tells_of_the_page KAP4012
check "Metadata that reach the compiler cut off are told" tells KAP4011 other-apis -p:ExtraOperations='getHealth%3Bx'
check "NoWarn turns such a message off" build KAP4011 -p:NoWarn=KAP4011

cp -r other-apis mistyped
mv mistyped/other-apis.csproj mistyped/mistyped.csproj
sed -i '1a tgas: []\nx-envelope: none' mistyped/health.openapi.yaml
check "Mistakes in a document are warnings at their lines, each from generator or analyzer" \
  warns mistyped 'health.openapi.yaml(2,1): warning KAP2007' 'health.openapi.yaml(3,13): warning KAP2009'

check "A library and the application above it both refer to KaptureContracts without a warning" build application
check "The library has the client" emits_a_client library
check "The application uses it" says 'Created x' application "$mock_url" test-token
check "The application has none of its own" emits_no_client application
check "An application two steps away builds" build application -p:WithoutPackage=true
check "It gets no second client" emits_no_client application

mkdir old-framework
sed 's/net10.0/net8.0/' console/console.csproj >old-framework/old-framework.csproj
check "A project for .NET 8 is refused while it is restored" \
  refuses NU1202 old-framework -p:DisableImplicitFrameworkReferences=true -p:UseAppHost=false

finish
