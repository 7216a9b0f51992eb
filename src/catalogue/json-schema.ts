/**
 * JSON Schemas of the content files, for completion and hints in an editor: `node src/catalogue/json-schema.ts offering`
 * prints one, without a name they are all written to a folder: `node src/catalogue/json-schema.ts --out .schema`.
 * Generated from the schemas that check the content, so nothing of it is kept in the project.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { kindNames, schemas } from './kinds.ts';
import type { Kind } from './kinds.ts';

export const kinds = Object.keys(schemas) as Kind[];

/** The JSON Schema of a kind of file: what an editor writes, before bare years become texts. */
export function jsonSchemaOf(kind: Kind): Record<string, unknown> {
  return {
    ...z.toJSONSchema(schemas[kind], { io: 'input', reused: 'ref' }),
    title: `Passgenau: ${kindNames[kind]}`,
  };
}

function main(words: readonly string[]): number {
  const [first, folder] = words;
  const kind = kinds.find((name) => name === first);
  if (kind) {
    process.stdout.write(`${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`);
    return 0;
  }
  if (first === '--out' && folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    for (const name of kinds) {
      writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
    }
    return 0;
  }
  process.stderr.write(`Call it with a kind of file (${kinds.join(', ')}) or with --out and a folder.\n`);
  return 2;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
