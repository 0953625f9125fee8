import { z } from '@hono/zod-openapi';

const accepted = 'the name of a time zone, such as Europe/London';
const places = new Set(Intl.supportedValuesOf('timeZone'));
const nameOfPlace = /^[A-Z][A-Za-z]+(\/[A-Z][A-Za-z0-9_+-]*){1,2}$/;

/** A zone by the name of a place, as IANA keeps them: offsets and `Etc/…` know no summer time. */
export const timeZoneSchema = z
  .string()
  .max(64)
  .refine(isTimeZone, { error: accepted })
  .openapi({ example: 'Europe/London', description: 'An IANA time zone, by its place.' });

function isTimeZone(name: string): boolean {
  if (places.has(name)) return !name.startsWith('Etc/');
  // Not listed may mean an older or a newer name of a place that is: Asia/Kolkata, Europe/Kyiv.
  return nameOfPlace.test(name) && !name.startsWith('Etc/') && places.has(placeOf(name));
}

function placeOf(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return '';
  }
}
