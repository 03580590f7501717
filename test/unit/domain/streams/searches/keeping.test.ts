import { describe, expect, it } from 'vitest';
import { searchesStream } from '../../../../../domain/streams/searches/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  complaint,
  concluded,
  decided,
  deleted,
  found,
  infant,
  justification,
  justified,
  retained,
  searched,
  started,
} from './histories.ts';

const { retention } = searchesStream;
const kept = (...history: Parameters<typeof given>[1][number][]) => {
  const { state } = given(searchesStream, history);
  if (!('of' in retention)) throw new Error('searches have no period');
  return { ends: retention.of(state, 'se-1')?.ends, holds: retention.holds?.(state, 'se-1') };
};
const begun = [justified(), searched(), found()];
const complained = complaint({ what: 'search' }, ['p-401']);

describe('how long a search is kept', () => {
  it('DPR-04 SRC-02 runs until it was looked through and all that was found was decided on', () => {
    expect(kept(justified()).ends).toBe('open');
    expect(kept(justified(), searched({ found: 'nothing' })).ends).toBe('closed');
    expect(kept(...begun).ends).toBe('open');
    expect(kept(...begun, decided('delete')).ends).toBe('closed');
    expect(kept(...begun, found(), decided('delete')).ends).toBe('open');
  });

  it('CMP-01 runs while one of its complaints is open, and holds whom it names', () => {
    const history = [...begun, decided('delete'), complained];
    const records = ['u-350', 'p-402', 'p-401'].map((id) => ({ stream: 'people', id }));
    const own = { stream: 'searches', id: 'se-1' };
    expect(kept(...history)).toMatchObject({
      ends: 'open',
      holds: { kind: 'complaint', isHeld: true, records: [own, ...records] },
    });
    const settled = [...history, started(5), concluded(5)];
    expect(kept(...settled)).toMatchObject({ ends: 'closed', holds: { isHeld: false } });
    expect(kept(...settled, complained).ends).toBe('open');
  });

  it('SRC-03 is held while material lies with the school as evidence', () => {
    const evidence = [...begun, found(), decided('retain'), decided('delete', 'p-410', 4)];
    expect(kept(...evidence).holds).toMatchObject({ kind: 'evidence', isHeld: false });
    expect(kept(...evidence, retained).holds).toMatchObject({ kind: 'evidence', isHeld: true });
    expect(kept(...evidence, retained, deleted()).holds).toMatchObject({ isHeld: false });
    expect(kept(...evidence, retained, deleted(null, 4)).holds).toMatchObject({ isHeld: true });
  });

  it('SRC-02 takes no copy of what was found', () => {
    expect(searchesStream.offers?.(given(searchesStream, begun).state, 'se-1')).toMatchObject({
      evidence: { refusal: { code: 'MaterialNotCopied' } },
    });
  });
});

describe('the rules of the day', () => {
  it('SRC-02 SRC-03 stand in the record as the school has them: who decides, and what may be deleted', () => {
    const grounds = ['banned-items'];
    given(searchesStream, [])
      .when({ type: 'JustifySearch', ...justification, grounds }, at(infant))
      .thenEvents({ type: 'DeviceSearchJustified', data: { ...justified(infant).data, grounds } });
  });
});
