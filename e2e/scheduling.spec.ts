import ICAL from "ical.js";
import { expect, expectAccessible, test } from "./fixtures";
import { confirmWithCode } from "./people";

test("a person with authority signs exactly the scope, confirming with a second factor", async ({ as }) => {
  const tomas = await as("Tomás Rivera-Kent");
  await tomas.goto("/requests");
  await tomas.goto(
    (await tomas
      .getByRole("link", { name: /Remote penetration test/ })
      .first()
      .getAttribute("href")) ?? "",
  );
  await tomas.getByRole("link", { name: /sign/i }).first().click();
  await expect(tomas.getByText("198.51.100.40").first()).toBeVisible();
  await expectAccessible(tomas);
  await tomas.getByRole("checkbox").check();
  await tomas.getByRole("button", { name: /^Sign as/ }).click();
  await confirmWithCode(tomas, "Tomás Rivera-Kent", "Sign");
  await expect(tomas.getByText(/Signed/).first()).toBeVisible();
});

test("the scheduler books a team; the office gets a notice, a mail that says nothing, and a calendar file", async ({
  as,
}) => {
  const naomi = await as("Naomi Castellanos");
  await naomi.goto("/schedule");
  await naomi
    .getByRole("button", { name: /Book.*Adair/ })
    .first()
    .click();
  const dialog = naomi.getByRole("dialog");
  await dialog.getByLabel("Team").selectOption({ index: 1 });
  await dialog.getByRole("button", { name: /–/ }).first().click();
  await dialog.getByRole("button", { name: /^Book/ }).click();
  await expect(dialog).toBeHidden();

  const lorna = await as("Lorna Whitlock");
  await lorna.goto("/requests");
  await lorna.goto(
    (await lorna
      .getByRole("link", { name: /Remote penetration test/ })
      .first()
      .getAttribute("href")) ?? "",
  );
  await expect(lorna.getByText("Scheduled").first()).toBeVisible();
  const href = await lorna
    .getByRole("link", { name: /calendar/i })
    .first()
    .getAttribute("href");
  const file = await lorna.request.get(href ?? "");
  const found = new ICAL.Component(ICAL.parse(await file.text())).getFirstSubcomponent("vevent");
  if (!found) throw new Error("The calendar file holds no event.");
  const event = new ICAL.Event(found);
  expect(event.startDate.isDate).toBe(true);
  expect(event.summary).toMatch(/EN-/);
  expect(event.summary).not.toMatch(/Adair|penetration/i);

  await expect(async () => {
    await lorna.goto("/notices");
    await expect(lorna.getByText(/dates|booked/i).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await lorna.goto("/dev/mail");
  await expect(lorna.getByText(/lorna@ballast.example/).first()).toBeVisible();
  await expect(lorna.locator("main")).not.toContainText("203.0.113");
});

test("a coordinator makes a team, puts somebody on it, and keeps its days of training free", async ({
  as,
}) => {
  const priya = await as("Priya Ramanathan");
  await priya.goto("/schedule");
  await priya.getByRole("link", { name: "Teams" }).click();
  await priya.getByRole("button", { name: "New team" }).click();
  const dialog = priya.getByRole("dialog");
  await dialog.getByRole("button", { name: "Make the team" }).click();
  await expect(dialog.getByText("Write what the team is called.")).toBeVisible();
  await dialog.getByLabel("What it is called").fill("Kauaʻi Field Team");
  await dialog.getByRole("checkbox", { name: "Remote penetration test" }).check();
  await expectAccessible(priya);
  await dialog.getByRole("button", { name: "Make the team" }).click();
  await expect(dialog).toBeHidden();
  await priya.getByRole("link", { name: "Kauaʻi Field Team" }).click();
  await expect(priya.getByText("Nobody is on this team")).toBeVisible();

  await priya.getByRole("button", { name: "Add a member" }).click();
  await dialog.getByLabel("Assessor").selectOption({ label: "Mabel Quispe, Facilitator · on Workshop team" });
  await dialog.getByRole("button", { name: "Add to the team" }).click();
  await expect(priya.getByRole("button", { name: "Take Mabel Quispe off the team" })).toBeVisible();

  await priya.getByRole("button", { name: "Add days away" }).click();
  const year = String(new Date().getFullYear() + 2);
  for (const side of ["Start", "End"])
    for (const [part, value] of [
      ["month", "03"],
      ["day", "05"],
      ["year", year],
    ] as const)
      await dialog
        .getByRole("spinbutton", { name: new RegExp(`^${part}, ${side}`) })
        .pressSequentially(value);
  await dialog.getByLabel("Why").fill("Training");
  await dialog.getByRole("button", { name: "Save the days" }).click();
  await expect(priya.getByRole("button", { name: "Remove: Training" })).toBeVisible();
  await expectAccessible(priya);
});
