type Press = Pick<MouseEvent, "target" | "button" | "metaKey" | "ctrlKey" | "shiftKey" | "altKey">;

/** The path of the page that this press opens in this window; null where it opens none. */
export function pageBehind(press: Press): string | null {
  const link = press.target instanceof Element ? press.target.closest("a") : null;
  if (!isPlain(press) || !link?.href || link.hasAttribute("download") || link.target !== "") return null;
  const to = new URL(link.href, window.location.href);
  const isPage = to.origin === window.location.origin && !to.pathname.startsWith("/api/");
  return isPage ? to.pathname : null;
}

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: Press) =>
  button === 0 && ![metaKey, ctrlKey, shiftKey, altKey].includes(true);
