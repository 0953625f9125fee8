import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** What else a page may say of itself. */
interface Frame {
  /** Left out: English. */
  language?: 'en' | 'cy';
  /** Where it is not the heading: an error comes first in it. */
  windowTitle?: string;
}

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The frame of our few pages: one style sheet, no script. */
export const page = (title: string, content: Html, frame: Frame = {}): Html => html`<!doctype html>
<html lang="${frame.language ?? 'en'}-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${frame.windowTitle ?? title} – Kith</title>
    <link rel="stylesheet" href="/page.css">
    <link rel="icon" href="data:,">
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      ${content}
    </main>
  </body>
</html>`;

export const pageStyle = `
:root { color-scheme: light dark; --ink: #1d2530; --paper: #fff; --link: #0b5c8c; --line: #6b7785; --bad: #a4262c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eef1f4; --paper: #14191f; --link: #8cc8ee; --line: #93a0ad; --bad: #ff9d97; }
}
body { margin: 0; overflow-wrap: break-word; color: var(--ink); background: var(--paper); font: 1.125em/1.5 system-ui, sans-serif; }
main { max-width: 38em; margin: 0 auto; padding: 2em 1em; }
h1 { font-size: 1.6em; line-height: 1.2; }
h2 { font-size: 1.2em; margin-top: 2em; }
a { color: var(--link); }
label { display: block; font-weight: 600; }
input, button { font: inherit; padding: 0.5em 0.75em; border: 2px solid var(--line); border-radius: 0.25em; }
input { box-sizing: border-box; width: 100%; color: inherit; background: var(--paper); margin: 0.25em 0 1em; }
button { color: var(--paper); background: var(--link); border-color: var(--link); cursor: pointer; }
:is(a, input, button):focus-visible { outline: 3px solid #b7791f; outline-offset: 2px; }
.problem { padding: 0.75em 1em; margin: 0 0 1.5em; border-inline-start: 5px solid var(--bad); }
.problem p { margin: 0; font-weight: 600; }
.wrong { margin: 0.25em 0 0; color: var(--bad); font-weight: 600; }
[aria-invalid='true'] { border-color: var(--bad); }
blockquote { margin: 0 0 1em; padding-inline-start: 1em; border-inline-start: 3px solid var(--line); white-space: pre-line; }
.answers { display: flex; flex-wrap: wrap; gap: 0.75em; align-items: center; margin: 1.5em 0; }
button { min-height: 2.75em; }
button.quiet { color: var(--link); background: transparent; }
ul.people { list-style: none; padding: 0; }
ul.people li { display: flex; flex-wrap: wrap; gap: 0.25em 1em; justify-content: space-between; align-items: center;
  padding: 0.5em 0; border-bottom: 1px solid var(--line); }
@media print { form { display: none; } }
`;
