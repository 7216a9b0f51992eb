import { useCallback, useState, type RefCallback } from 'react';

/** Before the first measurement, and where nothing can be measured. */
const usual = 760;
/** Below this a picture scrolls instead of getting narrower. */
const least = 280;

/** Width of the element that takes the `ref`, in whole CSS pixels; follows it. */
export function useWidth(): [width: number, ref: RefCallback<HTMLElement>] {
  const [width, setWidth] = useState(usual);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(least, Math.round(entry.contentRect.width)));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [width, ref];
}
