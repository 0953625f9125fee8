import type { Preview } from '@storybook/web-components-vite';
import './preview.css';

const preview: Preview = {
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    options: {
      storySort: { order: ['Teams', 'Scheduling', 'Open data'] },
    },
  },
};

export default preview;
