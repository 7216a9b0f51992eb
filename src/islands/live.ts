/** Fired on an island's own element as soon as it answers: `client:needed` waits for it. */
export const liveEvent = 'passgenau:live';

/** For `ref` of an island's outermost element. */
export function announceLive(element: Element | null): void {
  element?.dispatchEvent(new Event(liveEvent, { bubbles: true }));
}
