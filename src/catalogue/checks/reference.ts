/** Rules for `content/reference`: each list is there, each id once, levels in their order. */
import { report } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { checkSourcesUsed, checkUnique } from './common.ts';

export function checkMeters(draft: Draft<'meters'>): void {
  const meters = draft.data?.meters;
  checkUnique(draft, ['meters'], meters, 'id', (meter) => meter.id);
  meters?.forEach((meter, index) => {
    if (meter?.id === undefined) return;
    if ((meter.once === true) !== meter.id.endsWith('-once')) {
      report(draft, ['meters', index, 'id'], {
        value: meter.id,
        rule: 'Ids of meters with once: true end in -once, and no others do',
        repair: meter.once ? 'Rename the meter, or take once: true out.' : 'Add once: true, or rename the meter.',
      });
    }
  });
}

export function checkAreas(draft: Draft<'areas'>): void {
  checkUnique(draft, ['areas'], draft.data?.areas, 'id', (area) => area.id);
}

export function checkIntegrations(draft: Draft<'integrations'>): void {
  checkUnique(draft, ['integrations'], draft.data?.integrations, 'id', (integration) => integration.id);
}

export function checkCertificates(draft: Draft<'certificates'>): void {
  checkUnique(draft, ['certificates'], draft.data?.certificates, 'id', (certificate) => certificate.id);
}

export function checkExchangeRates(draft: Draft<'exchange-rates'>): void {
  let before = '';
  draft.data?.rates?.forEach((rate, index) => {
    if (rate?.day === undefined) return;
    if (rate.day <= before) {
      report(draft, ['rates', index, 'day'], {
        value: rate.day,
        rule: `is not later than the day before it (${before})`,
        repair: 'Order the rates by day, oldest first, one entry per day.',
      });
    }
    before = rate.day;
  });
  checkSourcesUsed(draft);
}

export function checkScales(draft: Draft<'scales'>): void {
  checkUnique(draft, ['dimensions'], draft.data?.dimensions, 'id', (dimension) => dimension.id);
  for (const list of ['levels', 'knowHow'] as const) {
    draft.data?.[list]?.forEach((step, index) => {
      if (step?.level === undefined || step.level === index) return;
      report(draft, [list, index, 'level'], {
        value: step.level,
        rule: `stands in place ${index} of the list`,
        repair: 'List the levels in order, starting with 0.',
      });
    });
  }
}
