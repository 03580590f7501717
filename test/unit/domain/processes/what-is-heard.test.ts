import { describe, expect, it } from 'vitest';
import type { AnyProcess, LinkEnd, ProcessEvent } from '../../../../domain/kernel/process.ts';
import { classRolls } from '../../../../domain/processes/class-rolls.ts';
import { guidanceChange } from '../../../../domain/processes/guidance-change.ts';
import { processes } from '../../../../domain/processes/index.ts';
import { parentLinks } from '../../../../domain/processes/parent-links.ts';
import { privacyNotice } from '../../../../domain/processes/privacy-notice.ts';
import { catalogue } from '../../../../events/catalogue/index.ts';

const all = processes.map((process: AnyProcess) => ({ name: process.name, process }));
const eventsOf = ({ hears }: AnyProcess): readonly ProcessEvent[] =>
  catalogue
    .filter(({ stream }) => hears.includes(stream))
    .flatMap(({ stream, entries }) =>
      Object.entries(entries).map(([type, { example }]) => ({
        stream,
        streamId: 'x-1.staff',
        type,
        data: example as ProcessEvent['data'],
        version: 3,
      })),
    );
const linked: readonly LinkEnd[] = [{ stream: 'people', id: 'linked-1', version: 7 }];

/** What follows of an event while nothing is known of other streams. */
const follows = (process: AnyProcess, event: ProcessEvent): string =>
  [process.links(event), process.facts(event), process.commands(event, linked, {})]
    .map((one) => JSON.stringify(one))
    .join(' ');
const NOTHING = '[] {} []';

describe('what processes hear', () => {
  it.each(all)('ORG-01 as a table of what $name remembers, asks for and sends', ({ process }) => {
    const rows = eventsOf(process).map((event) => `${event.type}: ${follows(process, event)}`);
    expect(rows.filter((row) => !row.endsWith(`: ${NOTHING}`)).join('\n')).toMatchSnapshot();
  });
});

const of = (stream: string, type: string, data: object, streamId = 'u-301'): ProcessEvent => ({
  stream,
  streamId,
  type,
  data: data as ProcessEvent['data'],
  version: 3,
});

describe('the classes of a pupil', () => {
  const year = (academicYear: string) => {
    const first = Number(academicYear.slice(0, 4));
    return { academicYear, from: `${first}-09-01`, to: `${first + 1}-08-31`, halfTerms: [] };
  };
  const school = { years: [year('2026-27'), year('2027-28'), year('2028-29')] };
  const reviewed = (stays: readonly object[], ends: readonly LinkEnd[] = [], facts: object = { school }) =>
    classRolls
      .commands(of('people', 'PersonLeft', {}), ends, { pupil: { years: stays as never }, ...facts })
      .map(({ id }) => id);
  const stay = (from: string, until: string | null, ofClass: string | null = 'r-1') => ({
    yearGroup: 'R',
    class: ofClass,
    from,
    until,
    by: 1,
  });
  it('AGR-05 CUR-02 are looked at in every school year that a stay touches, by its first and its last day', () => {
    expect(reviewed([stay('2026-09-02', '2027-08-31')])).toEqual(['r-1.2026-27']);
    expect(reviewed([stay('2026-09-02', '2027-09-01')])).toEqual(['r-1.2026-27', 'r-1.2027-28']);
    expect(reviewed([stay('2027-08-31', '2027-08-31')])).toEqual(['r-1.2026-27']);
    expect(reviewed([stay('2027-09-01', null)])).toEqual(['r-1.2027-28', 'r-1.2028-29']);
    expect(reviewed([stay('2030-09-01', null)])).toEqual(['r-1.2030-31']);
  });
  it('AGR-05 are each looked at once, those that are remembered first, and none where no class was said', () => {
    const ends = [{ stream: 'class-years', id: 'r-2.2026-27', version: 1 }];
    expect(reviewed([stay('2026-09-02', '2026-10-01'), stay('2026-11-02', '2026-12-01')], ends)).toEqual([
      'r-2.2026-27',
      'r-1.2026-27',
    ]);
    expect(reviewed([stay('2026-09-02', null, null)])).toEqual([]);
    expect(reviewed([stay('2026-09-02', null)], [], {})).toEqual(['r-1.2026-27']);
  });
});

describe('events that cross', () => {
  it('DPR-03 tells parents of an edition of that notice, and of no other list', () => {
    const sent = (type: string, id: string) =>
      privacyNotice.commands(of('reference-lists', type, { edition: '2027' }, id), linked, {}).length;
    expect([
      sent('EditionPublished', 'privacy-notice'),
      sent('EditionPublished', 'guidance.kcsie'),
      sent('EditionWithdrawn', 'privacy-notice'),
    ]).toEqual([1, 0, 0]);
  });
  it('ORG-06 ends a link with what the parent is as a parent, whatever else they are', () => {
    const held = (role: string, until: string | null) => ({ role, from: '2026-09-01', until, by: 1 });
    const sent = (type: string, data: object, ...roles: readonly object[]) =>
      parentLinks
        .commands(of('people', type, data, 'p-201'), linked, { parent: { roles: roles as never } })
        .map(({ command }) => command['on']);
    expect(sent('PersonLeft', {}, held('parent', '2026-10-01'), held('staff', null))).toEqual(['2026-10-02']);
    expect(sent('PersonLeft', {}, held('parent', '2026-10-01'), held('staff', '2026-12-01'))).toEqual([
      '2026-10-02',
    ]);
    expect(sent('PersonLeft', {}, held('parent', '2026-10-01'), held('parent', null))).toEqual([]);
    expect(sent('PersonLeft', {}, held('parent', '2026-12-01'), held('parent', '2026-10-01'))).toEqual([
      '2026-12-02',
    ]);
    expect(sent('PersonLeft', {}, held('staff', '2026-10-01'))).toEqual([]);
    const facts = (capacity: string) =>
      parentLinks.facts(of('people', 'CapacityEnded', { capacity }, 'p-201'));
    expect([facts('parent'), facts('staff')]).toEqual([{ parent: { stream: 'people', id: 'p-201' } }, {}]);
  });
  it('POL-08 asks no review of what was taken over, nor of an edition that was withdrawn', () => {
    const edition = (name: string, withdrawnFrom: string | null = null) => ({ edition: name, withdrawnFrom });
    const cites = [{ list: 'kcsie', edition: '2025' }];
    const adopted = (takenOver: object | null) =>
      of('policies', 'PolicyAdopted', { cites, takenOver }, 'online-safety');
    const sent = (event: ProcessEvent, ...editions: readonly object[]) =>
      guidanceChange
        .commands(event, linked, { cited: [{ editions }, { editions: [] }] as never })
        .map(({ command }) => (command['cause'] as { edition: string }).edition);
    expect(sent(adopted(null), edition('2025'), edition('2026'))).toEqual(['2026']);
    expect(sent(adopted(null), edition('2025'), edition('2026', '2026-09-01'))).toEqual([]);
    expect(sent(adopted(null), edition('2025', '2026-09-01'))).toEqual([]);
    expect(sent(adopted(null), edition('2026'))).toEqual([]);
    expect(sent(adopted({ source: 'minutes', by: 'p-1' }), edition('2025'), edition('2026'))).toEqual([]);
    expect(guidanceChange.facts(adopted({ source: 'minutes', by: 'p-1' }))).toEqual({});
    const changed = (reviewBy: object | null, ...editions: readonly object[]) =>
      guidanceChange
        .commands(
          of('reference-lists', 'GuidanceChangeRecorded', { list: 'kcsie', edition: '2026', reviewBy }),
          linked,
          {
            changed: { editions } as never,
          },
        )
        .map(({ command }) => command['due'] ?? 'by the end of the term');
    const due = { precision: 'year', value: '2027' };
    expect(changed(null, edition('2026'))).toEqual(['by the end of the term']);
    expect(changed(due, edition('2025'), edition('2026'))).toEqual([due]);
    expect(changed(due, edition('2026'), edition('2027'))).toEqual([]);
  });
});
