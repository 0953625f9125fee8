export type {
  AttendanceQuestion,
  AttendanceSide,
  Happened,
  SaidAttendance,
  WrittenAttendance,
} from './attendance.js';
export {
  attendanceSide,
  attendanceSides,
  happenings,
  isTheSame,
  mayRecordAttendance,
  mayRecordWhatOthersSay,
} from './attendance.js';
export type { AttendanceToTell } from './attendance-sentence.js';
export { attendanceSentence } from './attendance-sentence.js';
export type { Batch, DateRange } from './occurrences.js';
export { nextOccurrences, occurrences } from './occurrences.js';
export type { PlanningWindow } from './planning.js';
export { isWithin, planningWindow, readingWindow, visitsInAWeek } from './planning.js';
export type { RotaPeople } from './sentence.js';
export { rotaSentence } from './sentence.js';
export type { Occurrence, Repeat, Series, Weekday } from './series.js';
export type {
  AcceptQuestion,
  RotaReason,
  RotaReasonCode,
  SlotAnswer,
  SlotEvent,
  SlotPermission,
  SlotQuestion,
  SlotRefusal,
  SlotState,
  SlotVisit,
  Transition,
} from './slots.js';
export {
  mayAccept,
  mayMarkDone,
  mayRelease,
  slotPermissions,
  slotRefusals,
  transition,
} from './slots.js';
export type { Span } from './spans.js';
export { overlaps } from './spans.js';
export type { Week } from './week.js';
export { dayEndsAt, nextWeek, previousWeek, todayIn, weekOf } from './week.js';
