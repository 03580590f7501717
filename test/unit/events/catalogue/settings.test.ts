import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsReader } from '../../../../domain/kernel/settings.ts';
import { streams } from '../../../../domain/streams/index.ts';
import { policiesCommands } from '../../../../domain/streams/policies/commands.ts';
import { adoptedSettings, openRoutesIn, settingParts } from '../../../../events/catalogue/settings/index.ts';
import { flag, listOf, namesOf, oneOf } from '../../../../events/catalogue/settings/kinds.ts';
import { issuesOf } from '../../../../functions/shared/http/schema-issues.ts';
import { hollowbrookPrimary } from '../../../../infra/trusts/fernhill/hollowbrook-primary.ts';
import { larkfieldInfant } from '../../../../infra/trusts/fernhill/larkfield-infant.ts';

const about = { description: 'Something', items: ['ORG-04'] };
const part = {
  inUse: flag(about),
  form: oneOf(['five-field'], about),
  roles: listOf(['dsl', 'office'], about),
  names: namesOf(about),
};
const read = settingsReader('parts', part);
const nothing = { inUse: null, form: null, roles: null, names: null };

/** Where a policy with these settings is refused. */
const placesOf = (settings: object): readonly string[] => {
  const { error } = policiesCommands.AdoptPolicy.body.safeParse({ version: 1, settings });
  return error === undefined ? [] : issuesOf(error).map(({ path }) => path);
};

describe('settings as they are read', () => {
  it('ORG-04 are null where the policy says nothing, or nothing that can be understood', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(read({ parts: value as never })).toEqual(nothing);
        const inside = read({ parts: { form: value, inUse: value } as never });
        expect([true, null]).toContain(inside.inUse);
        expect(['five-field', null]).toContain(inside.form);
      }),
    );
  });
  it('ORG-04 leave out what a policy of old says in words that are not known here', () => {
    const stated = {
      inUse: false,
      roles: ['office', 1, 'dsl', 'office', 'king'],
      names: ['log-1', 'a/b', 7],
    };
    expect(read({ parts: stated as never })).toEqual({
      ...nothing,
      roles: ['office', 'dsl'],
      names: ['log-1'],
    });
  });
});

describe('settings as they are adopted', () => {
  it('ORG-04 INC-04 are refused with their place where a role is none, so that nobody goes untold', () => {
    expect(placesOf({ incidents: { alertRoles: ['dls'] } })).toEqual(['/settings/incidents/alertRoles/0']);
    expect(placesOf({ incidents: { alertRoles: ['dsl', 'pupil'] } })).toEqual([
      '/settings/incidents/alertRoles/1',
    ]);
    expect(placesOf({ incidents: { alertRoles: ['dsl', { outside: 'The Clerk' }] } })).toEqual([
      '/settings/incidents/alertRoles/1/outside',
    ]);
  });
  it('ORG-04 are refused with their place where a part, a key or a word is not known', () => {
    expect(placesOf({ incident: {} })).toEqual(['/settings']);
    expect(placesOf({ incidents: { alertRole: ['dsl'] } })).toEqual(['/settings/incidents']);
    expect(placesOf({ incidents: { classification: 'four-seas' } })).toEqual([
      '/settings/incidents/classification',
    ]);
    expect(placesOf({ devices: { loansToParents: 'yes' } })).toEqual(['/settings/devices/loansToParents']);
    expect(placesOf({ devices: { loanSafeguards: ['Web Filter'] } })).toEqual([
      '/settings/devices/loanSafeguards/0',
    ]);
  });
  it('INC-04 are refused where a list is empty or says something twice', () => {
    expect(placesOf({ incidents: { alertRoles: [] } })).toEqual(['/settings/incidents/alertRoles']);
    expect(placesOf({ incidents: { logTargets: ['a', 'a'] } })).toEqual(['/settings/incidents/logTargets']);
  });
  it('ORG-04 are adopted where each is known, or null', () => {
    expect(placesOf({})).toEqual([]);
    expect(placesOf({ incidents: { alertRoles: ['dsl'], classification: null } })).toEqual([]);
  });
  it('INC-04 INC-07 name each safeguarding route that tells nobody', () => {
    expect(openRoutesIn({})).toEqual(['incidents.alertRoles', 'incidents.harmfulMaterialRoles']);
    expect(openRoutesIn({ incidents: { alertRoles: ['dsl'], harmfulMaterialRoles: [] } })).toEqual([
      'incidents.harmfulMaterialRoles',
    ]);
    expect(openRoutesIn({ incidents: { alertRoles: ['dsl'], harmfulMaterialRoles: ['dsl'] } })).toEqual([]);
    const outside = { alertRoles: [{ outside: 'local-authority' }], harmfulMaterialRoles: ['line-manager'] };
    expect(openRoutesIn({ incidents: outside })).toEqual(['incidents.alertRoles']);
  });
});

describe('the schema of all settings', () => {
  /** Streams that come with a notice, not with a record of their own yet. */
  const names = [...streams.map(({ events }) => events.stream), 'notifications'];
  it('ORG-04 is in parts that are named as streams are', () => {
    expect(Object.keys(settingParts).filter((name) => !names.includes(name))).toEqual([]);
  });
  it('ORG-04 says of each key what a school decides by it, and which items it comes from', () => {
    for (const [name, keys] of Object.entries(settingParts)) {
      for (const [key, { description, items }] of Object.entries(keys)) {
        expect(description, `${name}.${key}`).toMatch(/^[A-Z][^.\n]+$/);
        expect(items.length, `${name}.${key}`).toBeGreaterThan(0);
        expect(items.filter((code) => !/^[A-Z]{3}-\d{2}$/.test(code))).toEqual([]);
      }
    }
  });
  it.each([
    ['the infant school', larkfieldInfant],
    ['the primary school', hollowbrookPrimary],
  ])('ORG-04 is set whole by %s of the example trust', (_, commands) => {
    const { body } = commands.find(({ path }) => path.endsWith('/adopt-policy'))!;
    const settings = body['settings'] as Readonly<Record<string, object>>;
    expect(adoptedSettings.safeParse(settings).error).toBeUndefined();
    const keysOf = (all: object) =>
      Object.entries(all)
        .flatMap(([name, keys]) => Object.keys(keys as object).map((key) => `${name}.${key}`))
        .toSorted();
    expect(keysOf(settings)).toEqual(keysOf(settingParts));
  });
});
