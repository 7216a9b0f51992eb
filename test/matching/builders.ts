/** Builders that say only what matters to a test; everything else is ordinary. */
import { defaultCase } from '../../src/matching/case.ts';
import type {
  Case,
  Dimension,
  Driver,
  LabourCost,
  Level,
  Need,
  OfferingModel,
  PersonDays,
  PlanEntry,
  Reference,
  TaskModel,
  VariantModel,
} from '../../src/matching/model.ts';
import { prepareOfferings } from '../../src/matching/prepare.ts';
import type { Prepared } from '../../src/matching/prepare.ts';
import { compileTask } from '../../src/matching/workload.ts';

export const day = '2026-11-23';

export function levels<T>(level: T, own: Partial<Record<Dimension, T>> = {}): Record<Dimension, T> {
  return {
    content: level,
    inputs: level,
    output: level,
    process: level,
    integration: level,
    operation: level,
    ...own,
  };
}

type Asked = Level | '1!' | '2!' | '3!';

function needOf(asked: Asked): Need {
  switch (asked) {
    case '1!':
      return { level: 1, must: true };
    case '2!':
      return { level: 2, must: true };
    case '3!':
      return { level: 3, must: true };
    default:
      return { level: asked, must: false };
  }
}

/** Needs at 0 unless said; `'2!'` is a need of 2 that is a must. */
export function needs(own: Partial<Record<Dimension, Asked>> = {}): Record<Dimension, Need> {
  const { content = 0, inputs = 0, output = 0, process = 0, integration = 0, operation = 0 } = own;
  return {
    content: needOf(content),
    inputs: needOf(inputs),
    output: needOf(output),
    process: needOf(process),
    integration: needOf(integration),
    operation: needOf(operation),
  };
}

export function aDriver(own: Partial<Driver> = {}): Driver {
  const id = own.id ?? 'invoices';
  return { id, param: id, range: { low: 50, expected: 300, high: 1000 }, basis: 'assumption', ...own };
}

/** Invoices of 1 / 1.5 / 3 pages: 50 / 300 / 1000 a month. */
export function aTask(own: Partial<TaskModel> = {}): TaskModel {
  return {
    id: 'invoice-extraction',
    drivers: [
      aDriver({ main: true }),
      aDriver({ id: 'pages_per', range: { low: 1, expected: 1.5, high: 3 } }),
      aDriver({ id: 'users', range: { low: 2, expected: 2, high: 2 } }),
    ],
    meters: [
      { meter: 'document', quantity: 'invoices' },
      { meter: 'page', quantity: 'invoices * pages_per', requests: 'invoices' },
      { meter: 'user', quantity: 'users' },
    ],
    units: 'invoices',
    minutesToday: { low: 5, expected: 12, high: 25 },
    minutesThen: { low: 1, expected: 2.5, high: 6 },
    needs: levels<Level>(0),
    ...own,
  };
}

/** 0.01 EUR a page. */
export function aPlan(own: Partial<PlanEntry> = {}): PlanEntry {
  return {
    id: 'payg',
    currency: 'EUR',
    tax: 'net',
    checked: '2026-11-01',
    evidence: 'vendor',
    charges: [{ type: 'usage', meter: 'page', price: '0.01' }],
    ...own,
  };
}

/** A plan that costs so much a month and nothing else. */
export function aFee(price: number | string, own: Partial<PlanEntry> = {}): PlanEntry {
  return aPlan({ id: 'fee', termMonths: 1, charges: [{ type: 'fee', price, each: 'month' }], ...own });
}

/** Bends to level 1 everywhere and can be used by anybody. */
export function aVariant(own: Partial<VariantModel> = {}): VariantModel {
  return {
    id: 'standard',
    name: 'Standard',
    reach: levels<Level>(1),
    knowHow: { setUp: 0, integrate: 0, operate: 0 },
    plans: [aPlan()],
    ...own,
  };
}

/** Available, in the EU, without a doubt. */
export function anOffering(own: Partial<OfferingModel> = {}): OfferingModel {
  return {
    id: 'acme/reader',
    name: 'Reader',
    vendorName: 'Acme',
    country: 'DE',
    status: 'available',
    tasks: ['invoice-extraction'],
    germanContent: 'yes',
    germanInterface: 'yes',
    germanSupport: 'yes',
    regions: ['EU'],
    onPremises: 'no',
    trainsOnCustomerData: 'no',
    variants: [aVariant()],
    ...own,
  };
}

/** An offering with this one plan. */
export function offeringWith(id: string, plan: PlanEntry, own: Partial<VariantModel> = {}): OfferingModel {
  return anOffering({ id, variants: [aVariant({ plans: [plan], ...own })] });
}

export function aCase(own: Partial<Case> = {}, task: TaskModel = aTask()): Case {
  return { ...defaultCase(task), ...own };
}

export const personDays: PersonDays = {
  setUp: {
    0: { low: 0.5, expected: 1, high: 3 },
    1: { low: 2, expected: 5, high: 10 },
    2: { low: 5, expected: 12, high: 25 },
    3: { low: 15, expected: 30, high: 60 },
    4: { low: 40, expected: 90, high: 200 },
  },
  runningPerMonth: {
    0: { low: 0, expected: 0.1, high: 0.5 },
    1: { low: 0.2, expected: 0.5, high: 1 },
    2: { low: 0.5, expected: 1, high: 2 },
    3: { low: 1, expected: 2, high: 4 },
    4: { low: 3, expected: 6, high: 12 },
  },
};

export const labour: LabourCost = { perHour: { low: '42.10', expected: '43.40', high: '48.30' } };

/** 1 EUR = 1.25 USD, tax 19 %. */
export function aReference(own: Partial<Reference> = {}): Reference {
  return {
    rates: { asOf: '2025-12-31', perEuro: { USD: '1.25' }, taxPercent: 19 },
    personDays,
    labour,
    ...own,
  };
}

export function prepared(offerings: readonly OfferingModel[], task: TaskModel = aTask()): Prepared {
  return prepareOfferings(offerings, compileTask(task), day);
}
