import { contextOf } from '../../../../support/scenario.ts';

export const now = '2026-09-03T08:30:00.000Z';
/** Five minutes later: the earliest that anything may take effect. */
export const soonest = '2026-09-03T08:35:00.000Z';

export const strandIds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
export const settings = { unacceptableUse: true, strands: strandIds } as const;

export const contextFor = (streamId: string, changes: object = {}) =>
  contextOf({ settings: { ...settings, strands: [...strandIds] }, facts: {} }, { streamId, now, ...changes });

export const said = (edition = '2026', changes: object = {}) => ({
  edition,
  publishedOn: '2026-09-01',
  source: 'Chosen by the computing lead',
  ...changes,
});

export const helpline = { id: 'helpline', title: 'A helpline', link: 'https://helpline.example/' };
export const guide = { id: 'guide', title: 'A guide', link: 'https://guide.example/' };

export const published = (list: string, edition: string, effectiveFrom: string, entries: object[]) => ({
  type: 'EditionPublished' as const,
  data: { list, ...said(edition), effectiveFrom, entries },
});
export const linked = (policy: string, edition: string, effectiveFrom: string) => ({
  type: 'PolicyLinked' as const,
  data: { list: 'linked-policies', ...said(edition), effectiveFrom, policy, title: `The ${policy} policy` },
});
