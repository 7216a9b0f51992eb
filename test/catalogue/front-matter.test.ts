import { describe, expect, test } from 'vitest';
import { lineFinder, readYaml, splitFrontMatter, tidy } from '../../src/catalogue/front-matter.ts';

const valueOf = (yaml: string): unknown => {
  const read = readYaml(yaml);
  if ('fault' in read) throw new Error(read.fault.reason);
  return (read.value as { a: unknown }).a;
};

describe('keeps what was written', () => {
  test.each([
    ['0.60', 0.6],
    ['8.5866', 8.5866],
    ['-3', -3],
    ['1e3', 1000],
    ['123456789012345', 123456789012345],
    ['0.000000000000001', 1e-15],
  ])('reads %s as a number', (text, number) => {
    expect(valueOf(`a: ${text}`)).toBe(number);
  });

  test.each([
    ['more digits than a double holds', '1.23456789012345678'],
    ['an integer beyond it', '9007199254740993'],
    ['a day', '2026-09-07'],
    ['a month', '2026-09'],
    ['yes', 'yes'],
    ['no', 'no'],
    ['a postal code', '01067'],
    ['thousands with an underscore', '1_000'],
    ['a hexadecimal number', '0x1F'],
    ['not a number', '.nan'],
    ['infinity', '.inf'],
    ['a time', '12:30'],
    ['True', 'True'],
  ])('leaves %s a text', (_what, text) => {
    expect(valueOf(`a: ${text}`)).toBe(text);
  });

  test('knows true, false and nothing', () => {
    expect([valueOf('a: true'), valueOf('a: false'), valueOf('a:'), valueOf('a: ~')]).toEqual([
      true,
      false,
      null,
      null,
    ]);
  });
});

test.each([
  ['a tab as indentation', 'a:\n\tb: 1', 2],
  ['a key twice', 'a: 1\nb: 2\na: 3', 3],
  ['a bracket that stays open, where it hurts', 'a: 1\nb: [1, 2\nc: 3\n', 3],
  ['a tag of another language', 'a: !!js/function "x"', 1],
])('finds the line of %s', (_what, yaml, line) => {
  const read = readYaml(yaml);
  expect('fault' in read && read.fault.line).toBe(line);
});

test('refuses an alias, which could unfold without end', () => {
  const bomb = [
    'a: &a [x, x]',
    ...'bcdefghij'.split('').map((key, at) => `${key}: &${key} [*${'abcdefghi'[at]}, *${'abcdefghi'[at]}]`),
  ];
  expect(readYaml(bomb.join('\n'))).toEqual({ fault: { line: 2, reason: expect.stringContaining('alias') } });
});

test('does not take asterisks in a text for an alias', () => {
  expect(valueOf('a: "**fett** und *schräg*"')).toBe('**fett** und *schräg*');
});

describe('splits front matter from body', () => {
  test('counts the lines of both', () => {
    const parts = splitFrontMatter('---\na: 1\nb: 2\n---\n\nText\n');
    expect(parts).toEqual({ yaml: 'a: 1\nb: 2', yamlLine: 2, body: '\nText\n', bodyLine: 5 });
  });

  test('takes a file without a body, and one with Windows line ends and a byte order mark', () => {
    expect(splitFrontMatter('---\na: 1\n---')?.body).toBe('');
    expect(splitFrontMatter(tidy('\uFEFF---\r\na: 1\r\n---\r\nText\r\n'))).toMatchObject({
      yaml: 'a: 1',
      body: 'Text\n',
    });
  });

  test('is null without front matter', () => {
    expect(splitFrontMatter('# Title\n---\na: 1\n---\n')).toBeNull();
  });
});

test('finds the line of a field, of a list item, and of the nearest part of a missing one', () => {
  const lineOf = lineFinder(
    "a: 1\nlist:\n  - id: x\n    deep: { b: 1,\n      c: 2 }\n  - id: y\nmap:\n  '0': zero\n  1: one\n",
  );
  expect(lineOf(['a'])).toBe(1);
  expect(lineOf(['list', 0, 'id'])).toBe(3);
  expect(lineOf(['list', 0, 'deep', 'c'])).toBe(5);
  expect(lineOf(['list', 1])).toBe(6);
  expect(lineOf(['list', 1, 'missing', 'deeper'])).toBe(6);
  expect(lineOf(['map', '0'])).toBe(8);
  expect(lineOf(['map', '1'])).toBe(9);
});
