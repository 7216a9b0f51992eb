import { useEffect, useRef, type RefObject } from 'react';
import { liveEvent } from './live.ts';

/**
 * `ref` for an island's outermost element: says that the island answers. To be called behind the stores that it reads.
 * Effects run in order, so the address has been read by then, and what the visitor did meanwhile is done upon it.
 */
export function useLive<Island extends Element>(): RefObject<Island | null> {
  const island = useRef<Island>(null);
  useEffect(() => {
    island.current?.dispatchEvent(new Event(liveEvent, { bubbles: true }));
  }, []);
  return island;
}
