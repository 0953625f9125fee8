/** Why Kith cannot start, as one line for the person at the terminal. */
export class StartError extends Error {
  constructor(
    message: string,
    readonly exitCode: number = 1,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'StartError';
  }
}
