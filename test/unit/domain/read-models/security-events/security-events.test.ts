import { describe, expect, it } from 'vitest';
import { securityEventsProjection } from '../../../../../domain/read-models/security-events/projection.ts';
import { securityEventsView } from '../../../../../domain/read-models/security-events/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';

const attempted = (person: string | null, on: string) => ({
  type: 'UnauthorisedAccessAttempted',
  data: { person, on, place: 'network', asked: null, description: 'sealed:1:x:y' },
});

describe('the list of security events', () => {
  it('ACC-11 lists attempts as corrected, newest first, without their description', () => {
    const sources = rowsOf(securityEventsProjection, {
      'breaches/b-1': [attempted('p-140', '2026-10-05')],
      'breaches/b-2': [
        attempted(null, '2026-10-04'),
        { type: 'BreachCorrected', data: { corrects: 1, changes: { on: '2026-10-06', person: 'p-7' } } },
      ],
    });
    const { items, summary } = listOf(securityEventsProjection, securityEventsView, sources, {
      today: '2026-10-07',
    });
    const rest = { place: 'network', asked: null };
    expect(items).toEqual([
      { key: 'b-2/1', on: '2026-10-06', breach: 'b-2', person: 'p-7', ...rest },
      { key: 'b-1/1', on: '2026-10-05', breach: 'b-1', person: 'p-140', ...rest },
    ]);
    expect(summary).toEqual({ attempts: 2 });
  });
});
