/** All prices as a table: one row per price or tier, and one for each variant that has no plan. */
import type { Content, Offering } from '../../catalogue/content.ts';
import { wordsOf } from '../../catalogue/models.ts';
import type { VariantData } from '../../catalogue/schema/offering.ts';
import type { PlanData } from '../../catalogue/schema/plan.ts';
import type { Decimal } from '../../pricing/plan.ts';
import { dataWords, priceColumns, type PriceColumn } from '../../text/data.ts';
import { country } from '../../text/format.ts';
import { words } from '../../text/language.ts';
import type { Lang } from '../../text/routes.ts';
import { decimalText } from './_amounts.ts';
import { csvOf, germanExcelForm, plainForm, type Cell } from './_csv.ts';
import { dataAsOf, licence, schemaVersion, vendorOf, type DataFile } from './_files.ts';

type Row = Partial<Record<PriceColumn, Cell>>;
type Charge = PlanData['charges'][number];

/** `prices.csv`: for programs. Ids and values as in the JSON files, names in English. */
export function pricesTable(content: Content): DataFile {
  const rows = rowsOf(content, 'en', { value: (value) => value, meter: (id) => id, country: (code) => code });
  return { text: csvOf([priceColumns, ...rows], plainForm), entries: rows.length };
}

/** `preise-excel.csv`: for people. Headings, names and values in German. */
export function germanPricesTable(content: Content): DataFile {
  const { columns, values } = dataWords('de');
  const { evidence } = words('de');
  const rows = rowsOf(content, 'de', {
    value: (value) => values[value] ?? (evidence as Record<string, string>)[value] ?? value,
    meter: (id) => content.reference.meters.get(id)?.name.de.one ?? id,
    country: (code) => country(code, 'de'),
  });
  const heads = priceColumns.map((column) => columns[column].head);
  return { text: csvOf([heads, ...rows], germanExcelForm), entries: rows.length };
}

interface Naming {
  value: (value: string) => string;
  meter: (id: string) => string;
  country: (code: string) => string;
}

function rowsOf(content: Content, lang: Lang, named: Naming): Cell[][] {
  const common: Row = { licence: licence.name, data_as_of: dataAsOf(content), schema_version: schemaVersion };
  return [...content.offerings.values()].flatMap((offering) =>
    offering.variants.flatMap((variant) => {
      const start: Row = { ...placeOf(content, offering, variant, lang, named), ...common };
      const rows: Row[] =
        typeof variant.plans === 'string'
          ? [{ price_status: named.value(variant.plans) }]
          : variant.plans.flatMap((plan) => rowsOfPlan(offering, plan, lang, named));
      return rows.map((row) => {
        const whole: Row = { ...start, ...row };
        return priceColumns.map((column) => whole[column] ?? '');
      });
    }),
  );
}

function placeOf(content: Content, offering: Offering, variant: VariantData, lang: Lang, named: Naming): Row {
  const vendor = vendorOf(content, offering);
  return {
    offering: offering.id,
    offering_name: offering.name,
    vendor_name: vendor.name,
    vendor_country: named.country(vendor.country),
    variant: lang === 'de' ? wordsOf(variant.name, lang) : variant.id,
  };
}

function rowsOfPlan(offering: Offering, plan: PlanData, lang: Lang, named: Naming): Row[] {
  const [source] = [plan.source].flat().flatMap((key) => offering.sources[key] ?? []);
  const start: Row = {
    plan: plan.id,
    plan_name: wordsOf(plan.name ?? '', lang),
    region: plan.region ?? '',
    currency: plan.currency,
    tax: named.value(plan.tax),
    valid_from: plan.validFrom ?? '',
    valid_to: plan.validTo ?? '',
    checked: named.value(plan.checked),
    evidence: named.value(plan.evidence),
    source_title: source?.title ?? '',
    source_url: source?.url ?? '',
    term_months: plan.termMonths === undefined ? '' : amount(plan.termMonths),
    not_in_table: notInTable(plan).join(' '),
  };
  return plan.charges.flatMap((charge, index) => {
    const line: Row = {
      line: amount(index + 1),
      line_type: named.value(charge.type),
      line_name: wordsOf(charge.name ?? '', lang),
      ...chargeCells(charge, named),
    };
    return priceCells(charge, named).map((price) => ({ ...start, ...line, ...price }));
  });
}

const amount = (value: Decimal): Cell => ({ amount: decimalText(value) });

function chargeCells(charge: Charge, named: Naming): Row {
  switch (charge.type) {
    case 'usage':
      return {
        meter: named.meter(charge.meter),
        per: amount(charge.per ?? 1),
        tiering: charge.tiering ? named.value(charge.tiering) : '',
        free_quantity: charge.free ? amount(charge.free.quantity) : '',
        free_each: charge.free ? named.value(charge.free.each) : '',
      };
    case 'fee':
      return {
        each: named.value(charge.each),
        ...(charge.seats ? { meter: named.meter(charge.seats.meter), per: amount(1) } : {}),
      };
    case 'once':
      return {};
    case 'percent':
      return { percent: amount(charge.percent) };
    default:
      return charge satisfies never;
  }
}

/** One entry per price: several for tiers, one without a price for a share of other charges. */
function priceCells(charge: Charge, named: Naming): Row[] {
  if (charge.type === 'percent') return [{}];
  if (charge.type !== 'usage' || !charge.tiers) return [priceCell(charge.price, named)];
  return charge.tiers.map((tier, index, tiers) => ({
    ...priceCell(tier.price, named),
    above: amount(tiers[index - 1]?.upTo ?? 0),
    up_to: tier.upTo === undefined ? '' : amount(tier.upTo),
    flat: tier.flat === undefined ? '' : amount(tier.flat),
  }));
}

function priceCell(price: Decimal | undefined, named: Naming): Row {
  if (price === undefined || price === 'unknown' || price === 'on-request') {
    return { price: '', price_status: named.value(price ?? 'unknown') };
  }
  return { price: amount(price), price_status: named.value('printed') };
}

/** Fields of the plan that have no column, by their name in `prices.json`: a row that has any is not the whole price. */
function notInTable(plan: PlanData): string[] {
  const fields: string[] = [];
  for (const key of ['discount', 'credits', 'minimumSpend', 'maximumSpend', 'cap', 'requires', 'notes'] as const) {
    if (plan[key] !== undefined) fields.push(key);
  }
  for (const charge of plan.charges) {
    if (charge.type === 'usage') {
      for (const key of ['request', 'round', 'resets', 'by'] as const) if (charge[key] !== undefined) fields.push(key);
      const { months, pool } = charge.free ?? {};
      if (months !== undefined || pool !== undefined) fields.push('free');
    } else if (charge.type === 'fee') {
      for (const key of ['includes', 'paid'] as const) if (charge[key] !== undefined) fields.push(key);
      if (charge.seats?.minimum !== undefined || charge.seats?.maximum !== undefined) fields.push('seats');
    } else if (charge.type === 'percent' && charge.minimum !== undefined) fields.push('minimum');
  }
  return [...new Set(fields)];
}
