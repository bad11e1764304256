#!/usr/bin/env bash
# Converts every JSON document of a corpus to YAML (in all styles of scalars), and those of OpenAPI 3.0 to 3.1: what is emitted must be
# the same, byte for byte. It is not compiled here: tests/corpus.sh compiles what the originals emit.
# The corpus is a folder of OpenAPI documents, by default ../shared/corpus beside the repository; KAPTURE_CORPUS names another folder.
# Without any the script is skipped (exit code 77).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/tests/shell/corpus.bash"
require_corpus
dotnet run -c Release --project "$root/tests/CorpusRunner" -- conversions "$corpus"
