import type { Stack } from 'aws-cdk-lib';
import { EmailIdentity } from 'aws-cdk-lib/aws-ses';
import type { TypescriptFunction } from '../constructs/typescript-function.ts';
import type { Deployment } from '../trusts/shape/types.ts';
import type { RecordStack } from './record-stack.ts';

export interface Signing {
  readonly deployment: Deployment;
  readonly record: RecordStack;
}

/**
 * What those who sign may put into the journal's table: checkpoints, countersignatures, who has had which;
 * never a page or a marker.
 */
const ownKeys = ['~checkpoints', '~countersignatures', '~told/*'].flatMap((part) => [
  `*/${part}`,
  `_access.*/${part}`,
]);

/**
 * Lets a function sign checkpoints: read log and journal, archive, sign, announce, and mail the witnesses.
 */
export const grantSigning = (stack: Stack, fn: TypescriptFunction, { deployment, record }: Signing): void => {
  record.eventLog.grantReplay(fn);
  record.journal.grantRead(fn);
  record.journal.grantOnKeys(fn, ownKeys, 'PutItem');
  record.archive.grantRead(fn);
  record.archive.grantWrite(fn);
  record.signingKeys.grantSign(fn);
  record.bus.grantAnnounce(fn);
  // Witnesses are people of the trust, whose addresses are sealed.
  record.sealingKeys.grantOpenPeopleOf(fn, '_trust');
  fn.configure('TRUST_ID', deployment.trustId)
    .configure('DOCS_BASE_URL', deployment.docsBaseUrl)
    .configure('WITNESSES', JSON.stringify(deployment.witnesses))
    .configure('MAIL_FROM', deployment.mailFrom);
  const domain = deployment.mailFrom.slice(deployment.mailFrom.indexOf('@') + 1);
  // The identity itself stands in the stack of the notices.
  record.mail.grantSend(fn, EmailIdentity.fromEmailIdentityName(stack, `Sender${fn.node.id}`, domain));
};
