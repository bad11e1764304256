#!/usr/bin/env bash
# Generates from the example documents of the OpenAPI Initiative and from the sample documents that NSwag, Kiota and Refitter keep in
# their repositories, and compiles it: no error, no warning, the same bytes twice. Swagger 2.0 is one diagnostic. Documents that are
# wrong on purpose, or by mistake, stand in tests/sample-documents.txt with what is told of them and the lines.
# They are fetched from GitHub at pinned commits into artifacts/, and never committed. KAPTURE_SAMPLES names a directory that holds
# them already: the checkouts learn.openapis.org, NSwag, kiota and refitter. Without either the script is skipped (exit code 77).
# Needs the .NET 10 SDK, curl and tar.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root repositories=(
  OAI/learn.openapis.org@cff6533ce5444b144946ef6ae2722c34ef6769e0
  RicoSuter/NSwag@eac9c1fbb05448c64c45b7dffb65128338744642
  microsoft/kiota@c3f8d23bb729897a5bae7045a210d24dbab8df63
  christianhelle/refitter@26a7fa3927bdf292b22aa58e9eba592661759133)

# fetch OWNER/NAME@COMMIT: unpacks what may be a document into a directory of the repository's name.
fetch() {
  local commit=${1#*@} repository=${1%@*}
  local directory=$samples/${repository#*/} archive=$scratch/${repository#*/}-$commit.tar.gz
  if [ ! -e "$archive" ]; then
    curl --fail --silent --show-error --location --max-time 300 --output "$archive.part" \
      "https://codeload.github.com/$repository/tar.gz/$commit" || return 1
    mv "$archive.part" "$archive"
  fi
  rm -rf "$directory"
  mkdir -p "$directory"
  tar -xzf "$archive" -C "$directory" --strip-components=1 --wildcards '*.json' '*.yaml' '*.yml'
}

samples=${KAPTURE_SAMPLES:-}
if [ -z "$samples" ]; then
  scratch=$root/artifacts/samples
  samples=$scratch/repositories
  mkdir -p "$samples"
  for repository in "${repositories[@]}"; do
    if ! fetch "$repository"; then
      echo "skipped: $repository cannot be fetched from GitHub; KAPTURE_SAMPLES may name a directory that holds the repositories."
      echo "0 passed, 0 failed"
      exit 77
    fi
  done
fi

for repository in "${repositories[@]}"; do
  name=${repository%@*}
  [ -d "$samples/${name#*/}" ] || { echo "sample-documents: $samples has no ${name#*/}; see the head of this script." >&2; exit 2; }
done

dotnet run -c Release --project "$root/tests/CorpusRunner" -- samples "$samples" --expected "$root/tests/sample-documents.txt"
