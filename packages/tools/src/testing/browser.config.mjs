import { pathToFileURL } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { kithReporter } from '../wtr-reporter.mjs';

const { default: config } = await import(
  pathToFileURL(String(process.env.KITH_BROWSER_CONFIG)).href
);

/** The suite's own settings, and a reporter that counts. */
export default {
  ...config,
  reporters: [...(config.reporters ?? [defaultReporter()]), kithReporter()],
};
