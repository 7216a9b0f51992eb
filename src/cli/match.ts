/** `match`: the offerings of a task judged against a case. */
import { isUsable } from '../matching/match.ts';
import type { Match } from '../matching/match.ts';
import { matchAll, prepareOfferings } from '../matching/rank.ts';
import { partnerHelps, relaxations } from '../matching/relax.ts';
import { compileTask } from '../matching/workload.ts';
import { en } from '../text/en.ts';
import { reasonText, verdictHeading } from '../text/verdict.ts';
import type { VerdictNames } from '../text/verdict.ts';
import { caseOf } from './case-options.ts';
import { caseOptions, caseUsage } from './options.ts';
import type { Command } from './command.ts';
import { optionsOf } from './command.ts';
import { contentFor, taskContent } from './content.ts';
import { moneyText } from './estimate-output.ts';
import { plain, printJson } from './json.ts';
import { matchJson } from './match-output.ts';

const options = { ...caseOptions, json: { type: 'boolean' } } as const;

export const matchCommand: Command = {
  usage: `match --task <task> ${caseUsage} [--json]`,
  purpose: 'Judges all offerings of a task against a case.',
  async run(words, at) {
    const { values } = optionsOf(words, options);
    const content = await contentFor(values, at);
    if (!content) return 1;
    const { task, offerings, reference, day } = taskContent(content, values.task);
    const own = caseOf(task, values);
    const prepared = prepareOfferings(offerings, compileTask(task), day);
    const { matches, verdict, pricing } = matchAll(prepared, own, reference);
    if (values.json) {
      printJson(at, { verdict: plain(verdict), matches: matches.map(matchJson) });
      return 0;
    }
    const names: VerdictNames = {
      offering: (id) => content.offerings.get(id)?.name ?? id,
      meter: (id) => content.reference.meters.get(id)?.name.en.many ?? id,
      units: content.tasks.get(task.id)?.unit.en.many ?? 'units',
    };
    const reasons = verdict.reasons.map((reason) => `  ${reasonText(reason, verdict, own, names, en)}\n`);
    const ways = relaxations(pricing, own);
    const heading = verdictHeading(verdict, partnerHelps(ways), en);
    at.out(`${heading} (${verdict.kind})\n${reasons.join('')}\n${matches.map(row).join('')}`);
    for (const { wishes, count } of ways) {
      at.out(
        `${count} more if ${wishes.length === 1 ? 'this wish' : 'each of these wishes'} were one step less: ${wishes.join(', ')}\n`,
      );
    }
    return 0;
  },
};

function row(match: Match): string {
  const { monthly } = match;
  const cost = monthly
    ? `${moneyText(monthly.expected)} EUR a month (${moneyText(monthly.low)} to ${moneyText(monthly.high)})`
    : 'no price';
  const remarks = [
    isUsable(match) ? match.fit.verdict : `excluded: ${match.excludedBy.join(', ')}`,
    match.unknown.length > 0 ? `unknown: ${match.unknown.join(', ')}` : '',
  ].filter((remark) => remark !== '');
  const plan = match.plan === null ? '' : `, ${match.plan}`;
  return `${match.offering} (${match.variant}${plan})\n    ${[cost, ...remarks].join(' · ')}\n`;
}
