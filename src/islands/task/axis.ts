/** Round numbers for logarithmic axes, and room for what is written at them. Pure. */

/** The greatest 1, 2 or 5 of a decade that is not above the value. */
export function niceBelow(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  return [5, 2, 1].map((step) => step * decade).find((step) => step <= value * 1.000001) ?? decade;
}

/** The least 1, 2 or 5 of a decade that is not below the value. */
export function niceAbove(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * decade).find((step) => step >= value * 0.999999) ?? decade * 10;
}

/** The steps of each decade within the range. */
export function ticks(from: number, to: number, steps: readonly number[] = [1, 2, 5]): number[] {
  const found: number[] = [];
  for (let decade = 10 ** Math.floor(Math.log10(from)); decade <= to; decade *= 10) {
    for (const step of steps) {
      const value = Number((decade * step).toPrecision(1));
      if (value >= from * 0.999 && value <= to * 1.001) found.push(value);
    }
  }
  return found;
}

/** Width in px of words in a picture: rather too much than too little, because every system has its own font. */
export function textWidth(text: string): number {
  return Math.ceil(text.length * 7.6);
}
