import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import type { Query } from '../../../../functions/console/api/api.ts';
import { isNamed, peopleFinder } from '../../../../functions/console/api/people.ts';
import { consoleSite } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

describe('a field of a form for a person', () => {
  const { api, get } = useApi();
  let site: ReturnType<typeof consoleSite>;
  beforeAll(async () => {
    await projectAll(api());
    site = consoleSite(api());
  });
  const path = `/console/${SCHOOL}/raise-concern`;
  const raising = (about: string, more: object = {}) => ({
    act: 'raise-concern',
    words: 'Seen crying over a message.',
    about,
    ...more,
  });

  it('INC-01 takes a name, and records the id of whom somebody chose', async () => {
    const teacher = await site.logInAs(logIn('p-teacher'));
    const before = site.sent.length;
    const asked = await teacher.post(path, raising('okóro'));
    expect([asked.status, site.sent.length]).toEqual([422, before]);
    expect(asked.text).toContain('href="#raise-concern-about"');
    expect(asked.text).toMatch(/id="raise-concern-about" name="about-person" type="radio" value="u-301"/);
    expect(asked.text).toContain('Tobi Okoro (pupil, u-301)');
    expect(asked.text).not.toContain('Grace Okoro');
    expect(asked.text).toContain('value="okóro"');
    const key = randomUUID();
    const chosen = raising('okóro', { 'about-person': 'u-301', key });
    expect((await teacher.post(path, chosen)).status).toBe(303);
    const id = `c-${key.replaceAll('-', '').slice(0, 12)}`;
    const { body } = await get(`concerns/${id}/history`, { as: logIn('p-head') });
    expect(body.events[0].data.about).toBe('u-301');
  });

  it.each([
    ['nobody has', 'Nobody', {}, 'nobody of this name is on record here'],
    ['somebody else than was chosen has', 'Tobi', { 'about-person': 'p-parent' }, 'choose who is meant'],
  ])('INC-01 sends nothing for a name that %s', async (_, about, more, words) => {
    const teacher = await site.logInAs(logIn('p-teacher'));
    const before = site.sent.length;
    const { status, text } = await teacher.post(path, raising(about, more));
    expect([status, site.sent.length]).toEqual([422, before]);
    expect(text).toContain(words);
  });

  it('INC-01 takes an id from those who may not read names, and no name', async () => {
    const parent = await site.logInAs(logIn('p-parent'));
    const { status, text } = await parent.post(path, raising('Tobi'));
    expect([status, text.includes('so write the id')]).toEqual([422, true]);
    expect((await parent.post(path, raising('u-301'))).status).toBe(303);
  });

  it('reads who has a capacity once, however many fields of a form name somebody of it', async () => {
    const asked: unknown[] = [];
    const people = [{ person: 'p-1', name: 'Canary Brown' }];
    const get = async <T>(schema: z.ZodMiniType<T>, _: string, query: Query = {}): Promise<T> => {
      asked.push(query['role']);
      return schema.parse({ items: query['role'] === 'agency' ? people : [], summary: {}, next: null });
    };
    const find = peopleFinder({ get }, SCHOOL);
    const found = await Promise.all(['canary', 'brown'].map((written) => find({ among: 'staff', written })));
    expect(found.map((all) => all.map(({ person }) => person))).toEqual([['p-1'], ['p-1']]);
    expect(asked).toEqual(['staff', 'contractor', 'agency']);
  });

  it('finds a name by the beginning of each of its words, whatever its case and accents', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 8 }), (first, last, length) => {
        expect(isNamed(`${first} ${last}`, last.slice(0, length).toUpperCase())).toBe(true);
        expect(isNamed(`${first} ${last}`, `${last} ${first}`)).toBe(true);
        expect(isNamed(`${first} ${last}`, `${first} ${last}x`)).toBe(false);
      }),
    );
    expect([isNamed('Zoë Brown-Øster', 'zoe brown'), isNamed('Zoë', ' ')]).toEqual([true, false]);
  });
});
