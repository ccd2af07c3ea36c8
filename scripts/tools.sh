# SPDX-License-Identifier: Apache-2.0
# Finds the tools that ./sitrep and ./verify need. Sourced by both; bash 3.2 and newer.

# The first number of a version: 21.0.4 -> 21, 1.8.0 -> 1.
major() {
  local digits="${1#v}"
  digits="${digits%%[!0-9]*}"
  printf '%s' "${digits:-0}"
}

# The major version of the JDK in a folder, 0 when there is none. Reads its release file: starting each java to ask it would take seconds.
jdk_major() {
  local line version=""
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || { printf 0; return; }
  if [ -r "$1/release" ]; then
    while IFS= read -r line; do
      case "$line" in JAVA_VERSION=*) version="${line#JAVA_VERSION=}"; version="${version//\"/}" ;; esac
    done < "$1/release"
  fi
  major "$version"
}

# What tells the JDK at hand from any other: where it is, and what its release file says.
jdk_identity() {
  printf '%s\n' "$JAVA_HOME"
  if [ -r "$JAVA_HOME/release" ]; then printf '%s\n' "$(<"$JAVA_HOME/release")"; fi
}

# Sets JAVA_HOME and jdk_version to the first JDK 21 or newer: $JAVA_HOME, then those on PATH, then where systems keep them.
find_jdk() {
  local home java
  local IFS=$'\n'
  for home in "${JAVA_HOME:-}" $(jdk_homes); do
    jdk_version="$(jdk_major "$home")"
    if [ -n "$home" ] && [ "$jdk_version" -ge 21 ]; then
      JAVA_HOME="$home"
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}

jdk_homes() {
  local java target
  type -ap java 2>/dev/null | while IFS= read -r java; do
    while [ -L "$java" ]; do
      target="$(readlink "$java")"
      case "$target" in /*) java="$target" ;; *) java="${java%/*}/$target" ;; esac
    done
    printf '%s\n' "${java%/bin/java}"
  done
  for java in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -d "$java" ]; then printf '%s\n' "$java"; fi
  done
}

# Says in one line what is missing. Ends the program.
missing() {
  echo "${0##*/}: $1" >&2
  exit 4
}

require_jdk() {
  find_jdk || missing "no JDK 21 or newer found; install one (Debian, Ubuntu: apt install openjdk-21-jdk) or set JAVA_HOME to one"
}

# The first word of "Apache Maven 3.9.9 (...)" that is a number.
maven_version() {
  local words
  words="$(mvn --version 2>/dev/null)" || return 0
  words="${words#*Apache Maven }"
  printf '%s' "${words%%[!0-9.]*}"
}

# Whether the version $1 is $2.$3.$4 or newer.
at_least() {
  local a b c rest
  IFS=. read -r a b c rest <<<"$1"
  a="$(major "${a:-0}")" b="$(major "${b:-0}")" c="$(major "${c:-0}")"
  [ $((a * 1000000 + b * 1000 + c)) -ge $(($2 * 1000000 + $3 * 1000 + $4)) ]
}

# The folder that is the lock where there is no flock; empty while it is not held.
locked=""

# Waits until no other program builds into the folder $1, and keeps others waiting until unlock or the end of this one.
lock() {
  mkdir -p "$1"
  if command -v flock >/dev/null; then
    { exec 9>"$1/sitrep.lock"; } 2>/dev/null || missing "you may not write to $1/sitrep.lock, which a build needs"
    flock 9
    return 0
  fi
  # Only one can make a folder. The lock of a program that is no more is taken away.
  local holder
  until mkdir "$1/sitrep.lock.d" 2>/dev/null; do
    holder="$(cat "$1/sitrep.lock.d/pid" 2>/dev/null || true)"
    if [ -n "$holder" ] && ! ps -p "$holder" >/dev/null; then rm -rf "$1/sitrep.lock.d"; else sleep 1; fi
  done
  locked="$1/sitrep.lock.d"
  trap unlock EXIT
  echo "$$" >"$locked/pid"
}

unlock() {
  if [ -z "$locked" ]; then
    exec 9>&-
  else
    rm -rf "$locked"
    locked=""
    trap - EXIT
  fi
}

# What a build needs beside the JDK.
require_build_tools() {
  command -v mvn >/dev/null || missing "Maven is missing; install 3.8.7 or newer (Debian, Ubuntu: apt install maven)"
  command -v node >/dev/null || missing "Node is missing; install 20 or newer (Debian, Ubuntu: apt install nodejs npm)"
  command -v npm >/dev/null || missing "npm is missing; install it (Debian, Ubuntu: apt install npm)"
  [ "$(major "$(node --version)")" -ge 20 ] || missing "Node $(node --version) is too old; install 20 or newer"
  local version
  version="$(maven_version)"
  at_least "$version" 3 8 7 || missing "Maven ${version:-(unknown)} is too old; install 3.8.7 or newer"
  # Newer JDKs warn on each start of an option that older Mavens' libraries use, and JDK 21 does not know the switch.
  if [ "$jdk_version" -ge 24 ]; then
    MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
    export MAVEN_OPTS
  fi
}
