/** Registers every element. */
import './access-log/access-log.define.js';
import './contracts/contracts.define.js';
import './outcomes/outcomes.define.js';
import './rota/rota.define.js';
import './session/session.define.js';
import './team/team.define.js';
import './notes/notes.define.js';
