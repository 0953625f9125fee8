import type { Member } from '@kith/sdk';
import type { TeamMessages } from './team.messages.en.js';

/** One of the places of a member. */
export type Place = Member['places'][number];

export const placeName = ({ relationship }: Place, words: TeamMessages): string =>
  words.relationships[relationship ?? 'unknown'];
