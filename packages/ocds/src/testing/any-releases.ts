import fc from 'fast-check';

/** Text that tables are apt to spoil. */
const awkward = [
  ...[
    '007',
    '1e3',
    '1.0',
    '-5',
    '1e999',
    'true',
    'TRUE',
    'null',
    'NaN',
    'Infinity',
    '',
    ' ',
    ' x ',
  ],
  ...['=1+1', '+44 20', '-', '@x', '\t=x', '\rx', ' "=x', '“=x', '＝1', "'", "''x", "'=1", '​=x'],
  ...[
    '[',
    '[1]',
    '{}',
    '{"a":1}',
    '#1',
    '#2',
    '#x',
    ';',
    'a; b',
    'a;b',
    ',',
    'a\r\nb',
    'a\rb\n',
    '"q"',
  ],
  ...[
    '\uFEFFx',
    '__proto__',
    'constructor',
    '_x0041_',
    '<b>&amp;',
    'é',
    '🙂',
    '\u0001',
    '2026-04-01',
  ],
];

const names = [
  ...['id', 'ocid', 'tag', 'date', 'title', 'value', 'amount', 'contracts', 'documents', 'awards'],
  ...['metrics', 'agreedMetrics', 'observations', 'implementation', 'dimensions', 'releases'],
  ...[
    'release',
    'field',
    'releaseID',
    'changes',
    'columns',
    'con',
    'Contracts',
    'contracts_documents',
  ],
  ...[
    'a/b',
    'a.b',
    '~1',
    '',
    '.',
    './x',
    '/',
    '=x',
    "'x",
    '[x]',
    ' x ',
    '__proto__',
    'constructor',
  ],
  ...['toString', 'contracts/id', 'é', 'a\nb', '\uFEFFid', '5', 'null', '{"a":1}'],
];

const text = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const scalar = fc.oneof(
  text,
  fc.integer({ min: -2, max: 9 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const id = fc.oneof(fc.constantFrom('1', 1, 2, '2', '#1', '', null, 'a'), scalar);

const { object } = fc.letrec<{ value: unknown; object: object; item: object }>((tie) => ({
  object: fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 5 }),
  item: fc
    .tuple(fc.option(id, { nil: undefined }), tie('object'))
    .map(([given, rest]) => (given === undefined ? rest : { ...rest, id: given })),
  value: fc.oneof(
    { depthSize: 'medium' },
    scalar,
    fc.array(text, { maxLength: 3 }),
    tie('object'),
    fc.array(tie('item'), { maxLength: 4 }),
    fc.array(versionOf(tie('value')), { minLength: 1, maxLength: 2 }),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
}));

function versionOf(value: fc.Arbitrary<unknown>) {
  return fc.record({
    releaseID: scalar,
    releaseDate: scalar,
    releaseTag: fc.array(text, { maxLength: 2 }),
    value,
  });
}

const release = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constantFrom('p', 'q'), id, object).map(named) },
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom('p', 'q'), object).map(compiled) },
  { weight: 2, arbitrary: object },
  { weight: 1, arbitrary: fc.oneof(scalar, fc.array(object, { maxLength: 2 })) },
);

function named([ocid, given, rest]: [string, unknown, object]): object {
  return { ...rest, ocid, id: given };
}

function compiled([ocid, rest]: [string, object]): object {
  return { ...rest, ocid, tag: ['compiled'] };
}

/** Releases of any shape and content, well-formed or not, as JSON can hold them. */
export const anyReleases: fc.Arbitrary<unknown[]> = fc
  .array(release, { maxLength: 4 })
  .map((releases) => JSON.parse(JSON.stringify(releases)) as unknown[]);
