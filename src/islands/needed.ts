/**
 * `client:needed`: hydrates an island when somebody needs it, not before. The built HTML holds until then, so that
 * reading costs no framework.
 *
 * An island is needed as soon as the address carries a state, something on the page is touched, typed into or reached by
 * keyboard, or the reader comes near a place inside it that waits for script (`data-needed`). What was pressed, chosen
 * or typed before the script came is handed to it afterwards.
 */
import type { ClientDirective } from 'astro';
import { liveEvent } from './live.ts';

const deedTypes = ['click', 'input', 'change'] as const;
const signs = ['pointerdown', 'keydown', 'focusin', 'input'] as const;

/** What the visitor did to an element before it answered; the last deed counts. */
type Deed = { kind: 'pressed' } | { kind: 'checked'; checked: boolean } | { kind: 'entered'; value: string };

function deedOf(event: Event): [HTMLElement, Deed] | null {
  const { target } = event;
  if (event.type === 'click') {
    const button = target instanceof Element ? target.closest('button') : null;
    return button && [button, { kind: 'pressed' }];
  }
  if (target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio')) {
    return [target, { kind: 'checked', checked: target.checked }];
  }
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
    return [target, { kind: 'entered', value: target.value }];
  }
  return null;
}

function repeat(element: HTMLElement, deed: Deed): void {
  if (deed.kind === 'pressed') {
    element.click();
  } else if (deed.kind === 'checked' && element instanceof HTMLInputElement) {
    element.checked = !deed.checked;
    element.click();
  } else if (deed.kind === 'entered' && element instanceof HTMLSelectElement) {
    element.value = deed.value;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (deed.kind === 'entered' && element instanceof HTMLInputElement) {
    // React compares with what it saw last; only a value set past it counts as typed.
    element.value = '';
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, deed.value);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

const needed: ClientDirective = (load, _options, island) => {
  const deeds = new Map<HTMLElement, Deed>();
  let isStarted = false;
  let near: IntersectionObserver | undefined;

  function remember(event: Event): void {
    const deed = deedOf(event);
    if (!deed) return;
    deeds.delete(deed[0]);
    deeds.set(...deed);
  }

  async function start(): Promise<void> {
    if (isStarted) return;
    isStarted = true;
    near?.disconnect();
    for (const sign of signs) document.removeEventListener(sign, start, true);
    const live = new Promise<void>((resolve) => {
      const answers = (): void => {
        // At once, not a step later: a select fires `input` and `change`, and between the two React can come alive
        // and put back what the state says.
        for (const type of deedTypes) island.removeEventListener(type, remember, true);
        resolve();
      };
      island.addEventListener(liveEvent, answers, { once: true });
    });
    const hydrate = await load();
    await hydrate();
    await live;
    for (const [element, deed] of deeds) repeat(element, deed);
  }

  for (const type of deedTypes) island.addEventListener(type, remember, true);
  if (window.location.search) {
    void start();
    return;
  }
  for (const sign of signs) document.addEventListener(sign, start, { capture: true, passive: true });
  const place = island.querySelector('[data-needed]');
  if (!place || typeof IntersectionObserver === 'undefined') return;
  near = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) void start();
    },
    { rootMargin: '300px' },
  );
  near.observe(place);
};

export default needed;
