import { describe, expect, it } from 'vitest';
import { filteringGap } from '../../../../domain/processes/filtering-gap.ts';
import { checksStream } from '../../../../domain/streams/checks/stream.ts';
import { breachesEvents } from '../../../../events/catalogue/breaches.ts';
import { given } from '../../../support/scenario.ts';
import { called, on } from '../streams/checks/histories.ts';

const heard = (type: string, data: object) => {
  const event = { stream: 'breaches', streamId: 'b-1', type, data: data as never, version: 1 };
  return filteringGap.commands(event, filteringGap.links(event) as never, filteringGap.facts(event));
};
const call = { type: 'CallForFilteringReview' as const, cause: 'risk-found' as const };
const risk = {
  type: 'FilteringReviewCalledFor' as const,
  data: { cause: 'risk-found' as const, technology: null, on: '2026-10-05' },
};
const byProcess = (day: string) =>
  on(day, 'filtering-review', { actor: { person: 'system.filtering-gap', roles: ['system.filtering-gap'] } });

describe('the process that has filtering looked at after a way round it', () => {
  it('MON-05 calls for a review upon a way round the filters, and upon nothing else', () => {
    for (const [type, { example }] of Object.entries(breachesEvents.entries))
      expect(heard(type, example)).toEqual(
        type === 'FilterBypassDetected' ? [{ stream: 'checks', id: 'filtering-review', command: call }] : [],
      );
  });
  it('MON-01 is called for once while no review was made, whatever else is called for', () => {
    given(checksStream, []).when(call, byProcess('2026-10-05')).thenEvents(risk);
    given(checksStream, [risk]).when(call, byProcess('2026-10-06')).thenNothing();
    given(checksStream, [called()]).when(call, byProcess('2026-10-05')).thenEvents(risk);
    given(checksStream, [risk])
      .when(call, on('2026-10-06', 'filtering-review'))
      .thenEvents({ ...risk, data: { ...risk.data, on: '2026-10-06' } });
  });
});
