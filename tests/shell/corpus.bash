# Sourced by the scripts beside this folder that need public documents and cannot do with those of the repository.

# Sets corpus to the folder of the documents. Without one nothing can be tried, which neither passes nor fails.
require_corpus() {
  corpus=${KAPTURE_CORPUS:-$root/../shared/corpus}
  if [ ! -d "$corpus" ]; then
    echo "skipped: there is no $corpus; KAPTURE_CORPUS may name a folder of OpenAPI documents."
    echo "0 passed, 0 failed"
    exit 77
  fi
}
