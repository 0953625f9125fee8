// Machine draft: to be reviewed by a Welsh speaker before anyone relies on it.
import type { Capability } from '../../resources/teams.js';
import type { Phrasebook, Voice } from './phrasebook.js';

const labels: Readonly<Record<Capability, string>> = {
  see_members: 'Gweld pwy sydd yn y tîm',
  see_basic_profile: 'Gweld sut i gyfarch Perchennog y Tîm',
  see_rota: 'Gweld y rota',
  see_notes: 'Gweld y nodiadau',
  write_notes: 'Ysgrifennu nodiadau',
  see_money: 'Gweld yr arian',
  invite_others: 'Gwahodd pobl',
  arrange_visits: 'Trefnu a symud ymweliadau',
  accept_visits: 'Derbyn ymweliadau',
  change_grants: "Newid pwy sy'n cael gwneud beth",
  end_membership: 'Dod â lle yn y tîm i ben',
};

const reasons: Record<string, (voice: Voice) => string> = {
  owner_right: () => 'Hawl Perchennog y Tîm yw hyn, felly all neb ei ddiffodd.',
  visitors_must_know: () => "Rhaid i bawb sy'n ymweld wybod hyn.",
  teammates_must_know: () => "Rhaid i bobl sy'n gweithio gyda'i gilydd adnabod ei gilydd.",
  personal_care_needs_it: () => 'All neb roi gofal personol yn ddiogel hebddyn nhw.',
  carers_must_record: () => "Rhaid i bawb sy'n rhoi gofal ysgrifennu beth ddigwyddodd.",
  own_choice: ({ member }) => `Dewis ${member ?? 'i chi'} yw hyn bob amser.`,
  starter_needs_it: () => 'Mae angen hyn ar gychwynnwr tîm.',
  coach_needs_it: () => "Mae angen hyn ar hyfforddwr i gadw'r tîm yn ddiogel.",
  usual: ({ owner }) =>
    `Mae hyn yn arferol, ac ${owner ? `mae ${owner}` : 'rydych chi'} yn cael ei ddiffodd.`,
  granted: ({ owner, date }) => `${owner ?? 'Chi'} benderfynodd hyn ar ${date}.`,
  refused: ({ owner, date }) => `${owner ?? 'Chi'} benderfynodd hyn ar ${date}.`,
  not_shared: ({ owner }) => `${owner ? `Dydy ${owner}` : 'Dydych chi'} ddim wedi cytuno i hyn.`,
  during_visit: () => 'Mae ymweliad tua nawr.',
  only_around_visits: () => 'Mae hyn yn agor 2 awr cyn ymweliad ac yn cau 12 awr ar ei ôl.',
  own_items_only: () => 'Mae gweddill yr arian yn aros yn breifat.',
  own_contract_only: () => 'Mae gweddill yr arian yn aros yn breifat.',
  emergency_only: () => 'Dim ond mewn argyfwng, a rhaid ysgrifennu pam.',
  wears_hat: () => 'Daw hynny gyda het Deiliad y Rota.',
  needs_hat: () => 'Daw hynny gyda het Deiliad y Rota.',
  not_for_visits: () => "Y bobl sy'n rhoi cymorth sy'n gwneud ymweliadau.",
  authority_does_not_cover: () => 'Does dim cofnod o hawl gyfreithiol i benderfynu hyn.',
  membership_ended: () => "Mae'r lle hwn yn y tîm wedi dod i ben.",
  membership_paused: () => "Mae'r lle hwn yn y tîm wedi'i oedi.",
  safety_stop_only: () => 'Dim ond atal gwaith gofal, a hynny i gadw pobl yn ddiogel.',
};

export const welsh: Phrasebook = {
  labels,
  sentence({ capability, allowed, code }, voice) {
    const who = voice.member ?? 'Chi';
    const why = reasons[code]?.(voice) ?? 'All neb droi hyn ymlaen.';
    return `${who}: ${labels[capability].toLowerCase()} – ${allowed ? 'iawn' : 'dim caniatâd'}. ${why}`;
  },
};
