/** All drafts of one reading, and the ids that references in them may name. */
import type { Draft } from './draft.ts';
import type { Kind } from './kinds.ts';

export class Drafts {
  readonly all: readonly Draft[];
  /** Nothing may be dated later than this day. */
  readonly day: string;
  readonly #byKind = new Map<Kind, Draft[]>();

  constructor(all: readonly Draft[], day: string) {
    this.all = all;
    this.day = day;
    for (const draft of all) {
      const drafts = this.#byKind.get(draft.kind);
      if (drafts) drafts.push(draft);
      else this.#byKind.set(draft.kind, [draft]);
    }
  }

  of<K extends Kind>(kind: K): readonly Draft<K>[] {
    return (this.#byKind.get(kind) ?? []) as unknown as readonly Draft<K>[];
  }

  /** The file of a kind that there is once; undefined where it is missing. */
  only<K extends Kind>(kind: K): Draft<K> | undefined {
    return this.of(kind)[0];
  }
}

/**
 * Ids that a reference may name; null where the file that lists them cannot be read, so that one broken list does not
 * make every reference to it look wrong. Files that cannot be read count as known: their path is their id.
 */
export interface Known {
  readonly vendors: ReadonlySet<string>;
  readonly offerings: ReadonlySet<string>;
  readonly tasks: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly meters: ReadonlySet<string> | null;
  readonly areas: ReadonlySet<string> | null;
  readonly integrations: ReadonlySet<string> | null;
  readonly certificates: ReadonlySet<string> | null;
  /** Currencies with a rate, and EUR. */
  readonly currencies: ReadonlySet<string> | null;
  /** Meters that a task has a formula for, with those that count requests; null where the task cannot be read. */
  readonly metersOfTask: ReadonlyMap<string, { quantity: ReadonlySet<string>; requests: ReadonlySet<string> } | null>;
}

type Listed = readonly ({ readonly id?: string | undefined } | undefined)[] | undefined;

function idsOf(listed: Listed): ReadonlySet<string> | null {
  return listed ? new Set(listed.flatMap((entry) => entry?.id ?? [])) : null;
}

export function knownIn(drafts: Drafts): Known {
  const ids = (kind: Kind): ReadonlySet<string> => new Set(drafts.of(kind).map((draft) => draft.id));
  const rates = drafts.only('exchange-rates')?.data?.rates;
  return {
    vendors: ids('vendor'),
    offerings: ids('offering'),
    tasks: ids('task'),
    terms: ids('glossary'),
    meters: idsOf(drafts.only('meters')?.data?.meters),
    areas: idsOf(drafts.only('areas')?.data?.areas),
    integrations: idsOf(drafts.only('integrations')?.data?.integrations),
    certificates: idsOf(drafts.only('certificates')?.data?.certificates),
    currencies: rates ? new Set(['EUR', ...rates.flatMap((rate) => Object.keys(rate?.perEuro ?? {}))]) : null,
    metersOfTask: new Map(
      drafts.of('task').map(({ id, data }) => {
        const formulas = data?.meters?.filter((formula) => formula !== undefined);
        const meters = formulas && {
          quantity: new Set(formulas.flatMap(({ meter }) => meter ?? [])),
          requests: new Set(formulas.flatMap(({ meter, requests }) => (requests === undefined ? [] : (meter ?? [])))),
        };
        return [id, meters ?? null];
      }),
    ),
  };
}
