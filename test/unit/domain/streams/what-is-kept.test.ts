import { describe, expect, it } from 'vitest';
import type { AnyStream } from '../../../../domain/kernel/stream.ts';
import type { Counted } from '../../../../domain/kernel/total-evolve.ts';
import { distinct, idsOf, manyStatesOf, ruled } from '../../../support/stream-examples.ts';

/** How long a record is kept and of whom it is, and from whom it is kept apart, in each state that there can be. */
const rows = (stream: AnyStream): readonly string[] =>
  idsOf(stream.events.stream).flatMap((id) => {
    const { retention, concernOf } = stream;
    const each = (text: (state: Counted) => unknown) =>
      distinct(manyStatesOf(stream).map((state) => JSON.stringify(text(state) ?? null))).replaceAll(
        ' | ',
        '\n  ',
      );
    if ('why' in retention) return [];
    return [
      `${id} is kept:\n  ${each((state) => retention.of(state, id))}`,
      `${id} holds:\n  ${each((state) => retention.holds?.(state, id))}`,
      ...(concernOf === null ? [] : [`${id} concerns:\n  ${each((state) => concernOf(state, id))}`]),
    ];
  });

describe('what is kept', () => {
  it.each(ruled)('DPR-04 INC-14 for how long, of whom and from whom, in $name', ({ stream }) => {
    expect(rows(stream).join('\n')).toMatchSnapshot();
  });
});
