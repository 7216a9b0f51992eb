import type { Entry } from '../../src/islands/catalogue/entries.ts';

/** An offering of the catalogue of which nothing is known but what the test says. */
export const anEntry = (own: Partial<Entry>): Entry => ({
  id: 'acme/reader',
  name: 'Reader',
  vendorName: 'Acme',
  country: 'DE',
  tasks: [],
  costs: [],
  fits: [],
  areas: [],
  integrations: [],
  regions: [],
  status: 'available',
  evidence: 'none',
  age: null,
  training: 'unknown',
  start: 'unknown',
  run: 'unknown',
  ...own,
});
