import type { Source } from '../../../domain/kernel/projection.ts';
import { views } from '../../../domain/read-models/index.ts';
import { allReports } from '../../../domain/reports/index.ts';
import { streams } from '../../../domain/streams/index.ts';
import { ownerOf } from './owner-of.ts';

/** What is asked of the record as a whole and shows what stands in sensitive records. */
const SENSITIVE_AUDITS = ['audit/feed', 'audit/journal', 'audit/alert-secret'];

const sensitive: ReadonlySet<string> = new Set([
  ...streams.filter((stream) => stream.sensitive).map(({ events }) => events.stream),
  ...views.filter((view) => view.sensitive).map(({ model }) => `views/${model}`),
  ...allReports.filter((report) => report.sensitive).map(({ name }) => `audit/${name}`),
  ...SENSITIVE_AUDITS,
]);

/** Whether reading this is itself recorded. */
export const isSensitive = ({ stream, id }: Source): boolean =>
  sensitive.has(ownerOf({ stream, id })?.stream ?? stream) || sensitive.has(`${stream}/${id}`);
