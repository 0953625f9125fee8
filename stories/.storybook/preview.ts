import manifest from '@kith/components/custom-elements.json';
import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import './preview.css';

setCustomElementsManifest(manifest);

/** Everything that an element tells a page. */
const events = manifest.modules
  .flatMap(({ declarations }) => declarations as { events?: { name: string }[] }[])
  .flatMap((declaration) => declaration.events ?? [])
  .map(({ name }) => name);

/** Shows in the panel of actions what the element of a story tells its page. */
function showEvents({ canvasElement }: { canvasElement: HTMLElement }): () => void {
  const told = [...new Set(events)].map((name) => [name, action(name)] as const);
  for (const [name, show] of told) canvasElement.addEventListener(name, show);
  return () => {
    for (const [name, show] of told) canvasElement.removeEventListener(name, show);
  };
}

const preview: Preview = {
  beforeEach: showEvents,
  parameters: {
    layout: 'padded',
    controls: { expanded: true, sort: 'none' },
    options: {
      storySort: { order: ['Teams', 'Scheduling', 'Open data'] },
    },
  },
  argTypesEnhancers: [
    // What a story does not read is told, without a control that would do nothing.
    ({ argTypes, initialArgs }) =>
      Object.fromEntries(
        Object.entries(argTypes).map(([name, told]) => {
          const isRead = name in initialArgs || told.options !== undefined;
          return [name, isRead ? told : { ...told, control: false }];
        }),
      ),
  ],
};

export default preview;
