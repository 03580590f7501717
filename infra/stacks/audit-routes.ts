import { Duration, type Stack } from 'aws-cdk-lib';
import { sharedByAll } from '../../events/log/wall/own-keys.ts';
import type { CommandApi } from '../constructs/command-api.ts';
import type { TypescriptFunction, TypescriptFunctionProps } from '../constructs/typescript-function.ts';
import { grantSigning, type Signing } from './grant-signing.ts';

export interface AuditRoutesProps extends Signing {
  readonly stack: Stack;
  readonly api: CommandApi;
  /** Makes a function that knows callers by their tokens, and writes down who looked. */
  readonly reading: (id: string, props: TypescriptFunctionProps) => TypescriptFunction;
}

const school = '/v1/schools/{schoolId}';
const trust = '/v1/trust';
const checkpointPaths = ['checkpoints', 'checkpoints/latest', 'checkpoints/{size}'];

/** The routes to the record as a whole: for auditors, exports and other services. */
export const addAuditRoutes = (props: AuditRoutesProps): void => {
  addAudit(props);
  addCheckpoints(props);
};

const addAudit = ({ api, deployment, record, reading }: AuditRoutesProps): void => {
  const description = 'Answers the feed, the journal, checkpoints, proofs and public keys';
  const audit = reading('Audit', { folder: 'audit', description, timeout: Duration.seconds(29) });
  record.eventLog.grantReplay(audit);
  record.journal.grantRead(audit);
  record.journal.grantShared(audit, sharedByAll.journal, 'Query');
  record.archive.grantRead(audit);
  record.signingKeys.grantPublicKeys(audit);
  record.dossierKey.grantPublicKey(audit);
  audit.configure('DATASCHEMA_BASE', deployment.dataschemaBase);
  api.addReads(
    [
      ...['feed', 'journal', ...checkpointPaths].map((path) => `${school}/${path}`),
      ...['inclusion', 'consistency', 'range', 'trust'].map((proof) => `${school}/proofs/${proof}`),
      ...[...checkpointPaths, 'proofs/consistency'].map((path) => `${trust}/${path}`),
    ],
    audit,
  );
  api.addPublic({ reads: ['/v1/trust/keys'], actions: [] }, audit);
};

const addCheckpoints = ({ stack, api, deployment, record, reading }: AuditRoutesProps): void => {
  const description = 'Signs a checkpoint on request, and takes the countersignatures of witnesses';
  const checkpoints = reading('Checkpoints', {
    folder: 'checkpoints',
    description,
    timeout: Duration.seconds(29),
  });
  grantSigning(stack, checkpoints, { deployment, record });
  api.addActions([`${school}/checkpoints`, `${school}/checkpoints/{size}/countersignatures`], checkpoints);
};
