/** Signs in without leaving the page. Answers what went wrong, in words, or null. */
export async function signIn(provider: string, fields: Record<string, string>): Promise<string | null> {
  const outcome = await post(`/api/auth/callback/${provider}`, fields);
  if (!outcome)
    return "The portal cannot be reached. What you typed is still here. Check your connection and try again.";
  if (outcome.isOk) return null;
  return signInProblem(new URL(outcome.url, location.origin).searchParams.get("error") ?? "Failed");
}

/** Ends the session on the server, then leaves. */
export async function signOut(to = "/sign-in"): Promise<void> {
  await post("/api/auth/signout", { callbackUrl: to });
  location.assign(to);
}

/** What is said for the code that the sign-in route came back with. */
export function signInProblem(code: string | null | undefined): string | null {
  if (!code) return null;
  const minutes = /^Wait([0-9]{1,3})$/.exec(code)?.[1];
  if (minutes) {
    const wait = minutes === "1" ? "1 minute" : `${minutes} minutes`;
    return `There were too many tries. Wait ${wait}, then try again. Nothing else is locked.`;
  }
  if (code === "CredentialsSignin") {
    return "The e-mail, the password or the code is not right. Check all three; each code works once.";
  }
  return "You could not be signed in. Try again; if it happens again, call the service desk.";
}

async function post(path: string, fields: Record<string, string>) {
  try {
    const response = await fetch(path, {
      method: "POST",
      body: new URLSearchParams({ ...fields, json: "true" }),
    });
    const { url } = (await response.json()) as { url?: string };
    return { isOk: response.ok, url: url ?? "" };
  } catch {
    return null;
  }
}
