import {
  attendanceChoicesSchema,
  rotaWeekSchema,
  seriesSchema,
  visitSchema,
} from '../generated/schemas.js';
import type { RequestOptions, VersionOptions } from '../transport/options.js';
import { path } from '../transport/path.js';
import { type RecordingOptions, Resource } from './resource.js';
import type { Answered, QueryOf, Recording, Sent } from './shapes.js';

export type RotaWeek = Answered<'RotaWeek'>;
export type Visit = Answered<'Visit'>;
export type Slot = Answered<'Slot'>;
export type Decision = Answered<'Decision'>;
export type Series = Answered<'Series'>;
export type Attendance = Answered<'Attendance'>;
export type AttendanceChoices = Answered<'AttendanceChoices'>;
export type RecordAttendance = Sent<'RecordAttendance'>;
export type ReleaseSlot = Sent<'ReleaseSlot'>;
export type CreateVisit = Sent<'CreateVisit'>;
export type RotaQuery = QueryOf<'getRotaWeek'>;

export class Rota extends Resource {
  /** A week of a team. `week` is any day of it; left out, it is this week. */
  week(teamId: string, query: RotaQuery = {}, options?: RequestOptions): Promise<RotaWeek> {
    return this.read(rotaWeekSchema, () => path`v1/teams/${teamId}/rota`, query, options);
  }

  /** Arranges a visit, once or every week. */
  arrange(teamId: string, body: CreateVisit, options?: RequestOptions): Promise<Series> {
    return this.post(seriesSchema, () => path`v1/teams/${teamId}/visits`, body, options);
  }

  /** Cancels one visit; it stays in the record. */
  cancel(visitId: string, options: VersionOptions & RecordingOptions): Promise<Visit> {
    const body = options.recording ?? {};
    return this.post(visitSchema, () => path`v1/visits/${visitId}/cancel`, body, options);
  }

  /** "I can do this visit." Rejects when somebody was first: see `isConflict`. */
  accept(slotId: string, body: Recording = {}, options?: RequestOptions): Promise<Visit> {
    return this.post(visitSchema, () => path`v1/slots/${slotId}/accept`, body, options);
  }

  /** "I can't do this visit any more." `recording.saidAt`: it was said before it is written down. */
  release(slotId: string, options?: RequestOptions & { recording?: ReleaseSlot }): Promise<Visit> {
    const body = options?.recording ?? {};
    return this.post(visitSchema, () => path`v1/slots/${slotId}/release`, body, options);
  }

  /** The visit took place. */
  markDone(slotId: string, options?: RecordingOptions): Promise<Visit> {
    const body = options?.recording ?? {};
    return this.post(visitSchema, () => path`v1/slots/${slotId}/done`, body, options);
  }

  /** Of whom and for whom the caller may write down what happened. */
  attendanceChoices(slotId: string, options?: RequestOptions): Promise<AttendanceChoices> {
    const at = () => path`v1/slots/${slotId}/attendance-choices`;
    return this.read(attendanceChoicesSchema, at, {}, options);
  }

  /**
   * What happened at a visit that has begun, whoever was to come, or what puts right what is written
   * about it. `version`: of the slot.
   */
  recordAttendance(
    slotId: string,
    body: RecordAttendance,
    options: VersionOptions,
  ): Promise<Visit> {
    return this.post(visitSchema, () => path`v1/slots/${slotId}/attendance`, body, options);
  }
}
