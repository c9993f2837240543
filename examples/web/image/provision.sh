#!/usr/bin/env bash
# Runs as root on the builder: installs nginx with the site from /tmp/site and proves that it answers.
set -euo pipefail

root=/usr/share/nginx/html

dnf install -y nginx
install -m 644 /tmp/site/* "$root/"
printf '%s\n' "$GIT_SHA" >"$root/version"
printf 'ok\n' >"$root/healthz"

nginx -t
systemctl enable --now nginx

curl --fail --silent --show-error --retry 5 --retry-connrefused http://127.0.0.1/healthz
page=$(curl --fail --silent http://127.0.0.1/)
if [[ $page != *'</html>'* ]]; then
  echo "provision.sh: the site's index.html is cut short (no </html>)" >&2
  exit 1
fi
test "$(curl --fail --silent http://127.0.0.1/version)" = "$GIT_SHA"
