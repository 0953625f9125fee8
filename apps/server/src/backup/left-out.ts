/**
 * Tables whose rows are in no backup, and why. All others are in every backup, also those that
 * will be made one day; no table that is in a backup may refer to one that is not.
 */
export const leftOut: Record<string, string> = {
  kith_migrations: 'The list of migrations stands at the head; a restore runs them.',
  kith_grants: 'Written by the migrations.',
  access_rules: 'Written from the code after a restore.',
  access_edition: 'Written with the access rules.',
  kith_signing_key: 'Made anew by the migrations; it signs nothing that lasts.',
  sessions: 'Who was signed out since would be signed in again. Everybody signs in anew.',
  embed_sessions: 'Made anew by the websites within minutes.',
  sign_in_links: 'A link that was used since would open the door again.',
  rate_limits: 'Counts of the last hours; everybody starts afresh.',
};
