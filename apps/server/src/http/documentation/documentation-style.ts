/** One style for every screen and for paper. Nothing is wider than 320 px unless there is room. */
export const documentationStyle = `
:root { color-scheme: light dark; --ink: #1d2530; --soft: #4c5866; --paper: #fff; --shade: #f2f4f7;
  --link: #0b5c8c; --line: #c6ced8; --focus: #b7791f; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eef1f4; --soft: #b4bfca; --paper: #14191f; --shade: #1f262e; --link: #8cc8ee;
    --line: #3c4753; --focus: #f0b45b; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1em; }
body { margin: 0 auto; padding: 0 1em 4em; max-width: 78em; color: var(--ink);
  background: var(--paper); font: 1.0625em/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.8em; line-height: 1.2; margin: 1em 0 0.25em; }
h2 { font-size: 1.5em; margin: 2.5em 0 0.5em; padding-top: 0.75em; border-top: 3px solid var(--line); }
h3 { font-size: 1.2em; margin: 2.5em 0 0.25em; }
h4 { font-size: 1em; margin: 1.5em 0 0.25em; }
p { margin: 0.5em 0; max-width: 42em; }
a { color: var(--link); text-underline-offset: 0.15em; }
:is(h2, h3) a { color: inherit; text-decoration: none; }
:is(h2, h3) a:hover { text-decoration: underline; }
:is(a, summary):focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
:target { background: var(--shade); }
code, pre, .method { font-family: ui-monospace, "Liberation Mono", monospace; font-size: 0.9em; }
pre { margin: 0.5em 0; padding: 0.75em 1em; background: var(--shade); border-left: 3px solid var(--line);
  white-space: pre-wrap; line-height: 1.45; }
pre code { font-size: 1em; }
.copy { user-select: all; }
.skip { position: absolute; left: -999em; }
.skip:focus { position: static; display: inline-block; padding: 0.5em; }
.address { font-size: 1.05em; }
.method { font-weight: 700; padding: 0.1em 0.4em; border: 1px solid currentColor; border-radius: 0.2em; }
.kind, .note, .bounds { color: var(--soft); }
.note::before { content: "· "; }
dl { margin: 0.5em 0; }
dl div { margin: 0; }
dt { font-weight: 400; }
dt > code { font-weight: 700; }
dd { margin: 0 0 0 1.25em; }
dd p { margin: 0; }
dd p + p, .members + p { margin-top: 0.35em; }
.facts dt { color: var(--soft); }
.members > div { padding: 0.35em 0; border-top: 1px solid var(--line); }
.members .members { margin: 0.25em 0 0; }
.codes > div { padding: 0.2em 0; }
.refusals { list-style: none; margin: 0.5em 0; padding: 0; }
.refusals li { padding: 0.1em 0; }
summary { cursor: pointer; color: var(--link); padding: 0.3em 0; width: fit-content; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav ul ul { padding-left: 1em; font-size: 0.9375em; }
nav a { display: block; padding: 0.2em 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav > ul > li > a { font-weight: 700; padding-top: 0.5em; }
@media (min-width: 60em) {
  body { display: grid; grid-template-columns: 17em minmax(0, 1fr); column-gap: 3em; }
  .skip, header { grid-column: 1 / -1; }
  nav { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: 1em 0.25em; align-self: start; }
  main > section:first-child > h2 { margin-top: 0.5em; }
  .facts > div { display: grid; grid-template-columns: 13em 1fr; }
  .facts dd { margin: 0; }
  .codes > div { display: grid; grid-template-columns: 22em 1fr; gap: 1em; }
  .codes dd { margin: 0; }
}
@media print {
  :root { --ink: #000; --soft: #333; --paper: #fff; --shade: #fff; --link: #000; --line: #999; }
  body { display: block; max-width: none; padding: 0; font-size: 10pt; }
  .skip, nav { display: none; }
  summary { list-style: none; color: var(--soft); }
  details::details-content { content-visibility: visible; block-size: auto; }
  h2, h3, h4, summary { break-after: avoid; }
  dl div, .refusals li { break-inside: avoid; }
}
`;
