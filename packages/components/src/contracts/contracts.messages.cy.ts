// Machine draft, to be reviewed by a Welsh speaker.
import type { ContractsMessages } from './contracts.messages.en.js';

const contracts = (count: string) => `${count} contract`;

export const contractsMessagesCy = {
  title: 'Contractau',
  columns: {
    title: 'Contract',
    buyer: 'Prynwr',
    supplier: 'Cyflenwr',
    value: 'Gwerth',
    period: 'Cyfnod',
    status: 'Statws',
    promises: 'Addewidion',
  },
  find: 'Dod o hyd i eiriau',
  findHint: 'Mewn enwau, disgrifiadau, lleoedd, lotiau, dogfennau, dyddiadau a rhifau hysbysiadau.',
  buyer: 'Prynwr',
  allBuyers: 'Pob prynwr',
  status: 'Statws',
  allStatuses: 'Unrhyw statws',
  withPromises: 'Dim ond rhai ag addewidion',
  clear: 'Dangos y cyfan',
  sortBy: 'Trefn',
  asPublished: 'Fel y’u cyhoeddwyd',
  ascending: (column: string) => `${column}, o’r cyntaf i’r olaf`,
  descending: (column: string) => `${column}, o’r olaf i’r cyntaf`,
  all: (count: string) => `Mae yma ${contracts(count)}.`,
  some: (count: string, all: string) => `Yn dangos ${count} o ${contracts(all)}.`,
  none: (all: string) =>
    `Nid oes yr un o ${contracts(all)} yn cyfateb. Rhowch gynnig ar lai o eiriau, neu dangoswch y cyfan.`,
  nothing: 'Nid oes contractau wedi’u cyhoeddi yma eto. Pan fyddant, yma y byddant.',
  promises: (count: string) => (count === '0' ? 'dim' : count),
  withResults: (count: string) => `${count} gyda chanlyniadau`,
  reading: (count: string) => `Darllenwyd ${contracts(count)} hyd yma; yn dal i ddarllen…`,
  interrupted: (count: string) =>
    `Darllenwyd ${contracts(count)} ond nid oedd modd darllen y gweddill. Mae’r hyn a welwch yn sefyll.`,
  refused: (count: string) =>
    `Hysbysiadau nad oedd modd eu darllen, ac sydd heb eu rhestru: ${count}.`,
  save: 'Cadw’r rhestr hon (CSV)',
  differs: 'nid yr un fath i gyd',
  parts: (count: string) => `Contractau neu ddyfarniadau mewn un broses: ${count}`,
  suppliers: (count: string) => `Cyflenwyr: ${count}`,
  lots: (ids: string, count: number) => `${count === 1 ? 'Lot' : 'Lotiau'}: ${ids}`,
  pages: 'Tudalennau',
  previous: 'Tudalen flaenorol',
  next: 'Tudalen nesaf',
  page: (page: string, of: string) => `Tudalen ${page} o ${of}.`,

  notHere:
    'Doedden ni ddim yn gallu dod o hyd i’r contract hwnnw yn yr hyn a gyhoeddwyd yma. Mae pob contract isod.',
  searching: 'Yn chwilio am y contract…',
} satisfies ContractsMessages;
