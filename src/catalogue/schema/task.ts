/** `content/tasks/<task>.md`: what a company wants done, in its words. The id is the file name. */
import { z } from 'astro/zod';
import {
  basis,
  countableText,
  decimal,
  driverId,
  id,
  level,
  line,
  range,
  roughDay,
  sourceKey,
  sources,
  text,
} from './fields.ts';

const planningSources = z
  .union([sourceKey, z.array(sourceKey)])
  .describe('Keys of the map «sources»; an assumption needs none.');

export const driver = z.strictObject({
  id: driverId,
  param: z
    .string()
    .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
    .describe(
      'Key of the driver in addresses, the same in both languages: rechnungen. Never changed: shared links use it.',
    ),
  label: text.describe('What the company is asked for: Eingangsrechnungen.'),
  unit: text.describe(
    'What one of it is, shown beside the field: je Monat. What is counted in English «tokens» or «characters» is folded away as technical.',
  ),
  ...range,
  basis,
  sources: planningSources.exactOptional(),
  note: text.exactOptional().describe('What a visitor should know about this number.'),
  minimum: decimal.exactOptional().describe('Smallest number that may be typed.'),
  maximum: decimal.exactOptional().describe('Largest number that may be typed.'),
  main: z.literal(true).exactOptional().describe('true for exactly one driver: the volume that charts vary.'),
  share: z.literal(true).exactOptional().describe('true where the number is a share from 0 to 1, shown as percent.'),
});

const formula = line.describe('A formula over the ids of the drivers, with + - * / ( ) min max ceil floor.');

export const meterFormula = z.strictObject({
  meter: id.describe('An id from content/reference/meters.yaml.'),
  quantity: formula.describe('Quantity per month as a formula; for meters ending in -once the quantity in all.'),
  requests: formula
    .exactOptional()
    .describe(
      'Number of requests per month in which this quantity arrives, as a formula; for prices with a minimum per request.',
    ),
  note: text.exactOptional().describe('Where constants in the formula come from.'),
  basis: basis.exactOptional(),
  sources: planningSources.exactOptional(),
});

const minutes = z.strictObject({
  ...range,
  basis,
  sources: planningSources.exactOptional(),
  note: text.exactOptional().describe('What the minutes cover.'),
});

const fourExamples = z
  .strictObject({ '0': text, '1': text, '2': text, '3': text })
  .describe('One plain example for each of the levels 0, 1, 2 and 3.');

export const taskSchema = z.strictObject({
  name: text.describe('The task in the words of the company: Rechnungen auslesen.'),
  slug: id.describe('German address of the task page; the English one is the file name. Never changed once published.'),
  summary: text.describe('What goes in and what comes out, one or two sentences.'),
  areas: z.array(id).min(1).describe('Ids from content/reference/areas.yaml.'),
  synonyms: z
    .strictObject({
      de: z.array(line).describe('German search words.'),
      en: z.array(line).describe('English search words.'),
    })
    .describe('Other words by which visitors look for the task.'),
  unit: countableText.describe('What is counted for «cost per …»: { de: { one: Rechnung, many: Rechnungen }, en: … }.'),
  drivers: z.array(driver).min(1).describe('The numbers that a company knows; exactly one has main: true.'),
  unitsPerMonth: formula.describe('Business units per month as a formula over the drivers.'),
  meters: z.array(meterFormula).min(1).describe('How the drivers become billed quantities, one entry per meter.'),
  minutes: z
    .strictObject({
      today: minutes.describe('Minutes of work per unit today.'),
      // oxlint-disable-next-line unicorn/no-thenable -- a group of numbers, nothing that could be awaited
      then: minutes.describe('Minutes of work per unit with a service: checks and exceptions.'),
    })
    .describe('Work per business unit, in minutes.'),
  needs: z
    .strictObject({
      content: level.describe('Typical need: domain content, 0-3.'),
      inputs: level.describe('Typical need: inputs, 0-3.'),
      output: level.describe('Typical need: result and quality, 0-3.'),
      process: level.describe('Typical need: process, 0-3.'),
      integration: level.describe('Typical need: integration, 0-3.'),
      operation: level.describe('Typical need: operation and control, 0-3.'),
    })
    .describe('How individual a typical case of this task is: six levels 0-3.'),
  needExamples: z
    .strictObject({
      content: fourExamples,
      inputs: fourExamples,
      output: fourExamples,
      process: fourExamples,
      integration: fourExamples,
      operation: fourExamples,
    })
    .describe('What each level means for this task, in plain words.'),
  success: z
    .array(
      z.strictObject({
        measure: text.describe('What is measured.'),
        today: text.describe('How to find today’s value, or its usual size.'),
        target: text.describe('What a good result is.'),
      }),
    )
    .min(1)
    .describe('Measures by which success can be judged.'),
  minimumData: text.describe('Which data must be there before a start makes sense.'),
  withoutAi: text.describe('The way without AI, product-neutral.'),
  legal: z
    .strictObject({
      text: text.describe('What the law asks for, in plain words; no legal advice.'),
      asOf: roughDay.describe('State of the law that was read.'),
      sources: planningSources.exactOptional(),
    })
    .describe('A legal note with its state.'),
  coDetermination: z
    .enum(['likely', 'unlikely', 'unknown'])
    .describe('Whether the works council has a say: likely, unlikely or unknown.'),
  otherValue: text.exactOptional().describe('Benefit that saved minutes do not show.'),
  sources,
  related: z.array(id).exactOptional().describe('Ids of related tasks.'),
});
export type TaskData = z.infer<typeof taskSchema>;
