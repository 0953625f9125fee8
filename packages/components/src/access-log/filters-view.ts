import { html, nothing, type TemplateResult } from 'lit';
import { buttonView } from '../base/button-view.js';
import { inputFieldView, selectFieldView } from '../base/field-view.js';
import type { AccessLogMessages } from './access-log.messages.en.js';
import { everything, isNarrow, type LookList, type Wanted } from './look-list.js';

interface FiltersViewOptions {
  words: AccessLogMessages;
  wanted: Wanted;
  lookers: LookList['lookers'];
  want: (change: Partial<Wanted>) => void;
}

/** What narrows the list: who looked, at what, and on which days. */
export function filtersView({ words, wanted, lookers, want }: FiltersViewOptions): TemplateResult {
  const { by, kind, from, to } = wanted;
  const kinds = Object.entries(words.kinds);
  const day = (id: 'from' | 'to', value: string) =>
    inputFieldView({
      id,
      type: 'date',
      label: words[id],
      value,
      write: (written) => want({ [id]: dayOf(written) }),
    });
  return html`<form
    class="filters"
    part="filters"
    role="search"
    aria-label=${words.find}
    @submit=${(event: Event) => event.preventDefault()}
  >
    ${
      lookers.length === 0
        ? nothing
        : selectFieldView({
            id: 'by',
            label: words.by,
            value: by,
            choices: [['', words.anybody], ...lookers.map(({ id, name }) => [id, name] as const)],
            choose: (chosen) => want({ by: chosen }),
          })
    }
    ${selectFieldView({
      id: 'kind',
      label: words.kind,
      value: kind,
      choices: [['', words.anything], ...kinds],
      choose: (chosen) => want({ kind: chosen as Wanted['kind'] }),
    })}
    ${day('from', from)} ${day('to', to)}
    ${
      isNarrow(wanted)
        ? html`<div class="actions">
            ${buttonView(words.everything, () => want(everything), { look: 'quiet', id: 'everything' })}
          </div>`
        : nothing
    }
  </form>`;
}

/** While a year is being written, it is one of long ago. */
const dayOf = (written: string) => (/^(19|20|21)\d\d-/.test(written) ? written : '');
