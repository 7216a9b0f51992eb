import { act, cleanup, configure, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answered, Asked } from '../../src/islands/catalogue/aside.ts';
import type { Entry } from '../../src/islands/catalogue/entries.ts';
import { useSearch } from '../../src/islands/catalogue/use-search.ts';
import { anEntry } from './catalogue-entry.ts';

// A busy machine may take its time; what is tested is that it comes.
configure({ asyncUtilTimeout: 10_000 });

const tasks = [{ id: 'translation', name: 'Übersetzen', areas: [] }];

function entriesNamed(...names: readonly string[]): Entry[] {
  return names.map((name) => anEntry({ id: `acme/${name}`, name, tasks: name === 'Dolmetscher' ? [0] : [] }));
}

const fillers = Array.from({ length: 600 }, (_none, at) => `Zeta ${at}`);
const small = entriesNamed('Rechnungsleser', 'Dolmetscher');
const large = entriesNamed('Rechnungsleser', 'Dolmetscher', ...fillers);

/** Answers every question with its second entry. */
class StubWorker {
  static told: Asked[] = [];
  static ended = 0;
  #hear: ((event: { data: Answered }) => void) | undefined;
  addEventListener(type: string, hear: (event: { data: Answered }) => void): void {
    if (type === 'message') this.#hear = hear;
  }
  postMessage(told: Asked): void {
    StubWorker.told.push(told);
    if (told.kind !== 'query') return;
    const { query } = told;
    setTimeout(() => act(() => this.#hear?.({ data: { query, found: query === '' ? null : [[1, 0]] } })), 5);
  }
  terminate(): void {
    StubWorker.ended += 1;
  }
}

beforeEach(() => {
  Object.assign(StubWorker, { told: [], ended: 0 });
  vi.stubGlobal('fetch', async () => Response.json({ translation: 'Übersetzen|Translation' }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function searching(entries: readonly Entry[], isTyped = true) {
  const { result, rerender, unmount } = renderHook(({ query }) => useSearch(entries, tasks, query, isTyped), {
    initialProps: { query: '' },
  });
  return {
    ask: (query: string) => rerender({ query }),
    answer: () => ({ query: result.current.query, found: result.current.scores && [...result.current.scores.keys()] }),
    unmount,
  };
}

test('a small catalogue answers at once, and forgives typing errors soon after', async () => {
  const { ask, answer } = searching(small);
  expect(answer()).toEqual({ query: '', found: null });
  ask('leser');
  expect(answer()).toEqual({ query: 'leser', found: [0] });
  ask('Rechnugsleser');
  await waitFor(() => expect(answer()).toEqual({ query: 'Rechnugsleser', found: [0] }));
});

test('a synonym is no failure before the words of the tasks have come, and finds afterwards', async () => {
  const { ask, answer } = searching(small);
  ask('translation');
  expect(answer()).toEqual({ query: '', found: null });
  await waitFor(() => expect(answer()).toEqual({ query: 'translation', found: [1] }));
  ask('qqxqqx');
  expect(answer()).toEqual({ query: 'qqxqqx', found: [] });
});

test('a link is answered once, when all has come, and never by half', async () => {
  const similar = entriesNamed('Rechnungsleser', 'Rechnungslesre');
  const answers = new Set<string>();
  const { result } = renderHook(() => {
    const { query, scores, isPending } = useSearch(similar, tasks, 'Rechnungsleser', false);
    answers.add(JSON.stringify({ query, found: scores && [...scores.keys()].toSorted(), isPending }));
    return isPending;
  });
  expect(result.current).toBe(true);
  await waitFor(() => expect(result.current).toBe(false));
  expect([...answers].map((answer) => JSON.parse(answer) as unknown)).toEqual([
    { query: '', found: null, isPending: true },
    { query: 'Rechnungsleser', found: [0, 1], isPending: false },
  ]);
});

test.each([
  ['they do not come', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['a page comes in their place', async () => new Response('<!doctype html>', { status: 404 })],
])('without the words of the tasks, because %s, names are found and forgiven', async (_why, fetchWords) => {
  vi.stubGlobal('fetch', fetchWords);
  const { ask, answer } = searching(small);
  ask('übersetzen');
  expect(answer()).toEqual({ query: 'übersetzen', found: [1] });
  ask('Dolmetschr');
  await waitFor(() => expect(answer()).toEqual({ query: 'Dolmetschr', found: [1] }));
  ask('translation');
  expect(answer()).toEqual({ query: 'translation', found: [] });
});

test('a large catalogue is searched by a worker; until it answers, what was found last stays', async () => {
  vi.stubGlobal('Worker', StubWorker);
  const { ask, answer, unmount } = searching(large);
  ask('leser');
  expect(answer()).toEqual({ query: '', found: null });
  await waitFor(() => expect(answer()).toEqual({ query: 'leser', found: [1] }));
  ask('lesers');
  expect(answer()).toEqual({ query: 'leser', found: [1] });
  await waitFor(() => expect(answer()).toEqual({ query: 'lesers', found: [1] }));
  ask('');
  expect(answer()).toEqual({ query: '', found: null });
  const catalogues = StubWorker.told.filter(({ kind }) => kind === 'catalogue');
  expect(catalogues).toEqual([expect.objectContaining({ tasks: [{ search: 'Übersetzen|Translation' }] })]);
  unmount();
  expect(StubWorker.ended).toBe(1);
});

test('a new question does not bring back what was found before the field was emptied', async () => {
  vi.stubGlobal('Worker', StubWorker);
  const { ask, answer } = searching(large);
  ask('leser');
  await waitFor(() => expect(answer().query).toBe('leser'));
  ask('');
  await waitFor(() => expect(StubWorker.told.at(-1)).toEqual({ kind: 'query', query: '' }));
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  ask('d');
  expect(answer()).toEqual({ query: '', found: null });
});

test('a large catalogue is searched as well where no worker can be had', async () => {
  vi.stubGlobal('Worker', undefined);
  const { ask, answer } = searching(large);
  ask('Rechnugsleser');
  await waitFor(() => expect(answer()).toEqual({ query: 'Rechnugsleser', found: [0] }));
});
