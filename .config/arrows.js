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
  'apps/demo': ['packages/components', 'packages/sdk', 'packages/ocds'],
  stories: ['packages/components', 'packages/sdk'],
};

/**
 * What the folders of the server stand on, and what each of these may import of the server's folders.
 * Folders that are not named here are domains: they may import one another, and these not them.
 * Files beside the folders put everything together.
 */
const ground = {
  db: ['contract'],
  contract: [],
  mail: ['queue'],
  access: ['db', 'contract', 'queue'],
  limits: ['db', 'contract'],
  sealed: ['db', 'queue'],
  http: ['db', 'contract', 'access', 'limits', 'live', 'jobs', 'queue'],
  live: ['db', 'access'],
  jobs: ['db', 'queue'],
  queue: ['db', 'live'],
};

const serverFolder = 'apps/server/src/';

/** The folder of the server that a path lies in; undefined elsewhere, and for files beside them. */
function folderInServer(path) {
  if (!path.startsWith(serverFolder)) return undefined;
  const [folder, ...rest] = path.slice(serverFolder.length).split('/');
  return rest.length === 0 ? undefined : folder;
}

/** Whether what stands below reaches for what stands on it. */
function reachesUp(from, to) {
  const [lower, upper] = [folderInServer(from), folderInServer(to)];
  const allowed = ground[lower];
  return (
    allowed !== undefined && upper !== undefined && upper !== lower && !allowed.includes(upper)
  );
}

const rooms = Object.keys(arrows);

/** Folder of a workspace by the name after `@kith/`. */
const folderOf = new Map(rooms.map((room) => [room.split('/').at(-1), room]));

function roomOf(path) {
  return rooms.find((room) => path === room || path.startsWith(`${room}/`));
}

const isTest = /\.(test|fixture)\.ts$/;

function targetOf(specifier, file, root) {
  const named = /^@kith\/([^/]+)/.exec(specifier);
  if (named) return folderOf.get(named[1]);
  if (!specifier.startsWith('.')) return undefined;
  return roomOf(pathOf(specifier, file, root));
}

const pathOf = (specifier, file, root) =>
  relative(root, resolve(dirname(file), specifier))
    .split(sep)
    .join('/');

/** ESLint rule: an import must follow an arrow between rooms, and by the package's name. */
export const arrowsRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      refused: '{{from}} may not import {{to}}. See "Rooms and arrows" in CONTRIBUTING.md.',
      upward: '{{from}} may not import {{to}}, which stands on it: let it be handed in.',
      relative: 'Import {{to}} by its name (@kith/…), not by a path into its folder.',
    },
  },
  create(context) {
    const path = relative(context.cwd, context.filename).split(sep).join('/');
    const from = roomOf(path);
    if (!from) return {};
    const inspectFolders = (node, specifier) => {
      if (!specifier.startsWith('.') || isTest.test(path)) return;
      const target = pathOf(specifier, context.filename, context.cwd);
      if (!reachesUp(path, target)) return;
      const data = { from: folderInServer(path), to: folderInServer(target) };
      context.report({ node, messageId: 'upward', data });
    };
    const inspect = (node) => {
      const specifier = node?.value;
      if (typeof specifier !== 'string') return;
      inspectFolders(node, specifier);
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
