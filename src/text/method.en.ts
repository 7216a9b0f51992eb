/** The method page in English. */
import type { MethodSection, MethodWords } from './method.de.ts';

export const methodEn = {
  title: 'Method',
  lead: 'How this site calculates and judges. Every rule, formula and default stands here, so that you can check and question it.',
  description:
    'Rules, scales, formulas, order of calculation, exchange rates and test cases by which Passgenau compares AI services.',
  contents: 'On this page',
  sections: [
    {
      id: 'fit',
      title: 'Fit',
      text: [
        'One scale measures both how individual your case is (need) and how far an offering can be adapted (reach). The gap is need minus reach, never below zero. You may declare any area a must.',
      ],
      points: [
        'Fits: no gap.',
        'With compromises: at most two gaps of one level each, none on a must; or a reach that nobody states.',
        'Not as a standard service: a gap of two levels or more, a gap on a must, or gaps in more than two areas.',
        'Oversized: fits, but exceeds the need by two levels or more in at least four areas.',
        'An unknown reach never counts as a gap. It is named, and must be clarified with the vendor.',
      ],
    },
    {
      id: 'know-how',
      title: 'IT know-how',
      text: [
        'Each variant takes know-how to set up, to integrate and to operate. Adapting takes more: configuring takes level 1, teaching level 2, rebuilding level 3 or 4. The higher level holds.',
        'A service provider may set up and integrate. Running it is for somebody in your company.',
      ],
    },
    {
      id: 'cost',
      title: 'Cost',
      text: [
        'From your workload, the task’s formulas derive how many pages, tokens, minutes or seats a plan bills. Shown is a typical month: the thirteenth, without starting credit and one-off cost. Yearly fees count a twelfth each month.',
        'Calculation uses exact fractions and rounds once, at the end, half up. The range is a true bound: it also looks at the steps of the tiers within your volumes.',
      ],
      steps: [
        'Per request: apply minimum, step and maximum.',
        'Add up the period, then round.',
        'Convert to credits where a plan bills that way.',
        'Take off included quantities and free quotas.',
        'Apply tiers: for each part, for everything, in started packages, or as a step price.',
        'Take off included amounts of money.',
        'Take off discounts on usage.',
        'Add percentage charges.',
        'Add fees and seats.',
        'Apply minimum spend and maximum charge.',
        'Add one-off cost, in the first month only.',
        'Check limits: a plan that cannot carry this volume counts as unusable.',
      ],
    },
    {
      id: 'plan',
      title: 'Which plan is shown',
      text: [
        'For each offering you see the cheapest variant without a forbidden gap and within your know-how, and of it the cheapest plan that carries your volume. If there is none, you see the nearest one with its gaps. Without a price an offering stays in the list, after those with one.',
        'The order follows the rule you choose; ties are decided by the offering’s id. Nobody pays for a place.',
      ],
    },
    {
      id: 'verdict',
      title: 'Verdict',
      text: ['Over all matches the site gives one verdict. It checks in this order:'],
      steps: [
        'If your figures leave no volume: no AI.',
        'If even the cheapest match costs more than the work it can save at best: no AI. This check is left out for tasks whose benefit is not saved minutes.',
        'If teaching is asked for and the workload holds no examples: collect data first.',
        'If there are matches without compromise: buy a ready-made service.',
        'If there are only matches with compromises or open questions: buy with compromises.',
        'If content, output or process ask for level 3: have it developed.',
        'If only operation asks for level 3: run it on your own premises.',
        'Otherwise: adapt the process to the standard, or leave it.',
      ],
    },
    {
      id: 'unknown',
      title: 'What is not known',
      text: [
        'Not known is neither zero nor “no”. A price on request, a quantity that cannot be derived, a fact that is missing: all stay visible and carry their reason. Only if you ask for proven facts does the unknown exclude.',
      ],
    },
    {
      id: 'defaults',
      title: 'Default values',
      text: ['These values hold until you enter your own.'],
    },
  ] satisfies readonly MethodSection[] as readonly MethodSection[],
  scaleCaption: 'Scale of the six areas',
  scaleDimension: 'Area',
  levelsCaption: 'The four levels',
  level: 'Level',
  meaning: 'Meaning',
  knowHowCaption: 'The five levels of know-how',
  canDo: 'can',
  who: 'who that usually is',
  vendorWords: 'vendors’ word',
  daysCaption: 'Person-days per level (planning values)',
  setUpDays: 'until it runs',
  runningDays: 'per month to keep it running',
  values: {
    rate: 'Exchange rate',
    rateText: (rate, day) => `€1 = ${rate}, rate of ${day}`,
    labour: 'Labour cost per hour',
    labourText: (low, expected, high, day) => `${expected} (from ${low} to ${high}), as of ${day}`,
    tax: 'Value added tax',
    taxText: (percent) =>
      `All amounts net. On request ${percent}% more, for companies without input tax deduction. Prices with tax are reduced to net; where the vendor is silent, the price is taken as net.`,
    month: 'Month',
    monthText: '365/12 days; contract term as stated, one year for yearly payment.',
    age: 'Age of a price',
    ageText: (fresh, ageing) =>
      `After ${fresh} days the price says how long it has not been checked; after ${ageing} days it counts as old.`,
    sources: 'Sources of the default values',
  },
  cases: {
    title: 'Test cases',
    text: (examples: number, prices: number, edges: number) =>
      `Every change of the calculation is tested with these cases; the sums were worked by hand. Vendors print ${examples} of the examples themselves, ${prices} take vendors' prices with a quantity of ours, ${edges} try the edges of rules. The prices here only show the arithmetic; prices that hold stand with the offerings.`,
    caption: 'Test cases of the price calculation',
    columns: { title: 'Case', usage: 'Usage', worked: 'Sum in words', total: 'Total' },
    origin: {
      'vendor-example': "Vendor's example",
      'vendor-price': "Vendor's prices",
      boundary: 'Edge case after',
    },
    none: 'cannot be counted',
  },
} satisfies MethodWords;
