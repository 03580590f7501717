import { describe, expect, it } from 'vitest';
import { trust } from '../../infra/trusts/fernhill.ts';
import { checkDeployment } from '../../infra/trusts/shape/check-deployment.ts';
import { deployedFunctions } from './deployed.ts';
import { synthesised } from './synthesised.ts';

const variablesOf = (logs?: { level: 'info' | 'warn' | 'error'; sampleRate?: number }) =>
  deployedFunctions(synthesised({ ...trust.deployment, ...(logs && { logs }) })).map(
    ({ properties }) => properties.Environment.Variables,
  );

describe('how much is logged', () => {
  it('ORG-04 is what the trust says, of every function alike', () => {
    for (const variables of variablesOf({ level: 'warn', sampleRate: 0.05 }))
      expect(variables).toMatchObject({ LOG_LEVEL: 'warn', LOG_SAMPLE_RATE: '0.05' });
    for (const variables of variablesOf({ level: 'error' }))
      expect(variables).toMatchObject({ LOG_LEVEL: 'error', LOG_SAMPLE_RATE: '0' });
  });

  it('ORG-04 is all of it where the trust says nothing', () => {
    for (const variables of variablesOf()) expect(variables).not.toHaveProperty('LOG_LEVEL');
  });

  it.each([{ level: 'debug' }, { level: 'info', sampleRate: 2 }])('ORG-04 is refused as %j', (logs) => {
    expect(() => checkDeployment({ ...trust.deployment, logs } as never)).toThrow(/logs/);
  });
});
