import { dirname, relative, resolve, sep } from 'node:path';

/** Who may import whom. What is not listed here is refused. */
const arrows = {
  'packages/ocds': [],
  'packages/core': [],
  'packages/tools': [],
  openapi: [],
  'packages/sdk': ['openapi'],
  'packages/components': ['packages/sdk', 'packages/ocds'],
  'apps/server': ['packages/core', 'packages/ocds'],
  'apps/demo': ['packages/components', 'packages/sdk'],
  stories: ['packages/components', 'packages/sdk'],
};

const rooms = Object.keys(arrows);

/** Folder of a workspace by the name after `@kith/`. */
const folderOf = new Map(rooms.map((room) => [room.split('/').at(-1), room]));

function roomOf(path) {
  return rooms.find((room) => path === room || path.startsWith(`${room}/`));
}

function targetOf(specifier, file, root) {
  const named = /^@kith\/([^/]+)/.exec(specifier);
  if (named) return folderOf.get(named[1]);
  if (!specifier.startsWith('.')) return undefined;
  return roomOf(
    relative(root, resolve(dirname(file), specifier))
      .split(sep)
      .join('/'),
  );
}

/** ESLint rule: an import must follow an arrow between rooms, and by the package's name. */
export const arrowsRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      refused: '{{from}} may not import {{to}}. See "Rooms and arrows" in CONTRIBUTING.md.',
      relative: 'Import {{to}} by its name (@kith/…), not by a path into its folder.',
    },
  },
  create(context) {
    const from = roomOf(relative(context.cwd, context.filename).split(sep).join('/'));
    if (!from) return {};
    const inspect = (node) => {
      const specifier = node?.value;
      if (typeof specifier !== 'string') return;
      const to = targetOf(specifier, context.filename, context.cwd);
      if (!to || to === from) return;
      const data = { from, to };
      if (!arrows[from].includes(to)) context.report({ node, messageId: 'refused', data });
      else if (specifier.startsWith('.')) context.report({ node, messageId: 'relative', data });
    };
    return {
      ImportDeclaration: (node) => inspect(node.source),
      ExportNamedDeclaration: (node) => inspect(node.source),
      ExportAllDeclaration: (node) => inspect(node.source),
      ImportExpression: (node) => inspect(node.source),
      TSImportType: (node) => inspect(node.source),
    };
  },
};
