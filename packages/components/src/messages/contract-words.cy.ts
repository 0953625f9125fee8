// Machine draft, to be reviewed by a Welsh speaker.
import type { ContractWords } from './contract-words.en.js';

export const contractWordsCy = {
  notStated: 'heb ei nodi',
  buyerNotStated: 'prynwr heb ei enwi',
  withTax: (amount: string) => `${amount} gyda threth`,
  mayGoOnUntil: (date: string) => `gall barhau hyd at ${date}`,
  and: 'a',
  opensNotice: 'Darllen yr hysbysiad',
  status: {
    planning: 'Yn cael ei gynllunio',
    planned: 'Wedi’i gynllunio',
    open: 'Ar agor i gynigion',
    awarded: 'Wedi’i ddyfarnu, heb ei lofnodi eto',
    pending: 'Heb ddechrau eto',
    active: 'Ar waith',
    ended: 'Wedi dod i ben',
    complete: 'Cynigion wedi cau',
    terminated: 'Wedi dod i ben yn gynnar',
    cancelled: 'Wedi’i ganslo',
    unsuccessful: 'Ni ddewiswyd neb',
    withdrawn: 'Wedi’i dynnu’n ôl',
    unknown: 'heb ei nodi',
  },
} satisfies ContractWords;
