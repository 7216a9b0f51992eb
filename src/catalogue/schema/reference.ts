/** `content/reference/*.yaml`: controlled lists and dated reference figures. */
import { z } from 'astro/zod';
import {
  basis,
  countableText,
  currency,
  day,
  decimal,
  id,
  level,
  line,
  positive,
  percent,
  range,
  roughDay,
  sourceKey,
  sources,
  text,
} from './fields.ts';

const asOf = roughDay.describe('State of this file: a day, month or year.');
const note = text.exactOptional().describe('What an editor or visitor should know.');
const keys = z.array(sourceKey).min(1).describe('Keys of the map «sources» of this file.');
const head = { asOf, sources: sources.exactOptional() };

export const metersSchema = z.strictObject({
  ...head,
  meters: z
    .array(
      z.strictObject({
        id: id.describe('Id of the meter; ids of what is owed only in the first month end in -once.'),
        name: countableText,
        counts: text.exactOptional().describe('What exactly is counted.'),
        once: z.literal(true).exactOptional().describe('true where it is owed in the first month only.'),
        sources: keys.exactOptional(),
      }),
    )
    .describe('What vendors count.'),
});

export const areasSchema = z.strictObject({
  ...head,
  areas: z
    .array(
      z.strictObject({
        id,
        name: text.describe('Name of the area.'),
        description: text.exactOptional().describe('What happens there, in a few words.'),
      }),
    )
    .describe('Places in the value chain, in the order in which they are shown.'),
});

export const integrationsSchema = z.strictObject({
  ...head,
  integrations: z
    .array(
      z.strictObject({
        id,
        level: level.describe('Reach it gives: 0 by hand, 1 ready connector, 2 workflow tool or webhook, 3 own code.'),
        name: text.describe('Name of the integration.'),
        note,
      }),
    )
    .describe('Ways to connect an offering.'),
});

export const certificatesSchema = z.strictObject({
  ...head,
  certificates: z
    .array(
      z.strictObject({
        id,
        name: text.describe('Name of the proof.'),
        kind: z
          .enum(['certificate', 'attestation', 'assessment', 'law', 'authorisation', 'self-certification'])
          .describe('What kind of proof it is.'),
        note,
        sources: keys.exactOptional(),
      }),
    )
    .describe('Proofs of security and quality that vendors name.'),
});

export const exchangeRatesSchema = z.strictObject({
  ...head,
  base: z.literal('EUR').describe('The currency that one unit of is priced: EUR.'),
  note,
  rates: z
    .array(
      z.strictObject({
        day: day.describe('Day of these rates.'),
        perEuro: z.record(currency, positive).describe('Units of the currency for one euro: { USD: "1.1750" }.'),
        sources: keys,
        note,
      }),
    )
    .min(1)
    .describe('Reference rates, oldest day first; the newest day counts. Append, never overwrite.'),
});

export const taxSchema = z.strictObject({
  ...head,
  percent: percent.describe('Value added tax in percent.'),
  country: z.literal('DE').describe('The country whose rate it is: DE.'),
  name: text.describe('Name of the tax.'),
  note,
});

export const labourCostSchema = z.strictObject({
  ...head,
  currency,
  perHour: z.strictObject(range).describe('Cost of an hour of work of own staff.'),
  basis: basis.exactOptional(),
  note,
  history: z
    .array(
      z.strictObject({
        year: z.int().min(1990).max(2100).describe('Year of the figure.'),
        perHour: decimal.describe('Mean cost of an hour in that year.'),
        sources: keys,
      }),
    )
    .exactOptional()
    .describe('Earlier figures, oldest first.'),
});

const dailyWork = z
  .strictObject({
    setUp: z.strictObject(range).describe('Person-days to set up.'),
    runningPerMonth: z.strictObject(range).describe('Person-days per month to keep it running.'),
  })
  .describe('Person-days at this level: { setUp: …, runningPerMonth: … }.');

const bought = z.strictObject({
  currency,
  ...range,
  basis: basis.exactOptional(),
  note,
  sources: keys.exactOptional(),
});

export const personDaysSchema = z.strictObject({
  ...head,
  basis: basis.exactOptional(),
  note,
  levels: z
    .strictObject({ '0': dailyWork, '1': dailyWork, '2': dailyWork, '3': dailyWork, '4': dailyWork })
    .describe('Work besides the price, for each know-how level 0 to 4.'),
  hoursPerDay: positive.exactOptional().describe('Hours of a person-day.'),
  externalPerHour: bought.exactOptional().describe('Cost of an hour of work bought from outside.'),
  externalPerDay: bought.exactOptional().describe('Cost of a day of work bought from outside.'),
  extras: z
    .array(
      z.strictObject({
        id,
        unit: line.describe('Unit of the range: days, hours-per-user, minutes, percent.'),
        range: z.strictObject(range).describe('low / expected / high.'),
        label: text.describe('What it is, with its unit.'),
        basis: basis.exactOptional(),
        note,
        sources: keys.exactOptional(),
      }),
    )
    .exactOptional()
    .describe('Further planning values for the business case.'),
});

const step = z.strictObject({
  level: level.describe('The level, 0 to 3.'),
  name: text.describe('Short name of the level.'),
  meaning: text.describe('What the level means.'),
});

const knowHowStep = z.strictObject({
  level: z.union([...level.options, z.literal(4)]).describe('The level, 0 to 4.'),
  name: text.describe('Short name of the level.'),
  meaning: text.describe('What somebody at this level can do.'),
  vendorWords: text.exactOptional().describe('The words vendors use for it.'),
  frameworks: z
    .record(id, line)
    .exactOptional()
    .describe('Place in public frameworks: id of the framework → level there.'),
  who: text.describe('Who in a small or mid-size company usually has it.'),
});

export const scalesSchema = z.strictObject({
  ...head,
  basis: basis.exactOptional(),
  note,
  levels: z.array(step).length(4).describe('The four levels of individuality, 0 first.'),
  dimensions: z
    .array(
      z.strictObject({
        id: z
          .enum(['content', 'inputs', 'output', 'process', 'integration', 'operation'])
          .describe('Id of the dimension.'),
        name: text.describe('Name of the dimension.'),
        question: text.describe('The question that a visitor answers.'),
        levels: z
          .strictObject({ '0': text, '1': text, '2': text, '3': text })
          .describe('A plain example for each level 0 to 3.'),
      }),
    )
    .length(6)
    .describe('The six dimensions of individuality, in the order in which they are shown.'),
  knowHow: z.array(knowHowStep).length(5).describe('The five levels of IT know-how, 0 first.'),
  frameworks: z
    .array(z.strictObject({ id, name: line.describe('Name of the framework.'), note, sources: keys.exactOptional() }))
    .exactOptional()
    .describe('Public frameworks that the know-how levels are tied to.'),
  frameworkNote: text.exactOptional().describe('How the levels were tied to the frameworks.'),
});

export type MetersData = z.infer<typeof metersSchema>;
export type AreasData = z.infer<typeof areasSchema>;
export type IntegrationsData = z.infer<typeof integrationsSchema>;
export type CertificatesData = z.infer<typeof certificatesSchema>;
export type ExchangeRatesData = z.infer<typeof exchangeRatesSchema>;
export type TaxData = z.infer<typeof taxSchema>;
export type LabourCostData = z.infer<typeof labourCostSchema>;
export type PersonDaysData = z.infer<typeof personDaysSchema>;
export type ScalesData = z.infer<typeof scalesSchema>;
