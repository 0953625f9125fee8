import type { PairedCommitment, PairedPeriod } from '@kith/ocds/metrics';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../base/language.js';
import { formatPeriod } from '../format/period.js';
import { shorten } from '../format/shorten.js';
import { outcomesMessages } from './outcomes.messages.js';

/** What the publisher wrote in words about one result, in the publisher's own words and language. */
export function writtenView(
  pair: PairedCommitment,
  { target, result, classification, notes, days }: PairedPeriod,
  language: Language,
  published: string | undefined,
): TemplateResult | typeof nothing {
  const words = outcomesMessages(language);
  const { asWritten, ratings } = words;
  const rating =
    classification &&
    (classification.description ?? ratings[classification.id] ?? classification.id);
  const rows = [
    [asWritten.promised, target?.kind === 'text' ? target.text : undefined],
    [
      pair.commitment === 'none' ? asWritten.about : asWritten.promised,
      promiseInWords(pair, target),
    ],
    [
      asWritten.reported(formatPeriod(days, language)),
      result.kind === 'text' && result.text !== rating ? result.text : undefined,
    ],
    [asWritten.rating, rating],
    [asWritten.rule, result.kind === 'withheld' ? result.rule : undefined],
    [asWritten.notes, notes],
  ] as const;
  const said = rows.filter(([, text]) => text !== undefined && text !== '');
  if (said.length === 0) return nothing;
  return html`<dl class="written">
    ${said.map(
      ([name, text]) => html`<div>
        <dt>${name}</dt>
        <dd lang=${published ?? nothing}>${text}</dd>
      </div>`,
    )}
  </dl>`;
}

/** Without a number or text of its own to hold to, a promise is what its description says. */
function promiseInWords(
  { title, description }: PairedCommitment,
  target: PairedPeriod['target'],
): string | undefined {
  if (target !== undefined || description === undefined || description === title) return undefined;
  return shorten(description, 240).short;
}
