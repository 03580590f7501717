import { describe, expect, it, vi } from 'vitest';
import { logIn, useApi } from '../../../support/use-api.ts';

describe('names of things in the world', () => {
  const { post, get } = useApi();
  const as = logIn('p-it');
  const register = (device: string, label?: string) =>
    post(`devices/${device}/register-device`, {
      as,
      body: { kind: 'tablet', ...(label === undefined ? {} : { label }) },
    });
  const relabel = (device: string, label: string | null) =>
    post(`devices/${device}/correct-device`, {
      as,
      body: { corrects: 1, changes: { label }, reason: 'The wrong sticker was read.' },
    });
  const taken = { status: 422, body: { code: 'LabelTaken', item: 'DEV-01' } };

  it('DEV-01 are small letters in an id: two ids never differ in case alone', async () => {
    expect(await register('lt-014')).toMatchObject({ status: 201 });
    expect(await register('LT-014')).toMatchObject({
      status: 400,
      body: { issues: [{ path: '/path/streamId' }] },
    });
    expect((await get('devices/LT-014', { as })).status).toBe(404);
  });

  it('DEV-01 are one device each as a label, whatever its letters, by registration and by correction', async () => {
    expect(await register('lt-020', 'Trolley-2-Slot-14')).toMatchObject({ status: 201 });
    expect(await register('lt-021', 'trolley-2-slot-14')).toMatchObject(taken);
    expect(await register('lt-021', 'trolley-2-slot-15')).toMatchObject({ status: 201 });
    expect(await relabel('lt-021', 'TROLLEY-2-SLOT-14')).toMatchObject(taken);
    expect((await get('devices/lt-021', { as })).body.state.label).toBe('trolley-2-slot-15');
  });

  it('DEV-01 are free again once the device goes by another label, or by none', async () => {
    expect(await register('lt-030', 'cart-1')).toMatchObject({ status: 201 });
    expect(await register('lt-031', 'cart-2')).toMatchObject({ status: 201 });
    expect(await relabel('lt-030', 'cart-3')).toMatchObject({ status: 201 });
    // While a command may still be on its way to record what it reserved, the label is held.
    expect(await relabel('lt-031', 'cart-1')).toMatchObject(taken);
    vi.setSystemTime(new Date(Date.now() + 61_000));
    expect(await relabel('lt-031', 'cart-1')).toMatchObject({ status: 201 });
    expect(await relabel('lt-030', 'cart-1')).toMatchObject(taken);
    expect(await relabel('lt-030', null)).toMatchObject({ status: 201 });
    vi.setSystemTime(new Date(Date.now() + 61_000));
    expect(await register('lt-032', 'cart-3')).toMatchObject({ status: 201 });
  });
});

describe('a policy', () => {
  const { post } = useApi();
  const adopt = (settings: object) =>
    post('policies/online-safety/adopt-policy', { as: logIn('p-head'), body: { version: 2, settings } });

  it('ORG-04 INC-04 is refused with the place of a role that is none, so that nobody goes untold', async () => {
    expect(await adopt({ incidents: { alertRoles: ['dls'] } })).toMatchObject({
      status: 400,
      body: { issues: [{ path: '/settings/incidents/alertRoles/0' }] },
    });
  });

  it('INC-04 INC-07 says in its answer that it names nobody for a cause of harm to a child', async () => {
    const body = { version: 2, settings: { incidents: { alertRoles: ['dsl'] } } };
    const answer = await post('policies/online-safety/adopt-policy', {
      as: logIn('p-head'),
      body: { ...body, effectiveFrom: '2026-09-11T00:00:00Z' },
    });
    expect(answer).toMatchObject({
      status: 201,
      body: { events: [{ type: 'PolicyAdopted' }, { type: 'SafeguardingRoutesLeftOpen' }] },
    });
  });
});
