import { describe, expect, it } from 'vitest';
import { incidentsStream } from '../../../../domain/streams/incidents/stream.ts';
import { catalogue } from '../../../../events/catalogue/index.ts';
import { noticesFor } from '../../../../functions/shared/notices/notices-for.ts';
import { trust } from '../../../../infra/trusts/fernhill.ts';
import { both, hollowbrook, larkfield, outcomes } from '../../../support/two-schools.ts';
import { at, logged, primary, reported } from '../streams/incidents/histories.ts';

const CANARY = 'canary-of-a-name';

/** What no school configures, and is the same at both. */
describe('what is no setting on purpose, at both schools', () => {
  it('ORG-01 trust: both are of one deployment, each under its own id', () => {
    expect(trust.deployment.schools).toEqual([larkfield.id, hollowbrook.id]);
    const paths = both(({ id, commands }) => commands.every(({ path }) => path.split('/')[3] === id));
    expect(paths).toEqual([true, true]);
    expect(JSON.stringify(both(({ settings }) => settings))).not.toContain('trustId');
  });
  it('INC-18 who else logs: IT support does at both, as whoever works there', () => {
    const { settings: _, facts: __, ...context } = at(primary);
    const { target, reference } = logged.data;
    for (const role of ['it-support', 'class-teacher', 'office'])
      expect(
        outcomes(incidentsStream, {
          history: [reported({})],
          command: { type: 'LogIncident', target, reference },
          context: { ...context, actor: { person: 'p-700', roles: [role, 'staff'] } },
        }),
      ).toEqual(['IncidentLogged', 'IncidentLogged']);
  });
  it('AGR-13 numbers of appendices: texts are found by audience at both, and none names a number', () => {
    const published = both(({ commands }) =>
      commands.filter(({ path }) => path.endsWith('/publish-template')).map(({ path }) => path.split('/')[5]),
    );
    for (const audiences of published) {
      expect(audiences).toContain('staff');
      expect(audiences.filter((one) => /\d$/.test(one ?? '') && !/^pupil-ks\d$/.test(one ?? ''))).toEqual([]);
    }
    expect(JSON.stringify(both(({ commands }) => commands))).not.toMatch(/appendix/i);
  });
  it('EML-02 names in mail: no notice of any event names anybody, or says a sealed word, at both', () => {
    const said = both((school) =>
      catalogue.flatMap(({ stream, entries }) =>
        Object.entries(entries).flatMap(([type, { example, personal = {} }]) => {
          const sealed = Object.fromEntries(Object.keys(personal).map((field) => [field, CANARY]));
          const event = { type, data: { ...example, ...sealed } as never, streamId: 'x-1', actor: 'p-900' };
          return noticesFor(stream, { ...event, recordedAt: '2026-09-10T08:00:00.000Z' }, school.notices);
        }),
      ),
    );
    expect(said.every((notices) => notices.length > 50)).toBe(true);
    expect(JSON.stringify(said)).not.toContain(CANARY);
  });
});
