/** Levels of know-how compared; on its own, because the catalogue takes it without the arithmetic. */
import type { KnowHowLevel, Unknown } from './model.ts';

export function higher(a: KnowHowLevel, b: KnowHowLevel): KnowHowLevel {
  return a >= b ? a : b;
}

/** The level that setting up and integrating take together, as far as it is known. */
export function startLevel(need: {
  setUp: KnowHowLevel | Unknown;
  integrate: KnowHowLevel | Unknown;
}): KnowHowLevel | Unknown {
  const { setUp, integrate } = need;
  if (setUp === 'unknown') return integrate;
  return integrate === 'unknown' ? setUp : higher(setUp, integrate);
}
