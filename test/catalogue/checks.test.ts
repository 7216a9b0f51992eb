import { describe, expect, test } from 'vitest';
import { ContentError, contentOf, problemsIn } from '../../src/catalogue/read.ts';
import { inOrder, sentenceOf } from '../../src/catalogue/problem.ts';
import { brokenFiles, brokenRules, changed, day, soundFiles } from './trees.ts';

/** File within content/, line, field, value, begin of the rule, begin of the repair. */
type Expected = readonly [string, number, string, string | null, string, string];

const expected: Readonly<Record<string, Expected>> = {
  alias: [
    'vendors/acme/reader.md',
    15,
    'front matter',
    null,
    'cannot be read: An alias (*name) repeats another part of t',
    'Check indentation, brackets and quotatio',
  ],
  'blank-at-end': [
    'vendors/acme/reader.md',
    2,
    'name',
    'Acme Reader',
    'begins or ends with a blank',
    'Name of the offering as the vendor write',
  ],
  'broken-yaml': [
    'vendors/acme/reader.md',
    24,
    'front matter',
    null,
    'cannot be read: Flow sequence in block collection must be ',
    'Check indentation, brackets and quotatio',
  ],
  'chapter-order-differs': [
    'guide/find.en.md',
    4,
    'order',
    '3',
    'differs from the other language of this chapter (1)',
    'Both files of a chapter have the same nu',
  ],
  'chapter-place-taken': [
    'guide/people.de.md',
    4,
    'order',
    '1',
    'is already the place of content/guide/find.de.md',
    'Take another number.',
  ],
  'day-in-future': [
    'vendors/acme/reader.md',
    26,
    'variants[0].plans[0].checked',
    '2026-12-07',
    'lies in the future (today is 2026-11-23)',
    'Write the day on which it was read, not',
  ],
  'day-not-in-calendar': [
    'vendors/acme/reader.md',
    26,
    'variants[0].plans[0].checked',
    '2026-02-31',
    'is no day of the calendar',
    'Correct the day.',
  ],
  'dead-link': [
    'vendors/acme/reader.md',
    75,
    'body',
    '/aufgaben/belege-lessen/',
    'is a link to a page that does not exist',
    'Copy the path from the address bar, from',
  ],
  'driver-id-twice': [
    'tasks/receipt-reading.md',
    20,
    'drivers[1].id',
    'receipts',
    'is already used by entry 1 of the list',
    'Each entry needs its own. Rename one of',
  ],
  'driver-not-between': [
    'tasks/receipt-reading.md',
    25,
    'drivers[1].expected',
    '4',
    'does not lie between low (1) and high (3)',
    'Order the three values.',
  ],
  'driver-out-of-bounds': [
    'tasks/receipt-reading.md',
    24,
    'drivers[1].low',
    '1',
    'is below the minimum 1.5',
    'Correct the value or the bound.',
  ],
  'driver-param-twice': [
    'tasks/receipt-reading.md',
    21,
    'drivers[1].param',
    'belege',
    'is already used by entry 1 of the list',
    'Each entry needs its own. Rename one of',
  ],
  'empty-field': [
    'vendors/acme/reader.md',
    62,
    'variants[1].plans[0].charges[0].price',
    null,
    'is empty',
    'Fill it in or take the line out. The fee',
  ],
  'empty-text': [
    'vendors/acme/reader.md',
    15,
    'variants[0].name',
    '{}',
    'has neither a German nor an English text',
    'What sets this form of the offering apar',
  ],
  'evidence-too-good': [
    'vendors/acme/reader.md',
    57,
    'variants[1].plans[0].evidence',
    'vendor',
    'is better than any source of this plan (data-set)',
    'Name the source that printed the figure,',
  ],
  'file-name': [
    'tasks/Receipt_Reading.md',
    1,
    'file',
    'Receipt_Reading',
    'is no name for a task',
    'File and folder names are ids: lower-cas',
  ],
  'formula-below-zero': [
    'tasks/receipt-reading.md',
    41,
    'meters[2].quantity',
    'pages_per - 20',
    'gives -19.00 for the low values, which is less than nothing',
    'Correct the formula, or wrap it in max(0',
  ],
  'formula-divides-by-zero': [
    'tasks/receipt-reading.md',
    41,
    'meters[2].quantity',
    '20 / (pages_per - 1)',
    'is not a formula that can be worked out: character 4: it d',
    'Make sure that the divisor cannot be zer',
  ],
  'formula-not-text': [
    'tasks/receipt-reading.md',
    40,
    'meters[1].quantity',
    '2',
    'must be a text',
    "Put it in quotation marks: '2'. Quantity",
  ],
  'formula-unknown-driver': [
    'tasks/receipt-reading.md',
    41,
    'meters[2].quantity',
    '20 * page_per',
    'names «page_per», which is no driver of this task',
    'Did you mean «pages_per»? Drivers: recei',
  ],
  'formula-unreadable': [
    'tasks/receipt-reading.md',
    37,
    'unitsPerMonth',
    'receipts * (1 - done_share',
    'is not a formula that can be worked out: character 27: it ',
    'Close the bracket opened at character 12',
  ],
  'hidden-character': [
    'vendors/acme/reader.md',
    3,
    'summary.de',
    null,
    'contains an invisible control character',
    'Type the text anew instead of pasting it',
  ],
  'html-in-body': [
    'vendors/acme/reader.md',
    75,
    'body',
    '<script',
    'is raw HTML, which is not allowed',
    'Use Markdown; write &lt; for the sign it',
  ],
  'html-in-front-matter': [
    'vendors/acme/reader.md',
    3,
    'summary.de',
    '<b',
    'is HTML, which is not allowed',
    'Write plain text; for the sign itself wr',
  ],
  'http-in-body': [
    'vendors/acme/reader.md',
    76,
    'body',
    'http://acme.example).',
    'is an address without encryption',
    'Write the https address.',
  ],
  'id-not-kebab': [
    'vendors/acme/reader.md',
    36,
    'variants[0].plans[1].id',
    'Payg_2025',
    'is not written as it must be',
    'Id of the plan in kebab-case, unique wit',
  ],
  'level-out-of-scale': [
    'vendors/acme/reader.md',
    49,
    'variants[1].reach.content',
    '4',
    'is not one of 0, 1, 2, 3, unknown',
    'How far the domain content can be bent:',
  ],
  'link-with-script': [
    'vendors/acme/reader.md',
    4,
    'website',
    'javascript:alert(1)',
    'is not a web address with https',
    'Page of the offering, https only.',
  ],
  'link-without-https': [
    'vendors/acme/reader.md',
    4,
    'website',
    'http://acme.example/reader',
    'is not a web address with https',
    'Page of the offering, https only.',
  ],
  'meter-formula-twice': [
    'tasks/receipt-reading.md',
    40,
    'meters[1].meter',
    'page',
    'is already used by entry 1 of the list',
    'Each entry needs its own. Rename one of',
  ],
  'meter-id-twice': [
    'reference/meters.yaml',
    10,
    'meters[3].id',
    'user',
    'is already used by entry 3 of the list',
    'Each entry needs its own. Rename one of',
  ],
  'meter-not-produced': [
    'vendors/acme/reader.md',
    31,
    'variants[0].plans[0].charges[0].meter',
    'audio-minute',
    'is a meter that the task receipt-reading cannot produce',
    'Add a formula for it under «meters» in c',
  ],
  'minutes-not-between': [
    'tasks/receipt-reading.md',
    43,
    'minutes.today.expected',
    '30',
    'does not lie between low (5) and high (25)',
    'Order the three values.',
  ],
  'misplaced-file': [
    'vendors/acme/prices/list.md',
    1,
    'file',
    null,
    'is no content file: neither its folder nor its ending fits',
    'See the list of files in content/README.',
  ],
  'missing-field': [
    'vendors/acme/reader.md',
    2,
    'website',
    null,
    'is missing',
    'Add it. Page of the offering, https only',
  ],
  'need-example-missing': [
    'tasks/receipt-reading.md',
    47,
    'needExamples.content.3',
    null,
    'is missing',
    'Add it. A text in two languages: { de: …',
  ],
  'no-exchange-rate': [
    'vendors/acme/reader.md',
    54,
    'variants[1].plans[0].currency',
    'CHF',
    'is not a currency with a rate',
    'They are listed in content/reference/exc',
  ],
  'no-front-matter': [
    'vendors/acme/reader.md',
    1,
    'file',
    null,
    'does not begin with front matter',
    'Start the file with a line «---», then t',
  ],
  'no-main-driver': [
    'tasks/receipt-reading.md',
    8,
    'drivers',
    null,
    'No driver has main: true',
    'Mark exactly one driver, the volume that',
  ],
  'no-status-note': [
    'vendors/basil/notes.md',
    2,
    'statusNote',
    null,
    'is missing, and the status is retiring',
    'Say what happens when, and who says so:',
  ],
  'offering-name-twice': [
    'vendors/acme/reader-2.md',
    2,
    'name',
    'Acme Reader',
    'is already the name in content/vendors/acme/reader.md',
    'Tell the two apart, or merge the files.',
  ],
  'once-without-ending': [
    'reference/meters.yaml',
    10,
    'meters[3].id',
    'credit',
    'Ids of meters with once: true end in -once, and no others do',
    'Rename the meter, or take once: true out',
  ],
  'own-related': [
    'tasks/receipt-reading.md',
    59,
    'related[0]',
    'receipt-reading',
    'is this file itself',
    'Take it out.',
  ],
  'on-premises-nowhere': [
    'vendors/basil/notes.md',
    10,
    'dataProtection.onPremises',
    'yes',
    'holds for no variant: each says otherwise',
    'Add the variant that runs on own premise',
  ],
  'own-successor': ['vendors/basil/notes.md', 7, 'successor', 'basil/notes', 'is this offering itself', 'Take it out.'],
  'partner-without-end': [
    'partners/centre-hannover.yaml',
    1,
    'endsOn',
    null,
    'is missing, and the status is active-until',
    'Write the last day: endsOn: 2026-12-31.',
  ],
  'picture-in-body': [
    'vendors/acme/reader.md',
    76,
    'body',
    'https://acme.example',
    'is a picture, and bodies have none',
    'Describe it in words or link to its page',
  ],
  'plan-id-twice': [
    'vendors/acme/reader.md',
    36,
    'variants[0].plans[1].id',
    'payg',
    'is already used by entry 1 of the list',
    'Each entry needs its own. Rename one of',
  ],
  'plans-overlap': [
    'vendors/acme/reader.md',
    37,
    'variants[0].plans[1].name',
    'Pay as you go',
    'holds at the same time as the plan payg of the same name',
    'Close the old price with validTo and ope',
  ],
  'price-and-tiers': [
    'vendors/acme/reader.md',
    30,
    'variants[0].plans[0].charges[0]',
    '{"price":2,"tiers":[{"upTo":1000000,"price":1.5},{"price"…',
    'A usage charge has either a price or tiers',
    'Give exactly one of them.',
  ],
  'price-negative': [
    'vendors/acme/reader.md',
    62,
    'variants[1].plans[0].charges[0].price',
    '-49',
    'is less than 0',
    'The fee for one «each»; with seats the p',
  ],
  'price-with-comma': [
    'vendors/acme/reader.md',
    62,
    'variants[1].plans[0].charges[0].price',
    '49,50',
    'has a comma; decimals follow a point',
    'The fee for one «each»; with seats the p',
  ],
  'rates-out-of-order': [
    'reference/exchange-rates.yaml',
    5,
    'rates[1].day',
    '2025-08-21',
    'is not later than the day before it (2025-12-31)',
    'Order the rates by day, oldest first, on',
  ],
  'replaced-not-ended': [
    'vendors/acme/reader.md',
    26,
    'variants[0].plans[0].replaces',
    'payg-2025',
    'still holds when this plan begins (2025-12-01)',
    'Close it with validTo: 2025-12-01 or ear',
  ],
  'replaced-unknown': [
    'vendors/acme/reader.md',
    26,
    'variants[0].plans[0].replaces',
    'payg-2052',
    'is not a plan of this variant',
    'Did you mean «payg-2025»?',
  ],
  'replaces-from-no-day': [
    'vendors/acme/reader.md',
    25,
    'variants[0].plans[0].replaces',
    'payg-2025',
    'is replaced from no known day: validFrom is missing',
    'Give this plan validFrom, at the latest',
  ],
  'replaces-itself': [
    'vendors/acme/reader.md',
    26,
    'variants[0].plans[0].replaces',
    'payg',
    'is this plan itself',
    'Name the earlier plan.',
  ],
  'requests-not-counted': [
    'vendors/acme/reader.md',
    31,
    'variants[0].plans[0].charges[0].meter',
    'page',
    'is billed per request, and the task receipt-reading does n',
    'Add «requests» to its formula in content',
  ],
  'scale-out-of-order': [
    'reference/scales.yaml',
    4,
    'levels[1].level',
    '2',
    'stands in place 1 of the list',
    'List the levels in order, starting with',
  ],
  'script-link-in-body': [
    'vendors/acme/reader.md',
    76,
    'body',
    'java&#115;cript:alert(1',
    'is not an allowed link',
    'Links start with https://, with / for a',
  ],
  'slug-twice': [
    'tasks/receipt-reading.md',
    3,
    'slug',
    'belege-lesen',
    'is already the address in content/tasks/call-notes.md',
    'Tell the two apart, or merge the files.',
  ],
  'source-not-used': [
    'tasks/receipt-reading.md',
    61,
    'sources.leftover',
    'leftover',
    'is a source that nothing in this file names',
    'Name it where its figure stands, or take',
  ],
  'task-name-twice': [
    'tasks/receipt-reading.md',
    2,
    'name.en',
    'Receipt reading',
    'is already the name in content/tasks/call-notes.md',
    'Tell the two apart, or merge the files.',
  ],
  'task-not-offered': [
    'vendors/acme/reader.md',
    50,
    'variants[1].tasks[1]',
    'call-notes',
    'is not among the tasks of the offering',
    'Add it to «tasks» at the top of the file',
  ],
  'task-twice': [
    'vendors/acme/reader.md',
    7,
    'tasks[1]',
    'receipt-reading',
    'stands in the list twice',
    'Take one of them out.',
  ],
  'term-twice': [
    'glossary/ocr.md',
    2,
    'term.en',
    'Interface',
    'is already a term or alias in content/glossary/api.md',
    'Tell the two apart, or merge the files.',
  ],
  'tiers-not-open': [
    'vendors/acme/reader.md',
    33,
    'variants[0].plans[0].charges[0].tiers[1].upTo',
    '5000000',
    'The last tier, and only it, is open',
    'Leave it out, or add a last tier with th',
  ],
  'tiers-out-of-order': [
    'vendors/acme/reader.md',
    33,
    'variants[0].plans[0].charges[0].tiers[1].upTo',
    '500000',
    'Tiers are in ascending order and do not overlap',
    'Order them by upTo, each above the one b',
  ],
  'two-main-drivers': [
    'tasks/receipt-reading.md',
    28,
    'drivers[1].main',
    null,
    'More than one driver has main: true',
    'Mark exactly one driver, the volume that',
  ],
  'unknown-area': [
    'tasks/receipt-reading.md',
    5,
    'areas[0]',
    'purchase',
    'is not an area',
    'They are listed in content/reference/are',
  ],
  'unknown-certificate': [
    'vendors/acme/vendor.md',
    6,
    'certificates[0]',
    'iso-27010',
    'is not a certificate',
    'Did you mean «iso-27001»? They are liste',
  ],
  'unknown-charge-type': [
    'vendors/acme/reader.md',
    60,
    'variants[1].plans[0].charges[0].type',
    'fees',
    'is not one of usage, fee, once, percent',
    'Did you mean «fee»? See the template in',
  ],
  'unknown-choice': [
    'vendors/acme/reader.md',
    6,
    'status',
    'availabel',
    'is not one of available, preview, closed-to-new-customers,',
    'Did you mean «available»? available, pre',
  ],
  'unknown-country': [
    'vendors/acme/vendor.md',
    3,
    'country',
    'DX',
    'is not a country code',
    'Write the two letters of the country, fo',
  ],
  'unknown-integration': [
    'vendors/acme/reader.md',
    9,
    'integrations[1]',
    'date-v',
    'is not an integration',
    'Did you mean «datev»? They are listed in',
  ],
  'unknown-key': [
    'vendors/acme/reader.md',
    7,
    'priceing',
    'priceing',
    'is not a field here',
    'Fields here: name, summary, website, doc',
  ],
  'unknown-meter': [
    'vendors/acme/reader.md',
    31,
    'variants[0].plans[0].charges[0].meter',
    'pagez',
    'is not a meter',
    'Did you mean «page»? They are listed in',
  ],
  'unknown-region': [
    'vendors/acme/reader.md',
    10,
    'dataProtection.regions[1]',
    'UK',
    'is not a country code',
    'Write GB for the United Kingdom.',
  ],
  'unknown-related': [
    'tasks/receipt-reading.md',
    59,
    'related[0]',
    'call-note',
    'is not a task',
    'Did you mean «call-notes»? They are list',
  ],
  'unknown-source': [
    'vendors/acme/reader.md',
    28,
    'variants[0].plans[0].source',
    'price',
    'is not a key of «sources» in this file',
    'Did you mean «prices»? Keys: prices, arc',
  ],
  'unknown-state': [
    'partners/centre-hannover.yaml',
    3,
    'states[0]',
    'DE-NS',
    'is not one of DE-BW, DE-BY, DE-BE, DE-BB, DE-HB, DE-HH, DE',
    'Did you mean «DE-NI»? ISO code of a fede',
  ],
  'unknown-successor': [
    'vendors/basil/notes.md',
    7,
    'successor',
    'acme/raeder',
    'is not an offering',
    'Did you mean «acme/reader»? They are lis',
  ],
  'unknown-task': [
    'vendors/acme/reader.md',
    7,
    'tasks[1]',
    'reciept-reading',
    'is not a task',
    'Did you mean «receipt-reading»? They are',
  ],
  'unknown-term': [
    'glossary/api.md',
    5,
    'related[0]',
    'orc',
    'is not a glossary entry',
    'Did you mean «ocr»? They are listed in c',
  ],
  'unknown-vendor': [
    'vendors/acne/reader.md',
    1,
    'file',
    'acne',
    'is not a vendor: content/vendors/acne/vendor.md is missing',
    'Did you mean «acme»? Create that file, o',
  ],
  'valid-backwards': [
    'vendors/acme/reader.md',
    26,
    'variants[0].plans[0].validTo',
    '2026-01-01',
    'does not lie after validFrom (2026-01-01)',
    'validTo is the first day on which the pr',
  ],
  'variant-id-twice': [
    'vendors/acme/reader.md',
    47,
    'variants[1].id',
    'prebuilt',
    'is already used by entry 1 of the list',
    'Each entry needs its own. Rename one of',
  ],
  'variant-name-twice': [
    'vendors/acme/reader.md',
    48,
    'variants[1].name',
    'Fertiges Modell',
    'is already used by entry 1 of the list',
    'Each entry needs its own. Rename one of',
  ],
  'vendor-name-twice': [
    'vendors/basil/vendor.md',
    2,
    'name',
    'ACME',
    'is already the name in content/vendors/acme/vendor.md',
    'Tell the two apart, or merge the files.',
  ],
  'wrong-type': [
    'vendors/acme/reader.md',
    7,
    'tasks',
    'receipt-reading',
    'must be a list',
    'Ids of the tasks it serves: the file nam',
  ],
};

test('accepts the sound tree', async () => {
  expect(problemsIn(await soundFiles(), { day })).toEqual([]);
});

describe('tells each broken rule with file, line, field, value, rule and repair', () => {
  test('has an expectation for each tree', () => {
    expect(brokenRules).toEqual([...Object.keys(expected), 'seven-at-once'].toSorted());
  });

  test.each(Object.entries(expected))('%s', async (rule, [file, line, field, value, broken, repair]) => {
    const problems = problemsIn(await brokenFiles(rule), { day });
    expect(problems.map(sentenceOf)).toHaveLength(1);
    expect(problems[0]).toEqual({
      file: `content/${file}`,
      line,
      field,
      value,
      rule: expect.stringMatching(new RegExp(`^${RegExp.escape(broken)}`)),
      repair: expect.stringMatching(new RegExp(`^${RegExp.escape(repair)}`)),
    });
  });
});

test('reports seven different mistakes of one file in one run', async () => {
  const problems = inOrder(problemsIn(await brokenFiles('seven-at-once'), { day }));
  expect(problems.map(({ file, line, field }) => [file, line, field])).toEqual([
    ['content/vendors/ghost/reader.md', 1, 'file'],
    ['content/vendors/ghost/reader.md', 4, 'website'],
    ['content/vendors/ghost/reader.md', 7, 'colour'],
    ['content/vendors/ghost/reader.md', 27, 'variants[0].plans[0].checked'],
    ['content/vendors/ghost/reader.md', 34, 'variants[0].plans[0].charges[0].tiers[1].upTo'],
    ['content/vendors/ghost/reader.md', 67, 'variants[1].plans[0].charges[1].meter'],
    ['content/vendors/ghost/reader.md', 76, 'body'],
  ]);
  for (const problem of problems) expect(problem.repair).toMatch(/^\S.*[.:)]$/);
});

test('throws once, with every sentence in the message', async () => {
  const files = await brokenFiles('seven-at-once');
  const error = (() => {
    try {
      return contentOf(files, { day });
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(error).toBeInstanceOf(ContentError);
  const { message, problems } = error as ContentError;
  expect(problems).toHaveLength(7);
  expect(message).toMatch(/^7 problems in the content:/);
  for (const problem of problems) expect(message).toContain(sentenceOf(problem));
});

test('writes a problem as one sentence that names the place and the repair', async () => {
  const [problem] = problemsIn(await brokenFiles('unknown-meter'), { day });
  expect(problem && sentenceOf(problem)).toBe(
    'content/vendors/acme/reader.md:31 variants[0].plans[0].charges[0].meter: «pagez» is not a meter. ' +
      'Did you mean «page»? They are listed in content/reference/meters.yaml.',
  );
});

test('goes on with the other files where one cannot be read', async () => {
  const files = changed(await brokenFiles('broken-yaml'), 'vendors/basil/vendor.md', 'country: GB', 'country: UK');
  expect(problemsIn(files, { day }).map(({ file, field }) => [file, field])).toEqual([
    ['content/vendors/acme/reader.md', 'front matter'],
    ['content/vendors/basil/vendor.md', 'country'],
  ]);
});

test('does not call references wrong because the file they lead to is broken', async () => {
  const broken = ['vendors/acme/vendor.md', 'tasks/receipt-reading.md', 'reference/meters.yaml'];
  const files = (await soundFiles()).map((file) =>
    broken.includes(file.path) ? { ...file, text: file.text.replace(/name: .*/, 'name: [') } : file,
  );
  expect(
    problemsIn(files, { day })
      .map(({ file }) => file)
      .toSorted(),
  ).toEqual(broken.map((path) => `content/${path}`).toSorted());
});

test.each(['meters', 'areas', 'exchange-rates', 'scales'])('misses reference/%s.yaml', async (name) => {
  const files = (await soundFiles()).filter(({ path }) => path !== `reference/${name}.yaml`);
  expect(problemsIn(files, { day })).toEqual([
    expect.objectContaining({ file: `content/reference/${name}.yaml`, field: 'file', rule: 'is missing' }),
  ]);
});

test('a month or year is in the future only when it begins after today', async () => {
  const files = await soundFiles();
  const read = (checked: string) =>
    problemsIn(changed(files, 'vendors/acme/reader.md', 'checked: 2026-09-07', `checked: ${checked}`), { day }).length;
  expect([read('2026-11-23'), read('2026-11'), read('2026'), read('unknown')]).toEqual([0, 0, 0, 0]);
  expect([read('2026-11-24'), read('2026-12'), read('2027')]).toEqual([1, 1, 1]);
});

test('lets announced prices lie ahead', async () => {
  const files = changed(await soundFiles(), 'vendors/acme/reader.md', 'validFrom: 2026-01-01', 'validFrom: 2027-01-01');
  expect(problemsIn(files, { day })).toEqual([]);
});

test.each([
  ['HTML comment', '<!-- hidden -->'],
  ['closing tag alone', 'a </p> b'],
  ['tag in a code span', 'a `<img src=x>` b'],
  ['upper-case tag', '<IMG SRC=x onerror=alert(1)>'],
  ['autolink with a script', '<javascript:alert(1)>'],
  ['data link', '[a](data:text/html,x)'],
  ['link without a scheme', '[a](//evil.example)'],
  ['script in upper case', '[a](JavaScript:alert(1))'],
  ['script behind an entity', '[a](javascript&colon;alert(1))'],
  ['script behind a control character', '[a](\u0001javascript:alert(1))'],
  ['script in a definition', '[a]\n\n[a]: javascript:alert(1)'],
  ['script in angle brackets', '[a](<javascript:alert(1)>)'],
  ['link with nothing in it', '[a]()'],
])('refuses in a body: %s', async (_what, body) => {
  const files = changed(await soundFiles(), 'guide/people.de.md', 'Text.', body);
  const problems = problemsIn(files, { day });
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every(({ file, field }) => file === 'content/guide/people.de.md' && field === 'body')).toBe(true);
});

test.each([
  ['a comparison', 'a < b, 3 <5'],
  ['an autolink', '<https://acme.example>'],
  ['a mail address', '[Mail](mailto:info@acme.example)'],
  ['an anchor', '[unten](#unten)'],
  ['a page in English', '[task](/en/tasks/receipt-reading/)'],
  ['a page with an anchor', '[Wort](/glossar/#api)'],
  ['a link with a title', '[Acme](https://acme.example "Acme")'],
])('accepts in a body: %s', async (_what, body) => {
  const files = changed(await soundFiles(), 'guide/people.de.md', 'Text.', body);
  expect(problemsIn(files, { day })).toEqual([]);
});

test('tells a meter that is only included or capped from one that is charged', async () => {
  const files = await soundFiles();
  const capped = changed(
    files,
    'vendors/acme/reader.md',
    'termMonths: 12',
    'cap: { meter: audio-minute, quantity: 5, each: month }',
  );
  expect(problemsIn(capped, { day })).toEqual([]);
});

test('needs one of several meters that burn credits', async () => {
  const files = changed(
    await soundFiles(),
    'vendors/acme/reader.md',
    '          - { type: usage, meter: page, per: 1000, price: 2 }',
    '          - { type: usage, meter: credit, price: 2 }\n        credits: { rates: { page: 1, audio-minute: 2 } }',
  );
  expect(problemsIn(files, { day })).toEqual([]);
  const none = changed(files, 'vendors/acme/reader.md', 'rates: { page: 1, ', 'rates: { ');
  expect(problemsIn(none, { day }).map(({ field }) => field)).toEqual([
    'variants[0].plans[1].credits.rates.audio-minute',
  ]);
});
