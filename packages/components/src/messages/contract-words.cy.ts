// Machine draft, to be reviewed by a Welsh speaker.
import type { ContractWords } from './contract-words.en.js';

export const contractWordsCy = {
  notStated: 'heb ei nodi',
  buyerNotStated: 'prynwr heb ei enwi',
  withTax: (amount: string) => `${amount} gyda threth`,
  mayGoOnUntil: (date: string) => `gall barhau hyd at ${date}`,
  offersUntil: (date: string) => `Ar agor i gynigion tan ${date}`,
  offersClosed: (date: string) => `Caeodd y cynigion ar ${date}`,
  dueToStart: (date: string) => `I fod i ddechrau ar ${date}; dim hysbysiad diweddarach`,
  dueToEnd: (date: string) => `I fod i ddod i ben ar ${date}; dim hysbysiad diweddarach`,
  startsOn: (date: string) => `I fod i ddechrau ar ${date}`,
  saidOn: (status: string, date: string) => `${status}, yn ôl hysbysiad ${date}`,
  and: 'a',
  opensNotice: 'Darllen yr hysbysiad',
  status: {
    planning: 'Yn cael ei gynllunio',
    planned: 'Wedi’i gynllunio',
    open: 'Ar agor i gynigion',
    awarded: 'Wedi’i ddyfarnu, heb ei lofnodi eto',
    pending: 'Heb ddechrau eto',
    due: 'I fod wedi dechrau',
    active: 'Ar waith',
    extendable: 'Y tu hwnt i’w gyfnod cyntaf',
    ended: 'Wedi dod i ben',
    complete: 'Cynigion wedi cau',
    terminated: 'Wedi dod i ben yn gynnar',
    cancelled: 'Wedi’i ganslo',
    unsuccessful: 'Ni ddewiswyd neb',
    withdrawn: 'Wedi’i dynnu’n ôl',
    unknown: 'heb ei nodi',
  },
} satisfies ContractWords;
