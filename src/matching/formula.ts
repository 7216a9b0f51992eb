/**
 * Formulas of a task: `invoices * (1 - einvoice_share) * pages_per`. Written by editors, so they are parsed here and
 * never executed as code; all arithmetic is exact.
 *
 * Grammar
 *   sum     = product { ('+' | '-') product }
 *   product = sign { ('*' | '/') sign }
 *   sign    = [ '-' | '+' ] atom
 *   atom    = number | driver | '(' sum ')' | ('ceil' | 'floor') '(' sum ')' | ('min' | 'max') '(' sum { ',' sum } ')'
 */
import {
  add,
  ceilingOf,
  divide,
  exact,
  floorOf,
  isZero,
  max,
  min,
  multiply,
  negate,
  one,
  subtract,
} from '../pricing/exact.ts';
import type { Exact } from '../pricing/exact.ts';

export type Operator = '+' | '-' | '*' | '/';

export type Node =
  | { kind: 'number'; value: Exact }
  | { kind: 'driver'; name: string; position: number }
  | { kind: 'negate'; of: Node }
  | { kind: 'binary'; operator: Operator; left: Node; right: Node; position: number }
  | { kind: 'round'; function: 'ceil' | 'floor'; of: Node }
  | { kind: 'extreme'; function: 'min' | 'max'; of: readonly Node[] };

export interface Formula {
  readonly text: string;
  readonly root: Node;
  /** Drivers that the formula names, each once, in order of appearance. */
  readonly names: readonly string[];
}

/** A formula that cannot be read or worked out. `position` counts characters from 1. */
export class FormulaError extends Error {
  readonly formula: string;
  readonly position: number;
  readonly repair: string;

  constructor(formula: string, position: number, problem: string, repair: string) {
    super(`formula "${formula}", character ${position}: ${problem}. ${repair}`);
    this.name = 'FormulaError';
    this.formula = formula;
    this.position = position;
    this.repair = repair;
  }
}

/** Longer is no formula that an editor could still check, and nesting stays far below what the stack can take. */
const longestFormula = 1000;

type Token =
  | { kind: 'number' | 'name' | 'symbol'; text: string; position: number }
  /** Behind the last character. */
  | { kind: 'end'; text: ''; position: number };

const tokenPattern = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|([-+*/(),]))/y;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  let at = 0;
  while (text.slice(at).trim() !== '') {
    tokenPattern.lastIndex = at;
    const found = tokenPattern.exec(text);
    if (!found) {
      const position = at + (text.slice(at).length - text.slice(at).trimStart().length);
      throw new FormulaError(
        text,
        position + 1,
        `"${text.charAt(position)}" has no meaning here`,
        'Use numbers with a decimal point, drivers, + - * / ( ), ceil, floor, min, max',
      );
    }
    at = tokenPattern.lastIndex;
    const [, number, name, symbol] = found;
    const content = number ?? name ?? symbol ?? '';
    const kind = number !== undefined ? 'number' : name !== undefined ? 'name' : 'symbol';
    tokens.push({ kind, text: content, position: at - content.length + 1 });
  }
  tokens.push({ kind: 'end', text: '', position: text.length + 1 });
  return tokens;
}

/**
 * Reads a formula.
 * @throws FormulaError with the position and what to write instead.
 */
export function parseFormula(text: string): Formula {
  if (text.length > longestFormula) {
    throw new FormulaError(
      `${text.slice(0, 40)}…`,
      longestFormula + 1,
      `it is longer than ${longestFormula} characters`,
      'Split it or simplify it',
    );
  }
  const tokens = tokensOf(text);
  const names: string[] = [];
  let index = 0;

  function peek(): Token {
    // The last token is `end` and is never passed.
    return tokens[index] ?? { kind: 'end', text: '', position: text.length + 1 };
  }
  function take(): Token {
    const token = peek();
    if (token.kind !== 'end') index += 1;
    return token;
  }
  function takes(symbol: string): boolean {
    const token = peek();
    if (token.kind !== 'symbol' || token.text !== symbol) return false;
    index += 1;
    return true;
  }
  function fail(token: Token, repair: string): never {
    const problem = token.kind === 'end' ? 'it ends too early' : `"${token.text}" is out of place`;
    throw new FormulaError(text, token.position, problem, repair);
  }
  function close(opened: Token): void {
    if (!takes(')')) fail(peek(), `Close the bracket opened at character ${opened.position} with ")"`);
  }

  function sum(): Node {
    let left = product();
    for (;;) {
      const { position } = peek();
      if (takes('+')) left = { kind: 'binary', operator: '+', left, right: product(), position };
      else if (takes('-')) left = { kind: 'binary', operator: '-', left, right: product(), position };
      else return left;
    }
  }
  function product(): Node {
    let left = sign();
    for (;;) {
      const { position } = peek();
      if (takes('*')) left = { kind: 'binary', operator: '*', left, right: sign(), position };
      else if (takes('/')) left = { kind: 'binary', operator: '/', left, right: sign(), position };
      else return left;
    }
  }
  function sign(): Node {
    if (takes('-')) return { kind: 'negate', of: atom() };
    takes('+');
    return atom();
  }
  function atom(): Node {
    const token = take();
    if (token.kind === 'number') return { kind: 'number', value: exact(token.text) };
    if (token.kind === 'name') return peek().text === '(' ? call(token) : driver(token);
    if (token.text === '(') {
      const inner = sum();
      close(token);
      return inner;
    }
    return fail(token, 'Put a number, a driver or a bracket here');
  }
  function driver(token: Token): Node {
    if (!names.includes(token.text)) names.push(token.text);
    return { kind: 'driver', name: token.text, position: token.position };
  }
  function call(name: Token): Node {
    const opened = take();
    const values = [sum()];
    while (takes(',')) values.push(sum());
    close(opened);
    const [only] = values;
    switch (name.text) {
      case 'ceil':
      case 'floor':
        if (only === undefined || values.length !== 1) {
          throw new FormulaError(text, name.position, `${name.text} takes one value`, `Write ${name.text}(…)`);
        }
        return { kind: 'round', function: name.text, of: only };
      case 'min':
      case 'max':
        return { kind: 'extreme', function: name.text, of: values };
      default:
        throw new FormulaError(
          text,
          name.position,
          `there is no function "${name.text}"`,
          'Use ceil, floor, min or max; to multiply write *',
        );
    }
  }

  const root = sum();
  if (peek().kind !== 'end') fail(peek(), 'Join the parts with + - * or /');
  return { text, root, names };
}

/** Drivers that a formula names, each once. */
export function namesIn(formula: Formula): readonly string[] {
  return formula.names;
}

/** `ceil` or `floor` of a value. */
export function rounded(how: 'ceil' | 'floor', value: Exact): Exact {
  return { n: how === 'ceil' ? ceilingOf(value) : floorOf(value), d: 1n };
}

/**
 * Works a formula out, exactly.
 * @param values one value per driver.
 * @throws FormulaError for a driver without value and for a division by zero.
 */
export function evaluate(formula: Formula, values: Readonly<Record<string, Exact>>): Exact {
  function valueOf(node: Node): Exact {
    switch (node.kind) {
      case 'number':
        return node.value;
      case 'driver': {
        const value = Object.hasOwn(values, node.name) ? values[node.name] : undefined;
        if (value === undefined) throw unknownDriver(formula, node.name, node.position, Object.keys(values));
        return value;
      }
      case 'negate':
        return negate(valueOf(node.of));
      case 'round':
        return rounded(node.function, valueOf(node.of));
      case 'extreme':
        return node.of.map(valueOf).reduce(node.function === 'min' ? min : max);
      case 'binary': {
        const left = valueOf(node.left);
        const right = valueOf(node.right);
        switch (node.operator) {
          case '+':
            return add(left, right);
          case '-':
            return subtract(left, right);
          case '*':
            return multiply(left, right);
          case '/':
            if (isZero(right)) throw divisionByZero(formula, node.position);
            return divide(left, right);
          default:
            return node.operator satisfies never;
        }
      }
      default:
        return node satisfies never;
    }
  }
  return valueOf(formula.root);
}

/** The error for a formula that divides by what is, or can become, zero. */
export function divisionByZero(formula: Formula, position: number): FormulaError {
  return new FormulaError(
    formula.text,
    position,
    'it divides by zero',
    'Make sure that the divisor cannot be zero, for example with max(1, …)',
  );
}

/** The error for a name that is no driver of the task. */
export function unknownDriver(
  formula: Formula,
  name: string,
  position: number,
  known: readonly string[],
): FormulaError {
  return new FormulaError(
    formula.text,
    position,
    `there is no driver "${name}"`,
    known.length > 0 ? `Use one of: ${known.join(', ')}` : 'Add the driver to the task',
  );
}

/** The formula as it reads with every bracket written; equal for equal formulas. */
function written(node: Node): string {
  switch (node.kind) {
    case 'number':
      return `${node.value.n}/${node.value.d}`;
    case 'driver':
      return node.name;
    case 'negate':
      return `(-${written(node.of)})`;
    case 'round':
      return `${node.function}(${written(node.of)})`;
    case 'extreme':
      return `${node.function}(${node.of.map(written).join(',')})`;
    case 'binary':
      return `(${written(node.left)}${node.operator}${written(node.right)})`;
    default:
      return node satisfies never;
  }
}

function factorsOf(node: Node): Node[] {
  return node.kind === 'binary' && node.operator === '*' ? [...factorsOf(node.left), ...factorsOf(node.right)] : [node];
}

function productOf(factors: readonly Node[]): Node {
  return factors.reduce<Node>((left, right) => ({ kind: 'binary', operator: '*', left, right, position: 1 }), {
    kind: 'number',
    value: one,
  });
}

/**
 * a / b with the factors that both have cancelled: `invoices * pages` per `invoices` is `pages`. Bounds of the quotient
 * then stay as narrow as they are in truth, and it keeps its value where the cancelled factor is zero.
 */
export function quotientOf(a: Formula, b: Formula): Formula {
  const above = factorsOf(a.root);
  const below: Node[] = [];
  for (const factor of factorsOf(b.root)) {
    const same = above.findIndex((other) => written(other) === written(factor));
    if (same >= 0) above.splice(same, 1);
    else below.push(factor);
  }
  const root: Node = {
    kind: 'binary',
    operator: '/',
    left: productOf(above),
    right: productOf(below),
    position: 1,
  };
  return { text: `(${a.text}) / (${b.text})`, root, names: [...new Set([...a.names, ...b.names])] };
}
