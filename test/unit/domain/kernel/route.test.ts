import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRoute } from '../../../../domain/kernel/notice.ts';
import { settingsReader } from '../../../../domain/kernel/settings.ts';
import { leadsInside, route, routeRelations } from '../../../../events/catalogue/settings/route.ts';
import { routeRoles } from '../../../../events/catalogue/settings/route-roles.ts';

const about = { description: 'Who hears of something', items: ['ORG-04'] };
const every = route(about, { relations: routeRelations, roles: ['parent'] });
const ofRoles = route(about);
const read = settingsReader('parts', { to: every });
const readIn = (value: unknown) => read({ parts: { to: value } as never }).to;
const isAdopted = (setting: typeof every, value: unknown) => setting.adopted.safeParse(value).success;

describe('a route', () => {
  const whole = ['dsl', 'line-manager', 'staff-of-class', 'parents-of-pupil', 'parent', { outside: 'clerk' }];

  it('ORG-04 INC-04 is roles, relations and those outside, in the order of the policy', () => {
    expect(isAdopted(every, whole)).toBe(true);
    expect(readIn(whole)).toEqual(whole);
    expect(isAdopted(every, null)).toBe(true);
  });
  it('ORG-04 is a list of roles as well, as in every policy that was adopted before there was more', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...routeRoles), { minLength: 1 }), (roles) => {
        expect(isAdopted(ofRoles, roles)).toBe(true);
        expect(readIn(roles)).toEqual(roles);
        expect(toRoute(roles)).toEqual(roles.map((role) => ({ role })));
      }),
    );
  });
  it('ORG-04 refuses a relation to somebody whom none of its events names, an unknown word, and one twice', () => {
    expect(isAdopted(ofRoles, ['line-manager'])).toBe(false);
    expect(isAdopted(ofRoles, ['parent'])).toBe(false);
    for (const stated of [['dls'], [], ['dsl', 'dsl'], [{ outside: 'a' }, { outside: 'a' }]])
      expect(isAdopted(every, stated)).toBe(false);
  });
  it('EML-02 refuses to name who is outside by anything but a word of the school’s own', () => {
    for (const one of [{ outside: 'Grace Okoro' }, { outside: 'a@b.example' }, { outside: '' }, {}])
      expect(isAdopted(every, [one])).toBe(false);
    expect(isAdopted(every, [{ outside: 'clerk', role: 'dsl' }])).toBe(false);
  });
  it('ORG-04 is read as far as it is understood, and null where nothing is', () => {
    expect(readIn(['dsl', 'king', { outside: 7 }, 'dsl', { outside: 'clerk' }])).toEqual([
      'dsl',
      { outside: 'clerk' },
    ]);
    for (const nothing of [undefined, null, 'dsl', { outside: 'clerk' }]) expect(readIn(nothing)).toBeNull();
  });
  it('INC-04 leads to nobody of the school where all whom it names are outside', () => {
    expect(leadsInside([{ outside: 'local-authority' }])).toBe(false);
    expect(leadsInside([{ outside: 'local-authority' }, 'dsl'])).toBe(true);
    for (const nothing of [null, []]) expect(leadsInside(nothing)).toBe(false);
  });
});

describe('those to whom a route leads', () => {
  it('AGR-05 INC-17 are found by those whom the event names, each once', () => {
    const named = { person: 'p-101', class: 'y1-oak', pupil: 'u-301' };
    expect(
      toRoute(
        ['dsl', 'line-manager', 'staff-of-class', 'parents-of-pupil', { outside: 'clerk' }, 'dsl'],
        named,
      ),
    ).toEqual([
      { role: 'dsl' },
      { lineManagerOf: 'p-101' },
      { staffOfClass: 'y1-oak' },
      { staffOfPupil: 'u-301' },
      { parentsOf: 'u-301' },
      { outside: 'clerk' },
    ]);
  });
  it('AGR-05 are none of a relation to somebody whom the event does not name', () => {
    expect(toRoute([...routeRelations, 'dsl'])).toEqual([{ role: 'dsl' }]);
    expect(toRoute([...routeRelations], { person: null, class: null })).toEqual([]);
  });
});
