export { codesOfCsv, UnusableCodelist } from './csv.js';
export {
  type OfficialOptions,
  type OfficialSchemas,
  officialStandard,
  UnusableSchema,
} from './official.js';
