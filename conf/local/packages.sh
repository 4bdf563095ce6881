#!/bin/sh
# Installs those of the named Debian packages that are missing. A name may be
# package:command; then a command of that name on the PATH is good enough,
# wherever it comes from. No service is started while installing.
set -eu

missing=$(
	# shellcheck disable=SC2016 # dpkg's own variables
	printf '%s\n' "$@" | sed 's/:.*//' |
		xargs dpkg-query -W -f='${Package} ${db:Status-Abbrev}\n' 2>/dev/null |
		awk '$2 == "ii" { print $1 }' | {
		have=" $(tr '\n' ' ')"
		for want in "$@"; do
			package=${want%%:*}
			case $have in *" $package "*) continue ;; esac
			if [ "$package" != "$want" ] && command -v "${want#*:}" >/dev/null; then
				continue
			fi
			printf '%s ' "$package"
		done
	}
)
[ -n "$missing" ] || exit 0

sudo=
if [ "$(id -u)" -ne 0 ]; then
	if ! command -v sudo >/dev/null; then
		echo "packages: missing, and neither root nor sudo: apt-get install $missing" >&2
		exit 1
	fi
	sudo=sudo
fi

# A policy of ours only where the machine has none; it goes when we go.
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
	trap '$sudo rm -f $policy' EXIT
	trap 'exit 130' HUP INT TERM
	printf '#!/bin/sh\nexit 101\n' | $sudo tee $policy >/dev/null
	$sudo chmod 755 $policy
fi

apt() {
	$sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 "$@" </dev/null
}

echo "packages: installing $missing"
apt update
# shellcheck disable=SC2086 # a list of words
apt install -y --no-install-recommends -o Dpkg::Use-Pty=0 $missing >/dev/null
