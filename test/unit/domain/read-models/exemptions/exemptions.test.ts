import { describe, expect, it } from 'vitest';
import { exemptionsProjection } from '../../../../../domain/read-models/exemptions/projection.ts';
import { exemptionsView } from '../../../../../domain/read-models/exemptions/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import {
  answered,
  considered,
  expired,
  granted,
  refused,
  revoked,
  submitted,
} from '../../streams/exemptions/histories.ts';

type History = readonly { readonly type: string; readonly data: object }[];
const view = (
  histories: Readonly<Record<string, History>>,
  today = '2026-10-05',
  query: Readonly<Record<string, string>> = {},
) => listOf(exemptionsProjection, exemptionsView, rowsOf(exemptionsProjection, histories), { today, query });
const inForce = [submitted(), considered, granted(), answered];

describe('the list of exemptions', () => {
  it('UNA-03 lists where each application has got to', () => {
    const stages: readonly (readonly [string, History])[] = [
      ['applied', [submitted()]],
      ['considered', [submitted(), considered]],
      ['granted', inForce],
      ['refused', [submitted(), considered, refused]],
      ['revoked', [...inForce, revoked]],
      ['expired', [...inForce, expired]],
    ];
    for (const [status, history] of stages) {
      const { items, summary } = view({ 'exemptions/p-101': history });
      expect(items).toMatchObject([{ person: 'p-101', application: 1, status }]);
      expect(summary).toMatchObject({ [status]: 1 });
      expect(view({ 'exemptions/p-101': history }, '2026-10-05', { status }).items).toHaveLength(1);
    }
  });
  it('UNA-03 shows what is in force on a day, and what nobody was answered', () => {
    const histories = { 'exemptions/p-101': inForce, 'exemptions/p-102': [submitted(), considered, refused] };
    const onDay = (today: string) => view(histories, today, { inForce: 'true' });
    expect(onDay('2026-10-05').items).toMatchObject([{ person: 'p-101', isInForce: true, isAnswered: true }]);
    expect(onDay('2026-10-05').summary).toMatchObject({ 'in-force': 1, unanswered: 1 });
    expect([onDay('2026-10-04').items, onDay('2026-10-24').items]).toEqual([[], []]);
    expect(view(histories, '2026-10-05', { person: 'p-102' }).items).toMatchObject([{ status: 'refused' }]);
  });
});
