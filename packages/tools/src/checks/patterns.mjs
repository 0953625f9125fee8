import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../repository.mjs';
import { files, read } from './files.mjs';

/** @type {import('./check.mjs').Check} */
export const patterns = {
  name: 'patterns',
  says: 'nothing the house has ruled out, and no file over 400 lines',
  async run() {
    const written = (await files(code)).filter(
      (file) => !isGenerated(file) && existsSync(join(root, file)),
    );
    return written.flatMap((file) => faults(file, read(file))).join('\n');
  },
};

const code = /\.(ts|js|mjs|cjs|css|sql|html|sh|md)$|^\.ci\/run$/;

/** @param {string} file */
function isGenerated(file) {
  return /(^|\/)generated\/|\.gen\.ts$|(^|\/)CHANGELOG\.md$/.test(file);
}

const longest = 400;

/**
 * @typedef {{ where: RegExp, except?: RegExp, what: RegExp, why: string }} Rule
 * @type {readonly Rule[]}
 */
const rules = [
  {
    where: /^packages\/components\/src\//,
    except: /\.test\.ts$/,
    what: /\sstyle="/,
    why: 'a style attribute breaks a strict content security policy; use a class or styleMap',
  },
  {
    where: /^packages\/components\/src\//,
    except: /\.test\.ts$/,
    what: /\b\d*\.?\d+rem\b/,
    why: 'rem follows the host page; use em',
  },
  {
    where: /^packages\/components\/src\//,
    except: /\.test\.ts$/,
    what: /\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML)\b/,
    why: 'text is rendered by Lit, never parsed as HTML',
  },
  {
    where: /^packages\/(components|sdk)\/src\//,
    except: /\.test\.ts$/,
    what: /\b(localStorage|sessionStorage|document\.cookie)\b/,
    why: "nothing is kept in the host page's storage",
  },
  {
    where: /^(packages\/(components|sdk)|apps\/[^/]+)\/(src|public|assets)\//,
    except: /\.test\.ts$/,
    what: /(<(script|link|img|iframe)[^>]*\s(src|href)=["']|@import\s+(url\()?["']|url\(["']?)https?:\/\//,
    why: 'everything a page needs is served from here',
  },
  {
    where: /\.test\.(ts|mjs)$/,
    what: /\b(it|test|describe)\.only\(|\bvi\.mock\(|toMatchSnapshot\(|toMatchInlineSnapshot\(/,
    why: 'tests run all together, against the real thing',
  },
  {
    where: /^(packages|apps|openapi|stories|docs|\.ci|\.config|\.github)\//,
    except: /^packages\/tools\/src\/checks\//,
    // XXX by itself is the code of no currency.
    what: /\b(TODO|FIXME)\b|(\/\/|\/\*).*\bXXX\b/,
    why: 'finish it, or open an issue',
  },
];

/**
 * @param {string} file
 * @param {string} text
 */
export function faults(file, text) {
  const lines = text.split('\n');
  const found = rules
    .filter(({ where, except }) => where.test(file) && !except?.test(file))
    .flatMap(({ what, why }) =>
      lines.flatMap((line, index) => (what.test(line) ? [`${file}:${index + 1} ${why}`] : [])),
    );
  const length = text.endsWith('\n') ? lines.length - 1 : lines.length;
  if (length > longest && !file.endsWith('.md')) {
    found.push(`${file} has ${length} lines; split it, ${longest} is the most`);
  }
  return found;
}
