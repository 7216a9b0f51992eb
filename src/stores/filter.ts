/** Search, filters, order and view of the catalogue as a store, bound to the address. */
import type { WritableAtom } from 'nanostores';
import { noFilter, readFilter, writeFilter, type FilterState } from './filter-url.ts';
import { boundToUrl } from './url-bound.ts';

export function filterStore(): WritableAtom<FilterState> {
  // A choice is a step that the back button undoes; typing is not.
  return boundToUrl(
    noFilter,
    { read: readFilter, write: writeFilter },
    { isStep: (before, after) => before.q === after.q },
  );
}
