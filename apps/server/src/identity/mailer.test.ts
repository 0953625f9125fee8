import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.js';
import { createMailer } from './mailer.js';

const letter = {
  to: 'sam@example.org',
  subject: 'Sign in to Larkmoor',
  text: 'Hello,\n\nhttps://kith.example.org/sign-in/link?token=abc\n\nIt works once.\n',
};

/** As much of SMTP as one letter takes. */
function answer(socket: Socket, received: string[]) {
  let inLetter = false;
  socket.write('220 mail.example.org\r\n');
  socket.on('data', (chunk: Buffer) => {
    const text = chunk.toString();
    received.push(text);
    if (inLetter && !text.endsWith('\r\n.\r\n')) return;
    if (/^data/i.test(text)) inLetter = true;
    else if (inLetter) inLetter = false;
    socket.write(inLetter ? '354 go on\r\n' : /^quit/i.test(text) ? '221 bye\r\n' : '250 ok\r\n');
  });
}

describe('the mailer', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());
  const log = pino({ level: 'silent' });

  it('sends letters by SMTP where it is configured', async () => {
    const received: string[] = [];
    server = createServer((socket) => answer(socket, received)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const environment = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'kith@example.org' };
    await createMailer(readConfig(environment), log).send(letter);
    const conversation = received.join('');
    expect(conversation).toContain('RCPT TO:<sam@example.org>');
    expect(conversation).toContain('From: kith@example.org');
    expect(conversation).toContain('/sign-in/link?token=abc');
  });

  it('prints the link alone in the demonstration, and not for whom it is', async () => {
    const printed: string[] = [];
    const mailer = createMailer(readConfig({ KITH_DEMO: 'true' }), log, (line) => {
      printed.push(line);
    });
    await mailer.send(letter);
    expect(printed).toEqual(['https://kith.example.org/sign-in/link?token=abc']);
  });

  it('says in the log that a letter was not sent, without saying to whom', async () => {
    const lines: string[] = [];
    const listening = pino({}, { write: (line: string) => void lines.push(line) });
    await createMailer(readConfig({}), listening).send(letter);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('SMTP_URL is not set');
    expect(lines[0]).not.toMatch(/sam|token/);
  });
});
