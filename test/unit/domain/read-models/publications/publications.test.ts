import { describe, expect, it } from 'vitest';
import { publicationsProjection } from '../../../../../domain/read-models/publications/projection.ts';
import { publicationsView } from '../../../../../domain/read-models/publications/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import {
  checked,
  contentOut,
  photograph,
  posted,
  published,
  reviewed,
} from '../../streams/publications/histories.ts';

const opened = { type: 'TakeDownOpened', data: { person: 'u-362', consent: 3 } };
const down = { type: 'ImageWithdrawn', data: { because: 'consent' } };
const sources = rowsOf(publicationsProjection, {
  'publications/pic-1': [photograph(), published('print'), reviewed(), published(), opened],
  'publications/pic-2': [photograph(), published('print'), opened, down],
  'publications/pic-3': [photograph()],
  'publications/page-1': [reviewed(), contentOut],
  'publications/film-1': [checked()],
  'publications/post-1': [posted],
});
const list = (query: Readonly<Record<string, string>> = {}) =>
  listOf(publicationsProjection, publicationsView, sources, { today: '2026-10-05', query });
const ids = (query: Readonly<Record<string, string>>) => list(query).items.map(({ key }) => key);

describe('the list of what goes out', () => {
  it('PUB-02 shows what has to be taken down, and nothing that was', () => {
    expect(list({ takeDowns: 'true' }).items).toEqual([
      {
        key: 'pic-1',
        item: 'pic-1',
        kind: 'image',
        status: 'out',
        publishedOn: '2026-09-03',
        media: ['print', 'online'],
        people: ['u-362'],
        account: null,
        purpose: 'curriculum',
        toTakeDown: ['u-362'],
      },
    ]);
    expect(list().summary).toEqual({ prepared: 2, out: 3, refused: 0, withdrawn: 1, toTakeDown: 1 });
  });

  it('PUB-02 PUB-06 PUB-08 HLP-02 shows it by person, kind and status, newest first', () => {
    expect(ids({})).toEqual(['post-1', 'pic-3', 'film-1', 'page-1', 'pic-1', 'pic-2']);
    expect(ids({ person: 'u-362' })).toEqual(['pic-3', 'pic-1', 'pic-2']);
    expect(ids({ person: 'u-362', status: 'out', kind: 'image' })).toEqual(['pic-1']);
    expect(ids({ kind: 'resource' })).toEqual(['film-1']);
    expect(ids({ status: 'withdrawn' })).toEqual(['pic-2']);
    expect(list({ kind: 'post' }).items).toMatchObject([
      { account: 'school-page', purpose: 'school-activity', publishedOn: '2026-10-02' },
    ]);
  });
});
