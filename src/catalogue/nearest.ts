/** Which known word an editor probably meant. */

/** Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`; stops counting above `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}

const plain = (word: string): string => word.toLowerCase().replaceAll(/[^a-z0-9äöüß]/g, '');

/**
 * The word of `known` that is nearest to `wrong`, or null where none is near: at most a third of the letters differ,
 * or one word begins with the other. Upper case, hyphens and underscores do not count.
 */
export function nearest(wrong: string, known: Iterable<string>): string | null {
  const letters = plain(wrong);
  if (letters === '') return null;
  // Two letters are too few to guess from: DX is as near to DE as to DK.
  const limit = letters.length < 3 ? 0 : Math.max(1, Math.floor(letters.length / 3));
  let found: string | null = null;
  let least = limit + 1;
  for (const word of known) {
    const candidate = plain(word);
    let edits = distance(letters, candidate, limit);
    if (edits > limit && letters.length >= 3 && (candidate.startsWith(letters) || letters.startsWith(candidate))) {
      edits = limit;
    }
    if (edits < least) {
      least = edits;
      found = word;
    }
  }
  return found;
}

/** `Did you mean «page»?`, or the sentence `otherwise` where nothing is near. */
export function didYouMean(wrong: string, known: Iterable<string>, otherwise: string): string {
  const word = nearest(wrong, known);
  return word === null ? otherwise : `Did you mean «${word}»? ${otherwise}`;
}
