/** Letters as people type them without umlauts: «Übersetzen», «Uebersetzen» and «Ubersetzen» are the same. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=[aou])e/g, '');
}

/** Finds parts of words, without forgiving. Positions of what was found, or `null` where nothing is searched. */
export function plainSearch(texts: readonly string[], query: string): ReadonlyMap<number, number> | null {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const found = new Map<number, number>();
  texts.forEach((text, at) => {
    if (words.every((word) => text.includes(word))) found.set(at, 0);
  });
  return found;
}
