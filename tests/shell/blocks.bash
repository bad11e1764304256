# Sourced by the scripts beside this folder that use the blocks of code in the documentation.

# blocks FILE: a line for each fenced block, `NUMBER LINE LANGUAGE MARKER`. The marker is the text of a comment right before the block,
# with `-` for none: `in a second terminal`, `run by SCRIPT`, `not run: REASON`, or, for C#, `given: CODE`.
blocks() {
  awk '
    /^```/ && inside { inside = 0; next }
    /^```/ { inside = 1; print ++number, NR + 1, (length($0) > 3 ? substr($0, 4) : "none"), (marker == "" ? "-" : marker); marker = ""; next }
    inside { next }
    /^<!-- .* -->$/ { marker = substr($0, 6, length($0) - 9); next }
    NF { marker = "" }
  ' "$1"
}

# block FILE NUMBER: the lines of that block.
block() {
  awk -v wanted="$2" '/^```/ && inside { inside = 0; next } /^```/ { inside = 1; number++; next } inside && number == wanted' "$1"
}

# free_port: one that nothing listens on.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 30000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

# The documentation's port may be taken on this machine: blocks get another one.
with_port() {
  sed "s/\b5080\b/$docs_port/g"
}

# in_a_second_terminal FILE NUMBER FOLDER LOG: starts the block, and waits until it says that it is ready. What runs is noted in a file, since
# a check runs its command in a shell of its own.
in_a_second_terminal() {
  local pid
  block "$1" "$2" | with_port >"$4.sh"
  (cd "$3" && exec setsid bash -euo pipefail "$4.sh") >"$4" 2>&1 </dev/null &
  pid=$!
  echo "$pid" >"$scratch/second-terminal"
  for _ in $(seq 1800); do
    ! grep -q '^ready ' "$4" || return 0
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  cat "$4"
  return 1
}

# Ends the block with everything that it started.
close_the_second_terminal() {
  local pid
  [ -e "$scratch/second-terminal" ] || return 0
  pid=$(cat "$scratch/second-terminal")
  rm "$scratch/second-terminal"
  kill -- "-$pid" 2>/dev/null || return 0
  for _ in $(seq 100); do
    kill -0 -- "-$pid" 2>/dev/null || return 0
    sleep 0.1
  done
  kill -KILL -- "-$pid" 2>/dev/null || true
}

# shows EXPECTED OUTPUT: each line of the one is a line of the other, whatever numbers stand in them.
shows() {
  local line
  while IFS= read -r line; do
    grep -qxF -e "$line" <<<"$(sed -E 's/[0-9]+/0/g' "$2")" || { echo "No such line: $line"; cat "$2"; return 1; }
  done < <(sed -E 's/[0-9]+/0/g' "$1")
}
