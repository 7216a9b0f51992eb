/** The search of a large catalogue, beside the page: answers one question after the other. */
import type { Answered, Asked } from './aside.ts';
import { searchOver, type Search } from './search.ts';

let search: Search = () => null;

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'catalogue') {
    search = searchOver(data.entries, data.tasks);
    return;
  }
  const found = search(data.query);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  postMessage({ query: data.query, found: found && [...found] } satisfies Answered);
});
