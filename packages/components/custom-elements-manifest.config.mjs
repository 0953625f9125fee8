import { existsSync, readdirSync } from 'node:fs';

const elements = readdirSync('src').filter((name) => existsSync(`src/${name}/${name}.define.ts`));

/** Each element's class with its events, and what the classes inherit. */
const globs = [
  'src/base/kith-element.ts',
  'src/base/client-element.ts',
  'src/base/events.ts',
  'src/open-data/open-data-element.ts',
  ...elements.flatMap((name) => [`src/${name}/${name}.ts`, `src/${name}/${name}.events.ts`]),
];

/** What the base has for its own sake. */
const own = new Set(['define', 'version']);

/** Takes out what a page cannot use, and says which tag each class is registered under. */
const forPages = {
  name: 'kith-for-pages',
  packageLinkPhase({ customElementsManifest }) {
    for (const { path, declarations, exports } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        declaration.members = declaration.members?.filter(
          ({ name, privacy, inheritedFrom }) =>
            privacy === undefined && !name.startsWith('#') && !(inheritedFrom && own.has(name)),
        );
        // What the analyzer guesses from dispatchEvent() is not what the documentation says.
        declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('kith-'));
        const folder = path.split('/')[1];
        if (path !== `src/${folder}/${folder}.ts` || declaration.kind !== 'class') continue;
        declaration.tagName = `kith-${folder}`;
        declaration.customElement = true;
        exports.push({
          kind: 'custom-element-definition',
          name: declaration.tagName,
          declaration: { name: declaration.name, module: path },
        });
      }
    }
  },
};

/** Settings of the analyzer that writes custom-elements.json. */
export default { globs, litelement: true, outdir: '.', packagejson: false, plugins: [forPages] };
