import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";

const STOPS = 150;

/** Presses Tab until this has the focus; wherever it stops on the way, it shows. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab") {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < STOPS; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
    expect(await hiddenFocus(page)).toBeNull();
  }
  throw new Error(`Tab does not reach ${target.toString()}.`);
}

/** Goes there and presses it. */
export async function press(page: Page, target: Locator, key = "Enter") {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes there and writes. */
export async function write(page: Page, target: Locator, text: string) {
  await tabTo(page, target);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

/** A dialog that takes the focus, keeps it, and lets it go with Escape, back to what opened it. */
export async function expectProperDialog(page: Page, opener: Locator, key = "Enter") {
  const dialog = page.getByRole("dialog").or(page.getByRole("alertdialog"));
  await press(page, opener, key);
  await expect(dialog.first()).toBeVisible();
  const isInside = () => dialog.first().evaluate((element) => element.contains(document.activeElement));
  await expect.poll(isInside, "the focus moves in").toBe(true);
  for (const direction of ["Tab", "Shift+Tab"])
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press(direction);
      expect(await isInside(), `the focus stays in (${direction} ${presses})`).toBe(true);
    }
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(opener, "the focus comes back").toBeFocused();
}

/** Everything that Tab stops at on this page, in order; each stop shows and is not covered. */
export async function walk(page: Page): Promise<string[]> {
  const stops: string[] = [];
  const isNew = () => page.evaluate(() => document.activeElement !== document.body);
  for (let presses = 0; presses < STOPS; presses += 1) {
    await page.keyboard.press("Tab");
    if (!(await isNew())) break;
    expect.soft(await hiddenFocus(page), page.url()).toBeNull();
    const name = await page.evaluate(() => document.activeElement?.textContent?.slice(0, 40) ?? "");
    stops.push(name);
  }
  return stops;
}

/** What has the focus, when nothing shows that it does or something lies over it. */
function hiddenFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused.matches("body, main, [role=dialog], [role=alertdialog]")) return null;
    const hasRing = (element: Element | null) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
      const isOutlined = outlineStyle !== "none" && outlineWidth !== "0px" && !/, 0\)$/.test(outlineColor);
      return isOutlined || boxShadow !== "none";
    };
    // A card, a field of several parts and a box around an input show it for what is inside.
    const isBox = focused.matches("[type=file], [type=radio], [type=checkbox]");
    const label = isBox ? document.querySelector(`label[for="${CSS.escape(focused.id)}"]`) : null;
    const seen = label ?? (isBox ? focused.closest("label") : null) ?? focused;
    const isShown = [focused, seen, focused.closest("[role=group]"), focused.parentElement].some(hasRing);
    const { left, top, right, bottom } = seen.getBoundingClientRect();
    const over = [
      document.elementFromPoint(left + 2, top + 2),
      document.elementFromPoint((left + right) / 2, (top + bottom) / 2),
      document.elementFromPoint(right - 2, bottom - 2),
    ];
    const isInSight = over.some((element) => element && (seen.contains(element) || element.contains(seen)));
    const what = `${focused.textContent} ${focused.outerHTML.slice(0, 100)}`;
    if (!isShown) return `no ring: ${what}`;
    return isInSight ? null : `covered by ${over[1]?.outerHTML.slice(0, 100)}: ${what}`;
  });
}
