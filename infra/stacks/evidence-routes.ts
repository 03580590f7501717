import { Duration, type Stack } from 'aws-cdk-lib';
import type { CommandApi } from '../constructs/command-api.ts';
import { FileBucket } from '../constructs/file-bucket.ts';
import type { TypescriptFunction, TypescriptFunctionProps } from '../constructs/typescript-function.ts';
import type { RecordStack } from './record-stack.ts';

export interface EvidenceRoutesProps {
  readonly stack: Stack;
  readonly api: CommandApi;
  readonly record: RecordStack;
  /** Origins whose pages may put a file. */
  readonly putFrom: readonly string[] | undefined;
  /** Makes a function that knows callers by their tokens, and writes down who looked. */
  readonly reading: (id: string, props: TypescriptFunctionProps) => TypescriptFunction;
}

/** The stream that files are recorded in. */
const EVIDENCE_FILES = 'evidence-files';
/** Of every school, record and file. */
const all = ['*/*/*'];

/** Where files are put in the clear: for minutes, and a day where nobody confirms them. */
const intakeFiles = {
  variable: 'INTAKE_BUCKET',
  goesAfter: Duration.days(1),
  withoutLog: 'Files stay for minutes, and are reached by one function only, whose own log says why.',
  keys: 'Each file of each school has a key of its own; the bucket holds nothing else.',
};

/** As long as API Gateway waits; a file is held in memory whole, as it came and sealed. */
const withFiles = { timeout: Duration.seconds(29), memorySize: 1024 };

/** The routes of evidence files: what takes them may not show them, and what shows them writes nothing. */
export const addEvidenceRoutes = (props: EvidenceRoutesProps): void => {
  const { stack, api, record, reading, putFrom } = props;
  const intake = new FileBucket(stack, 'IntakeFiles', { ...intakeFiles, putFrom });
  const uploads = reading('Uploads', {
    folder: 'uploads',
    description:
      'Takes evidence files: an address to put one, then looked at, sealed, recorded; withdraws them',
    ...withFiles,
  });
  record.eventLog.grantAppendOnFacts(uploads, [EVIDENCE_FILES]);
  record.sealingKeys.grantSeal(uploads);
  // An address to put a file is made from this function, by this right.
  intake.grant(uploads, [{ actions: ['PutObject', 'GetObject', 'DeleteObject'], keys: all }]);
  record.evidence.grant(uploads, [{ actions: ['PutObject', 'GetObject', 'DeleteObject'], keys: all }]);
  const evidence = reading('Evidence', {
    folder: 'evidence',
    description: 'Shows evidence files, one at a time',
    ...withFiles,
  });
  record.evidence.grant(evidence, [{ actions: ['GetObject'], keys: all }]);
  const files = `/v1/schools/{schoolId}/${EVIDENCE_FILES}/{streamId}/files`;
  api.addActions(
    [files, ...['confirm', 'correct', 'withdraw'].map((act) => `${files}/{fileId}/${act}`)],
    uploads,
  );
  api.addReads([`${files}/{fileId}`], evidence);
};
