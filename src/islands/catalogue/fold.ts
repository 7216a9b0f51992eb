import type { Search, Searched, SearchedTask } from './search.ts';

/** Letters as people type them without umlauts: «Übersetzen», «Uebersetzen» and «Ubersetzen» are the same. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=[aou])e/g, '');
}

/** Finds parts of words, without forgiving. The texts are made ready with the first question. */
export function plainSearchOver(entries: readonly Searched[], tasks: readonly SearchedTask[]): Search {
  let texts: readonly string[] | undefined;
  const textOf = ({ name, vendorName, tasks: own }: Searched): string =>
    folded([name, vendorName, ...own.map((task) => tasks[task]?.search ?? '')].join(' '));
  return (query) => {
    const words = folded(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return null;
    texts ??= entries.map(textOf);
    const found = new Map<number, number>();
    texts.forEach((text, at) => {
      if (words.every((word) => text.includes(word))) found.set(at, 0);
    });
    return found;
  };
}
