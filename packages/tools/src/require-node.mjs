// Written for the oldest Node that reads modules at all, so that it can say there what is wrong.

var OLDEST_MAJOR = 20;
var OLDEST_MINOR = 19;

/** @param {string} version as in process.version */
export function isRecentEnough(version) {
  var parts = version.replace(/^v/, '').split('.');
  var major = Number(parts[0]);
  return major > OLDEST_MAJOR || (major === OLDEST_MAJOR && Number(parts[1]) >= OLDEST_MINOR);
}

/** Ends the process with one plain line unless this Node is recent enough. */
export function requireNode() {
  if (isRecentEnough(process.version)) return;
  var wanted = OLDEST_MAJOR + '.' + OLDEST_MINOR;
  var found = process.version.slice(1);
  console.error('Kith needs Node ' + wanted + ' or later; this is Node ' + found + '.');
  process.exit(1);
}
