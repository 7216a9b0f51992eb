import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import CostMap from '../../src/islands/task/CostMap.tsx';
import { groupsOf } from '../../src/islands/task/results.ts';
import { defaultCase } from '../../src/matching/case.ts';
import type { Case } from '../../src/matching/model.ts';
import { matchAll, prepareOfferings } from '../../src/matching/rank.ts';
import { compileTask } from '../../src/matching/workload.ts';
import { commonDe } from '../../src/text/common.de.ts';
import { taskDe } from '../../src/text/task.de.ts';
import { aTask, anOffering, matchView } from './task-view.ts';

afterEach(cleanup);

function show(wishes: Partial<Case> = {}) {
  const task = aTask('map');
  const offerings = [
    anOffering('a/cheap', 'map', { price: 0.01, knowHow: 2 }),
    anOffering('b/dear', 'map', { price: 0.5 }),
    anOffering('c/silent', 'map', { price: 'on-request' }),
    anOffering('d/free', 'map', { price: 0, knowHow: 2 }),
  ];
  const view = matchView(task, offerings);
  const own = { ...defaultCase(task), ...wishes };
  const { matches } = matchAll(prepareOfferings(offerings, compileTask(task), view.day), own, view);
  render(<CostMap groups={groupsOf(matches, 'cost')} own={own} view={view} t={{ ...commonDe, ...taskDe }} />);
  return userEvent.setup();
}

const map = () => within(screen.getByRole('group', { name: 'Know-how und Kosten der Treffer' }));
/** Amounts keep their currency by a space that does not break. */
const spaced = (text: string | null) => text?.replaceAll('\u00a0', ' ');
const focused = () => document.activeElement?.getAttribute('aria-label')?.split(':')[0];

test('every match is a point that leads to its card and says all its values', () => {
  show();
  const names = map()
    .getAllByRole('link')
    .map((link) => spaced(link.getAttribute('aria-label')));
  expect(names).toEqual([
    'Dienst d/free: 0 € im Monat; Know-how für den Start: Verknüpfen; Passung: passt',
    'Dienst a/cheap: 0,20 – 9,00 € im Monat, erwartet 2,10 €; Know-how für den Start: Verknüpfen; Passung: passt',
    'Dienst b/dear: 10 – 450 € im Monat, erwartet 105 €; Know-how für den Start: Einrichten; Passung: passt',
    'Dienst c/silent: Preis auf Anfrage; Know-how für den Start: Einrichten; Passung: passt',
  ]);
  expect(map().getAllByRole('link')[0]?.getAttribute('href')).toBe('#match-d-free');
});

test('is one stop for Tab; arrow keys lead from point to point and the point is told below', async () => {
  const user = show();
  await user.tab();
  expect(focused()).toBe('Dienst d/free');
  await user.keyboard('{ArrowUp}');
  expect(focused()).toBe('Dienst a/cheap');
  await user.keyboard('{ArrowLeft}');
  expect(focused()).toBe('Dienst b/dear');
  await user.keyboard('{ArrowUp}');
  expect(focused()).toBe('Dienst c/silent');
  expect(screen.getByText(/Preis auf Anfrage; Know-how/)).toBeDefined();
  await user.tab();
  expect(document.activeElement?.textContent).toBe('Zum Treffer');
  await user.tab({ shift: true });
  expect(focused()).toBe('Dienst c/silent');
  await user.keyboard('{Home}');
  expect(focused()).toBe('Dienst b/dear');
});

test('says in words what is cheapest, for the own know-how and for each level', () => {
  show({ knowHow: 1 });
  expect(
    screen.getByText('Die günstigsten Angebote, die Sie selbst einrichten können: Dienst b/dear (105 €).'),
  ).toBeDefined();
  cleanup();
  show();
  expect(
    screen.getByText(
      'Am günstigsten je Know-how: „Einrichten“ ab 105 € (Dienst b/dear) und „Verknüpfen“ ab 0 € (Dienst d/free).',
    ),
  ).toBeDefined();
});

test('leaves out what is excluded until it is asked for, then names the reason', async () => {
  const user = show({ knowHow: 1 });
  expect(map().getAllByRole('link')).toHaveLength(2);
  await user.click(screen.getByRole('checkbox', { name: 'Ausgeschlossene blass mitzeigen (2)' }));
  const free = map().getByRole('link', { name: /^Dienst d\/free/ });
  expect(free.getAttribute('aria-label')).toContain('Passung: passt, ausgeschlossen: braucht mehr Know-how');
  expect(free.getAttribute('href')).toBe('/angebote/d/free/');
});

test('the table says the same as the points', () => {
  show();
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => [...row.children].map((cell) => spaced(cell.textContent)))).toEqual([
    ['Dienst d/free', '0 €', '0 €', 'Verknüpfen', 'passt'],
    ['Dienst a/cheap', '0,20 – 9,00 €', '2,10 €', 'Verknüpfen', 'passt'],
    ['Dienst b/dear', '10 – 450 €', '105 €', 'Einrichten', 'passt'],
    ['Dienst c/silent', 'Preis auf Anfrage', '', 'Einrichten', 'passt'],
  ]);
});
