/**
 * A store whose value stands in the address of the page, so that a link, the back button and a reload bring it back.
 *
 * The first value is always the built page's own; the address is read when the store is first used in a browser. Then
 * the first render equals the built HTML.
 */
import { atom, onMount, type WritableAtom } from 'nanostores';

export interface UrlCodec<State> {
  /** Never throws: what it cannot read it leaves out. */
  read(search: string): State;
  /** Query string without question mark; empty for the defaults. */
  write(state: State): string;
}

/** How long typing may go on before the address follows. */
const restMilliseconds = 250;

export interface UrlHistory<State> {
  /** Whether a change is a step of its own in the browser's history. Default: none is. */
  isStep: (before: State, after: State) => boolean;
}

export function boundToUrl<State>(
  initial: State,
  codec: UrlCodec<State>,
  history: UrlHistory<State> = { isStep: () => false },
): WritableAtom<State> {
  const $state = atom(initial);
  onMount($state, () => {
    if (typeof window === 'undefined') return undefined;
    let reading = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function readAddress(): void {
      clearTimeout(timer);
      reading = true;
      $state.set(codec.read(window.location.search));
      reading = false;
    }

    function writeAddress(isStep: boolean): void {
      const query = codec.write($state.value);
      const { pathname, search, hash } = window.location;
      if (query === search.replace(/^\?/, '')) return;
      const address = `${pathname}${query && `?${query}`}${hash}`;
      try {
        if (isStep) window.history.pushState(null, '', address);
        else window.history.replaceState(window.history.state, '', address);
      } catch {
        // Browsers refuse too many changes in a row; the next change writes the address again.
      }
    }

    if (window.location.search) readAddress();
    let before = $state.value;
    const stopListening = $state.listen(() => {
      const isStep = history.isStep(before, $state.value);
      before = $state.value;
      if (reading) return;
      clearTimeout(timer);
      if (isStep) writeAddress(true);
      else timer = setTimeout(() => writeAddress(false), restMilliseconds);
    });
    window.addEventListener('popstate', readAddress);
    return () => {
      clearTimeout(timer);
      stopListening();
      window.removeEventListener('popstate', readAddress);
    };
  });
  return $state;
}
