/** Who is asking. Every use case gets one; row-level security is told of it. */
export interface Actor {
  coopId: string;
  personId: string;
  via: 'session' | 'embed_session' | 'demonstration' | 'system';
  /** An embed session reaches one team, and there no further than these capabilities. */
  scope?: { teamId: string; capabilities: readonly string[] };
  language: 'en' | 'cy';
}

/** How a fact reached Kith: kept with every row that a person may ask about. */
export const recordingMethods = ['self', 'phone', 'paper', 'in_person', 'import'] as const;
export type RecordingMethod = (typeof recordingMethods)[number];
