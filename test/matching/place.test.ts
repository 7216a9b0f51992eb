import { describe, expect, test } from 'vitest';
import { placeOfPrice } from '../../src/matching/place.ts';

describe('the place of a price', () => {
  test.each([
    ['Germany West Central', 'DE'],
    ['EU01, Germany South', 'DE'],
    ['West Europe', 'EU'],
    ['Paris', 'EU'],
    ['EU', 'EU'],
    ['East US, West Europe', 'EU'],
    ['West Europe / Sweden Central / East US 2', 'EU'],
    ['US East (N. Virginia), en-US', 'outside'],
    ['us-east-1', 'outside'],
    ['North America', 'outside'],
    ['Korea Central', 'outside'],
    ['Europe (London)', 'outside'],
    ['global', 'unknown'],
    [undefined, 'unknown'],
  ] as const)('of %s is %s', (region, place) => {
    expect(placeOfPrice(region)).toBe(place);
  });
});
