import type { Page } from 'playwright-core';

/** In any page: what has the focus, by its id, its value where it is a button with one, or its words. */
const FOCUSED = `(() => {
  const one = document.activeElement;
  if (one === null || one === document.body) return '';
  return one.id || one.value || one.textContent.replaceAll(/\\s+/g, ' ').trim();
})()`;

/** More than any page of the console has between two things that somebody goes to. */
const MOST_TABS = 200;

/** Somebody who uses a page without a mouse. */
export const byKeyboard = (page: Page) => {
  const focused = async (): Promise<string> => String(await page.evaluate(FOCUSED));
  /** @param what an id, or how the words begin. @throws Error where no key leads to it */
  const tabTo = async (what: string): Promise<void> => {
    for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
      await page.keyboard.press('Tab');
      if ((await focused()).startsWith(what)) return;
    }
    throw new Error(`nothing leads to ${what} by keyboard`);
  };
  /** Goes to a link or button and uses it; resolves on the page that it leads to. */
  const use = async (what: string, to: string | RegExp): Promise<void> => {
    await tabTo(what);
    await Promise.all([page.waitForURL(to), page.keyboard.press('Enter')]);
  };
  return { focused, tabTo, use, press: (key: string) => page.keyboard.press(key) };
};
