import { explainEn } from './explain.en.ts';
import type { taskDe } from './task.de.ts';

/** English words of the matches of a task, and of the verdict over them. */
export const taskEn = {
  task: {
    jump: (n, cheapest) =>
      n === 0 ? 'No match: why?' : `See ${n === 1 ? '1 match' : `${n} matches`}${cheapest ? `, from ${cheapest}` : ''}`,
    ladderLegend:
      'The ladder has five steps from “Use” to “Build models”. Filled: what running it takes. Light: what starting it takes.',
    resultsTitle: 'Matches',
    sort: 'Sorted by',
    sorts: {
      cost: 'cost per month',
      fit: 'fit',
      'know-how': 'know-how',
      'first-year': 'cost in the first year',
    },
    sortRules: {
      cost: 'Lowest expected cost per month first; without a price last. Nobody pays for a place.',
      fit: 'First what fits without compromise, cheapest first within that. Nobody pays for a place.',
      'know-how':
        'First what needs least know-how to start and run, cheapest first within that. Nobody pays for a place.',
      'first-year':
        'By the charges of the first twelve months, one-off charges included, your own working time excluded. Nobody pays for a place.',
    },
    count: (fits, compromise, unpriced, excluded) => {
      const parts = [`${fits} fit`, `${compromise} with compromises or questions`];
      if (unpriced) parts.push(`${unpriced} of them without a price`);
      parts.push(`${excluded} excluded`);
      return parts.join(' · ');
    },
    none: 'No offering meets all your conditions. Below you see which condition excludes which offering.',
    reset: 'Take back all wishes, keep the volumes',
    withoutPrice: 'Without a public price',
    withoutPriceIntro: 'These offerings fit. Their cost cannot be calculated; each names the reason.',
    excluded: (n) => (n === 1 ? '1 excluded – and why' : `${n} excluded – and why`),
    relaxTitle: 'What would bring more matches',
    relax: (n, conditions) => `${n} more if ${conditions}`,
    relaxWays: (ways) => `Comes back if ${ways}.`,
    wishes: {
      partner: 'a service provider helps at the start',
      training: 'training on your data is allowed',
      'on-premises': 'it need not run on your premises',
      'german-interface': 'the interface need not be German',
      'german-support': 'support need not be in German',
      budget: 'the budget stays open',
      term: 'the contract may run longer',
      'proven-only': 'missing evidence does not count as “no”',
    },
    wishKnowHow: (name) => `somebody has the know-how “${name}”`,
    wishRegion: { EU: 'processing in the EU is enough', any: 'the place of processing does not matter' },
    wishMust: (dimension) => `“${dimension}” is not a must`,
    wishNeed: (dimension) => `one level less is enough in “${dimension}”`,
    excludedBy: {
      'know-how': 'needs more know-how',
      region: 'place of processing',
      training: 'training on your data',
      'on-premises': 'cannot run on your premises',
      'german-interface': 'no German interface',
      'german-support': 'no support in German',
      budget: 'above the budget',
      term: 'contract term too long',
      fit: 'does not fit as a standard service',
      status: 'not available to new customers',
      capacity: 'no plan reaches this volume',
      unproven: 'no evidence',
    } as Record<string, string>,
    unknownFacts: {
      'price-on-request': 'price on request',
      'price-not-found': 'price not found',
      region: 'place of processing',
      training: 'training on your data',
      'on-premises': 'running on your premises',
      'german-interface': 'German interface',
      'german-support': 'support in German',
      'german-content': 'German content',
      'know-how': 'know-how needed',
      'price-not-valid': 'a price valid on the day',
      capacity: 'whether a plan also serves a high volume',
      'price-region': 'whether the price also holds for the place you want (it was read for another one)',
      tax: 'whether the price includes tax (taken as net)',
      term: 'contract term',
    } as Record<string, string>,
    unknownReach: (dimension) => `reach in “${dimension}”`,
    unknownRequests: (meter) => `number of requests for “${meter}”`,
    unknownCurrency: (currency) => `exchange rate for ${currency}`,
    compromises: {
      'training-opt-out': 'you must switch off training on your data yourself',
      preview: 'still a preview: may change, often without assurances',
      'german-content': 'German content is not supported',
    } as Record<string, string>,
    trainingGap: {
      'opt-out': 'training on your data is on until you opt out',
      yes: 'your data is used for training',
    },
    unknownMeter: (meter) => `use of “${meter}” (cannot be derived from this task)`,
    unknownTitle: 'Not known',
    whyThis: (variants, plans) =>
      variants > 1 ? `cheapest fitting of ${variants} variants` : plans > 1 ? `cheapest fitting of ${plans} plans` : '',
    fitTitle: 'Fit',
    fitAll: 'All six areas covered.',
    fitOversized: 'Everything is covered, but far more than you need. Look at simpler offerings first.',
    fitLegend: 'How to read the bars',
    legend: {
      met: 'needed and there',
      missing: 'needed, missing',
      reserve: 'more is possible',
      none: 'neither',
      unknown: 'not known',
    },
    barLabel: (dimension, need, reach) => `${dimension}: need ${need} of 3, reach ${reach}`,
    gapSteps: (n) => (n === 1 ? 'one level missing' : `${n} levels missing`),
    reachUnknown: 'not known, please ask the vendor',
    knowHowBlock: 'IT know-how',
    start: 'Start',
    run: 'Running',
    byPartner: 'by a service provider',
    personDays: (range) => `${range} person-days`,
    personDaysMonth: (range) => `${range} days a month`,
    ladderLabel: (start, run) => `Start: ${start}. Running: ${run}.`,
    costBlock: 'How the cost adds up',
    costSum: 'Total per month',
    perUnit: (amount, unit) => `about ${amount} per ${unit}`,
    expectedCost: (amount) => `expected ${amount}`,
    converted: (rate, day) => `converted at ${rate}, rate of ${day}`,
    firstYear: (amount) => `first year ${amount}`,
    dataRegions: 'Processing',
    dataTraining: 'Training on your data',
    dataOnPremises: 'on your premises',
    requires: 'Requires',

    withoutAi: 'Without AI',
    today: 'As today',
    todayBasis: (minutes, unit, wage, day) =>
      `${minutes} minutes per ${unit} at ${wage} an hour (labour cost, as of ${day}).`,
    todayAfter: (minutes) => `With a service, ${minutes} minutes each remain for checking.`,

    chartTitle: (unit) => `Cost per month by volume (${unit})`,
    chartIntro: 'The cheapest matches, net in euros, everything else as in your case. Both axes grow in steps of ten.',
    chartLoading: 'Loading the chart …',
    chartFailed: 'The chart could not be loaded. The matches above still apply.',
    chartTable: 'As a table',
    chartCaption: 'Cost per month at different volumes, net in euros',
    chartYourCase: (value) => `Your case: ${value}`,
    chartToday: 'today, by hand',
    chartCrossing: (a, b, at) => `From ${at} on, ${b} costs less than ${a}.`,
    chartEnds: (a, b, at) => `From ${at} the plan of ${a} no longer suffices; then ${b} costs least.`,
    chartEndsAll: (at) => `From ${at} none of the drawn plans suffices.`,
    chartNoCrossing: 'Within this range the cheapest offering stays the same.',
    chartNone: 'A chart needs at least one match with a price.',
    chartBelow: 'below',
    chartReadAt: (unit) => `Read the cost at (${unit})`,
    chartNotServed: 'not enough',
    chartUpTo: (amount) => `≤ ${amount}`,
    chartFree: 'free of charge',
  },

  verdict: {
    buy: 'A ready-made service fits.',
    compromise: 'A ready-made service fits only with compromises.',
    partner: 'Ready-made services fit, but ask for more know-how than you stated: a service partner can help.',
    blocked: 'A ready-made service would fit, but your conditions exclude them all.',
    custom: 'No standard service fits: bring in a development partner.',
    'self-run': 'Run an open model on your own premises.',
    'data-first': 'Collect data first.',
    'no-ai': 'You do not need AI here.',
    why: 'How this verdict comes about',
    rules: 'All rules',
    fitting: (count, of) =>
      count === of ? `All ${of} offerings cover your case.` : `${count} of ${of} offerings cover your case.`,
    withCompromises: (count, of, alsoFitting) =>
      alsoFitting
        ? `${count} more are possible with compromises or open questions.`
        : `${count} of ${of} offerings are possible with compromises or open questions, none without.`,
    cheapest: (name, range) => `Cheapest match: ${name} for ${range} a month.`,
    accept: (name, what) => `With ${name} you must accept or clarify: ${what}.`,
    today: (units, unit, amount) =>
      `By hand, the ${units} ${unit} that your figures come to cost about ${amount} a month today.`,
    otherValue: 'The benefit here lies mainly outside saved minutes.',
    needsExamples: (dimensions) => `Teaching takes examples of your own (${dimensions}); you must collect them first.`,
    noExamples: (dimensions) => `You ask for teaching (${dimensions}), but your workload holds no examples.`,
    noVolume: 'With your figures no volume remains that a service could handle.',
    dearer: (name, monthly, saved) =>
      `Even the cheapest match (${name}, ${monthly} a month) costs more than the work it can save at best (${saved}).`,
    individual: (dimensions) => `Your case is so individual in ${dimensions} that no standard service will do.`,
    inHouse: 'No offering runs on your own premises as you require.',
    changeProcess: (dimensions) =>
      `No offering reaches that far in ${dimensions}. Adapt your process to the standard, or leave it.`,
    excluded: (count, reason) =>
      count === 1 ? `1 fitting offering drops out: ${reason}.` : `${count} fitting offerings drop out: ${reason}.`,
    noOffering: 'The catalogue holds no ready-made service for this task.',
    priceUnknown: (count) =>
      count === 1 ? 'For 1 match the price is not known.' : `For ${count} matches the price is not known.`,
  },

  explain: explainEn,

  lines: {
    'included-amount': 'Included amount',
    discount: 'Discount',
    percent: 'Surcharge',
    fee: 'Base fee',
    'minimum-spend': 'Raised to the minimum spend',
    'maximum-spend': 'Capped',
    once: 'One-off',
  },
} satisfies typeof taskDe;
