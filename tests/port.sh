#!/bin/sh
# Prints a TCP port that nobody listens on, below those that the system hands
# out by itself.
set -eu
while :; do
	port=$((20000 + $(od -An -N2 -tu2 /dev/urandom) % 12000))
	hex=$(printf ':%04X ' "$port")
	if ! cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | grep -qF "$hex"; then
		echo "$port"
		exit 0
	fi
done
