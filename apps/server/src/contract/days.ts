import { z } from '@hono/zod-openapi';
import { accepting } from './rule.js';

export const firstDay = '1900-01-01';
export const lastDay = '2199-12-31';

const accepted = `a day from ${firstDay} to ${lastDay}, such as 2026-08-03`;

/** A calendar day, without a zone: four digits of year, within what anybody alive may mean. */
export const dateSchema = z.iso
  .date({ error: accepting(accepted) })
  .refine((day) => day >= firstDay && day <= lastDay, { error: accepted })
  .openapi({ example: '2026-08-03', description: `From ${firstDay} to ${lastDay}.` });

/** A wall-clock time of day in the team's zone, 24 hours. */
export const wallTimeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 08:30')
  .openapi({ example: '08:30' });
