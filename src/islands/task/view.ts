/** Plain data that a task page hands to its islands: everything already in the page's language. */
import type { DriverGroups } from '../../catalogue/driver-groups.ts';
import type { TaskRecord } from '../../catalogue/records.ts';

export type DriverView = TaskRecord['drivers'][string];

/** What «Mein Fall» needs of it. */
export interface CaseView extends Pick<TaskRecord, 'task' | 'drivers' | 'needs' | 'knowHow'> {
  /** Which drivers are asked at once, and which are folded. */
  groups: DriverGroups;
  /** The driver that presets set: the volume. */
  main: string;
}

/** What the matches need of it. */
export type MatchView = Omit<TaskRecord, 'needs' | 'knowHow' | 'drivers'> & {
  /** Name of the volume, for the chart. */
  volume: string;
};
