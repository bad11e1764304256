#!/usr/bin/env bash
# Generates a client from every document of a corpus, twice, and compiles it: no error, no warning, the same bytes both times.
# The corpus is a folder of OpenAPI documents, by default ../shared/corpus beside the repository; where there is none, the
# documents of this repository are the corpus. KAPTURE_CORPUS names another folder.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
corpus=${KAPTURE_CORPUS:-$root/../shared/corpus}
if [[ ! -d "$corpus" ]]; then
  echo "corpus: there is no $corpus; taking the documents of this repository." >&2
  corpus=$root/spec
fi

dotnet run -c Release --project "$root/tests/CorpusRunner" -- "$corpus"
