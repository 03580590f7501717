import { describe, expect, it } from 'vitest';
import type { Due } from '../../../../domain/kernel/due.ts';
import { streams } from '../../../../domain/streams/index.ts';
import { permissions } from '../../../../functions/shared/access/permissions.ts';
import { grantFor } from '../../../../functions/shared/access/permitted.ts';
import { systemSender } from '../../../../functions/shared/commands/origin.ts';

const deadlines = streams.flatMap((stream) => stream.deadlines.map((deadline) => ({ stream, deadline })));
const due: Due = { dueOn: '2026-10-23', cycle: '3.2026-10-23', about: 'p-201', hasFallenDue: false };

describe('the deadlines of all streams', () => {
  it('ORG-07 have names of their own, without the signs that part their keys', () => {
    const names = deadlines.map(({ deadline }) => deadline.name);
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z-]+$/);
  });

  it.each(deadlines)('ORG-07 may send their commands: $deadline.name', ({ stream, deadline }) => {
    const { type } = deadline.command(due);
    const attempt = { stream: stream.events.stream, action: type, subject: null };
    expect(Object.keys(stream.commands)).toContain(type);
    expect(grantFor(permissions, systemSender('deadlines'), attempt).effect).toBe('permit');
  });

  it.each(deadlines)('ORG-07 read streams that offer what they need: $deadline.name', ({ deadline }) => {
    const offering = streams.filter(({ offers }) => offers !== null).map(({ events }) => events.stream);
    expect(offering).toEqual(expect.arrayContaining(Object.values(deadline.from)));
  });
});
