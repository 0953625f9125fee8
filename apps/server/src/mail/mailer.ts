import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { GivenUp } from '../queue/given-up.js';

export interface Letter {
  /** Stays the same when a letter is sent again, so that whoever gets it twice can tell. */
  id: string;
  to: string;
  subject: string;
  /** Plain text: every reader and every screen can show it. */
  text: string;
}

export interface Mailer {
  /** Whom letters reach: people by e-mail, the terminal of a demonstration, or nobody at all. */
  readonly reaches: 'people' | 'terminal' | 'nobody';
  /** Throws GivenUp where the mail server refuses this letter for good. */
  send(letter: Letter, signal?: AbortSignal): Promise<void>;
}

/** A mail server that says nothing for as long as this is taken for away. */
const timeouts = {
  dnsTimeout: 5_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
} as const;

/** Sends by SMTP where it is configured. The demonstration prints instead; otherwise it is lost. */
export function createMailer(config: Config, log: Logger, print = printToTerminal): Mailer {
  const { smtpUrl } = config;
  if (smtpUrl !== undefined) return smtpMailer(smtpUrl, config);
  if (config.demo) return { reaches: 'terminal', send: async ({ text }) => print(linksIn(text)) };
  return {
    reaches: 'nobody',
    async send() {
      log.warn('A letter was not sent: SMTP_URL is not set');
    },
  };
}

function smtpMailer(url: string, { mailFrom, publicUrl }: Config): Mailer {
  const transport = createTransport({ url, ...timeouts });
  const { hostname } = new URL(publicUrl);
  return {
    reaches: 'people',
    async send({ id, to, subject, text }, signal) {
      const letter = {
        from: mailFrom,
        to,
        subject,
        text,
        messageId: `<${id}@${hostname}>`,
        signal,
      };
      await transport.sendMail(letter).catch(told);
    },
  };
}

/**
 * What the mail server answered, without what it quoted. A letter is given up only when the letter
 * itself was refused for good: a wrong password refuses all of them, and can be put right.
 */
function told(error: unknown): never {
  const { code, permanent, responseCode } = error as {
    code?: string;
    permanent?: boolean;
    responseCode?: number;
  };
  const ofThisLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (ofThisLetter && permanent === true) throw new GivenUp(`smtp_${responseCode}`);
  throw new MailFailed(responseCode === undefined ? (code ?? 'unknown') : `smtp_${responseCode}`);
}

class MailFailed extends Error {
  override readonly name = 'MailFailed';

  constructor(readonly code: string) {
    super(code);
  }
}

/** The links alone: who a letter was for is nobody's business in a terminal. */
const linksIn = (text: string) => (text.match(/https?:\/\/\S+/g) ?? []).join('\n');

function printToTerminal(line: string) {
  process.stdout.write(`Demonstration: no e-mail is sent. The link: ${line}\n`);
}
