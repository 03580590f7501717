import { describe, expect, it } from 'vitest';
import { actorIn } from '../../../../../functions/shared/access/actor-id.ts';

describe('who acted, as a record names them', () => {
  it('ORG-01 is the bare id in the records of the own tenant, and stands behind the tenant in those of another', () => {
    expect(actorIn('school-a', 'school-a', 'p-1')).toBe('p-1');
    expect(actorIn('school-a', '_trust', 'p-1')).toBe('_trust/p-1');
    expect(actorIn('_trust', 'school-a', 'p-1')).toBe('school-a/p-1');
  });

  it('ORG-01 is the same person back home', () => {
    expect(actorIn('_trust', 'school-a', '_trust/p-1')).toBe('p-1');
    expect(actorIn('school-b', 'school-a', '_trust/p-1')).toBe('_trust/p-1');
  });

  it('ORG-01 is the same everywhere for what is no person', () => {
    expect(actorIn('_trust', 'school-a', 'system.leaving')).toBe('system.leaving');
    expect(actorIn('school-a', '_trust', 'bootstrap')).toBe('bootstrap');
  });
});
