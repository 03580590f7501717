import { describe, expect, it } from 'vitest';
import { shortenedState } from '../../../../../functions/reads/records/shortened.ts';

/** Three bytes of UTF-8 each. */
const entry = (index: number) => `${index} ${'€'.repeat(4000)}`;
const entries = (count: number) => Array.from({ length: count }, (_, index) => entry(index));

describe('a state in an answer', () => {
  it('INC-02 is shown whole where it has room', () => {
    const state = { status: 'open', actions: entries(50) };
    expect(shortenedState(state)).toEqual({ state });
  });

  it('INC-02 that is too long has the newest of its longest lists, and how many there are', () => {
    const { state, shortened } = shortenedState({ status: 'open', actions: entries(110), logs: entries(2) });
    expect(shortened).toEqual({ actions: 110 });
    expect(state).toEqual({ status: 'open', actions: entries(110).slice(55), logs: entries(2) });
  });

  it('INC-02 that has no list is shown as it is', () => {
    const state = { text: 'x'.repeat(1_100_000), list: ['x'] };
    expect(shortenedState(state)).toEqual({ state });
  });
});
