import { describe, expect, test } from 'vitest';
import { jsonSchemaOf, kinds } from '../../src/catalogue/json-schema.ts';

interface Node {
  properties?: Record<string, Node>;
  description?: string;
  $ref?: string;
  [key: string]: unknown;
}

/** Every group of fields anywhere in the schema. */
function groupsIn(node: unknown): Node[] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(groupsIn);
  return 'properties' in node ? [node as Node, ...inner] : inner;
}

describe.each(kinds)('%s', (kind) => {
  const schema = jsonSchemaOf(kind);

  test('refuses unknown keys everywhere', () => {
    for (const group of groupsIn(schema)) expect(group).toMatchObject({ additionalProperties: false });
  });

  test('explains every field to the editor who hovers over it', () => {
    const definitions = (schema['$defs'] ?? {}) as Record<string, Node>;
    const silent = groupsIn(schema).flatMap((group) =>
      Object.entries(group.properties ?? {}).flatMap(([name, field]) => {
        const describedAt = (node: Node): boolean =>
          node.description !== undefined ||
          (node.$ref?.startsWith('#/$defs/') === true && describedAt(definitions[node.$ref.slice(8)] ?? {}));
        return describedAt(field) ? [] : [name];
      }),
    );
    expect(silent).toEqual([]);
  });
});
