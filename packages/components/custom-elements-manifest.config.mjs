/** Settings of the analyzer that writes custom-elements.json. */
export default {
  globs: ['src/**/*.ts'],
  exclude: [
    'src/**/*.test.ts',
    'src/testing/**',
    'src/**/*.messages.*.ts',
    'src/**/*.styles.ts',
    'src/messages/**',
    'src/format/**',
  ],
  litelement: true,
  outdir: '.',
  packagejson: false,
};
