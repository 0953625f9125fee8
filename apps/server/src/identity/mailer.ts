export interface Letter {
  to: string;
  subject: string;
  /** Plain text: every reader and every screen can show it. */
  text: string;
}

export interface Mailer {
  send(letter: Letter): Promise<void>;
}
