import { describe, expect, it } from 'vitest';
import { trust } from '../../infra/trusts/fernhill.ts';
import { checkStages } from '../../infra/trusts/shape/check-stages.ts';
import { stageOf, stagesOf } from '../../infra/trusts/shape/stage-of.ts';
import type { Stage } from '../../infra/trusts/shape/stages.ts';
import { withoutHash } from './resources.ts';
import { allOfType, synthesised } from './synthesised.ts';

const live = synthesised();
const test = synthesised(stageOf(trust, 'test'));
const textOf = (built: typeof live) =>
  JSON.stringify(Object.values(built.templates).map((one) => one.toJSON()));
const namesOf = ({ templates, resources }: typeof live) =>
  Object.keys(templates).flatMap((stack) => Object.keys(resources(stack)));
const checking =
  (stage: object, name = 'test') =>
  () =>
    checkStages({ ...trust, stages: { [name]: { ...trust.stages!['test'], ...stage } as Stage } });

describe('a stage beside the live one', () => {
  it('ORG-01 has the same resources, but for copies, consumers, canary and the mail identity of the live one', () => {
    const own =
      /^(?:Record|Keys|Sender)[0-9A-F]{8}$|BackupsCopies|ArchiveCop|NotCopied|ConsumerAccounts|^Canary/;
    const ids = (built: typeof live) =>
      namesOf(built)
        .filter((id) => !own.test(id))
        .map(withoutHash);
    expect(ids(test)).toEqual(ids(live));
  });

  it('ORG-01 has another id in every stack and record, and lets no rule or name of one meet the other', () => {
    const stackNames = Object.values(test.stacks).map(({ stackName }) => stackName);
    for (const name of stackNames) expect(name).toMatch(/^daybook-test-fernhill-/);
    expect(textOf(test)).toContain('"TRUST_ID":"test-fernhill"');
    expect(textOf(test)).not.toMatch(/daybook-fernhill|"TRUST_ID":"fernhill"/);
  });

  it('INC-04 sends all of its mail to one address, where it says so', () => {
    const variables = (built: typeof live) =>
      allOfType(built, 'AWS::Lambda::Function').flatMap(([, { Properties }]) =>
        Object.entries((Properties as { Environment: { Variables: object } }).Environment.Variables),
      );
    const ofMail = variables(test).filter(([name]) => name === 'MAIL_ALL_TO');
    const senders = variables(test).filter(([name]) => name === 'MAIL_FROM');
    expect(ofMail).toHaveLength(senders.length);
    expect(new Set(ofMail.map(([, address]) => address))).toEqual(new Set(['daybook-test@fernhill.example']));
    expect(variables(live).filter(([name]) => name === 'MAIL_ALL_TO')).toEqual([]);
    const toAll = stageOf({ ...trust, stages: { test: { mailAllTo: null } } }, 'test');
    expect(toAll).not.toHaveProperty('mailAllTo');
  });

  it('ORG-04 has addresses, witnesses, consumers and backups of its own, or none', () => {
    const stage = stageOf(trust, 'test');
    expect(stage).toMatchObject({ witnesses: [], schools: trust.deployment.schools });
    for (const name of ['witnessServers', 'consumerAccounts', 'allowedOrigins', 'backups', 'dataschemaBase'])
      expect(stage).not.toHaveProperty(name);
    expect(textOf(test)).not.toContain('https://daybook.fernhill.example');
    expect(textOf(test)).toContain('https://daybook-test.fernhill.example/v1/sign');
  });

  it('ORG-04 keeps logs for as long as it says', () => {
    const days = (built: typeof live) =>
      new Set(
        allOfType(built, 'AWS::Logs::LogGroup').map(
          ([, { Properties }]) => (Properties as { RetentionInDays: number }).RetentionInDays,
        ),
      );
    expect([days(live), days(test)]).toEqual([new Set([90]), new Set([14])]);
  });

  it('ORG-04 goes with its stacks where it is disposable, but for buckets', () => {
    const kept = (built: typeof live) =>
      new Set(
        Object.keys(built.templates)
          .flatMap((stack) => Object.values(built.resources(stack)))
          .filter(({ DeletionPolicy }) => DeletionPolicy?.startsWith('Retain'))
          .map(({ Type }) => Type),
      );
    expect(kept(live).size).toBeGreaterThan(5);
    expect(kept(test)).toEqual(new Set(['AWS::S3::Bucket']));
    expect(textOf(test)).not.toContain('"DeletionProtectionEnabled":true');
    expect(Object.values(test.stacks).filter((stack) => stack.terminationProtection)).toEqual([]);
    expect(Object.values(live.stacks).some((stack) => stack.terminationProtection)).toBe(true);
  });
});

describe('the stages of a file', () => {
  it('ORG-04 are the live one and those that it names', () => {
    expect(stagesOf(trust)).toEqual(['live', 'test']);
    expect(stageOf(trust, 'live')).toBe(trust.deployment);
    expect(() => stageOf(trust, 'tset')).toThrow('no stage tset, expected one of live, test');
    expect(() => checkStages(trust)).not.toThrow();
  });

  it.each([
    [{ mailFrom: 'nobody' }, 'stages.test.mailFrom'],
    [{ mailAllTo: undefined }, 'stages.test.mailAllTo: expected a mail address, or null'],
    [{ domain: trust.deployment.domain }, 'stages.test.domain.name: is that of the live stage'],
    [{ console: trust.deployment.console }, 'stages.test.console.clientSecret: is that of the live stage'],
    [{ existingMailIdentity: false }, 'stages.test.existingMailIdentity: the live stage has one'],
    [{ portalUri: 'https://x.example' }, 'stages.test.portalUri: no setting has this name'],
  ])('ORG-04 are refused with the name of the stage and the setting: %o', (stage, issue) => {
    expect(checking(stage)).toThrow(`\n  ${issue}`);
  });

  it('ORG-04 may share what is one in an account where they are in two', () => {
    const { console } = trust.deployment;
    expect(checking({ account: '111122223333', existingMailIdentity: false, console })).not.toThrow();
  });

  it.each(['live', 'Test', 'test-2'])('ORG-04 have names of small letters and digits: %s', (name) => {
    expect(checking({}, name)).toThrow(`stages.${name}: expected a name`);
  });
});
