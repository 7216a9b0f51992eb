/** The verdict and its reasons in sentences. */
import type { Case } from '../matching/model.ts';
import type { Reason, Verdict } from '../matching/verdict.ts';
import { compromiseTexts, costText, gapText, unknownText } from './facts.ts';
import { count, list, roundMoney, span } from './format.ts';
import type { TaskWords } from './words.ts';

export interface VerdictNames {
  offering: (id: string) => string;
  meter: (id: string) => string;
  /** Plural of the business unit: «Rechnungen». */
  units: string;
}

const isExcluded = ({ reasons }: Verdict): boolean => reasons.some(({ code }) => code === 'excluded');

/**
 * The first sentence: what to do.
 * @param partnerHelps whether a partner alone would bring offerings back.
 */
export function verdictHeading(verdict: Verdict, partnerHelps: boolean, t: TaskWords): string {
  const { kind } = verdict;
  if (isExcluded(verdict) && kind === 'compromise') return t.verdict.blocked;
  if (isExcluded(verdict) && kind === 'custom') return t.verdict[partnerHelps ? 'partner' : 'own-know-how'];
  return t.verdict[kind];
}

/** What to do on this page; `null` where the first sentence leads elsewhere. */
export function nextStepText(verdict: Verdict, t: TaskWords): string | null {
  const { kind } = verdict;
  if (isExcluded(verdict)) return kind === 'self-run' ? null : t.verdict.next.excluded;
  return kind === 'buy' || kind === 'compromise' ? t.verdict.next[kind] : null;
}

/** One sentence per reason, in their order. */
export function reasonText(reason: Reason, verdict: Verdict, own: Case, names: VerdictNames, t: TaskWords): string {
  const words = t.verdict;
  const dimensionList = (ids: readonly (keyof TaskWords['dimensions'])[]): string =>
    list(
      ids.map((id) => t.dimensions[id].name),
      t.lang,
    );
  switch (reason.code) {
    case 'fitting':
      return words.fitting(reason.values.count, reason.values.of);
    case 'with-compromises':
      return words.withCompromises(
        reason.values.count,
        reason.values.of,
        verdict.reasons.some(({ code }) => code === 'fitting'),
      );
    case 'price-unknown':
      return words.priceUnknown(reason.values.count);
    case 'cheapest': {
      const { offering, isOpen, start } = reason.values;
      const cost = words.cheapest(
        names.offering(offering),
        costText(reason.values, isOpen, t),
        verdict.kind === 'buy' && verdict.reasons.some(({ code }) => code === 'with-compromises'),
      );
      if (start.level === 'unknown') return cost;
      const days = t.task.personDays(span(start.personDays.low, start.personDays.high, t.lang));
      return `${cost} ${words.start(t.knowHow[start.level], days)}`;
    }
    case 'accept': {
      const { offering, compromises, toClarify } = reason.values;
      const gaps = compromises.flatMap((compromise) => {
        const [kind, of] = compromise.split(':');
        if (kind !== 'gap') return [];
        const dimension = of as keyof TaskWords['dimensions'];
        return [gapText(dimension, own.needs[dimension], null, t)];
      });
      const what = [
        ...gaps,
        ...compromiseTexts(compromises, t),
        ...toClarify.map((fact) => unknownText(fact, names.meter, t)),
      ];
      return words.accept(names.offering(offering), what.join('; '));
    }
    case 'today': {
      const { units, expected } = reason.values;
      return words.today(count(units, t.lang), names.units, roundMoney(expected, 'EUR', t.lang));
    }
    case 'other-value':
      return words.otherValue;
    case 'needs-examples':
      return words.needsExamples(dimensionList(reason.values.dimensions));
    case 'no-examples':
      return words.noExamples(dimensionList(reason.values.dimensions));
    case 'no-volume':
      return words.noVolume;
    case 'dearer-than-work': {
      const { offering, monthly, saved } = reason.values;
      return words.dearer(
        names.offering(offering),
        roundMoney(monthly, 'EUR', t.lang),
        roundMoney(saved, 'EUR', t.lang),
      );
    }
    case 'individual':
      return words.individual(dimensionList(reason.values.dimensions));
    case 'in-house':
      return words.inHouse;
    case 'change-process':
      return words.changeProcess(dimensionList(reason.values.dimensions));
    case 'excluded':
      return words.excluded(reason.values.count, t.task.excludedBy[reason.values.by] ?? reason.values.by);
    case 'no-offering':
      return words.noOffering;
    default:
      return reason satisfies never;
  }
}
