import { emergencyReason } from './emergencies/emergency-reason.js';
import { noteText } from './notes/note-text.js';
import type { SealedColumn } from './sealed/sealed-column.js';

/** What is kept sealed, cell by cell, and sealed anew when keys are rotated. Add yours to the list. */
export const sealedColumns: readonly SealedColumn[] = [noteText, emergencyReason];
