#!/bin/sh
# A conversation with an agent through a gateway, with curl alone: two questions in one session, each answer as it comes.
# It resumes where a stream breaks off, and asks no question twice. It needs curl 7.76 or newer.
#
#   AGENT_EVENTS_KEY=aek_... sh conversation.sh
#
# AGENT_EVENTS_GATEWAY is where the gateway is, if not at http://127.0.0.1:8080.
set -eu

: "${AGENT_EVENTS_KEY:?is not set; make a key with the command create-key of the gateway}"
gateway=${AGENT_EVENTS_GATEWAY:-http://127.0.0.1:8080}
session=conversation-$(date +%s)-$$
last=$(mktemp)
trap 'rm -f "$last"' EXIT

# The key goes to curl through a pipe: every user of the machine can read a command line.
call() {
  printf 'header = "Authorization: Bearer %s"\n' "$AGENT_EVENTS_KEY" |
    curl --config - --silent --show-error "$@"
}

# Sent again, the same question is the same run: that is what the Idempotency-Key is for. So whatever breaks is sent again, and
# what the gateway is still starting is asked for until it is there.
start() {
  tries=0
  while :; do
    answer=$(call --retry 8 --retry-all-errors --retry-max-time 60 "$gateway/v1/runs" \
      --header 'Content-Type: application/json' --header "Idempotency-Key: $session-$1" \
      --data "{\"session\": \"$session\", \"message\": \"$2\"}") || return 1
    tries=$((tries + 1))
    case $answer in
      *:idempotency-key-in-use*) [ "$tries" -lt 30 ] || break ;;
      *) break ;;
    esac
    sleep 1
  done
  run=$(printf '%s\n' "$answer" | sed -n 's/.*"id": *"\(run_[^"]*\)".*/\1/p')
  [ -n "$run" ] || printf '%s\n' "$answer" >&2
  printf '%s\n' "$run"
}

# Prints the events behind the last one that was seen; ends with 0 once the run has its outcome.
follow() {
  call --no-buffer --fail-with-body "$gateway/v1/runs/$1/events" \
    --header 'Accept: text/event-stream' --header "Last-Event-ID: $(cat "$last")" |
    while IFS= read -r line; do
      case $line in
        'id: '*) printf '%s' "${line#id: }" >"$last" ;;
        'event: '*) event=${line#event: } ;;
        'data: '*)
          case $event in
            message) printf '%s\n' "$line" | sed 's/.*"message": *\("\([^"\\]\|\\.\)*"\).*/  answer: \1/' ;;
            end) exit 7 ;;
            reconnect) exit 0 ;;
            *) printf '  %s\n' "$event" ;;
          esac
          ;;
      esac
    done || [ $? -ne 7 ] || return 0
  return 1
}

ask() {
  echo "$2"
  run=$(start "$1" "$2")
  [ -n "$run" ] || exit 1
  printf 0 >"$last"
  breaks=0
  until follow "$run"; do
    breaks=$((breaks + 1))
    [ "$breaks" -lt 30 ] || exit 1
    sleep 1
  done
}

ask 1 'What is 6 * 7?'
ask 2 'And what did I ask before that?'
