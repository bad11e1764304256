#!/usr/bin/env bash
# Reads every JSON document of a corpus with the generator and with NSwag, which share no code: operations, parameters, properties of
# the components' schemas and what is required must be the same. Where they rightly differ, a rule quotes the sentence of the
# specification that decides it (tests/CorpusRunner/Differential/Rule.cs).
# The corpus is a folder of OpenAPI documents, by default ../shared/corpus beside the repository; KAPTURE_CORPUS names another folder.
# Without any the script is skipped (exit code 77).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/tests/shell/corpus.bash"
require_corpus
dotnet run -c Release --project "$root/tests/CorpusRunner" -- differential "$corpus"
