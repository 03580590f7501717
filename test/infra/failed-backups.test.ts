import { describe, expect, it } from 'vitest';
import type { Json } from '../../events/catalogue/define-events.ts';
import { compilePattern } from '../../infra/local/bus/pattern.ts';
import { ofType } from './resources.ts';
import { synthesised } from './synthesised.ts';

const [, { Properties }] = ofType(synthesised().resources('Journal'), 'AWS::Events::Rule').find(([id]) =>
  id.startsWith('FailedBackups'),
)!;
const { EventPattern, Targets, State, EventBusName } = Properties as {
  EventPattern: Json;
  Targets: readonly { Arn: object; DeadLetterConfig?: object; InputTransformer: object }[];
  State: string;
  EventBusName?: string;
};
const matches = compilePattern(EventPattern);
const tells = (kind: string, detail: Json): boolean =>
  matches({ source: 'aws.backup', 'detail-type': `${kind} State Change`, detail });

const arnOf = (name: string, place = 'eu-west-2:111122223333') =>
  `arn:aws:backup:${place}:backup-vault:${name}`;
const vault = arnOf('daybook-fernhill-record-record');
const keys = arnOf('daybook-fernhill-record-keys');
const elsewhere = arnOf('daybook-fernhill-record-record', 'eu-west-1:444455556666');

describe('a backup that failed', () => {
  it.each([
    ['a backup', 'Backup Job', { state: 'FAILED', backupVaultArn: vault }],
    ['a backup of the keys', 'Backup Job', { state: 'EXPIRED', backupVaultArn: keys }],
    ['a copy', 'Copy Job', { state: 'FAILED', sourceBackupVaultArn: vault }],
    ['a copy in part', 'Copy Job', { state: 'PARTIAL', sourceBackupVaultArn: vault }],
    ['a copy that was ended', 'Copy Job', { state: 'ABORTED', destinationBackupVaultArn: elsewhere }],
  ])('INC-04 tells people at once: %s', (_, kind, detail) => {
    expect(tells(kind, detail)).toBe(true);
  });

  it('INC-04 tells nobody of one that goes well, nor of what is another’s', () => {
    expect(tells('Backup Job', { state: 'COMPLETED', backupVaultArn: vault })).toBe(false);
    expect(tells('Copy Job', { state: 'RUNNING', sourceBackupVaultArn: vault })).toBe(false);
    expect(tells('Copy Job', { state: 'FAILED', sourceBackupVaultArn: arnOf('Default') })).toBe(false);
    expect(tells('Restore Job', { state: 'FAILED', backupVaultArn: vault })).toBe(false);
  });

  it('INC-04 is mailed to where alarms go, with the reason and what to do, and kept where that fails', () => {
    expect([State, EventBusName]).toEqual(['ENABLED', undefined]);
    expect(Targets).toHaveLength(1);
    const [{ Arn, DeadLetterConfig, InputTransformer }] = Targets as [(typeof Targets)[number]];
    expect(JSON.stringify(Arn)).toContain('AlarmsTopic');
    expect(DeadLetterConfig).toBeDefined();
    const text = JSON.stringify(InputTransformer);
    for (const said of ['state', 'resourceArn', 'statusMessage', 'runbook#a-backup-or-its-copy-failed'])
      expect(text).toContain(said);
  });
});
