import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { changedSettings, statedIn } from '../../../../functions/console/html/settings-text.ts';
import { consoleSite } from '../../../support/console-site.ts';
import { projectAll } from '../../../support/project-all.ts';
import { logIn, SCHOOL, useApi } from '../../../support/use-api.ts';

describe('pages of the policy', () => {
  const { api, get } = useApi();
  let site: ReturnType<typeof consoleSite>;
  beforeAll(async () => {
    await projectAll(api());
    site = consoleSite(api());
  });
  const at = `/console/${SCHOOL}/policies/online-safety`;
  const state = async () => (await get('policies/online-safety', { as: logIn('p-head') })).body.state;
  const hidden = (text: string, name: string): string => {
    const [, value = ''] = new RegExp(`name="${name}" value="([^"]*)"`).exec(text) ?? [];
    return value.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  };

  it('POL-02 are where the head adopts the next version, with the rules that change, and no other', async () => {
    const head = await site.logInAs(logIn('p-head'));
    const { text } = await head.get(at);
    expect(text).toMatch(/What version 1 says[\s\S]*Devices: loans to parents/);
    const adopting = {
      act: 'adopt-policy',
      version: '2',
      inForce: hidden(text, 'inForce'),
      effectiveFrom: '2026-11-02',
      settings: 'devices.loansToParents: false\ndevices.loanSafeguards: ["web-filter", "labels"]',
    };
    const wrong = await head.post(at, { ...adopting, settings: 'devices.loansToParents maybe' });
    expect([wrong.status, wrong.text.includes('Nothing was recorded yet')]).toEqual([422, true]);
    const noDay = await head.post(at, { ...adopting, effectiveFrom: '2026-02-30' });
    expect(noDay.text).toContain('id="adopt-policy-effectiveFrom-error"');
    expect((await head.post(at, adopting)).headers['location']).toBe(`${at}?done=adopt-policy`);
    const { versions } = await state();
    expect(versions.at(-1)).toMatchObject({ version: 2, effectiveFrom: '2026-11-02T00:00:00.000Z' });
    expect(versions.at(-1).settings.devices).toEqual({
      ...versions[0].settings.devices,
      loansToParents: false,
      loanSafeguards: ['web-filter', 'labels'],
    });
    expect(versions.at(-1).settings.incidents).toEqual(versions[0].settings.incidents);
    expect((await head.get(at)).text).toMatch(/To come[\s\S]*In force/);
  });

  it('POL-02 have a form with every rule, as it stands today, of which several are adopted at once', async () => {
    const head = await site.logInAs(logIn('p-head'));
    const { text } = await head.get(`${at}/rules`);
    const before = (await state()).versions.at(-1);
    const form = filledIn(text.split('value="adopt-rules"')[1] ?? '');
    expect(form.get('devices.loanSafeguards')).toEqual([before.settings.devices.loanSafeguards.join('\n')]);
    expect(text).toMatch(/Link days[\s\S]{0,300}From 1 to 90\./);
    const version = String(before.version + 1);
    const carried = { act: 'adopt-rules', version, inForce: hidden(text, 'inForce') };
    const { token: _, key: __, ...filled } = Object.fromEntries(form);
    const base = { ...filled, ...carried, effectiveFrom: '2026-11-16' };
    const wrong = await head.post(`${at}/rules`, { ...base, 'agreements.linkDays': '200' });
    expect([wrong.status, wrong.text.includes('id="adopt-rules-agreements.linkDays-error"')]).toEqual([
      422,
      true,
    ]);
    const changed = {
      'agreements.linkDays': '21',
      'devices.loanSafeguards': 'web-filter',
      'access.wifi': 'no',
    };
    const sent = await head.post(`${at}/rules`, { ...base, ...changed });
    expect(sent.headers['location']).toBe(`${at}?done=adopt-rules`);
    const after = (await state()).versions.at(-1);
    expect(after.settings).toEqual({
      ...before.settings,
      agreements: { ...before.settings.agreements, linkDays: 21 },
      devices: { ...before.settings.devices, loanSafeguards: ['web-filter'] },
      access: { ...before.settings.access, wifi: false },
    });
    expect((await (await site.logInAs(logIn('p-teacher'))).get(`${at}/rules`)).status).toBe(403);
  });

  it('POL-02 keep what others adopted while a form with every rule was filled in', async () => {
    const head = await site.logInAs(logIn('p-head'));
    const adopting = (form: Map<string, readonly string[]>, changed: Readonly<Record<string, string>>) => {
      const { token: _, key: __, ...filled } = Object.fromEntries(form);
      return { ...filled, effectiveFrom: '2026-12-07', ...changed };
    };
    const rulesIn = (text: string) => filledIn(text.split('<form').find(isOfRules) ?? '');
    const isOfRules = (form: string): boolean => form.includes('value="adopt-rules"');
    const { text } = await head.get(`${at}/rules`);
    const before = (await state()).versions.at(-1);
    const theirs = { 'agreements.linkDays': '33' };
    expect((await head.post(`${at}/rules`, adopting(rulesIn(text), theirs))).status).toBe(303);
    const late = await head.post(`${at}/rules`, adopting(rulesIn(text), { 'access.wifi': 'yes' }));
    expect([late.status, rulesIn(late.text).get('access.wifi')]).toEqual([422, ['yes']]);
    const again = await head.post(
      `${at}/rules`,
      adopting(rulesIn(late.text), { effectiveFrom: '2026-12-14' }),
    );
    expect(again.status).toBe(303);
    const after = (await state()).versions.at(-1);
    expect(after.version).toBe(before.version + 2);
    expect(after.settings).toEqual({
      ...before.settings,
      agreements: { ...before.settings.agreements, linkDays: 33 },
      access: { ...before.settings.access, wifi: true },
    });
  });

  it('POL-03 are where a review is asked for and recorded, by name', async () => {
    const head = await site.logInAs(logIn('p-head'));
    const asking = { act: 'schedule-review', due: '2026-12-18' };
    expect((await head.post(at, asking)).status).toBe(303);
    const reviewing = { act: 'record-review', on: '2026-09-10', outcome: 'unchanged', by: 'canary p-l' };
    expect((await head.post(at, reviewing)).status).toBe(422);
    expect((await head.post(at, { ...reviewing, 'by-person': 'p-lead' })).status).toBe(303);
    expect((await state()).made).toMatchObject([{ on: '2026-09-10', by: 'p-lead' }]);
    const { text } = await head.get(at);
    expect(text).toMatch(/Reviews that were made[\s\S]*Canary p-lead/);
    await projectAll(api());
    const { text: all } = await head.get(`/console/${SCHOOL}/policies`);
    expect(all).toMatch(/In force<[\s\S]*Reviews<[\s\S]*Canary p-lead/);
  });

  it('POL-02 are read by who works at the school, and changed by few', async () => {
    const teacher = await site.logInAs(logIn('p-teacher'));
    const { status, text } = await teacher.get(at);
    expect([status, text.includes('Adopt the next version')]).toEqual([200, false]);
    expect((await teacher.post(at, { act: 'adopt-policy', effectiveFrom: '2026-11-02' })).status).toBe(403);
  });
});

const plain = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** What a browser would send of the forms of a page that nobody touched. */
const filledIn = (text: string): Map<string, readonly string[]> => {
  const all = new Map<string, readonly string[]>();
  const add = (name: string, value: string) => all.set(name, [...(all.get(name) ?? []), plain(value)]);
  for (const [input = ''] of text.matchAll(/<input[^>]*>/g)) {
    const [name, value, type] = ['name', 'value', 'type'].map(
      (one) => new RegExp(` ${one}="([^"]*)"`).exec(input)?.[1] ?? '',
    );
    const isBox = type === 'checkbox' || type === 'radio';
    if (name !== undefined && (!isBox || / checked/.test(input))) add(name, value ?? '');
  }
  for (const [, name = '', value = ''] of text.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>\n([^<]*)</g))
    add(name, value);
  for (const [, name = '', options = ''] of text.matchAll(
    /<select[^>]* name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g,
  ))
    add(name, /value="([^"]*)" selected/.exec(options)?.[1] ?? '');
  return all;
};

describe('settings as text', () => {
  it('POL-02 changes what a line names, and nothing else', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const settings = fc.dictionary(word, fc.dictionary(word, fc.oneof(fc.boolean(), fc.integer(), word)));
    fc.assert(
      fc.property(settings, word, word, fc.oneof(fc.boolean(), fc.integer()), (before, part, key, value) => {
        const after = changedSettings(before, `${part}.${key}: ${JSON.stringify(value)}`);
        expect(after).toEqual({ ...before, [part]: { ...before[part], [key]: value } });
        expect(statedIn(after)).toContainEqual([`${part}.${key}`, value]);
        expect(changedSettings(before, ' \n')).toEqual(before);
      }),
    );
  });
});
