import { Duration } from 'aws-cdk-lib';
import type { CommandApi } from '../constructs/command-api.ts';
import type { TypescriptFunction, TypescriptFunctionProps } from '../constructs/typescript-function.ts';
import type { RecordStack } from './record-stack.ts';

export interface PastRoutesProps {
  readonly api: CommandApi;
  readonly record: RecordStack;
  /** Makes a function that knows callers by their tokens, and whose log says who read what. */
  readonly reading: (id: string, props: TypescriptFunctionProps) => TypescriptFunction;
}

/** As long as API Gateway waits, and one whole processor: an answer for the past replays all of a school's journal. */
const replaying = { timeout: Duration.seconds(29), memorySize: 1769 };

/** The routes that answer for a moment of the past: lists, which also answer for now, the trust's questions, and dossiers. */
export const addPastRoutes = ({ api, record, reading }: PastRoutesProps): void => {
  const views = reading('Views', { folder: 'views', description: 'Answers lists and reports, also of the past', ...replaying });
  const asOf = reading('AsOf', { folder: 'as-of', description: 'Answers what was so at an instant', ...replaying });
  const dossier = reading('Dossier', { folder: 'dossier', description: 'Makes the dossier of an incident and signs it', ...replaying });
  for (const fn of [views, asOf, dossier]) grantPast(fn, record);
  for (const fn of [views, asOf]) record.readModel.grantRead(fn);
  record.dossierKey.grantSignDossiers(dossier);
  api.addReads(['/v1/schools/{schoolId}/views/{model}', '/v1/trust/views/{model}'], views);
  api.addReads(['/v1/schools/{schoolId}/as-of', '/v1/trust/as-of'], asOf);
  api.addReads(['/v1/schools/{schoolId}/dossiers/{incidentId}'], dossier);
};

const grantPast = (fn: TypescriptFunction, record: RecordStack): void => {
  record.eventLog.grantReplay(fn);
  record.journal.grantRead(fn);
  record.archive.grantRead(fn);
};
