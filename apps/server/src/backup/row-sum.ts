import { createHash } from 'node:crypto';

const modulus = 2n ** 256n;

/**
 * A sum over the rows of a table that does not depend on their order: the SHA-256 of each row's
 * line, added up modulo 2^256. Two databases that hold the same rows give the same sum, whatever
 * the engine and however the rows lie on the disk.
 */
export class RowSum {
  rows = 0;
  #sum = 0n;

  add(line: string): void {
    this.rows += 1;
    this.#sum += BigInt(`0x${createHash('sha256').update(line).digest('hex')}`);
  }

  get sum(): string {
    return (this.#sum % modulus).toString(16).padStart(64, '0');
  }
}
