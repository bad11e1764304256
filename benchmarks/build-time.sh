#!/usr/bin/env bash
# What `dotnet build` of a project costs with a client in it: with none, with ours, and with the file that NSwag made of the same
# document. The projects take turns; the medians of wall and processor time are printed as a table. The compiler runs anew each time
# (no server, no nodes that stay), so that its processor time can be counted and nobody profits from another's warmth.
# Usage: benchmarks/build-time.sh [RUNS]. GitHub's document is looked for as README.md says, and left out when it is missing. Stripe's is not
# among them: what NSwag makes of it does not compile.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
corpus=${KAPTURE_CORPUS:-$root/../shared/corpus}
readonly root corpus runs=${1:-5} scratch=$root/artifacts/build-time
export DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en TIMEFORMAT='%R %U %S'

bin=$root/artifacts/bin
generator=$bin/KaptureContracts.Generator/release
runtime=$bin/KaptureContracts.Runtime/release

# project NAME ITEMS: a project outside the reach of this repository's build settings.
project() {
  local folder=$scratch/$1
  mkdir -p "$folder"
  echo '<Project />' >"$folder/Directory.Build.props"
  cp "$folder/Directory.Build.props" "$folder/Directory.Build.targets"
  cp "$folder/Directory.Build.props" "$folder/Directory.Packages.props"
  echo 'System.Console.WriteLine("Hello");' >"$folder/Program.cs"
  cat >"$folder/$1.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <RootNamespace>Consumer</RootNamespace>
  </PropertyGroup>
  <ItemGroup>
    <Reference Include="$runtime/KaptureContracts.Runtime.dll" />
    <PackageReference Include="Microsoft.Extensions.Http" Version="10.0.0" />
  </ItemGroup>
$2
</Project>
XML
  dotnet restore "$folder" >"$folder/restore.log" || { cat "$folder/restore.log"; exit 1; }
}

# As the package brings it.
ours() {
  cat <<XML
  <Import Project="$root/generator/build/KaptureContracts.Generator.props" />
  <ItemGroup>
    <Analyzer Include="$generator/*.dll" />
    <OpenApiContract Include="$1" Namespace="Benchmark.Api" ClientName="BenchmarkClient" />
  </ItemGroup>
  <Import Project="$root/generator/build/KaptureContracts.Generator.targets" />
XML
}

build() {
  local folder=$scratch/$1
  dotnet build "$folder" --no-restore --no-incremental -nodeReuse:false -p:UseSharedCompilation=false -v quiet -clp:ErrorsOnly \
    >"$folder/build.log" 2>&1 || { cat "$folder/build.log" >&2; return 1; }
}

# measure NAME: adds a line "wall processor" of seconds.
measure() {
  local times
  { times=$({ time build "$1"; } 2>&1 1>&3 | tail -n 1); } 3>&1
  awk '{ print $1, $2 + $3 }' <<<"$times" >>"$scratch/$1/times"
}

median() {
  awk -v column="$2" '{ print $column }' "$scratch/$1/times" | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}

row() {
  local wall processor
  wall=$(median "$3" 1)
  processor=$(median "$3" 2)
  printf '| %s | %s | %.2f s | %.2f s | %.2f s |\n' "$1" "$2" "$wall" "$processor" \
    "$(awk -v mine="$processor" -v none="$(median "$1-none" 2)" 'BEGIN { print mine - none }')"
}

rm -rf "$scratch"
dotnet build "$root/benchmarks" -c Release -v quiet >/dev/null
echo "| document | client | wall time, median of $runs | processor time, median | processor time more than without |"
echo "|---|---|---:|---:|---:|"
for document in "$root/spec/kapture-add-ticket.openapi.yaml" "$corpus/large/api.github.com.json"; do
  [ -e "$document" ] || { echo "$document is left out: it is not there." >&2; continue; }
  document=$(realpath "$document")
  name=$(basename "$document")
  project "$name-none" ""
  project "$name-ours" "$(ours "$document")"
  project "$name-nswag" ""
  dotnet "$bin/KaptureContracts.Benchmarks/release/KaptureContracts.Benchmarks.dll" \
    nswag "$document" "$scratch/$name-nswag/Client.cs" Benchmark.Api BenchmarkClient
  for run in $(seq 0 "$runs"); do
    for client in none ours nswag; do
      measure "$name-$client"
      [ "$run" -gt 0 ] || rm "$scratch/$name-$client/times" # The first warms the disk.
    done
  done
  row "$name" none "$name-none"
  row "$name" KaptureContracts "$name-ours"
  row "$name" NSwag "$name-nswag"
done
