/** Plain data that a task page hands to its island: everything already in the page's language. */
import type {
  Dimension,
  KnowHowLevel,
  LabourCost,
  Level,
  OfferingModel,
  PersonDays,
  ReferenceRates,
  TaskModel,
} from '../../matching/model.ts';
import type { MeterId } from '../../pricing/plan.ts';
import type { Phrase } from '../../text/language.ts';
import type { Lang } from '../../text/routes.ts';

export interface SourceView {
  title: string;
  url: string;
  asOf?: string;
}

export interface Countable {
  one: string;
  many: string;
}

export interface DriverView {
  label: Phrase;
  unit: Phrase;
  note?: Phrase;
  /** A share from 0 to 1 that people type as a percentage. */
  share: boolean;
  sources: SourceView[];
}

export interface TaskView {
  lang: Lang;
  /** The day the page was built for; ages are counted from it. */
  day: string;
  task: TaskModel;
  name: string;
  unit: Countable;
  drivers: Record<string, DriverView>;
  /** The six questions, and this task's own example for each level. */
  needs: Record<Dimension, { question: Phrase; examples: Record<Level, Phrase> }>;
  /** What somebody at this level can do. */
  knowHow: Record<KnowHowLevel, Phrase>;
  withoutAi: Phrase;
  offerings: OfferingModel[];
  meters: Record<MeterId, Countable>;
  rates: ReferenceRates;
  personDays: PersonDays;
  /** Cost of an hour of own work in EUR. */
  labour: LabourCost & { asOf: string };
}

/** What «Mein Fall» needs of it. */
export interface CaseView extends Pick<TaskView, 'task' | 'drivers' | 'needs' | 'knowHow'> {
  /** The driver that presets set: the volume. */
  main: string;
}

/** What the matches need of it. */
export type MatchView = Omit<TaskView, 'needs' | 'knowHow' | 'drivers'> & {
  /** Name of the volume, for the chart. */
  volume: string;
};
