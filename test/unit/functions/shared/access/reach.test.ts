import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditActions } from '../../../../../functions/shared/access/audit-actions.ts';
import { authorise } from '../../../../../functions/shared/access/authorise.ts';
import { permissions } from '../../../../../functions/shared/access/permissions.ts';
import { withinReach } from '../../../../../functions/shared/access/reach.ts';
import { ProblemError } from '../../../../../functions/shared/http/problem-error.ts';
import { forAll } from '../../../../support/for-all.ts';

const types = ['AccessGranted', 'AccessRevoked', 'DeviceLent', 'IncidentReported'];
const service = (reach: readonly string[]) => ({
  person: 'system.client.help-desk',
  roles: [],
  children: [],
  tenant: 'alder',
  reach,
});

describe('what a service may do', () => {
  it('DPR-01 is to read the feed, of all that anybody may do', () => {
    const asked = [
      ...new Set(
        permissions.flatMap(({ stream, actions }) => actions.map((action) => `${stream}/${action}`)),
      ),
    ];
    expect(asked).toEqual(expect.arrayContaining(auditActions.map((action) => `audit/${action}`)));
    const granted = asked.filter((one) => {
      const [stream = '', action = ''] = one.split('/');
      try {
        authorise(permissions, service(types), { stream, action, subject: null });
        return true;
      } catch (error) {
        if (error instanceof ProblemError && error.slug === 'forbidden') return false;
        throw error;
      }
    });
    expect(granted).toEqual(['audit/feed']);
  });

  it('DPR-01 is never more than its registration names, whatever it asks for', () => {
    const some = fc.subarray(types);
    forAll(fc.tuple(some, fc.option(some, { nil: null })), ([reach, asked]) => {
      const isWithin = asked === null || asked.every((type) => reach.includes(type));
      const answered = () => withinReach(service(reach), asked === null ? null : new Set(asked));
      if (isWithin) expect([...(answered() ?? types)]).toEqual(asked ?? reach);
      else expect(answered).toThrow(ProblemError);
    });
  });

  it('DPR-01 names the types that a registration lacks', () => {
    const asking = () => withinReach(service(['DeviceLent']), new Set(['DeviceLent', 'IncidentReported']));
    expect(asking).toThrow(
      expect.objectContaining({
        slug: 'beyond-scope',
        details: { detail: expect.stringMatching(/types IncidentReported:/) },
        refused: { person: 'system.client.help-desk', roles: [], row: 'machine-clients/feed' },
      }),
    );
  });

  it('DPR-01 leaves people what they asked for', () => {
    const { reach: _, ...person } = service([]);
    expect(withinReach(person, null)).toBeNull();
    expect(withinReach(person, new Set(types))).toEqual(new Set(types));
  });
});
