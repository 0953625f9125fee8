import { expect } from 'chai';
import { larkmoor } from '../testing/given.js';
import { buttonCalled, eventually, reaches, rootOf, says } from '../testing/settle.js';
import '../rota/rota.define.js';
import '../team/team.define.js';

const forms = [
  {
    tag: 'kith-rota',
    open: 'Add a visit',
    send: 'Add this visit',
    fields: ['title', 'startTime'],
  },
  {
    tag: 'kith-team',
    open: 'Invite someone',
    send: 'Send the invitation',
    fields: ['search', 'relationship'],
  },
];

describe('what is wrong with a form', () => {
  afterEach(() => document.querySelectorAll('.place').forEach((place) => place.remove()));

  for (const { tag, open, send, fields } of forms) {
    it(`is listed above it, and each fault leads to its field, in <${tag}>`, async () => {
      const { edie, teamId } = await larkmoor();
      const element = document.createElement(tag);
      element.className = 'place';
      Object.assign(element, { client: edie, teamId });
      document.body.append(element);
      await reaches(element, 'complete');
      buttonCalled(element, open).click();
      await says(element, send);
      buttonCalled(element, send).click();
      const root = rootOf(element);
      await eventually(() => root.activeElement?.matches('.form-faults') ?? false, 'no faults');

      const address = location.href;
      const links = [...root.querySelectorAll<HTMLAnchorElement>('.form-faults a')];
      const led = links.map((link) => {
        link.click();
        const field = root.activeElement;
        const fault = root.getElementById(`fault-${field?.id}`);
        expect(link.textContent).to.equal(fault?.textContent);
        return field?.id;
      });
      expect(led).to.deep.equal(fields);
      expect(location.href).to.equal(address);
    });
  }
});
