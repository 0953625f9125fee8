import type { Command } from './command.js';
import { endHat, giveHat, listHats } from './coop-hats.js';
import { changeCoopCommand, showCoopCommand } from './coop-settings.js';
import { createCoopCommand, listCoopsCommand } from './coops.js';
import { createKey } from './create-api-key.js';
import { createSignInLink } from './create-sign-in-link.js';
import { listFieldKeys, rotateFieldKeys } from './field-keys.js';
import { listKeys } from './list-api-keys.js';
import { addPersonCommand, changeAddressCommand, listPeopleCommand } from './people.js';
import { revokeKey } from './revoke-api-key.js';
import { rotateKey } from './rotate-api-key.js';
import { shareAddress } from './share-address.js';
import { verifyAudit } from './verify-audit.js';

/**
 * Commands that a running server does for whoever asks at its data folder: what they need is in
 * their own words, nothing of the asker's folder or input. Add one with a line here.
 */
export const commandsOfServer: Record<string, Command> = {
  'co-op create': createCoopCommand,
  'co-op list': listCoopsCommand,
  'co-op show': showCoopCommand,
  'co-op change': changeCoopCommand,
  'people add': addPersonCommand,
  'people change-address': changeAddressCommand,
  'people list': listPeopleCommand,
  'addresses share': shareAddress,
  'audit verify': verifyAudit,
  'hats give': giveHat,
  'hats end': endHat,
  'hats list': listHats,
  'sign-in-links create': createSignInLink,
  'keys list': listFieldKeys,
  'keys rotate': rotateFieldKeys,
  'api-keys create': createKey,
  'api-keys list': listKeys,
  'api-keys rotate': rotateKey,
  'api-keys revoke': revokeKey,
};
