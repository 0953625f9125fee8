import {
  ownProfileSchema,
  pastVisitPageSchema,
  personPageSchema,
  personSchema,
} from '../generated/schemas.js';
import type { Page } from '../page.js';
import type { RequestOptions, VersionOptions } from '../transport/options.js';
import { path } from '../transport/path.js';
import { Resource } from './resource.js';
import type { Answered, QueryOf, Sent } from './shapes.js';

export type OwnProfile = Answered<'OwnProfile'>;
export type Person = Answered<'Person'>;
export type PersonSummary = Answered<'PersonSummary'>;
export type PersonPage = Answered<'PersonPage'>;
export type PastVisit = Answered<'PastVisit'>;
export type PastVisitPage = Answered<'PastVisitPage'>;
export type UpdateOwnProfile = Sent<'UpdateOwnProfile'>;
export type PersonQuery = QueryOf<'findPeople'>;
export type PastVisitQuery = QueryOf<'listMyVisits'>;

export class People extends Resource {
  /** The person who asks. */
  me(options?: RequestOptions): Promise<OwnProfile> {
    return this.read(ownProfileSchema, () => path`v1/people/me`, {}, options);
  }

  /** Changes what is written about the person who asks. */
  updateMe(body: UpdateOwnProfile, options: VersionOptions): Promise<OwnProfile> {
    return this.patch(ownProfileSchema, () => path`v1/people/me`, body, options);
  }

  /**
   * The visits that the person had and that are over, the newest first, in all their teams: also in
   * those they have left.
   */
  myVisits(query: PastVisitQuery = {}, options?: RequestOptions): Page<PastVisit, PastVisitPage> {
    return this.page(pastVisitPageSchema, () => path`v1/people/me/visits`, query, options);
  }

  /** People one may invite, by name: those who chose to be found, and one's team mates. */
  find(query: PersonQuery, options?: RequestOptions): Page<PersonSummary, PersonPage> {
    return this.page(personPageSchema, () => path`v1/people`, query, options);
  }

  /** Someone the person shares a team with. */
  get(personId: string, options?: RequestOptions): Promise<Person> {
    return this.read(personSchema, () => path`v1/people/${personId}`, {}, options);
  }
}
