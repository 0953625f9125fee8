import { idSchema } from './ids.js';

/** What every reading of a team takes: see `viewedAs`. */
export const viewAsQuery = {
  viewAs: idSchema.optional().openapi({
    description:
      'Owner only: a membership; the answer is what that member would see of this team, and of no other.',
  }),
};
