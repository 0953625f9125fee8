import { spokenForLetter } from './access/spoken-for-letter.js';
import { emergencyLetter } from './emergencies/emergency-letter.js';
import { signInLetter } from './identity/sign-in-letter.js';
import { invitationLetter } from './invitations/invitation-letter.js';
import type { Kind } from './queue/kind.js';
import { sealAnew } from './sealed/seal-anew.js';
import { sealedColumns } from './sealed-columns.js';

/** What is done later, through the queue. Add yours to the list. */
export const kinds: readonly Kind[] = [
  signInLetter,
  invitationLetter,
  spokenForLetter,
  emergencyLetter,
  sealAnew(sealedColumns),
];
