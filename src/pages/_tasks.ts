/** What a task page is built from. */
import type { Content } from '../catalogue/content.ts';
import { driverGroups } from '../catalogue/driver-groups.ts';
import { wordsOf } from '../catalogue/models.ts';
import { taskRecord } from '../catalogue/records.ts';
import { usualOutcome } from '../catalogue/usual.ts';
import { cheapestText } from '../islands/task/results.ts';
import { isUsable } from '../matching/match.ts';
import type { Match } from '../matching/rank.ts';
import { mainDriver } from '../matching/workload.ts';
import { words } from '../text/language.ts';
import { routes, type Lang } from '../text/routes.ts';

export function taskPages(content: Content, lang: Lang) {
  return [...content.tasks.values()].flatMap((task) => {
    const record = taskRecord(content, task.id, lang, content.day);
    if (!record) return [];
    const areas = task.areas.flatMap((id) => {
      const area = content.reference.areas.get(id);
      return area ? [{ id, name: wordsOf(area.name, lang) }] : [];
    });
    const related = (task.related ?? []).flatMap((id) => {
      const other = content.tasks.get(id);
      return other ? [{ href: routes(lang).task(other), name: wordsOf(other.name, lang) }] : [];
    });
    const { needs, knowHow, drivers, ...view } = record;
    const main = mainDriver(record.task);
    const own = { task: record.task, drivers, groups: driverGroups(task), needs, knowHow, main };
    const volume = drivers[main]?.label.text ?? record.unit.many;
    return [
      {
        own,
        view: { ...view, volume },
        jump: jumpText(usualOutcome(content, task, content.day).matches, lang),
        task,
        areas,
        related,
      },
    ];
  });
}

/** The line on the result that small screens show below the form, for the usual case. */
function jumpText(matches: readonly Match[], lang: Lang): string {
  return words(lang).task.jump(matches.filter(isUsable).length, cheapestText(matches, lang));
}
