/** Plain figures that the data page hands to its parts. */

/** Each kind has a look of its own, also without colour. */
export type BarKind = 'full' | 'hatched' | 'light' | 'empty';

export interface BarPart {
  kind: BarKind;
  n: number;
}

/** A task with its offerings in the usual case; each number is part of the one before it. */
export interface TaskFigures {
  name: string;
  href: string;
  offerings: number;
  usable: number;
  priced: number;
  computable: number;
}

export interface FileFigures {
  name: string;
  href: string;
  entries: number;
  bytes: number;
}
