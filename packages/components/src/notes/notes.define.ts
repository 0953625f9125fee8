import { KithNotes } from './notes.js';

KithNotes.define('kith-notes');

declare global {
  interface HTMLElementTagNameMap {
    'kith-notes': KithNotes;
  }
}
