import { describe, expect, it } from 'vitest';
import { createWitnessAddress } from '../../../../functions/shared/checkpoints/witness-address.ts';
import { setUp } from '../../../support/school.ts';
import { useApi } from '../../../support/use-api.ts';

describe('the address of a witness', () => {
  const { api } = useApi();
  const addressOf = (person: string) => createWitnessAddress(api().api)(person);

  it('DPR-01 is that of a person of the trust, sealed in the record', async () => {
    await setUp(api(), '_trust/people/t-010/register-volunteer', {
      name: 'Agathe Montcrieff',
      email: 'chair@trustees.example',
      from: '2026-09-01',
    });
    expect(await addressOf('t-010')).toBe('chair@trustees.example');
    expect(JSON.stringify([...api().items])).not.toContain('chair@trustees.example');
  });

  it('GOV-04 is missed where the trust has no such person, or none with an address: somebody must mend that', async () => {
    for (const person of ['t-999', 't-auditor'])
      await expect(addressOf(person)).rejects.toMatchObject({ name: 'WitnessWithoutAddress' });
  });
});
