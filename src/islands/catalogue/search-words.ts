import { searchWordsFile } from '../../text/routes.ts';
import type { SearchedTask } from './search.ts';
import type { CatalogueView } from './view.ts';

/** What finds each task: names and synonyms of both languages; where the file does not come, the name alone. */
export async function searchedTasks(tasks: CatalogueView['tasks']): Promise<readonly SearchedTask[]> {
  const words = await fetch(searchWordsFile)
    .then(async (response) => (await response.json()) as Record<string, string>)
    .catch((): Record<string, string> => ({}));
  return tasks.map(({ id, name }) => ({ search: words[id] ?? name }));
}
