#!/usr/bin/env bash
# Azurite 3.37.0 under --disableTelemetry.
#
# Each of its three services loads the package applicationinsights, with all of OpenTelemetry behind it, at the top of a module, and
# only afterwards looks whether telemetry is wanted. With it off, a start of the table service takes about three times the processor
# time that it takes where the package is replaced by an empty object beforehand, and half as much memory again; nothing else is
# different. Seen: the output below. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund azurite@3.37.0 > /dev/null

cat > measured.cjs <<'PROGRAM'
const modules = require('module');
const main = require.resolve('azurite/dist/src/table/main.js');
const from = modules.createRequire(main);
if (process.argv[2] === 'without') {
    const { resolve, cache } = from;
    cache[resolve('applicationinsights')] = { exports: {}, loaded: true };
}

process.argv = [process.argv[0], main, '--location', process.argv[3], '--tablePort', '0', '--disableTelemetry', '--silent', '--skipApiVersionCheck'];
from('./main.js');
setTimeout(() => {
    const { user, system } = process.cpuUsage();
    const loaded = Object.keys(require.cache).filter(file => /applicationinsights|@opentelemetry/.test(file)).length;
    console.error(`${Math.round((user + system) / 1000)} ${loaded}`);
    process.exit(0);
}, 4000);
PROGRAM
read -r whole loaded < <(node measured.cjs with "$folder/with" 2>&1 > /dev/null | tail -1)
read -r less none < <(node measured.cjs without "$folder/without" 2>&1 > /dev/null | tail -1)
echo "with telemetry off: $loaded modules of telemetry, $whole ms; without the package: $none modules, $less ms" >&2
if ((loaded > 100 && none <= 1 && whole > 3 * less / 2)); then echo "loaded though it is off, and dearer than all the rest"; else exit 1; fi
