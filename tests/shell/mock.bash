# Sourced by the scripts beside this folder that need a mock server.

mock_pid=

# start_mock OUTPUT COMMAND...: runs the mock on a free port; sets mock_url when it is ready, or fails with what it said.
start_mock() {
  local output=$1
  shift
  "$@" --port 0 --log none >"$output" 2>&1 </dev/null &
  mock_pid=$!
  for _ in $(seq 300); do
    mock_url=$(sed -n 's/^ready //p' "$output")
    [ -z "$mock_url" ] || return 0
    kill -0 "$mock_pid" 2>/dev/null || break
    sleep 0.1
  done
  echo "The mock did not become ready:" >&2
  cat "$output" >&2
  return 1
}

stop_mock() {
  [ -n "$mock_pid" ] || return 0
  kill "$mock_pid" 2>/dev/null || true
  wait "$mock_pid" 2>/dev/null || true
  mock_pid=
}
