import { describe, expect, it } from 'vitest';
import { searchesStream } from '../../../../domain/streams/searches/stream.ts';
import { larkfield, outcomes } from '../../../support/two-schools.ts';
import {
  complaint,
  decided,
  found,
  infant,
  justification,
  justified,
  primary,
  pupil,
  searched,
  under,
} from '../streams/searches/histories.ts';

const context = {
  today: '2026-11-04',
  now: '2026-11-04T14:00:00.000Z',
  streamId: 'se-1',
  actor: { person: 'p-402', roles: ['staff'] },
};
const justify = (...grounds: string[]) =>
  outcomes(searchesStream, {
    command: { type: 'JustifySearch', ...justification, grounds },
    facts: { pupil },
    context,
  });

describe('the same search at both schools', () => {
  it('SRC-01 grounds of a search: each school has its own list', () => {
    expect(justify('cause-harm')).toEqual(['GroundNotListed', 'DeviceSearchJustified']);
    expect(justify('banned-items')).toEqual(['DeviceSearchJustified', 'GroundNotListed']);
    expect(larkfield.settings['searches']).toMatchObject({ grounds: infant.grounds });
  });
  it('SRC-02 SRC-03 who decides on what was found: one person at the infant school, with a listed reason to delete; two at the primary school', () => {
    const tried = (command: object, ...history: readonly { type: string; data: object }[]) =>
      [infant, primary].map(
        (settings) =>
          outcomes(searchesStream, {
            history: [justified(settings), searched(), found(), ...history],
            command,
            context,
          })[0],
      );
    expect(tried({ type: 'DecideDisposition', material: 3, outcome: 'delete' })).toEqual([
      'MaterialDispositionDecided',
      'MaterialDispositionProposed',
    ]);
    const remove = { type: 'DeleteMaterial', material: 3, ownerRefused: true };
    expect(tried(remove, decided('delete'))).toEqual(['DeletionGroundNotListed', 'MaterialDeleted']);
  });
  it('SRC-05 complaints about searches: under any linked policy at the infant school, under that on complaints at the primary school', () => {
    const history = [justified(), searched(), complaint({ what: 'search' }, ['p-402'])];
    const start = (policy: string) =>
      outcomes(searchesStream, {
        history,
        command: { type: 'StartComplaintProcedure', complaint: 3, under: { ...under, policy } },
        context: { ...context, actor: { person: 'p-400', roles: ['headteacher'] } },
      });
    expect(start('behaviour')).toEqual(['ComplaintProcedureStarted', 'PolicyNotLinked']);
    expect(start('complaints')).toEqual(['ComplaintProcedureStarted', 'ComplaintProcedureStarted']);
  });
});
