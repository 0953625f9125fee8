import { circles } from '../checks/circles.mjs';
import { patterns } from '../checks/patterns.mjs';

// Checks of the repository in which this file stands, for where nothing may be installed.
const faults = [await circles.run(), await patterns.run()].join('');
process.stdout.write(faults);
process.exitCode = faults ? 1 : 0;
