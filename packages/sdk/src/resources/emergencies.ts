import { emergencyAccessPageSchema, emergencyAccessSchema } from '../generated/schemas.js';
import type { Page } from '../page.js';
import type { RequestOptions } from '../transport/options.js';
import { path } from '../transport/path.js';
import { Resource } from './resource.js';
import type { Answered, QueryOf, Sent } from './shapes.js';

export type EmergencyAccess = Answered<'EmergencyAccess'>;
export type EmergencyAccessPage = Answered<'EmergencyAccessPage'>;
export type NewEmergencyAccess = Sent<'NewEmergencyAccess'>;
export type EmergencyQuery = QueryOf<'listEmergencyAccess'>;

/** What is opened in an emergency, for some hours and told to the Team Owner at once. */
export class Emergencies extends Resource {
  /** Newest first: to the Owner all of it, to others what they opened themselves. */
  list(
    teamId: string,
    query: EmergencyQuery = {},
    options?: RequestOptions,
  ): Page<EmergencyAccess, EmergencyAccessPage> {
    const at = () => path`v1/teams/${teamId}/emergency-access`;
    return this.page(emergencyAccessPageSchema, at, query, options);
  }

  open(
    teamId: string,
    body: NewEmergencyAccess,
    options?: RequestOptions,
  ): Promise<EmergencyAccess> {
    const at = () => path`v1/teams/${teamId}/emergency-access`;
    return this.post(emergencyAccessSchema, at, body, options);
  }

  /** Before it closes by itself. */
  close(teamId: string, id: string, options?: RequestOptions): Promise<EmergencyAccess> {
    const at = () => path`v1/teams/${teamId}/emergency-access/${id}/close`;
    return this.post(emergencyAccessSchema, at, {}, options);
  }
}
