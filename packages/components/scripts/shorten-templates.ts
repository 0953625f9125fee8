import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

const shortened = new Set(['html', 'svg', 'css']);

/** Takes the indentation out of Lit templates and styles, which no minifier does. */
export const shortenTemplates: Plugin = {
  name: 'shorten-templates',
  setup(build) {
    build.onLoad({ filter: /packages\/components\/src\/.*\.ts$/ }, async ({ path }) => ({
      contents: shorten(await readFile(path, 'utf8'), path),
      loader: 'ts',
    }));
  },
};

/** The same source with each run of white space in a tagged template as one space. */
function shorten(text: string, path: string): string {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const cuts: { from: number; to: number; tag: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && shortened.has(node.tag.getText(source))) {
      for (const part of partsOf(node.template)) {
        cuts.push({ from: part.getStart(source), to: part.end, tag: node.tag.getText(source) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return cuts
    .sort((one, other) => other.from - one.from)
    .reduce(
      (whole, { from, to, tag }) =>
        whole.slice(0, from) + tight(whole.slice(from, to), tag) + whole.slice(to),
      text,
    );
}

/** The literal pieces of a template, without what stands in its `${}`. */
function partsOf(template: ts.TemplateLiteral): ts.Node[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template];
  return [template.head, ...template.templateSpans.map(({ literal }) => literal)];
}

/** Around these tags HTML drops white space by itself. */
const blocks =
  'div|p|h[1-6]|ul|ol|li|section|header|form|fieldset|legend|figure|figcaption|blockquote|table|thead|tbody|tr|td|th|caption|dl|dt|dd|select|option|textarea|details|summary|button';
const aroundBlocks = new RegExp(` ?(</?(?:${blocks})(?:>| [^<>]*>)) ?`, 'g');

function tight(piece: string, tag: string): string {
  const spaced = piece.replace(/\s+/g, ' ');
  if (tag === 'css') {
    return spaced
      .replace(/\/\*.*?\*\//g, '')
      .replace(/ ?([{};,>]) ?/g, '$1')
      .replace(/(\d) \* /g, '$1*')
      .replace(/: /g, ':')
      .replace(/;\}/g, '}');
  }
  return spaced.replace(aroundBlocks, '$1').replace(/ (\/?>)/g, '$1');
}
