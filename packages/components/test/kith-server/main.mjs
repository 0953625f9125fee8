import { serverForBrowsers } from '@kith/server/testing';

/** The server as a process of its own: what tests ask for comes from the test runner, by message. */
const server = await serverForBrowsers();

process.on('message', async ({ id, name, asked }) => {
  try {
    process.send({ id, answer: (await server.answer(name, asked)) ?? null });
  } catch (error) {
    process.send({ id, wrong: error.stack });
  }
});
process.on('disconnect', () => process.exit());
process.send({ address: server.address });
