import * as z from 'zod/mini';
import { incidentFlags } from '../../../events/catalogue/incident-forms.ts';
import { always, type Counts } from '../../kernel/counts.ts';
import { keyOf, newestFirst } from '../../kernel/list-keys.ts';
import type { ListRow, SourceRow } from '../../kernel/projection.ts';
import {
  isSigned,
  lacksContainment,
  lacksPolice,
  lacksPoliceReport,
} from '../../streams/incidents/stream.ts';
import { type IncidentRow, incidentRow } from './row.ts';

const list = z.array(z.record(z.string(), z.union([z.string(), z.number()])));

/** The five columns of the log form (INC-02); then what the school's own rules ask of the incident. */
export const incidentItem = z.object({
  key: z.string(),
  incident: z.string(),
  date: z.string(),
  place: z.string(),
  description: z.string(),
  actionTaken: list,
  recordedBy: list,
  status: z.enum(['open', 'closed']),
  category: z.string(),
  classes: z.array(z.string()),
  flags: z.array(z.string()),
  police: z.nullable(z.string()),
  isPoliceDecisionOutstanding: z.boolean(),
  isPoliceReportOutstanding: z.boolean(),
  /** What came of keeping it from spreading; null while nothing is on record (INC-09). */
  containment: z.nullable(z.string()),
  isContainmentOutstanding: z.boolean(),
  /** How it was closed; null while it is open. */
  outcome: z.nullable(z.string()),
  logs: list,
  isLogged: z.boolean(),
  isFormComplete: z.boolean(),
  /** Who signs the log; null until a member of staff has. */
  recorder: z.nullable(z.string()),
  /** Whose own matter it is: it is not shown to them. */
  concerned: z._default(z.array(z.string()), []),
  reporter: z.string(),
  reportedAt: z.string(),
  /**
   * How many there are; where a list has fewer, it holds the newest, and the history of the incident has the
   * rest.
   */
  totals: z.object({ actionTaken: z.number(), recordedBy: z.number(), logs: z.number() }),
});
type IncidentItem = z.output<typeof incidentItem>;

const policeOf = ({ police, policeReport }: IncidentRow['standing']): string | null =>
  policeReport === null ? (police?.decision ?? null) : 'reported';

const itemOf = (id: string, { standing, ...row }: IncidentRow): IncidentItem => {
  const { report, status, classes, containment, ending } = standing;
  const { totals, logs, concerned, reporter, reportedAt } = row;
  return {
    key: id,
    incident: id,
    date: report.occurredOn,
    place: report.place,
    description: report.description,
    actionTaken: row.actions,
    recordedBy: row.signatures,
    status,
    category: report.category,
    classes: [...classes],
    flags: incidentFlags.filter((flag) => report[flag]),
    police: policeOf(standing),
    isPoliceDecisionOutstanding: lacksPolice(standing),
    isPoliceReportOutstanding: lacksPoliceReport(standing),
    containment: containment?.result ?? null,
    isContainmentOutstanding: lacksContainment(standing),
    outcome: ending?.outcome ?? null,
    logs,
    isLogged: totals.logs > 0,
    isFormComplete: totals.actions > 0 && isSigned(standing),
    recorder: report.recorder,
    concerned,
    reporter,
    reportedAt,
    totals: { actionTaken: totals.actions, recordedBy: totals.signatures, logs: totals.logs },
  };
};

/**
 * All incidents, those of one status, and those that are in no log, in each sense of it; newest first
 * everywhere.
 */
const keysOf = ({ key, date, status, isLogged, isFormComplete }: IncidentItem): readonly string[] => {
  const unlogged = [
    isLogged ? [] : ['target'],
    isFormComplete ? [] : ['form'],
    isLogged || isFormComplete ? [] : ['neither'],
  ];
  return ['all', status, ...unlogged.flat()].map((list) => keyOf(list, newestFirst(date), key));
};

const countsOf = ({
  status,
  isLogged,
  isFormComplete,
  isPoliceDecisionOutstanding,
  isContainmentOutstanding,
}: IncidentItem): Counts => ({
  total: always,
  [status]: always,
  ...(isLogged || isFormComplete ? {} : { unlogged: always }),
  ...(isPoliceDecisionOutstanding ? { policeDecisionOutstanding: always } : {}),
  ...(isContainmentOutstanding ? { containmentOutstanding: always } : {}),
});

/** An incident in the lists that it belongs to. */
export const listsOfIncident = ({ id, row }: SourceRow): readonly ListRow[] => {
  const kept = incidentRow.safeParse(row);
  if (!kept.success) return [];
  const item = itemOf(id, kept.data);
  return [{ keys: keysOf(item), row: item, counts: countsOf(item) }];
};
