/** For which place a price was printed. Vendors write it in their own words: «West Europe», «US East (N. Virginia)». */

export type PricePlace = 'DE' | 'EU' | 'outside' | 'unknown';

const inGermany = /\bgermany\b|\bdeutschland\b|\bfrankfurt\b|\bEU01\b|\beu-central-1\b|\beurope-west3\b/i;
const outsideEU =
  /\bUK\b|\blondon\b|\bswitzerland\b|\bz(?:u|ü)rich\b|\bUSA?\b|\bus-|\bamerica\b|\bcanada\b|\bkorea\b|\bjapan\b|\basia\b|\baustralia\b/i;
const inEU =
  /\bEU\b|\beu-|\beuropean?\b|\beurope\b|\bsweden\b|\bfrance\b|\bparis\b|\bireland\b|\bnetherlands\b|\bspain\b|\bitaly\b|\bpoland\b/i;

/**
 * The place that the region of a plan names. A price for several places holds for the nearest of them; «Europe
 * (London)» lies outside, «East US, West Europe» holds in the EU. Without region, or with «global», it is unknown.
 */
export function placeOfPrice(region: string | undefined): PricePlace {
  if (region === undefined) return 'unknown';
  const places = region.split(/[,/]/).map((part): PricePlace => {
    if (inGermany.test(part)) return 'DE';
    if (outsideEU.test(part)) return 'outside';
    return inEU.test(part) ? 'EU' : 'unknown';
  });
  return (['DE', 'EU', 'outside'] as const).find((place) => places.includes(place)) ?? 'unknown';
}
