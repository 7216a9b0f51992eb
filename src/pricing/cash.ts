/**
 * When a cost is paid. A month's cost is what it bears; here the same amounts stand in the month in which they are due:
 * tiers and quotas of a year in the order in which they are used up, yearly fees in the first month of the year, the
 * rest of a yearly minimum in the last. Over whole years both views have the same sum.
 */
import { spanOf } from './calculation.ts';
import type { Calculation, Month } from './calculation.ts';
import type { CompiledFee } from './compile.ts';
import { add, fraction, min, multiply, negate, subtract, zero } from './exact.ts';
import type { Exact } from './exact.ts';
import { itemAt } from './item-at.ts';
import type { Line } from './lines.ts';
import { numbers } from './reading.ts';

/** What is due in each month; the months of a year are worked out together. */
export function dueByMonth(calculation: Calculation<Exact>): (month: number) => Month<Exact> {
  const years = new Map<number, CashYear>();
  return (month) => {
    const { from } = spanOf(month, 12);
    const year = years.get(from) ?? new CashYear(calculation, from);
    years.set(from, year);
    const lines = year.linesOf(month);
    return { lines, total: sumOf(lines), limits: year.limitsOf(month) };
  };
}

function sumOf(lines: readonly Line[]): Exact {
  return lines.reduce((sum, { amount }) => add(sum, amount), zero);
}

class CashYear {
  private readonly calculation: Calculation<Exact>;
  private readonly months: readonly number[];
  /** What the months of the year bear, from its first month on. */
  private readonly borne: readonly Month<Exact>[];
  private readonly usage: readonly (readonly Line[])[];
  private readonly before = new Map<number, readonly Line[]>();

  constructor(calculation: Calculation<Exact>, from: number) {
    this.calculation = calculation;
    this.months = Array.from({ length: 12 }, (_none, index) => from + index);
    this.borne = this.months.map((at) => calculation.month(at));
    this.usage = this.months.map((at) => this.usageLines(at));
  }

  limitsOf(month: number): Month<Exact>['limits'] {
    return itemAt(this.borne, this.months.indexOf(month)).limits;
  }

  linesOf(month: number): Line[] {
    const before = this.beforeMaximum(month);
    const { maximumSpend } = this.calculation.plan;
    if (maximumSpend?.each !== 'year') return [...before, ...this.borneLines(month, ['maximum-spend', 'once'])];
    const earlier = this.sumBefore(month, (at) => sumOf(this.beforeMaximum(at)));
    const bound = maximumSpend.price;
    const over = (sum: Exact) => numbers.monus(sum, bound);
    const amount = negate(subtract(over(add(earlier, sumOf(before))), over(earlier)));
    const lines = this.borneLines(month, ['maximum-spend']).map((line) => ({ ...line, amount }));
    return [...before, ...lines, ...this.borneLines(month, ['once'])];
  }

  private beforeMaximum(month: number): readonly Line[] {
    const known = this.before.get(month);
    if (known) return known;
    const kinds: Line['kind'][] = ['included-amount', 'discount', 'percent'];
    const shifted = this.isShifted() ? this.shiftedLines(month) : this.borneLines(month, kinds);
    const lines = [...this.usageOf(month), ...shifted, ...this.feeLines(month), ...this.minimumLines(month)];
    this.before.set(month, lines);
    return lines;
  }

  private borneLines(month: number, kinds: readonly Line['kind'][]): Line[] {
    return itemAt(this.borne, this.months.indexOf(month)).lines.filter(({ kind }) => kinds.includes(kind));
  }

  /** Sum over all months of the year, or those before a month. */
  private sumBefore(month: number, amountIn: (month: number) => Exact): Exact {
    return this.months.filter((at) => at < month).reduce((sum, at) => add(sum, amountIn(at)), zero);
  }

  private sumOfYear(amountIn: (month: number) => Exact): Exact {
    return this.months.reduce((sum, at) => add(sum, amountIn(at)), zero);
  }

  // ── Usage ─────────────────────────────────────────────────────────────────────────────────────────────────────────

  private usageLines(month: number): Line[] {
    return this.calculation.plan.usage.flatMap(({ isOnce }, position) =>
      isOnce ? [] : [this.usageLine(position, month)],
    );
  }

  /** What the month adds to the period so far. */
  private usageLine(position: number, month: number): Line {
    const { calculation } = this;
    const { from } = spanOf(month, itemAt(calculation.plan.usage, position).months);
    const { line } = calculation.usageOver(position, { from, to: month });
    if (from === month) return line;
    const { line: earlier } = calculation.usageOver(position, { from, to: month - 1 });
    return {
      ...line,
      quantity: subtract(line.quantity, earlier.quantity),
      amount: subtract(line.amount, earlier.amount),
      steps: [...line.steps, { kind: 'billed-before', amount: earlier.amount }],
    };
  }

  private usageOf(month: number): readonly Line[] {
    return itemAt(this.usage, this.months.indexOf(month));
  }

  private usageDue(month: number): Exact {
    return sumOf(this.usageOf(month));
  }

  /** True where usage is due in other months than those that bear it. */
  private isShifted(): boolean {
    const { plan } = this.calculation;
    return (
      plan.usage.some((charge) => this.calculation.spanMonths(charge) > 1) ||
      plan.fees.some(({ each, amounts }) => each === 'year' && amounts.length > 0)
    );
  }

  // ── What depends on usage ─────────────────────────────────────────────────────────────────────────────────────────

  private shiftedLines(month: number): Line[] {
    const included = this.borneLines(month, ['included-amount']).map((line) => ({
      ...line,
      amount: this.includedDue(month),
    }));
    const yearNet = this.sumOfYear((at) => this.netDue(at));
    const others = this.borneLines(month, ['discount', 'percent']).map((line) => {
      const year = this.sumOfYear((at) => this.borneAmount(at, line));
      return { ...line, amount: numbers.share(year, this.netDue(month), yearNet, 12) };
    });
    return [...included, ...others];
  }

  private borneAmount(month: number, { kind, charge }: Line): Exact {
    return sumOf(this.borneLines(month, [kind]).filter((line) => line.charge === charge));
  }

  private netDue(month: number): Exact {
    return add(this.usageDue(month), this.includedDue(month));
  }

  /** Included money, below zero: a yearly amount is used up from the first month on, a monthly one by what is due. */
  private includedDue(month: number): Exact {
    const year = this.sumOfYear((at) => sumOf(this.borneLines(at, ['included-amount'])));
    const isYearlyOnly = this.calculation.plan.fees.every(
      ({ each, amounts }) => each === 'year' || amounts.length === 0,
    );
    if (!isYearlyOnly)
      return numbers.share(
        year,
        this.usageDue(month),
        this.sumOfYear((at) => this.usageDue(at)),
        12,
      );
    const earlier = this.sumBefore(month, (at) => this.usageDue(at));
    const taken = (sum: Exact) => min(sum, negate(year));
    return negate(subtract(taken(add(earlier, this.usageDue(month))), taken(earlier)));
  }

  // ── Fees and minimum ──────────────────────────────────────────────────────────────────────────────────────────────

  private feeLines(month: number): Line[] {
    return this.borneLines(month, ['fee']).map((line) => {
      const fee = this.calculation.plan.fees.find(({ index }) => index === line.charge);
      return fee?.paidMonths === 12 ? this.yearlyFee(line, fee, month) : line;
    });
  }

  private yearlyFee(line: Line, { price, each }: CompiledFee, month: number): Line {
    const isDue = month === this.months[0];
    const amount = isDue ? multiply(line.amount, fraction(12, 1)) : zero;
    const steps = line.steps.filter(({ kind }) => kind !== 'share' && kind !== 'fee');
    return {
      ...line,
      amount,
      steps: [...steps, { kind: 'fee', price, each }, { kind: 'paid', months: isDue ? 12 : 0 }],
    };
  }

  private minimumLines(month: number): Line[] {
    const lines = this.borneLines(month, ['minimum-spend']);
    if (this.calculation.plan.minimumSpend?.each !== 'year') return lines;
    const isDue = month === this.months.at(-1);
    return lines.map((line) => ({
      ...line,
      amount: isDue ? this.sumOfYear((at) => sumOf(this.borneLines(at, ['minimum-spend']))) : zero,
    }));
  }
}
