import { readConfig } from '../../src/config.js';
import { startServer } from '../../src/server.js';

/** The server as it is run, on the database it is given. */
const { stop, address } = await startServer(readConfig({ ...process.env, PORT: '0' }));
process.send?.(address);
process.on('message', () => process.send?.(process.memoryUsage.rss()));
process.once('SIGTERM', () => void stop().then(() => process.exit(0)));
// What measures it has crashed.
process.once('disconnect', () => process.exit(1));
