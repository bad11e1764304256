#!/usr/bin/env bash
# Follows docs/getting-started.md from its first command to a ticket on the mock, block by block as they stand there, with a home folder, a
# package cache and tools of its own. What the packages depend on comes from the feed as well: no registry is asked. Prints how many
# commands it took, and how many seconds once the packages were there. Needs the .NET 10 SDK and curl.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/tests/shell/checks.bash"
source "$root/tests/shell/packages.bash"
source "$root/tests/shell/blocks.bash"

page="$root/docs/getting-started.md"
scratch=$(mktemp -d)
docs_port=$(free_port)
commands=0
trap 'close_the_second_terminal; rm -rf "$scratch"' EXIT
cache=$(package_cache)

# The first block is run in the clone, with the packages of whoever works there; everything after it with nothing.
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 NUGET_PACKAGES="$cache"
sources="$HOME/.nuget/NuGet/NuGet.Config"
export HOME="$scratch/home" DOTNET_CLI_HOME="$scratch/home" PATH="$scratch/home/.dotnet/tools:$PATH"
mkdir -p "$HOME/.nuget/NuGet" "$scratch/projects"
[ ! -e "$sources" ] || cp "$sources" "$HOME/.nuget/NuGet/"

# number of the Nth block of a language on the page.
nth() {
  blocks "$page" | awk -v language="$1" -v wanted="$2" '$3 == language && ++count == wanted { print $1 }'
}

# runs_block NUMBER FOLDER: runs the commands of a block; what they print goes to the file `said`.
runs_block() {
  block "$page" "$1" | with_port >"$scratch/block.sh"
  # The folder that the block ends in is where the next one begins.
  (cd "$2" && { cat "$scratch/block.sh"; echo "pwd >'$scratch/folder'"; } | bash -euo pipefail) >"$scratch/said" 2>&1 </dev/null || { cat "$scratch/said"; return 1; }
}

counted() {
  commands=$((commands + $(block "$page" "$1" | grep -c .)))
}

write_program() {
  block "$page" "$(nth csharp 1)" | with_port >"$(cat "$scratch/folder")/Program.cs"
}

prints_the_ticket() {
  block "$page" "$(nth text 1)" >"$scratch/expected"
  runs_block "$(nth sh 4)" "$(cat "$scratch/folder")" && shows "$scratch/expected" "$scratch/said"
}

mock_has_the_ticket() {
  grep -q 'Parcel 4711 has not arrived' <<<"$(curl --silent --fail "http://127.0.0.1:$docs_port/__mock/tickets")"
}

check "The page has four blocks of commands before its ticket" test "$(blocks "$page" | awk '$3 == "sh"' | wc -l)" -eq 4
check "The packages are packed, and their folder is a source" runs_block "$(nth sh 1)" "$root"
counted "$(nth sh 1)"
[ "$failed" -eq 0 ] || { finish; exit 1; }

# From here on there is that source alone. It is filled up with what the packages depend on, which a newcomer gets from a registry.
add_dependencies "$root/artifacts/obj/KaptureContracts.Runtime" "$root/artifacts/packages"
cat >"$HOME/.nuget/NuGet/NuGet.Config" <<CONFIG
<configuration><packageSources><clear /><add key="kapture" value="$root/artifacts/packages" /></packageSources></configuration>
CONFIG
export NUGET_PACKAGES="$scratch/cache"

start=$SECONDS
check "A console application gets the package" runs_block "$(nth sh 2)" "$scratch/projects"
counted "$(nth sh 2)"
check "Its program is the page's" write_program
check "The mock installs, and is ready" in_a_second_terminal "$page" "$(nth sh 3)" "$scratch/projects" "$scratch/mock.log"
counted "$(nth sh 3)"
check "The program prints the ticket, as the page shows it" prints_the_ticket
counted "$(nth sh 4)"
check "The mock has it" mock_has_the_ticket
echo "     $commands commands, two of them to pack; $((SECONDS - start)) seconds from dotnet new to the ticket"
finish
