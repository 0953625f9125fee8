import type { Organization } from '@kith/ocds';

/** Invented, and visibly so: no register has these numbers. */
export const westmere: Organization = {
  id: 'GB-LAE-DEMO-WESTMERE',
  name: 'Westmere Metropolitan Borough',
  identifier: { scheme: 'GB-LAE', id: 'DEMO-WESTMERE', legalName: 'Westmere Metropolitan Borough' },
  address: { locality: 'Westmere', postalCode: 'QZ1 1AA', countryName: 'United Kingdom' },
  roles: ['buyer'],
};

export const harrowdale: Organization = {
  id: 'GB-LAE-DEMO-HARROWDALE',
  name: 'Harrowdale County',
  identifier: { scheme: 'GB-LAE', id: 'DEMO-HARROWDALE', legalName: 'Harrowdale County' },
  address: { locality: 'Harrowdale', postalCode: 'QZ9 1AA', countryName: 'United Kingdom' },
  roles: ['buyer'],
};

export const larkmoor: Organization = {
  id: 'GB-MPR-DEMO-LARKMOOR',
  name: 'Larkmoor Care Co-op',
  identifier: { scheme: 'GB-MPR', id: 'DEMO-LARKMOOR', legalName: 'Larkmoor Care Co-op Limited' },
  address: { locality: 'Westmere', postalCode: 'QZ2 4LC', countryName: 'United Kingdom' },
  roles: ['supplier'],
};

export const named = ({ id = '', name }: Organization) => ({ id, name: name ?? '' });
