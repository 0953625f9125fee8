/** What the elements share with a page: how to write another element, and how Kith writes things. */

export { clientContext } from './base/client-context.js';
export { KithClientElement } from './base/client-element.js';
export { ClientTask } from './base/client-task.js';
export { DataTask } from './base/data-task.js';
export { FailedEvent, KithEvent, KithRequestEvent, LoadedEvent } from './base/events.js';
export { KithElement } from './base/kith-element.js';
export { formatDate, formatDay, formatDays } from './format/day.js';
export { formatMoney } from './format/money.js';
export { formatDuration, formatTime, formatTimes, formatWhen } from './format/time.js';
