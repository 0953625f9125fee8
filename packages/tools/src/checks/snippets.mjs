import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../repository.mjs';
import { read } from './files.mjs';

/** What strangers read first, and copy from. */
const documents = [
  'README.md',
  ...['sdk', 'components', 'ocds'].map((name) => `packages/${name}/README.md`),
];

/** @type {import('./check.mjs').Check} */
export const snippets = {
  name: 'snippets',
  says: 'the TypeScript in the documents compiles as it stands',
  run: async () => faultsIn(new Map(documents.map((file) => [file, read(file)]))).join('\n'),
};

/** Stricter than what most readers have, so that it compiles with theirs. */
const options = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  types: ['node'],
  customConditions: ['@kith/source'],
  skipLibCheck: true,
  noEmit: true,
};

/**
 * What a compiler says of each block of TypeScript in documents, each by itself.
 *
 * @param {ReadonlyMap<string, string>} texts documents by their path from the root
 */
export function faultsIn(texts) {
  /** @type {Map<string, { document: string, source: string }>} */
  const sources = new Map();
  for (const [document, text] of texts) {
    for (const { line, source } of snippetsOf(text)) {
      sources.set(join(root, `${document}.${line}.ts`), { document, source });
    }
  }
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile;
  const fileExists = host.fileExists;
  const getSourceFile = host.getSourceFile;
  host.readFile = (file) => sources.get(file)?.source ?? readFile(file);
  host.fileExists = (file) => sources.has(file) || fileExists(file);
  host.getSourceFile = (file, ...more) => {
    const snippet = sources.get(file);
    if (!snippet) return getSourceFile(file, ...more);
    return ts.createSourceFile(file, snippet.source, more[0]);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return [...sources].flatMap(([file, { document }]) => {
    const parsed = program.getSourceFile(file);
    const found = [
      ...program.getSyntacticDiagnostics(parsed),
      ...program.getSemanticDiagnostics(parsed),
    ];
    return found.map(({ start = 0, messageText }) => {
      const line = (parsed?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      return `${document}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  });
}

/**
 * The blocks of TypeScript in a document, each as a module whose lines stand where they stand in the
 * document. What a block takes for granted stands before it in a comment that no reader sees:
 * `<!-- given` and declarations.
 *
 * @param {string} text
 */
export function snippetsOf(text) {
  const found = [];
  /** @type {string[]} */
  let lines = [];
  let kind = '';
  for (const [index, line] of text.split('\n').entries()) {
    const begins = /^\s*(?:<!-- (given)|```(ts|js))$/.exec(line);
    if (begins && !kind) {
      kind = begins[1] ?? 'code';
      lines.push('');
    } else if (kind && /^\s*(?:-->|```)$/.test(line)) {
      if (kind === 'code') {
        found.push({ line: index + 1, source: `${lines.join('\n')}\nexport {};\n` });
        lines = lines.map(() => '');
      }
      kind = '';
      lines.push('');
    } else {
      if (!kind && line.trim()) lines = lines.map(() => '');
      lines.push(kind ? line : '');
    }
  }
  return found;
}
