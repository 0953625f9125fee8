import { listening } from './listening.js';

/** The most that node:http can do: the same bytes, known beforehand. */
const body = Buffer.from(process.env['BENCH_BODY'] ?? '', 'base64');

listening((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});
