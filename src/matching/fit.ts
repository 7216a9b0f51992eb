/**
 * Does an offering bend as far as the case is individual? Rule: method page, «Passung».
 */
import { dimensions } from './model.ts';
import type { Dimension, Level, Need, Unknown } from './model.ts';

export type FitVerdict = 'fits' | 'compromise' | 'unsuitable' | 'oversized';

export interface Fit {
  verdict: FitVerdict;
  /** Need minus reach where the reach is too short; dimensions without a gap are left out. */
  gaps: Partial<Record<Dimension, number>>;
  /** Dimensions in which something is needed and nobody has stated how far the offering reaches. */
  unknown: Dimension[];
}

/** Gaps of one are a compromise on at most so many dimensions. */
const compromisesAllowed = 2;
/** An offering reaches too far when it exceeds the need by so much … */
const excess = 2;
/** … on at least so many dimensions. */
const excessDimensions = 4;

/**
 * Compares need and reach, dimension by dimension.
 *
 * - `fits`: no gap.
 * - `compromise`: gaps of one only, on at most two dimensions, none of them a must; or a reach that nobody has stated
 *   where something is needed.
 * - `unsuitable`: a gap of two or more, a gap on a must, or gaps on more than two dimensions.
 * - `oversized`: fits, and exceeds the need by two or more on at least four dimensions.
 *
 * A reach that is unknown is never a gap: it can make a fit a compromise, not unsuitable.
 */
export function fitOf(reach: Record<Dimension, Level | Unknown>, needs: Record<Dimension, Need>): Fit {
  const gaps: Partial<Record<Dimension, number>> = {};
  const unknown: Dimension[] = [];
  let gapCount = 0;
  let exceeded = 0;
  let forbidden = false;
  for (const dimension of dimensions) {
    const { level, must } = needs[dimension];
    const far = reach[dimension];
    if (far === 'unknown') {
      if (level > 0) unknown.push(dimension);
      continue;
    }
    const gap = level - far;
    if (gap > 0) {
      gaps[dimension] = gap;
      gapCount += 1;
      if (gap > 1 || must) forbidden = true;
    } else if (-gap >= excess) {
      exceeded += 1;
    }
  }
  if (forbidden || gapCount > compromisesAllowed) return { verdict: 'unsuitable', gaps, unknown };
  if (gapCount > 0 || unknown.length > 0) return { verdict: 'compromise', gaps, unknown };
  return { verdict: exceeded >= excessDimensions ? 'oversized' : 'fits', gaps, unknown };
}

/** Sum of all gaps: how far the nearest of several unsuitable variants is away. */
export function totalGap(fit: Fit): number {
  return Object.values(fit.gaps).reduce((sum, gap) => sum + gap, 0);
}
