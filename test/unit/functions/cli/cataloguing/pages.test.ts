import { describe, expect, it } from 'vitest';
import { processes } from '../../../../../domain/processes/index.ts';
import { projections } from '../../../../../domain/read-models/index.ts';
import { streams } from '../../../../../domain/streams/index.ts';
import { catalogue } from '../../../../../events/catalogue/index.ts';
import { cataloguePages } from '../../../../../functions/cli/cataloguing/pages.ts';
import { streamFacts } from '../../../../../functions/cli/cataloguing/stream-facts.ts';
import { pageText } from '../../../../../functions/shared/pages/html-response.ts';

const facts = streamFacts({ catalogue, streams, projections, processes });
const pages = new Map([...cataloguePages(facts)].map(([name, page]) => [name, pageText(page)]));
const index = pages.get('index.html')!;
const devices = pages.get('devices.html')!;
const types = catalogue.flatMap(({ stream, entries }) =>
  Object.keys(entries).map((type) => ({ stream, type })),
);

describe('the catalogue for people', () => {
  it('GOV-04 has a page a stream, and leads from its index to every event there is', () => {
    expect([...pages.keys()].toSorted()).toEqual(
      ['index.html', ...catalogue.map(({ stream }) => `${stream}.html`)].toSorted(),
    );
    const missing = types.filter(
      ({ stream, type }) =>
        !index.includes(`href="${stream}.html#${type}"`) ||
        !pages.get(`${stream}.html`)!.includes(`<h2 id="${type}">`),
    );
    expect(missing).toEqual([]);
  });

  it('GOV-04 says of an event what it means, holds, is asked for by, leads to, and looks like', () => {
    const section = devices.slice(devices.indexOf('aria-labelledby="DeviceLent"'));
    const lent = section.slice(0, section.indexOf('</section>'));
    const { description, items, example } = catalogue.find(({ stream }) => stream === 'devices')!.entries[
      'DeviceLent'
    ]!;
    expect(lent).toContain(`<p>${description}</p>`);
    expect(lent).toContain(`<dd>${items.join(', ')}</dd>`);
    expect(lent).toContain('<th scope="row">borrower</th><td>id of a person');
    expect(lent).toContain(
      '<th scope="row">lentOn</th><td>a day; the day since which it holds</td><td>no</td>',
    );
    expect(lent).toContain('device-lent');
    expect(lent).toContain('<code>/schemas/devices/DeviceLent/v1.json</code>');
    expect(lent).toContain(`&quot;borrower&quot;: &quot;${(example as { borrower: string }).borrower}&quot;`);
  });

  it('GOV-04 says of a version that it ends, and of no other', () => {
    const section = devices.slice(devices.indexOf('aria-labelledby="DeviceRegistered"'));
    const registered = section.slice(0, section.indexOf('</section>'));
    expect(registered).toContain(
      'v1.json</code> <strong>ends on 2027-08-31</strong>, announced on 2026-11-30: take <code>devices/DeviceRegistered/v3</code>',
    );
    expect(registered.match(/ends on/g)).toHaveLength(1);
  });

  it('GOV-04 says of a stream who records it and who hears it', () => {
    expect(devices).toContain('<code>daybook.devices</code>');
    expect(devices).toContain('<li><strong>LendDevice</strong>: ');
    expect(devices).toMatch(/<dt>Read models<\/dt><dd>[^<]*device-register/);
    expect(devices).toMatch(/<dt>Processes<\/dt><dd>[^<]+/);
    expect(pages.get('access-journal.html')).toContain('<dt>Recorded by</dt><dd>the product itself</dd>');
  });

  it('GOV-04 shows names in prose as names, and leads to every event of a stream from its top', () => {
    const incidents = pages.get('incidents.html')!;
    expect(incidents).toContain('to <code>&lt;channel&gt;.&lt;number&gt;</code>: however often');
    expect([...pages.values()].join('')).not.toContain('`');
    for (const type of Object.keys(catalogue.find(({ stream }) => stream === 'incidents')!.entries))
      expect(incidents).toContain(`<li><a href="#${type}">${type}</a></li>`);
  });

  it('DPR-01 names personal fields as such, and shows no example of them', () => {
    const personal = catalogue.flatMap(({ stream, entries }) =>
      Object.entries(entries).flatMap(([type, entry]) =>
        Object.keys(entry.personal).map((field) => ({ stream, type, field })),
      ),
    );
    const faults = personal.filter(({ stream, type, field }) => {
      const { fields, example } = facts
        .find((one) => one.stream === stream)!
        .events.find((one) => one.type === type)!;
      return fields.find(({ name }) => name === field)?.isPersonal !== true || field in example;
    });
    expect(personal.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  it('GOV-04 fetches nothing, and has a script on the index alone', () => {
    for (const [name, page] of pages) {
      expect([name, page.match(/<script type="module">/g)?.length ?? 0]).toEqual([
        name,
        name === 'index.html' ? 1 : 0,
      ]);
      expect(page).not.toMatch(/<(link|img|iframe)\b|src="/);
    }
    const policyOf = (page: string) =>
      /content="(default-src[^"]*)"/
        .exec(page)![1]!
        .replaceAll('&#39;', "'")
        .replaceAll(/'sha256-[^']+'/g, 'hash');
    const own = "form-action 'none'; base-uri 'none'";
    expect(policyOf(index)).toBe(`default-src 'none'; style-src hash; script-src hash; ${own}`);
    expect(policyOf(devices)).toBe(`default-src 'none'; style-src hash; ${own}`);
  });
});
