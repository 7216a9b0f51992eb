/**
 * The case that a visitor starts with.
 */
import type { Case, Dimension, Level, Need, TaskModel } from './model.ts';

/** Needs at the given levels, none of them a must. */
export function needsAt(levels: Record<Dimension, Level>): Record<Dimension, Need> {
  const need = (dimension: Dimension): Need => ({ level: levels[dimension], must: false });
  return {
    content: need('content'),
    inputs: need('inputs'),
    output: need('output'),
    process: need('process'),
    integration: need('integration'),
    operation: need('operation'),
  };
}

/** What is typical for the task and excludes nothing: default workload and needs, no wish. */
export function defaultCase(task: TaskModel): Case {
  return {
    task: task.id,
    workload: {},
    needs: needsAt(task.needs),
    knowHow: null,
    partner: false,
    region: 'any',
    noTraining: false,
    onPremises: false,
    germanInterface: false,
    germanSupport: false,
    budget: null,
    maxTermMonths: null,
    provenOnly: false,
    grossOfTax: false,
  };
}
