import { Duration } from 'aws-cdk-lib';
import { documentPaths, reports as listed } from '../../domain/reports/index.ts';
import { sharedByAll } from '../../events/log/wall/own-keys.ts';
import type { CommandApi } from '../constructs/command-api.ts';
import type { TypescriptFunction, TypescriptFunctionProps } from '../constructs/typescript-function.ts';
import type { RecordStack } from './record-stack.ts';

export interface ReadFunctionsProps {
  readonly record: RecordStack;
  /** Makes a function that knows callers by their tokens, and writes down who looked. */
  readonly reading: (id: string, props: TypescriptFunctionProps) => TypescriptFunction;
}

/** What answers reads, by its rights. */
export interface ReadFunctions {
  /** Records, lists and the past; also whatever no route takes. */
  readonly reads: TypescriptFunction;
  /** Documents, which it may sign. */
  readonly reports: TypescriptFunction;
}

/** As long as API Gateway waits, and one whole processor: an answer for the past replays all of a school's journal. */
const replaying = { timeout: Duration.seconds(29), memorySize: 1769 };

export const readFunctions = ({ record, reading }: ReadFunctionsProps): ReadFunctions => {
  const description = 'Answers what was recorded, lists, the past of both, and requests that no route takes';
  const wall = { crossings: ['list-of-the-trust', 'past-of-the-trust', 'own-schools'] } as const;
  const reads = reading('Reads', { folder: 'reads', description, wall, ...replaying });
  const ofReports = 'Makes the reports that are signed, and signs them';
  const reports = reading('Reports', { folder: 'reports', description: ofReports, ...replaying });
  for (const fn of [reads, reports]) grantPast(fn, record);
  record.journal.grantShared(reports, sharedByAll.journal, 'Query');
  record.readModel.grantReadMany(reads);
  record.dossierKey.grantSignDossiers(reports);
  return { reads, reports };
};

const grantPast = (fn: TypescriptFunction, record: RecordStack): void => {
  record.eventLog.grantReplay(fn);
  record.journal.grantRead(fn);
  record.archive.grantRead(fn);
};

export const addReadRoutes = (api: CommandApi, { reads, reports }: ReadFunctions): void => {
  const ofOne = ['', '/history', '/commits'].map(
    (part) => `/v1/schools/{schoolId}/{stream}/{streamId}${part}`,
  );
  const ofMany = ['/v1/schools/{schoolId}', '/v1/trust'].map((place) => `${place}/views/{model}`);
  const ofRow = '/v1/schools/{schoolId}/views/{model}/history';
  api.addReads([...ofOne, ...ofMany, ofRow, '/v1/me'], reads);
  api.addReads(documentPaths, reports);
  for (const { paths, isSigned } of listed) api.addReads(paths, isSigned ? reports : reads);
};
