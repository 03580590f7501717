import { describe, expect, it } from 'vitest';
import { plusMinutes } from '../../../../../domain/kernel/instant.ts';
import { elevationsStream } from '../../../../../domain/streams/elevations/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import { asked, at, end, granted, now, until } from './histories.ts';

describe('a role that was lent twice', () => {
  it('DPR-01 is given back and put right each by itself, where several were asked for one after another', () => {
    const second = { ...asked, occurredAt: plusMinutes(now, 310) } as const;
    const again = {
      ...granted,
      data: { ...granted.data, elevation: 3, until: plusMinutes(now, 400) },
    } as const;
    const history = [asked, granted, second, again];
    given(elevationsStream, history)
      .when({ ...end, elevation: 1 }, at(320))
      .thenNothing();
    given(elevationsStream, history)
      .when({ ...end, elevation: 3 }, at(320))
      .thenEvents({ type: 'ElevationEnded', data: { elevation: 3 } });
    const { elevations } = fold(elevationsStream.decider, history);
    expect(elevations.map((one) => one.until)).toEqual([until, plusMinutes(now, 400)]);
    const slip = { type: 'ElevationCorrected', data: { corrects: 3, text: 'Both.', reason: 'A half.' } };
    expect(fold(elevationsStream.decider, [...history, slip]).said).toEqual([
      { by: 1, ofHolder: true, correctedBy: null },
      { by: 3, ofHolder: true, correctedBy: 5 },
    ]);
  });
});
