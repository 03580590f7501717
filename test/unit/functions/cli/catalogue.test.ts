import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runDaybook } from '../../../support/terminal.ts';

const nobody = () => {
  throw new Error('a deployment was asked');
};
const written = async (...options: readonly string[]) => {
  const folder = join(mkdtempSync(join(tmpdir(), 'daybook-catalogue-')), 'out');
  const ran = await runDaybook(['catalogue', '--out', folder, ...options], nobody);
  return { ran, folder, text: (name: string) => readFileSync(join(folder, name), 'utf8') };
};

describe('daybook catalogue', () => {
  it('writes pages, and asks no deployment', { timeout: 120_000 }, async () => {
    const { ran, folder, text } = await written();
    expect(ran.exitCode).toBe(0);
    expect(ran.printed).toEqual([`wrote ${readdirSync(folder).length} files to ${folder}`]);
    expect(text('index.html')).toContain('href="devices.html#DeviceLent"');
  });

  it('writes what EventCatalog reads: a service, a channel a stream, an event a version', {
    timeout: 120_000,
  }, async () => {
    const { ran, text } = await written('--format', 'eventcatalog');
    expect(ran.exitCode).toBe(0);
    const lines = text('events/devices.DeviceRegistered/index.mdx').split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '---',
      'id: "devices.DeviceRegistered"',
      'name: "DeviceRegistered"',
      'version: "3.0.0"',
    ]);
    expect(text('events/devices.DeviceRegistered/versioned/1.0.0/index.mdx')).toContain('version: "1.0.0"');
    expect(JSON.parse(text('events/devices.DeviceRegistered/schema.json'))).toMatchObject({
      title: 'DeviceRegistered',
    });
    expect(text('channels/daybook.devices/index.mdx')).toContain('protocols: ["eventbridge"]');
    expect(text('services/daybook/index.mdx')).toContain('{"id":"devices.DeviceLent","version":"1.0.0"}');
  });

  it('refuses a folder that is there already, and a format that there is not', async () => {
    expect((await runDaybook(['catalogue', '--out', tmpdir()], nobody)).exitCode).toBe(2);
    expect((await written('--format', 'pdf')).ran.exitCode).toBe(2);
  });
});
