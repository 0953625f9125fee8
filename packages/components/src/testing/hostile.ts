const rules = `
  html { font-size: 62.5% !important; }
  * { letter-spacing: 0.4em; text-transform: uppercase; line-height: 1; font-size: 9px; color: red;
      text-align: right; word-spacing: 1em; text-indent: 3em; white-space: nowrap; font-style: italic; }
  button, input, select { all: unset; }
  p, li, ol, ul, h2, h3, table, form { margin: 40px; border: 9px solid red; float: right; }
`;

/** Makes the page one with sweeping rules of its own; the answer makes it plain again. */
export function insideHostilePage(): () => void {
  const style = document.createElement('style');
  style.textContent = rules;
  document.head.append(style);
  return () => style.remove();
}
