import { describe, expect, it } from 'vitest';
import { technologiesProjection } from '../../../../../domain/read-models/technologies/projection.ts';
import { technologiesView } from '../../../../../domain/read-models/technologies/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import {
  allowed,
  assessed,
  blocked,
  installed,
  planned,
  prevented,
  proposed,
  rejected,
  unblocked,
} from '../../streams/technologies/histories.ts';

type History = readonly { readonly type: string; readonly data: object }[];
const histories: Readonly<Record<string, History>> = {
  'technologies/a': [proposed()],
  'technologies/b': [proposed(), assessed()],
  'technologies/c': [proposed(), assessed(), allowed, installed, planned],
  'technologies/d': [proposed(), rejected],
  'technologies/site.example': [blocked, prevented],
  'technologies/other.example': [blocked, unblocked],
};
const view = (query: Readonly<Record<string, string>> = {}) =>
  listOf(technologiesProjection, technologiesView, rowsOf(technologiesProjection, histories), {
    today: '2026-10-06',
    query,
  });
const those = (query: Readonly<Record<string, string>>) =>
  view(query).items.map(({ technology }) => technology);

describe('the list of technologies', () => {
  it('TEC-01 TEC-02 lists where the decision on each has got to, and what is planned', () => {
    for (const [status, one] of Object.entries({ proposed: 'a', assessed: 'b', allowed: 'c', rejected: 'd' }))
      expect(those({ status })).toEqual([one]);
    expect(view({ status: 'allowed' }).items[0]).toMatchObject({
      name: 'Robots for beginners',
      dpia: 'dpia-1',
      strategy: { title: 'Writing with machines', on: '2026-10-06' },
    });
    expect(those({ status: 'none' })).toEqual(['other.example', 'site.example']);
    expect(view().summary).toEqual({
      'status-proposed': 1,
      'status-assessed': 1,
      'status-allowed': 1,
      'installation-approved': 1,
      'site-blocked': 1,
    });
  });
  it('NET-04 MON-03 lists what may be set up, and which sites are blocked', () => {
    expect(those({ installation: 'approved' })).toEqual(['c']);
    expect(those({ site: 'blocked' })).toEqual(['site.example']);
    expect(those({ site: 'unblocked' })).toEqual(['other.example']);
    expect(view({ site: 'blocked' }).items[0]).toMatchObject({ downloadsPrevented: 1 });
  });
});
