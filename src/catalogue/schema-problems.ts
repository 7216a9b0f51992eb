/** Turns what Zod says about a file into problems that an editor can act on, with the descriptions of the schema. */
import type { z } from 'astro/zod';
import { didYouMean } from './nearest.ts';
import type { Complaint } from './draft.ts';
import type { Path, PathSegment } from './problem.ts';

export interface SchemaProblem extends Complaint {
  path: Path;
  /** The part that cannot be used; null where something is missing. */
  faulty: Path | null;
}

type Issue = z.core.$ZodIssue;

/** The parts of Zod's definitions that are read here. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly discriminator?: string;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

// Zod's own tools read definitions there, too; it is the documented way.
// oxlint-disable-next-line no-underscore-dangle
const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def as unknown as Definition;

const descriptionHere = (schema: z.core.$ZodType): string | undefined => {
  const described = schema as { readonly description?: unknown };
  return typeof described.description === 'string' ? described.description : undefined;
};

interface Place {
  schema: z.core.$ZodType | undefined;
  description: string | undefined;
}

/** Through optional and converted schemas to the one that decides; the outermost description wins. */
function unwrapped(schema: z.core.$ZodType, description?: string): Place {
  const found = description ?? descriptionHere(schema);
  const { innerType, in: inner } = definitionOf(schema);
  const next = innerType ?? inner;
  return next ? unwrapped(next, found) : { schema, description: found };
}

const valueAt = (value: unknown, segment: PathSegment): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, segment) : undefined;

const typeName = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

/** The alternative of a union that the value was meant to be: by discriminator, by its keys, else by its type. */
function alternative(
  options: readonly z.core.$ZodType[],
  discriminator: string | undefined,
  value: unknown,
): z.core.$ZodType[] {
  const inner = options.flatMap((option) => unwrapped(option).schema ?? []);
  if (discriminator !== undefined) {
    const wanted = valueAt(value, discriminator);
    return inner.filter((option) => {
      const marker = definitionOf(option).shape?.[discriminator];
      return marker !== undefined && definitionOf(marker).values?.includes(wanted);
    });
  }
  return inner.filter((option) => definitionOf(option).type === typeName(value));
}

function placeAt(root: z.core.$ZodType, path: Path, value: unknown): Place {
  let place = unwrapped(root);
  let here = value;
  for (const segment of path) {
    if (!place.schema) return place;
    let definition = definitionOf(place.schema);
    if (definition.options) {
      const chosen = alternative(definition.options, definition.discriminator, here)
        .map(definitionOf)
        .find((option) => option.shape === undefined || Object.hasOwn(option.shape, segment));
      if (!chosen) return { schema: undefined, description: undefined };
      definition = chosen;
    }
    const next = definition.shape?.[String(segment)] ?? definition.element ?? definition.valueType;
    if (!next) return { schema: undefined, description: undefined };
    place = unwrapped(next);
    here = valueAt(here, segment);
  }
  return place;
}

function keysAt(root: z.core.$ZodType, path: Path, value: unknown): string[] {
  const { schema } = placeAt(root, path, value);
  if (!schema) return [];
  const { shape, options, discriminator } = definitionOf(schema);
  if (shape) return Object.keys(shape);
  let here = value;
  for (const segment of path) here = valueAt(here, segment);
  const alternatives = options ? alternative(options, discriminator, here) : [];
  return [...new Set(alternatives.flatMap((option) => Object.keys(definitionOf(option).shape ?? {})))];
}

/** Issues of the alternative of a union that comes nearest; none where the value is of another type altogether. */
function nearestBranch(errors: readonly (readonly Issue[])[]): readonly Issue[] {
  const fitting = errors.filter((branch) =>
    branch.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys' || issue.code === 'custom'),
  );
  return fitting.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/** Issues with full paths; a union is replaced by what is wrong with its nearest alternative. */
function flat(issues: readonly Issue[], before: Path = []): { issue: Issue; path: Path }[] {
  return issues.flatMap((issue) => {
    const path = [...before, ...issue.path.map((segment) => (typeof segment === 'symbol' ? String(segment) : segment))];
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const inner = flat(nearestBranch(issue.errors), path);
      if (inner.length > 0) return inner;
    }
    return [{ issue, path }];
  });
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const expectations: Readonly<Record<string, string>> = {
  string: 'must be a text',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
  array: 'must be a list',
  object: 'must be a group of fields',
  record: 'must be a group of fields',
};

const spoken = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** All that `schema` finds wrong with `value`. */
export function schemaProblems(schema: z.core.$ZodType, value: unknown, issues: readonly Issue[]): SchemaProblem[] {
  return flat(issues).flatMap(({ issue, path }): SchemaProblem[] => {
    let faultyValue = value;
    for (const segment of path) faultyValue = valueAt(faultyValue, segment);
    const place = placeAt(schema, path, value);
    const description = sentence(place.description ?? 'See the template in content/README.md');
    const base = { path, faulty: path, value: faultyValue };

    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, path, value);
      return issue.keys.map((key) => ({
        path: [...path, key],
        faulty: [...path, key],
        value: key,
        rule: 'is not a field here',
        repair: didYouMean(key, known, known.length > 0 ? `Fields here: ${known.join(', ')}.` : 'Take it out.'),
      }));
    }
    if (faultyValue === undefined && issue.code !== 'custom') {
      return [{ path, faulty: null, rule: 'is missing', repair: `Add it. ${description}` }];
    }
    if (faultyValue === null) {
      return [{ path, faulty: path, rule: 'is empty', repair: `Fill it in or take the line out. ${description}` }];
    }
    switch (issue.code) {
      case 'invalid_value':
        return [
          {
            ...base,
            rule: `is not one of ${issue.values.map(spoken).join(', ')}`,
            repair: didYouMean(spoken(faultyValue), issue.values.map(spoken), description),
          },
        ];
      case 'invalid_union': {
        const options =
          'options' in issue && Array.isArray(issue.options) ? issue.options.map(spoken) : choicesOf(place.schema);
        const rule = options.length > 0 ? `is not one of ${options.join(', ')}` : 'does not fit this field';
        return [{ ...base, rule, repair: didYouMean(spoken(faultyValue), options, description) }];
      }
      case 'invalid_type': {
        const quoted = issue.expected === 'string' && typeof faultyValue === 'number';
        const repair = quoted ? `Put it in quotation marks: '${faultyValue}'. ${description}` : description;
        return [{ ...base, rule: expectations[issue.expected] ?? `must be ${issue.expected}`, repair }];
      }
      case 'invalid_format':
        return [{ ...base, rule: formatRule(issue.format, faultyValue), repair: description }];
      case 'too_small':
        return [{ ...base, rule: tooSmall(issue.origin, issue.minimum, issue.inclusive ?? true), repair: description }];
      case 'too_big':
        return [{ ...base, rule: `is more than the ${String(issue.maximum)} allowed`, repair: description }];
      case 'invalid_key':
        return [{ ...base, value: path.at(-1), rule: 'is not allowed as a key', repair: keyRepair(issue.issues[0]) }];
      case 'custom':
        return [{ ...base, rule: issue.message, repair: description }];
      default:
        return [{ ...base, rule: 'does not fit this field', repair: description }];
    }
  });
}

/** The words that a union of fixed values accepts, or none where other values are accepted too. */
function choicesOf(schema: z.core.$ZodType | undefined): string[] {
  const options = schema ? definitionOf(schema).options : undefined;
  if (!options) return [];
  const values = options.map(
    (option) => definitionOf(option).values ?? Object.values(definitionOf(option).entries ?? {}),
  );
  return values.every((list) => list.length > 0) ? values.flat().map(spoken) : [];
}

function formatRule(format: string, value: unknown): string {
  if (format === 'url') return 'is not a web address with https';
  if (typeof value === 'string' && /^-?[\d.]+,\d+$/.test(value)) return 'has a comma; decimals follow a point';
  return typeof value === 'string' && value.trim() !== value
    ? 'begins or ends with a blank'
    : 'is not written as it must be';
}

function tooSmall(origin: string, minimum: number | bigint, inclusive: boolean): string {
  if (origin === 'array') return 'has too few entries';
  if (origin === 'string') return 'is empty';
  return inclusive ? `is less than ${minimum}` : `is not above ${minimum}`;
}

function keyRepair(issue: Issue | undefined): string {
  return issue?.code === 'invalid_format' && 'pattern' in issue
    ? 'Keys are written in lower-case letters and digits, with single hyphens.'
    : 'Take another key.';
}
