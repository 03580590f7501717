import { describe, expect, it } from 'vitest';
import earlier from '../../../../events/catalogue/earlier-versions.json' with { type: 'json' };
import { catalogue } from '../../../../events/catalogue/index.ts';
import { type EarlierVersions, publishedVersions } from '../../../../events/catalogue/published-versions.ts';
import { askedVersions } from '../../../../functions/run-replays/asked-versions.ts';
import { createToEnvelopes } from '../../../../functions/shared/publishing/to-envelope.ts';
import { thingsAt } from '../../../support/replays/history.ts';

const kept: EarlierVersions = earlier;
const before = publishedVersions(catalogue, kept, '').filter(({ isNewest }) => !isNewest);
const { commit } = thingsAt(1, ['ThingLent']).read;

describe('an earlier version of an event', () => {
  it('GOV-04 can be asked for, for as long as there are such', () => {
    expect(before.length).toBeGreaterThan(10);
  });

  it.each(before)(
    'GOV-04 $stream/$type v$version is sent as it was published',
    ({ stream, type, version, example }) => {
      const asked = askedVersions(catalogue, kept, [{ type, version }]);
      const toEnvelopes = createToEnvelopes({
        catalogue,
        dataschemaBase: 'https://api.example/schemas',
        asked,
      });
      const data = JSON.parse(
        JSON.stringify({ ...example, reason: 'sealed:1:x:y', unheard: 'sealed:1:x:y' }),
      );
      const events = [{ type, v: version, occurredAt: commit.recordedAt, data }];
      const [one] = toEnvelopes({ ...commit, stream, events }, 1);
      expect(one).toMatchObject({
        envelope: {
          data: example,
          dataschema: `https://api.example/schemas/${stream}/${type}/v${version}.json`,
        },
      });
      expect(JSON.stringify(one)).not.toContain('sealed:');
    },
  );
});
