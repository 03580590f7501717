import { describe, expect, it } from 'vitest';
import { cursorsOf } from '../../../../../functions/shared/reads/cursor.ts';

describe('cursors', () => {
  const list = ['views', 'larkfield-infant', 'role-holders', { role: 'dsl' }, null];
  it('ORG-02 lead back to the end of the page that they were made for', () => {
    expect(cursorsOf(list).read(cursorsOf(list).write('all/p-101'))).toBe('all/p-101');
  });
  it.each([
    ['another school', ['views', 'hollowbrook-primary', 'role-holders', { role: 'dsl' }, null]],
    ['another list', ['views', 'larkfield-infant', 'devices-on-loan', { role: 'dsl' }, null]],
    ['other filters', ['views', 'larkfield-infant', 'role-holders', {}, null]],
    [
      'another instant',
      [
        'views',
        'larkfield-infant',
        'role-holders',
        { role: 'dsl' },
        { asOf: '2026-09-10T12:00:00.000Z', by: 'recorded' },
      ],
    ],
  ])('ORG-02 of %s are refused', (_, other) => {
    expect(() => cursorsOf(list).read(cursorsOf(other).write('all/p-101'))).toThrow(
      expect.objectContaining({ slug: 'invalid-query' }),
    );
  });
  it('ORG-02 are taken in the one form that they were written in', () => {
    const cursor = cursorsOf(list).write('all/p-101');
    for (const other of [
      `${cursor}=`,
      `${cursor}!`,
      ` ${cursor}`,
      `${cursor.slice(0, 4)}.${cursor.slice(4)}`,
    ])
      expect(() => cursorsOf(list).read(other)).toThrow(expect.objectContaining({ slug: 'invalid-query' }));
  });
  it.each([
    '',
    'made-up',
    Buffer.from('["a"]').toString('base64url'),
    Buffer.from('[1,2]').toString('base64url'),
  ])('ORG-02 that are none are refused: %s', (text) => {
    expect(() => cursorsOf(list).read(text)).toThrow(expect.objectContaining({ slug: 'invalid-query' }));
  });
});
