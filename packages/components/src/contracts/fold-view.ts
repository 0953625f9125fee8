import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../base/language.js';
import { shorten } from '../format/shorten.js';
import {
  buyerName,
  contractWords,
  periodInWords,
  statusInWords,
  valueInWords,
} from '../messages/contract-words.js';
import { cellsView } from './cells-view.js';
import { contractsMessages, written } from './contracts.messages.js';
import { alike, type Fold } from './fold-rows.js';

export interface FoldViewOptions {
  language: Language;
  fold: (ocid: string) => void;
}

/** Many contracts of one process as one line, which opens: what they have in common, and how many there are. */
export function foldView(folded: Fold, { language, fold }: FoldViewOptions): TemplateResult {
  const { ocid, rows, isOpen } = folded;
  const words = contractsMessages(language);
  const { notStated } = contractWords(language);
  const [first] = rows;
  const title = alike(folded, (row) => row.title) ?? first?.title ?? ocid;
  const suppliers = new Set(rows.flatMap((row) => row.suppliers.map(({ id, name }) => id || name)));
  const promises = rows.reduce(
    (sum, { commitments, reported }) => sum + Math.max(commitments, reported),
    0,
  );
  const cells = [
    ['buyer', alike(folded, buyerName) || notStated],
    ['supplier', suppliers.size === 0 ? notStated : words.suppliers(written(suppliers.size))],
    ['value', alike(folded, (row) => valueInWords(row, language))],
    ['period', alike(folded, (row) => periodInWords(row, language))],
    ['status', alike(folded, (row) => statusInWords(row, language))],
    ['promises', words.promises(written(promises))],
  ] as const;
  return html`<tr role="row" class="fold">
    <th role="rowheader" scope="row" class="title">
      <button
        class="opens"
        type="button"
        aria-expanded=${isOpen ? 'true' : 'false'}
        data-fold=${ocid}
        @click=${() => fold(ocid)}
      >
        <span lang=${first?.language ?? nothing}>${shorten(title, 140).short}</span>
      </button>
      <span class="lots muted">${words.parts(written(rows.length))}</span>
    </th>
    ${cellsView(
      cells.map(([column, value]) => [column, value ?? words.differs] as const),
      language,
    )}
  </tr>`;
}
