import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';
import type { Config } from '../config.js';

export interface Letter {
  to: string;
  subject: string;
  /** Plain text: every reader and every screen can show it. */
  text: string;
}

export interface Mailer {
  send(letter: Letter): Promise<void>;
}

/** Sends by SMTP where it is configured. The demonstration prints instead; otherwise it is lost. */
export function createMailer(config: Config, log: Logger, print = printToTerminal): Mailer {
  if (config.smtpUrl !== undefined) {
    const transport = createTransport(config.smtpUrl);
    return {
      async send({ to, subject, text }) {
        await transport.sendMail({ from: config.mailFrom, to, subject, text });
      },
    };
  }
  if (config.demo) return { send: async ({ text }) => print(linksIn(text)) };
  return {
    async send() {
      log.warn('A letter was not sent: SMTP_URL is not set');
    },
  };
}

/** The links alone: who a letter was for is nobody's business in a terminal. */
const linksIn = (text: string) => (text.match(/https?:\/\/\S+/g) ?? []).join('\n');

function printToTerminal(line: string) {
  process.stdout.write(`Demonstration: no e-mail is sent. The link: ${line}\n`);
}
