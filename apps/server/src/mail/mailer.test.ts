import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.js';
import { createMailer } from './mailer.js';

const letter = {
  id: '0197f3a0-5c1e-7b3a-9d55-0c1a2b3c4d5e',
  to: 'sam@example.org',
  subject: 'Sign in to Larkmoor',
  text: 'Hello,\n\nhttps://kith.example.org/sign-in/link?token=abc\n\nIt works once.\n',
};

interface Words {
  greeting?: string;
  /** Answers to whatever starts with the key, in lower case. */
  answers?: Record<string, string>;
  received?: string[];
}

/** As much of SMTP as one letter takes. */
function talk(socket: Socket, { greeting = '220 mail', answers = {}, received = [] }: Words) {
  let inLetter = false;
  socket.write(`${greeting}\r\n`);
  socket.on('data', (chunk: Buffer) => {
    const text = chunk.toString();
    received.push(text);
    if (inLetter && !text.endsWith('\r\n.\r\n')) return;
    const usual = /^quit/i.test(text) ? '221 bye' : '250 ok';
    const told = Object.keys(answers).find((word) => text.toLowerCase().startsWith(word));
    const isData = /^data/i.test(text) && told === undefined;
    inLetter = isData;
    socket.write(`${isData ? '354 go on' : told === undefined ? usual : answers[told]}\r\n`);
  });
}

describe('the mailer', () => {
  const servers: Server[] = [];
  const sockets: Socket[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    for (const server of servers.splice(0)) server.close();
  });
  const log = pino({ level: 'silent' });

  /** A mailer to a mail server of its own. */
  async function mailerTo(serve: (socket: Socket) => void, account = '') {
    const server = createServer((socket) => {
      sockets.push(socket.on('error', () => {}));
      serve(socket);
    }).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const environment = {
      SMTP_URL: `smtp://${account}127.0.0.1:${port}`,
      MAIL_FROM: 'kith@example.org',
      KITH_PUBLIC_URL: 'https://kith.example.org',
    };
    return createMailer(readConfig(environment), log);
  }

  const codeOf = (sending: Promise<void>) =>
    sending.then(
      () => 'sent',
      (error: Error & { code: string }) => `${error.name} ${error.code}`,
    );

  it('sends letters by SMTP where it is configured', async () => {
    const received: string[] = [];
    const mailer = await mailerTo((socket) => talk(socket, { received }));
    await mailer.send(letter);
    const conversation = received.join('');
    expect(conversation).toContain('RCPT TO:<sam@example.org>');
    expect(conversation).toContain('From: kith@example.org');
    expect(conversation).toContain('/sign-in/link?token=abc');
  });

  it('gives a letter the same id each time, so that a double can be told from another letter', async () => {
    const received: string[] = [];
    const mailer = await mailerTo((socket) => talk(socket, { received }));
    await mailer.send(letter);
    await mailer.send(letter);
    const ids = received.join('').match(/^message-id: .*$/gim);
    expect(ids).toEqual(Array(2).fill(`Message-ID: <${letter.id}@kith.example.org>`));
  });

  it('gives up a letter that is refused for good, and not one that is refused for now', async () => {
    const refusing = async (answers: Record<string, string>) =>
      codeOf((await mailerTo((socket) => talk(socket, { answers }))).send(letter));
    expect(await refusing({ 'rcpt to': '550 no such sam@example.org' })).toBe('GivenUp smtp_550');
    expect(await refusing({ data: '554 not here' })).toBe('GivenUp smtp_554');
    expect(await refusing({ 'rcpt to': '451 later' })).toBe('MailFailed smtp_451');
    expect(await refusing({ 'mail from': '421 busy' })).toBe('MailFailed smtp_421');
  });

  it('gives up no letter over what is wrong with the server or our account there', async () => {
    const closed = await mailerTo((socket) => talk(socket, { greeting: '554 go away' }));
    expect(await codeOf(closed.send(letter))).toBe('MailFailed smtp_554');
    const answers = { ehlo: '250-mail\r\n250 AUTH PLAIN', auth: '535 wrong password' };
    const locked = await mailerTo((socket) => talk(socket, { answers }), 'kith:secret@');
    expect(await codeOf(locked.send(letter))).toBe('MailFailed smtp_535');
    const gone = await mailerTo((socket) => socket.destroy());
    expect(await codeOf(gone.send(letter))).toMatch(/^MailFailed E/);
  });

  it('says nothing of what the mail server quoted', async () => {
    const answers = { 'rcpt to': '550 sam@example.org is unknown' };
    const mailer = await mailerTo((socket) => talk(socket, { answers }));
    const error: unknown = await mailer.send(letter).catch((each: unknown) => each);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('sam');
  });

  it('hangs up on a mail server that says nothing, or goes on without end, when its time is over', async () => {
    const silent = (socket: Socket) => void socket.resume();
    const endless = (socket: Socket) => {
      const timer = setInterval(() => socket.write('220-still here\r\n'), 2);
      socket.once('close', () => clearInterval(timer));
    };
    for (const serve of [silent, endless]) {
      const mailer = await mailerTo(serve);
      const time = new AbortController();
      const sending = codeOf(mailer.send(letter, time.signal));
      await expect.poll(() => sockets.length).toBe(1);
      const [socket] = sockets as [Socket];
      const hungUp = once(socket, 'close');
      time.abort();
      expect(await sending).toBe('MailFailed EABORT');
      await hungUp;
      sockets.length = 0;
    }
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
