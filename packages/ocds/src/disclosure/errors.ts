/** The figures given cannot be one table: its message names the figure and says what is accepted. */
export class FiguresError extends Error {
  override readonly name = 'FiguresError';
}
