import type { MatchView, CaseView } from '../../src/islands/task/view.ts';
import {
  dimensions,
  type Dimension,
  type Level,
  type OfferingModel,
  type TaskModel,
} from '../../src/matching/model.ts';
import type { Phrase } from '../../src/text/language.ts';

const said = (text: string): Phrase => ({ text });

function forEach<T>(of: (dimension: Dimension) => T): Record<Dimension, T> {
  return Object.fromEntries(dimensions.map((dimension) => [dimension, of(dimension)])) as Record<Dimension, T>;
}

/** A task that is read by pages; every test gets one of its own, because the store of a case is kept per task. */
export function aTask(id: string): TaskModel {
  return {
    id,
    drivers: [
      { id: 'invoices', param: 'rechnungen', range: { low: 50, expected: 300, high: 1000 }, basis: 'assumption' },
      { id: 'share', param: 'anteil', range: { low: 0.6, expected: 0.3, high: 0.1 }, basis: 'assumption', maximum: 1 },
    ],
    meters: [{ meter: 'page', quantity: 'invoices * (1 - share)' }],
    units: 'invoices * (1 - share)',
    minutesToday: { low: 5, expected: 12, high: 25 },
    minutesThen: { low: 1, expected: 2, high: 5 },
    needs: forEach<Level>(() => 0),
  };
}

/** An offering that bills pages; `knowHow` is the level it takes throughout. */
export function anOffering(
  id: string,
  task: string,
  { price, knowHow = 1 }: { price: number | 'on-request'; knowHow?: 1 | 2 },
): OfferingModel {
  return {
    id,
    name: `Dienst ${id}`,
    vendorName: id.split('/')[0] ?? id,
    country: 'DE',
    status: 'available',
    tasks: [task],
    germanContent: 'yes',
    germanInterface: 'yes',
    germanSupport: 'yes',
    regions: ['EU'],
    onPremises: 'no',
    trainsOnCustomerData: 'no',
    variants: [
      {
        id: 'standard',
        name: 'Standard',
        reach: forEach<Level>(() => 1),
        knowHow: { setUp: knowHow, integrate: knowHow, operate: knowHow },
        plans:
          price === 'on-request'
            ? 'on-request'
            : [
                {
                  id: 'plan',
                  currency: 'EUR',
                  tax: 'net',
                  checked: '2026-11-01',
                  evidence: 'vendor',
                  charges: [{ type: 'usage', meter: 'page', price }],
                },
              ],
      },
    ],
  };
}

export function caseView(task: TaskModel): CaseView {
  const level = { low: said('wenig'), expected: said('mehr') };
  return {
    task,
    main: 'invoices',
    groups: { first: ['invoices'], more: [], technical: ['share'] },
    drivers: {
      invoices: { label: said('Eingangsrechnungen'), unit: said('je Monat'), share: false, sources: [] },
      share: { label: said('Anteil E-Rechnungen'), unit: said('Anteil'), share: true, sources: [] },
    },
    needs: forEach((dimension) => ({
      question: said(`Frage ${dimension}`),
      examples: { 0: level.low, 1: level.expected, 2: level.expected, 3: level.expected },
    })),
    knowHow: { 0: said('A'), 1: said('B'), 2: said('C'), 3: said('D'), 4: said('E') },
  };
}

export function matchView(task: TaskModel, offerings: OfferingModel[]): MatchView {
  const days = { low: 1, expected: 2, high: 3 };
  const levels = { 0: days, 1: days, 2: days, 3: days, 4: days };
  return {
    lang: 'de',
    day: '2026-11-23',
    task,
    name: 'Rechnungen auslesen',
    unit: { one: 'Rechnung', many: 'Rechnungen' },
    volume: 'Eingangsrechnungen',
    withoutAi: said('Bitten Sie um E-Rechnungen.'),
    offerings,
    meters: { page: { one: 'Seite', many: 'Seiten' } },
    rates: { asOf: '2026-08-21', perEuro: { USD: '1.17' }, taxPercent: 19 },
    personDays: { setUp: levels, runningPerMonth: levels },
    labour: { perHour: { low: 42, expected: 43, high: 48 }, asOf: '2025-04-30' },
  };
}
