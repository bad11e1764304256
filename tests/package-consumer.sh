#!/usr/bin/env bash
# Packs everything into a feed of its own, inspects what was packed, and builds and runs projects outside the repository that have
# nothing but that feed: no other source, an empty package cache, no build settings of this repository. Besides ours, the feed holds
# what the runtime depends on.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/tests/shell/checks.bash"
source "$root/tests/shell/mock.bash"

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1
version="0.1.0-ci.$(date -u +%Y%m%d%H%M%S)"
scratch=$(mktemp -d)
trap 'stop_mock; rm -rf "$scratch"' EXIT
feed="$scratch/feed"
consumers="$scratch/consumers"

pack() {
  dotnet pack "$root/KaptureContracts.sln" -c Release -v quiet -p:Version="$version" -p:ContinuousIntegrationBuild=true \
    -p:ArtifactsPath="$root/artifacts/package-consumer" -p:PackageOutputPath="$feed"
}

# Microsoft's packages for dependency injection, at the versions that the runtime was built with.
add_dependencies() {
  local cache package
  cache=$(dotnet nuget locals global-packages --list | sed 's/^global-packages: //')
  grep -oE '"path": "microsoft\.extensions\.[^"]+"' "$root/artifacts/package-consumer/obj/KaptureContracts.Runtime/project.assets.json" | cut -d'"' -f4 \
    | while read -r package; do cp "$cache$package/"*.nupkg "$feed/"; done
}

inspect() {
  dotnet run --project "$root/tests/PackageInspection" -v quiet -- "$feed" "$version" "$root/spec/kapture-add-ticket.openapi.yaml"
}

# From here on, what `dotnet` restores comes from the feed alone.
leave_the_repository() {
  cp -r "$root/tests/consumers" "$consumers"
  cat >"$consumers/nuget.config" <<CONFIG
<configuration>
  <packageSources><clear /><add key="feed" value="$feed" /></packageSources>
  <fallbackPackageFolders><clear /></fallbackPackageFolders>
</configuration>
CONFIG
  export NUGET_PACKAGES="$scratch/packages" KaptureContractsVersion="$version" EmitCompilerGeneratedFiles=true
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

emits_a_client() {
  find "$1/obj" -name 'Kapture.KaptureClient.g.cs' | grep .
}

emits_no_client() {
  ! emits_a_client "$1"
}

check "Everything packs" pack
[ "$failed" -eq 0 ] || { finish; exit 1; }

inspect >"$scratch/inspection.txt" || true
tally "$scratch/inspection.txt"
grep -q '^ok ' "$scratch/inspection.txt" || check "The packages can be inspected" false

add_dependencies
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
  test "$(ls "$NUGET_PACKAGES" | grep -v '^microsoft\.extensions\.' | sort | tr '\n' ' ')" = "kapturecontracts kapturecontracts.generator kapturecontracts.runtime "

check "KaptureContractsUseBundledSpec=false builds" build opted-out
check "It leaves the generator and the runtime" says 'KaptureContracts.Runtime.ApiResult' opted-out
check "It leaves no Kapture client" refuses CS0246 opted-out --no-restore -p:DefineConstants=USE_KAPTURE

check "KaptureContracts.Generator alone builds a YAML and a JSON document" build other-apis
check "Their clients work" says 'healthy, first ticket [0-9]+' other-apis "$mock_url"
check "There is no Kapture beside them" refuses CS0246 other-apis --no-restore -p:DefineConstants=USE_KAPTURE

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
