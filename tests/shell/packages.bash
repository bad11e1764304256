# Sourced by the scripts beside this folder that pack, and build projects which have nothing but what was packed.

# copy_sources FOLDER: what git knows of the working tree, or would with the next commit, as a clone of a public repository.
copy_sources() {
  mkdir -p "$1"
  (cd "$root" && git ls-files --cached --others --exclude-standard -z | while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done) \
    | (cd "$root" && tar --null -T - -cf -) | tar -C "$1" -xf -
  git -C "$1" init --quiet --initial-branch main
  git -C "$1" remote add origin https://github.com/owner/repository.git
  git -C "$1" add --all
  GIT_AUTHOR_DATE='2026-01-01T00:00:00Z' GIT_COMMITTER_DATE='2026-01-01T00:00:00Z' \
    git -C "$1" -c user.name=tests -c user.email=tests@example.com -c commit.gpgsign=false commit --quiet --message 'What is packed'
}

# pack FOLDER FEED VERSION OPTION...: packs everything as a release does (.github/workflows/release.yml).
pack() {
  dotnet pack "$1/KaptureContracts.sln" -c Release -v quiet -p:ContinuousIntegrationBuild=true -p:Version="$3" -p:PackageOutputPath="$2" "${@:4}"
}

package_cache() {
  dotnet nuget locals global-packages --list | sed 's/^global-packages: //'
}

# add_dependencies OBJ FEED: puts the packages that a built project was restored with into the feed, by the project's folder of
# intermediate files.
add_dependencies() {
  local cache package
  cache=$(package_cache)
  grep -oE '"path": "[^".][^"]*"' "$1/project.assets.json" | cut -d'"' -f4 | while read -r package; do
    [ ! -d "$cache$package" ] || cp --update "$cache$package/"*.nupkg "$2/"
  done
}

# use_feed FOLDER FEED: what `dotnet` restores in that folder comes from the feed alone, through a cache of its own, empty at first.
# A variable NUGET_PACKAGES would go before the cache.
use_feed() {
  cat >"$1/nuget.config" <<CONFIG
<configuration>
  <config><add key="globalPackagesFolder" value="$1/.packages" /></config>
  <packageSources><clear /><add key="feed" value="$2" /></packageSources>
  <fallbackPackageFolders><clear /></fallbackPackageFolders>
</configuration>
CONFIG
}

# pinned PACKAGE: the version that the repository has of it.
pinned() {
  sed -nE "s|.*PackageVersion Include=\"$1\" Version=\"([^\"]+)\".*|\1|p" "$root/Directory.Packages.props"
}
