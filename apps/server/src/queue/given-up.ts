/** Another try would fail as well. The code says why and nothing of what was in it. */
export class GivenUp extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'GivenUp';
  }
}
