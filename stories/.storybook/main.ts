import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions, mergeConfig } from 'vite';
import { withSharedStates } from './shared-states.js';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../*.stories.ts'],
  experimental_indexers: (known = []) => known.map(withSharedStates),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  // The rooms are read from their source, so a story shows the code as it stands.
  viteFinal: (vite) =>
    mergeConfig(vite, {
      resolve: { conditions: ['@kith/source', ...defaultClientConditions] },
      build: { target: 'es2022', chunkSizeWarningLimit: 2000 },
    }),
};

export default config;
