import { expect, test, vi } from 'vitest';
import { searchAside, type Answered, type Asked, type SearchWorker } from '../../src/islands/catalogue/aside.ts';
import { searchOver } from '../../src/islands/catalogue/search.ts';

const entries = [
  { name: 'DeepL API', vendorName: 'DeepL', tasks: [0] },
  { name: 'Document Intelligence', vendorName: 'Azure', tasks: [1] },
];
const tasks = [{ search: 'Übersetzen|Translation' }, { search: 'Rechnungen auslesen|OCR' }];
const translation = [[0, expect.any(Number)]];

/** A worker that answers when the test lets it. */
class SlowWorker implements SearchWorker {
  readonly asked: string[] = [];
  catalogues = 0;
  isEnded = false;
  readonly #hear = new Map<string, (event: never) => void>();
  #search = searchOver([], []);

  addEventListener(type: string, hear: unknown): void {
    this.#hear.set(type, hear as (event: never) => void);
  }
  postMessage(told: unknown): void {
    const asked = structuredClone(told) as Asked;
    if (asked.kind === 'query') {
      this.asked.push(asked.query);
      return;
    }
    this.catalogues += 1;
    this.#search = searchOver(asked.entries, asked.tasks);
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(): void {
    const query = this.asked.at(-1) ?? '';
    const found = this.#search(query);
    this.fire('message', { data: { query, found: found && [...found] } satisfies Answered });
  }
  fire(type: string, event: object): void {
    this.#hear.get(type)?.(event as never);
  }
}

function start() {
  const worker = new SlowWorker();
  const answers: [string, unknown][] = [];
  const aside = searchAside(
    entries,
    tasks,
    (query, scores) => answers.push([query, scores && [...scores]]),
    () => worker,
  );
  return { worker, answers, aside };
}

test('the catalogue is handed over once, and every question is answered', () => {
  const { worker, answers, aside } = start();
  aside.ask('Translation');
  worker.answer();
  aside.ask('');
  worker.answer();
  expect(worker.catalogues).toBe(1);
  expect(answers).toEqual([
    ['Translation', translation],
    ['', null],
  ]);
});

test('questions do not queue up, and the answer to an older one is dropped', () => {
  const { worker, answers, aside } = start();
  for (const query of ['t', 'tr', 'tra', 'translation']) aside.ask(query);
  expect(worker.asked).toEqual(['t']);
  worker.answer();
  expect(answers).toEqual([]);
  expect(worker.asked).toEqual(['t', 'translation']);
  worker.answer();
  expect(answers).toEqual([['translation', translation]]);
});

test('where a worker fails, the page answers the open question and all that follow', () => {
  const { worker, answers, aside } = start();
  aside.ask('translation');
  worker.fire('error', new Event('error'));
  expect(worker.isEnded).toBe(true);
  expect(answers).toEqual([['translation', translation]]);
  aside.ask('OCR');
  expect(answers.at(-1)).toEqual(['OCR', [[1, expect.any(Number)]]]);
});

test('where no worker can be started, the page answers', () => {
  const onAnswer = vi.fn<(query: string, scores: unknown) => void>();
  const aside = searchAside(entries, tasks, onAnswer, () => {
    throw new Error('refused');
  });
  aside.ask('translation');
  expect(onAnswer).toHaveBeenCalledWith('translation', new Map([[0, expect.any(Number)]]));
  aside.end();
});

test('ending ends the worker', () => {
  const { worker, aside } = start();
  aside.end();
  expect(worker.isEnded).toBe(true);
});
