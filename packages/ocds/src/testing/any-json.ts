import fc from 'fast-check';

const fields = [
  'ocid id date tag parties roles buyer name tender title status lots value amount currency awards',
  'suppliers contracts awardID period startDate endDate agreedMetrics implementation metrics documents',
  'url noticeType observations measure dimensions unit suppression measureClassification direction',
]
  .join(' ')
  .split(' ');

const words = [
  'met',
  'withheld',
  'active',
  'compiled',
  '95%',
  '2026-04-01',
  '2026-06-30T00:00:00Z',
];

/** JSON that has the standard's field names with values of any shape in them. */
export const anyRelease = fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
  object: fc.dictionary(fc.constantFrom(...fields), tie('value'), { maxKeys: 6 }),
  value: fc.oneof(
    { depthSize: 'medium' },
    fc.oneof(fc.constantFrom(...words), fc.string(), fc.double(), fc.constant(null)),
    tie('object'),
    fc.array(tie('object'), { maxLength: 3 }),
    fc.array(tie('value'), { maxLength: 2 }),
  ),
})).object;
