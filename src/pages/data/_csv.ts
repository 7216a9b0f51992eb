/** Writing tables as CSV (RFC 4180), safe to open in a spreadsheet. */

/** Text, or an amount in plain decimal writing. */
export type Cell = string | { readonly amount: string };

export interface CsvForm {
  separator: ',' | ';';
  decimal: '.' | ',';
  /** Excel takes a file without byte order mark for Windows text and garbles umlauts. */
  byteOrderMark: boolean;
}

export const plainForm: CsvForm = { separator: ',', decimal: '.', byteOrderMark: false };
export const germanExcelForm: CsvForm = { separator: ';', decimal: ',', byteOrderMark: true };

/** A spreadsheet runs a text with such a beginning; Excel also reads the wide forms. */
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/;

/** The table as text, lines ended by CR LF. A text that a spreadsheet would run as a formula gets an apostrophe. */
export function csvOf(rows: readonly (readonly Cell[])[], form: CsvForm): string {
  const lines = rows.map((row) => row.map((cell) => quoted(written(cell, form), form)).join(form.separator));
  return `${form.byteOrderMark ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}

function written(cell: Cell, { decimal }: CsvForm): string {
  if (typeof cell !== 'string') return cell.amount.replace('.', decimal);
  return startsFormula.test(cell) ? `'${cell}` : cell;
}

function quoted(text: string, { separator }: CsvForm): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
