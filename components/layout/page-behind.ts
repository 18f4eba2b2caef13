type Press = Pick<MouseEvent, "target" | "button" | "metaKey" | "ctrlKey" | "shiftKey" | "altKey">;

/** The path of the page that this press opens in this window; null where it opens none. */
export function pageBehind(press: Press): string | null {
  const isPlain = press.button === 0 && !press.metaKey && !press.ctrlKey && !press.shiftKey && !press.altKey;
  const link = press.target instanceof Element ? press.target.closest("a") : null;
  if (!isPlain || !link?.href || link.hasAttribute("download") || link.target !== "") return null;
  const to = new URL(link.href, window.location.href);
  if (to.origin !== window.location.origin || to.pathname.startsWith("/api/")) return null;
  return to.pathname;
}
