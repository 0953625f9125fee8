import { closed } from './types.js';

export const tenderStatus = closed('tenderStatus', {
  planning: 'Being considered',
  planned: 'Planned',
  active: 'Open',
  cancelled: 'Cancelled',
  unsuccessful: 'Unsuccessful',
  complete: 'Complete',
  withdrawn: 'Withdrawn',
});

export const awardStatus = closed('awardStatus', {
  pending: 'Proposed',
  active: 'In force',
  cancelled: 'Cancelled',
  unsuccessful: 'Unsuccessful',
});

export const contractStatus = closed('contractStatus', {
  pending: 'Not yet signed',
  active: 'In force',
  cancelled: 'Cancelled before signing',
  terminated: 'Ended',
});

export const milestoneStatus = closed('milestoneStatus', {
  scheduled: 'Scheduled',
  met: 'Met',
  notMet: 'Not met',
  partiallyMet: 'Partly met',
});
