import { afterAll, vi } from 'vitest';

// Files of one project share a process, which spares each of them half a second of imports: what one file
// replaced, the next must not find.
afterAll(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});
