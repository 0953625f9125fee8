import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../repository.mjs';
import { files, read } from './files.mjs';

/** @type {import('./check.mjs').Check} */
export const links = {
  name: 'links',
  says: 'links in the documents lead somewhere',
  async run() {
    const documents = (await files(/\.md$/)).filter((file) => existsSync(join(root, file)));
    const found = documents.flatMap((file) =>
      brokenLinks(file, read(file), (path) => existsSync(join(root, path)), read),
    );
    return found.join('\n');
  },
};

/**
 * @param {string} file
 * @param {string} text
 * @param {(path: string) => boolean} exists
 * @param {(path: string) => string} readOther
 */
export function brokenLinks(file, text, exists, readOther) {
  return targets(text).flatMap((target) => {
    if (/^[a-z]+:/i.test(target)) return [];
    const [path = '', anchor] = decodeURI(target).split('#');
    const other = path ? join(dirname(file), path) : file;
    if (!exists(other)) return [`${file} links to ${target}, which is not there`];
    if (!anchor || !other.endsWith('.md')) return [];
    const headings = other === file ? text : readOther(other);
    return anchors(headings).includes(anchor)
      ? []
      : [`${file} links to ${target}; there is no such heading`];
  });
}

/** @param {string} text */
function targets(text) {
  const prose = text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)|\bsrc="([^"]+)"/g)].map(
    ([, link, source]) => link ?? source ?? '',
  );
}

/**
 * Headings as the anchors that a forge makes of them.
 *
 * @param {string} text
 */
export function anchors(text) {
  return [...text.matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  );
}
