/** Registers every element. */
import './session/session.define.js';
