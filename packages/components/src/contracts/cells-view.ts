import { html, type TemplateResult } from 'lit';
import type { Language } from '../base/language.js';
import type { Column } from './choose-rows.js';
import { contractsMessages } from './contracts.messages.js';

export type Cells = readonly (readonly [column: Column, value: unknown])[];

/** What a line says in each column but the first, with the name of the column where it is a card. */
export function cellsView(cells: Cells, language: Language): TemplateResult[] {
  const labels = contractsMessages(language).columns;
  return cells.map(
    ([column, value]) => html`<td role="cell" class=${column}>
      <span class="label muted">${labels[column]}</span>
      <span>${value}</span>
    </td>`,
  );
}
