export type Theme = "system" | "light" | "dark";

const ONE_YEAR_SECONDS = 31_536_000;

/** Changes the page at once and keeps the choice; the server reads the cookie on the next page. */
export function chooseTheme(theme: Theme) {
  const { documentElement } = document;
  if (theme === "system") delete documentElement.dataset["theme"];
  else documentElement.dataset["theme"] = theme;
  const age = theme === "system" ? 0 : ONE_YEAR_SECONDS;
  document.cookie = `theme=${theme}; path=/; max-age=${age}; samesite=lax`;
}

/** What is chosen now, read from the page itself. */
export function chosenTheme(): Theme {
  const theme = document.documentElement.dataset["theme"];
  return theme === "light" || theme === "dark" ? theme : "system";
}
