import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import Catalogue from '../../src/islands/CatalogueExplorer.de.tsx';
import { entriesOf } from '../../src/islands/catalogue/entries.ts';
import { searchOver } from '../../src/islands/catalogue/search.ts';
import { catalogueDe } from '../../src/text/catalogue.de.ts';
import type { CatalogueProps } from '../../src/islands/catalogue/view.ts';

// A busy machine may take its time; what is tested is that it comes.
configure({ asyncUtilTimeout: 10_000 });

const needs = { content: 0, inputs: 0, output: 1, process: 0, integration: 0, operation: 0 } as const;
const props: CatalogueProps = {
  needs: [needs, needs, needs],
  slugs: ['rechnungen-auslesen', 'gespraeche-verschriftlichen', 'uebersetzen'],
  index: {
    areas: [
      { id: 'administration', name: 'Verwaltung' },
      { id: 'sales', name: 'Vertrieb' },
    ],
    tasks: [
      { id: 'invoice-extraction', name: 'Rechnungen auslesen', areas: [0] },
      { id: 'transcription', name: 'Gespräche verschriftlichen', areas: [0, 1] },
      { id: 'translation', name: 'Übersetzen', areas: [1] },
    ],
    vendors: {
      ids: 'azure\ndeepl\ngladia',
      names: 'Microsoft Azure\nDeepL\nGladia',
      countries: 'US\nDE\nFR',
    },
    integrations: [{ id: 'rest-api', name: 'REST-Schnittstelle' }],
    offerings: 'document-intelligence\napi\nspeech',
    names: 'Azure AI Document Intelligence\nDeepL API\nGladia Speech',
    vendorOf: [0, 1, 2],
    tasksOf: [[0], [2], [1]],
    costs: [[2.7], [null], [5.4]],
    integrationsOf: [[0], [], [0]],
    regions: 'EU US\nDE EU\n',
    status: 'aap',
    evidence: 'tv-',
    age: 'of-',
    training: '?nn',
    knowHow: '232131222',
    reach: '010133111111??????',
  },
};

const words: Record<string, string> = {
  'invoice-extraction': 'Rechnungen auslesen|Invoice extraction|Belegerfassung|OCR',
  transcription: 'Gespräche verschriftlichen|Transcription|Spracherkennung|speech to text',
  translation: 'Übersetzen|Translation|Übersetzung',
};

const find = (query: string): string[] => {
  const entries = entriesOf(props);
  const tasks = props.index.tasks.map(({ id }) => ({ search: words[id] ?? '' }));
  const scores = searchOver(entries, tasks)(query);
  return [...(scores ?? [])].toSorted((a, b) => a[1] - b[1]).map(([at]) => entries[at]?.id ?? '');
};

test.each([
  ['Rechnug', 'azure/document-intelligence'],
  ['OCR', 'azure/document-intelligence'],
  ['Spracherkennung', 'gladia/speech'],
  ['speech to text', 'gladia/speech'],
  ['uebersetzen', 'deepl/api'],
  ['Ubersetzung', 'deepl/api'],
  ['gladja', 'gladia/speech'],
  ['microsoft rechnung', 'azure/document-intelligence'],
])('%s finds %s first', (query, offering) => {
  expect(find(query)[0]).toBe(offering);
});

test('finds nothing rather than anything', () => {
  expect(find('Zahnarzttermin')).toEqual([]);
});

beforeEach(() => {
  window.history.replaceState(null, '', '/angebote/');
  vi.stubGlobal('fetch', async () => Response.json(words));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
// The address follows a quarter of a second behind; the window must still be there then.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 500)));

const names = () => screen.queryAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);

test('shows all offerings by name, counts what each choice would leave, and bars what would leave nothing', async () => {
  const user = userEvent.setup();
  render(<Catalogue catalogue={JSON.stringify(props)} />);
  expect(names()).toEqual(['Azure AI Document Intelligence', 'DeepL API', 'Gladia Speech']);
  expect(screen.getByRole('status').textContent).toBe('3 Angebote');
  await user.click(screen.getByText(catalogueDe.catalogue.status));
  const closed = await screen.findByRole('checkbox', { name: 'eingestellt (0)', hidden: true });
  expect((closed as HTMLInputElement).disabled).toBe(true);
});

test('filters while typing, says how many are left, and clears all', async () => {
  const user = userEvent.setup();
  render(<Catalogue catalogue={JSON.stringify(props)} />);
  await user.type(screen.getByRole('searchbox', { name: 'Suche' }), 'Rechnug');
  await waitFor(() => expect(names()).toEqual(['Azure AI Document Intelligence']));
  expect(screen.getByRole('status').textContent).toBe('1 von 3 Angeboten');
  await waitFor(() => expect(window.location.search).toBe('?q=Rechnug'));
  await user.selectOptions(screen.getByRole('combobox', { name: catalogueDe.catalogue.knowHow }), '4');
  await user.click(screen.getByRole('button', { name: catalogueDe.catalogue.clearAll }));
  await waitFor(() => expect(names()).toHaveLength(3));
});

test('reads the filter from the address and sorts a table by its columns', async () => {
  window.history.replaceState(null, '', '/angebote/?ansicht=tabelle&sortierung=kosten');
  const user = userEvent.setup();
  render(<Catalogue catalogue={JSON.stringify(props)} />);
  const rows = () => screen.getAllByRole('rowheader').map((row) => row.textContent);
  await waitFor(() => expect(rows()).toEqual(['Azure AI Document Intelligence', 'Gladia Speech', 'DeepL API']));
  await user.click(screen.getByRole('button', { name: 'Nach im Monat sortieren' }));
  // Without a price stays last, whichever way round.
  await waitFor(() => expect(rows()).toEqual(['Gladia Speech', 'Azure AI Document Intelligence', 'DeepL API']));
});

test('an unknown task in the address filters nothing', async () => {
  window.history.replaceState(null, '', '/angebote/?aufgabe=nothing-known&kosten=1');
  render(<Catalogue catalogue={JSON.stringify(props)} />);
  await waitFor(() => expect(names()).toHaveLength(3));
});

test(
  'of a long list the first cards follow each key, and all come when typing rests',
  { timeout: 30_000 },
  async () => {
    const { index } = props;
    const names = Array.from({ length: 60 }, (_none, at) => `DeepL ${at}`);
    const speech = 2;
    const long: CatalogueProps = {
      ...props,
      index: {
        ...index,
        offerings: names.map((_name, at) => `speech-${at}`).join('\n'),
        names: names.join('\n'),
        vendorOf: names.map(() => speech),
        tasksOf: names.map(() => [1]),
        costs: names.map(() => [null]),
        integrationsOf: names.map(() => []),
        regions: names.map(() => '').join('\n'),
      },
    };
    render(<Catalogue catalogue={JSON.stringify(long)} />);
    const cards = () => document.querySelectorAll('h2').length;
    expect(cards()).toBe(60);
    await userEvent.type(screen.getByLabelText(catalogueDe.catalogue.search), 'dee');
    await waitFor(() => expect(cards()).toBe(48));
    await waitFor(() => expect(cards()).toBe(60));
  },
);
