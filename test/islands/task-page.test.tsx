import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import Case from '../../src/islands/TaskCase.de.tsx';
import Matches from '../../src/islands/TaskMatches.de.tsx';
import { aTask, anOffering, caseView, matchView } from './task-view.ts';

// A busy machine may take its time; what is tested is that it comes.
configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => {
  window.history.replaceState(null, '', '/aufgaben/rechnungen-auslesen/');
  window.localStorage.clear();
});
afterEach(cleanup);
// The address follows a quarter of a second behind; the window must still be there then.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 500)));

/** The page as a visitor finds it; `id` keeps the stores of the tests apart. */
function show(id: string, search = '') {
  window.history.replaceState(null, '', `/aufgaben/rechnungen-auslesen/${search}`);
  const task = aTask(id);
  const offerings = [
    anOffering('b/dear', id, { price: 0.5 }),
    anOffering('a/cheap', id, { price: 0.01, knowHow: 2 }),
    anOffering('c/silent', id, { price: 'on-request' }),
  ];
  render(
    <>
      <Case view={caseView(task)} jump="" />
      <Matches view={matchView(task, offerings)} />
    </>,
  );
  return userEvent.setup();
}

const matchNames = () =>
  screen.getAllByRole('article').map((card) => within(card).getByRole('heading', { level: 3 }).textContent);
const summary = () =>
  screen.getAllByRole('status').find((status) => status.textContent?.includes('Abstriche'))?.textContent;
const volume = () => screen.getByRole('textbox', { name: 'Eingangsrechnungen' });

test('lists what fits, cheapest first, and offerings without a price with their reason', () => {
  show('cheapest-first');
  expect(matchNames()).toEqual(['Dienst a/cheap', 'Dienst b/dear']);
  expect(screen.getByText('Preis auf Anfrage')).toBeDefined();
  expect(summary()).toBe(
    '3 ohne Abstriche · 0 mit Abstrichen oder offenen Fragen · davon 1 ohne Preis · 0 ausgeschlossen',
  );
});

test('a volume that is typed changes the cost at once and stands in the address soon after', async () => {
  const user = show('typing');
  await user.clear(volume());
  await user.type(volume(), '3.000');
  // 3,000 invoices, of which 40 to 90 in 100 are to be read, at 0.50 EUR.
  await waitFor(() => expect(screen.getByText('600 – 1.350 €')).toBeDefined());
  await waitFor(() => expect(window.location.search).toBe('?v=1&rechnungen=3000'));
  expect(document.activeElement).toBe(volume());
});

test('what is no number is said beside the field, and the last good number holds', async () => {
  const user = show('no-number');
  await user.clear(volume());
  await user.type(volume(), 'viele');
  expect(screen.getByRole('alert').textContent).toContain('Bitte eine Zahl eingeben');
  expect(volume().getAttribute('aria-invalid')).toBe('true');
  expect(matchNames()).toEqual(['Dienst a/cheap', 'Dienst b/dear']);
});

test('names why an offering is excluded, and one press brings it back', async () => {
  const user = show('relax');
  await user.click(screen.getByRole('radio', { name: /^Einrichten/ }));
  await waitFor(() => expect(matchNames()).toEqual(['Dienst b/dear']));
  expect(screen.getByText('1 ausgeschlossen – und warum')).toBeDefined();
  expect(screen.getByText(/braucht mehr Know-how \(Start: Verknüpfen, Betrieb: Verknüpfen\)/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: '1 mehr, wenn jemand das Know-how „Verknüpfen“ hat' }));
  await waitFor(() => expect(matchNames()).toEqual(['Dienst a/cheap', 'Dienst b/dear']));
});

test('says beside the way back what the cheapest offering would cost', async () => {
  const user = show('relax-cost');
  await user.click(screen.getByRole('radio', { name: /^Einrichten/ }));
  const wayBack = await screen.findByRole('button', { name: /^1 mehr, wenn jemand/ });
  // 210 invoices at 0.01 EUR.
  expect(within(wayBack.parentElement ?? document.body).getByText('ab 2,10 € im Monat')).toBeDefined();
});

test('says at the price what a plan requires, and also in the verdict over the cheapest', () => {
  const requires = 'Eine Lizenz der Bürosoftware';
  const cheap = anOffering('a/cheap', 'requires', { price: 0.01 });
  const [variant] = cheap.variants;
  if (!Array.isArray(variant?.plans)) throw new Error('no plan');
  variant.plans = variant.plans.map((plan) => ({ ...plan, requires }));
  render(<Matches view={matchView(aTask('requires'), [cheap, anOffering('b/dear', 'requires', { price: 0.5 })])} />);
  const [first, second] = screen.getAllByRole('article').map((card) => card.textContent);
  expect(first).toContain(`Setzt voraus: ${requires}`);
  expect(second).not.toContain('Setzt voraus');
  expect(screen.getByText(/^Ein fertiger Dienst passt/).parentElement?.textContent).toContain(
    `Setzt voraus: ${requires}.`,
  );
});

test('says in the verdict what it takes until the cheapest one runs', () => {
  const cheap = anOffering('a/cheap', 'start', { price: 0.01 });
  const [variant] = cheap.variants;
  if (!variant) throw new Error('no variant');
  const verdict = (): string | null | undefined =>
    screen.getByText(/^Ein fertiger Dienst passt/).parentElement?.textContent;
  variant.knowHow = { setUp: 1, integrate: 3, operate: 1 };
  const { unmount } = render(<Matches view={matchView(aTask('start'), [cheap])} />);
  expect(verdict()).toMatch(/Bis er läuft, braucht es die Stufe „Programmieren“ und [\d,–]+ Personentage\./);
  unmount();
  variant.knowHow = { setUp: 'unknown', integrate: 'unknown', operate: 1 };
  render(<Matches view={matchView(aTask('start'), [cheap])} />);
  expect(verdict()).not.toContain('Bis er läuft');
});

test('says beside the verdict what the work costs today, also where the verdict is silent on it', () => {
  const task = { ...aTask('today'), needs: { ...aTask('today').needs, content: 3 as const } };
  render(<Matches view={matchView(task, [anOffering('a/cheap', 'today', { price: 0.01 })])} />);
  expect(screen.getByText(/^Kein Standarddienst passt/)).toBeDefined();
  // 210 invoices of 12 minutes at 43 EUR an hour.
  expect(screen.getByText('Rund 1.806 € im Monat')).toBeDefined();
});

test('folds what only vendors count, with its usual value, and says when it was changed', async () => {
  const user = show('technical');
  const fold = screen.getByText('Eine technische Annahme').closest('details');
  expect(fold?.open).toBe(false);
  const share = within(fold ?? document.body).getByRole('textbox', { name: 'Anteil E-Rechnungen', hidden: true });
  expect((share as HTMLInputElement).value).toBe('30');
  expect(within(fold ?? document.body).getByText(/üblich 10 % – 60 %/)).toBeDefined();
  await user.clear(share);
  await user.type(share, '20');
  await waitFor(() => expect(fold?.querySelector('summary')?.textContent).toContain('1 geändert'));
});

test('a broken link gives a notice that names the broken parts; the rest applies', async () => {
  show('broken-link', '?rechnungen=100&farbe=blau&knowhow=9');
  const notice = await screen.findByRole('alert');
  expect(notice.textContent).toContain('farbe=blau');
  expect(notice.textContent).toContain('knowhow=9');
  expect((volume() as HTMLInputElement).value).toBe('100');
});

test('sorts by know-how and says the rule', async () => {
  const user = show('sort');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sortiert nach' }), 'know-how');
  await waitFor(() => expect(matchNames()).toEqual(['Dienst b/dear', 'Dienst a/cheap']));
  expect(screen.getByText(/am wenigsten Know-how/)).toBeDefined();
});

test('remembers an offering, also where the storage is forbidden', async () => {
  const user = show('shortlist');
  const original = window.localStorage.setItem.bind(window.localStorage);
  window.localStorage.setItem = () => {
    throw new DOMException('forbidden');
  };
  const button = screen.getByRole('button', { name: 'Dienst b/dear merken' });
  await user.click(button);
  expect(button.getAttribute('aria-pressed')).toBe('true');
  await user.click(button);
  expect(button.getAttribute('aria-pressed')).toBe('false');
  window.localStorage.setItem = original;
});

test('draws sixty matches at first and the others on request', async () => {
  const task = aTask('many');
  const offerings = Array.from({ length: 70 }, (_, at) => anOffering(`v/service-${at}`, 'many', { price: 0.01 + at }));
  const { container } = render(<Matches view={matchView(task, offerings)} />);
  expect(container.querySelectorAll('article')).toHaveLength(60);
  await userEvent.setup().click(screen.getByText('10 weitere zeigen'));
  expect(container.querySelectorAll('article')).toHaveLength(70);
});
