import { STSClient } from '@aws-sdk/nested-clients/sts';
import { afterAll, describe, expect, it } from 'vitest';
import { keptSession, openSessions } from '../../../../../functions/shared/wall/sessions.ts';
import { listen } from '../../../../../infra/local/http/listen.ts';
import { identities } from '../../../../../infra/local/iam/identities.ts';
import type { Statement } from '../../../../../infra/local/iam/policy.ts';
import { stsService } from '../../../../../infra/local/iam/sts.ts';

const start = Date.parse('2026-09-02T08:00:00Z');
const taking = { Effect: 'Allow', Action: ['sts:AssumeRole', 'sts:TagSession'] } as const;
const known = identities(() => start);
known.addRole('arn:function', []);
known.attach('arn:function', [{ ...taking, Resource: ['arn:school'], Condition: {} }]);
const tagged: Statement = {
  ...taking,
  Principal: { AWS: ['arn:function'] },
  Condition: { StringLike: { 'aws:RequestTag/school': ['?*'] } },
};
known.addRole('arn:school', [tagged]);
const server = await listen(stsService(known));
const client = new STSClient({
  endpoint: server.url,
  region: 'eu-west-2',
  maxAttempts: 1,
  credentials: async () => ({ accessKeyId: known.keyOf('arn:function'), secretAccessKey: 'x' }),
});
afterAll(async () => {
  client.destroy();
  await server.close();
});
const open = openSessions(client);
const school = { key: 'school', value: 'alder-infant' } as const;

describe('a session of STS', () => {
  it('GOV-04 is one school’s: its credentials have the tag, and end a quarter of an hour before the role does', async () => {
    const session = await open({ roleArn: 'arn:school', tag: school });
    expect(session.expiration).toEqual(new Date(start + 45 * 60_000));
    known.attach('arn:school', [
      {
        Effect: 'Allow',
        Action: ['dynamodb:Query'],
        Resource: ['arn:log'],
        Condition: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['$' + '{aws:PrincipalTag/school}/*'] },
        },
      },
    ]);
    const may = (key: string) =>
      known.may(session.accessKeyId, {
        ...{ action: 'dynamodb:Query', resource: 'arn:log' },
        context: { 'dynamodb:leadingkeys': [key] },
      });
    expect([may('alder-infant/people/p-1'), may('birch-primary/people/p-1')]).toEqual([true, false]);
  });

  it('GOV-04 is refused for another role, and under another tag', async () => {
    for (const role of [
      { roleArn: 'arn:other', tag: school },
      { roleArn: 'arn:school', tag: { key: 'crossing', value: 'own-schools' } as const },
      { roleArn: 'arn:school', tag: { key: 'school', value: '*' } as const },
    ])
      await expect(open(role)).rejects.toThrow();
  });
});

describe('credentials that are kept', () => {
  const counting = (lasting: number) => {
    let asked = 0;
    let now = start;
    const next = keptSession(
      async () => {
        asked += 1;
        if (asked === 3) throw new Error('throttled');
        const expiration = new Date(now + lasting);
        return { accessKeyId: `key-${asked}`, secretAccessKey: 'x', sessionToken: 'y', expiration };
      },
      { roleArn: 'arn:school', tag: school },
      () => new Date(now),
    );
    const pass = (ms: number): void => {
      now += ms;
    };
    return { next, asked: () => asked, pass };
  };

  it('are asked for once by clients that come at the same time, and again five minutes before they end', async () => {
    const { next, asked, pass } = counting(45 * 60_000);
    const first = await Promise.all([next(), next(), next()]);
    expect(new Set(first.map(({ accessKeyId }) => accessKeyId))).toEqual(new Set(['key-1']));
    pass(39 * 60_000);
    expect([(await next()).accessKeyId, asked()]).toEqual(['key-1', 1]);
    pass(60_000);
    const second = await Promise.all([next(), next()]);
    expect([second.map(({ accessKeyId }) => accessKeyId), asked()]).toEqual([['key-2', 'key-2'], 2]);
  });

  it('are asked for again after they were refused', async () => {
    const { next, pass } = counting(45 * 60_000);
    await next();
    pass(45 * 60_000);
    await next();
    pass(45 * 60_000);
    await expect(next()).rejects.toThrow('throttled');
    expect((await next()).accessKeyId).toBe('key-4');
  });
});
