import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CastName } from "@/prisma/seed/cast";
import { database } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import { atOnce, meanwhile } from "@/server/testing/at-once";
import { openPortal, type Portal } from "@/server/testing/portal";
import { onStoryDay, reviewedRequest, sentAgreement, signedRequest } from "@/server/testing/signed-request";
import { uploadedFile } from "@/server/testing/uploaded-file";

let portal: Portal;
const teams: Record<string, string> = {};
const days = { startsOn: "2027-01-18", endsOn: "2027-01-29" };
beforeAll(async () => {
  portal = await openPortal();
  const rows = await withSystem("find teams", (db) => db.team.findMany({ select: { id: true, name: true } }));
  for (const { id, name } of rows) teams[name] = id;
});
beforeEach(() => database().booking.updateMany({ data: { status: "canceled" } }));

type Act = () => Promise<unknown>;
const person = (name: CastName) => onStoryDay(portal, name);
const signed = () => signedRequest(portal, { by: "renata", signer: "harold" });

describe.each([
  ["the first", (actions: readonly Act[]) => actions],
  ["the second", (actions: readonly Act[]) => actions.toReversed()],
])(
  "of two people who act on one request at the same moment, %s a little earlier, one is told",
  (_who, inOrder) => {
    /** Exactly one of these happens; the other reads that somebody else was first, and nothing blocked. */
    async function oneWins(requestId: string, actions: readonly Act[]) {
      const row = `select 1 from assistance_request where id = '${requestId}'`;
      const outcomes = await atOnce(portal, row, inOrder(actions));
      const told = outcomes.filter((outcome) => outcome.status === "rejected");
      expect(told).toHaveLength(actions.length - 1);
      for (const { reason } of told) {
        expect(reason).toMatchObject({ code: "CONFLICT" });
        expect(String(reason)).not.toContain("at the same moment"); // a deadlock, which the database had to break
      }
    }

    test("a hold and a question", async () => {
      const id = await reviewedRequest(portal, { by: "renata", signer: "harold" });
      const [priya, naomi] = [await person("priya"), await person("naomi")];
      const { version } = await priya.requests.get({ id });
      await oneWins(id, [
        () => priya.requests.move({ id, version, move: "hold" }),
        () => naomi.requests.ask({ id: randomUUID(), requestId: id, version, body: "Who hosts it?" }),
      ]);
    });

    test("a change of the scope and a booking", async () => {
      const id = await signed();
      const [renata, naomi] = [await person("renata"), await person("naomi")];
      await oneWins(id, [
        await rescope(renata, id),
        () => naomi.scheduling.book({ requestId: id, teamId: teams["Field Team 1"] ?? "", ...days }),
      ]);
    });

    test("a change of the scope and other days", async () => {
      const id = await signed();
      const [renata, naomi] = [await person("renata"), await person("naomi")];
      const team = { teamId: teams["Field Team 1"] ?? "" };
      const booking = await naomi.scheduling.book({ requestId: id, ...team, ...days });
      const move = { id: booking.id, sequence: 0, ...team, startsOn: "2027-01-25", endsOn: "2027-02-05" };
      await oneWins(id, [await rescope(renata, id), () => naomi.scheduling.move(move)]);
    });

    test("a change of the scope and a signature", async () => {
      const requestId = await reviewedRequest(portal, { by: "renata", signer: "harold" });
      const { id } = await sentAgreement(portal, requestId, "harold");
      const [renata, harold] = [await person("renata"), await person("harold")];
      const { scopeHash } = await harold.agreements.get({ id });
      await oneWins(requestId, [
        await rescope(renata, requestId),
        () => harold.agreements.sign({ id, accepted: true, scopeHash }),
      ]);
    });

    async function rescope(renata: Awaited<ReturnType<typeof person>>, id: string) {
      const { version } = await renata.requests.get({ id });
      const targets = [{ value: "192.0.2.99", hostedBy: "" }];
      return () => renata.requests.changeScope({ id, version, targets });
    }
  },
);

describe("of two who change one document at the same moment, one is told", () => {
  const narrowing = (id: string) => async () =>
    (await person("angela")).documents.remark({ id, version: 1, tlp: "AMBER+STRICT", reach: "organization" });
  const naming = (id: string) => async () => {
    const personIds = [portal.people.lorna];
    return (await person("angela")).documents.remark({
      id,
      version: 1,
      tlp: "RED",
      reach: "named",
      personIds,
    });
  };
  const adding = (id: string) => async () => {
    const fileId = await uploadedFile(portal, "angela");
    return (await person("angela")).documents.addVersion({ id, version: 1, note: "Corrected", fileId });
  };

  test.each([
    ["a narrowing and a new version", [narrowing, adding]],
    ["a new version and a narrowing", [adding, narrowing]],
    ["two narrowings", [narrowing, naming]],
  ])("%s", async (_name, acts) => {
    const id = await sharedPaper();
    const row = `select 1 from document where id = '${id}'`;
    const outcomes = await atOnce(
      portal,
      row,
      acts.map((act) => act(id)),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find((outcome) => outcome.status === "rejected")?.reason).toMatchObject({
      code: "CONFLICT",
    });
    const { tlp, audience, versions } = await database().document.findUniqueOrThrow({
      where: { id },
      include: { versions: { include: { file: true } } },
    });
    for (const version of versions) {
      expect(version).toMatchObject({ tlp, audience });
      expect(version.file).toMatchObject({ tlp, audience });
    }
  });

  async function sharedPaper() {
    const { id: groupId } = await database().group.findFirstOrThrow();
    const fileId = await uploadedFile(portal, "angela");
    const paper = {
      id: randomUUID(),
      groupId,
      title: "Lessons",
      fileId,
      tlp: "AMBER",
      reach: "group",
    } as const;
    return (await (await person("angela")).documents.create(paper)).id;
  }
});

describe("past every check in the code, the database makes", () => {
  test("a booking wait for a new scope, and refuses it", async () => {
    const id = await signed();
    const error = await meanwhile(portal, newScope(id), booking(id));
    expect(error?.message).toContain("Nobody with authority has signed the scope as it stands.");
  });

  test("a new scope wait for a booking, and takes the days back", async () => {
    const id = await signed();
    expect(await meanwhile(portal, booking(id), newScope(id))).toBeNull();
    expect(await database().booking.findMany({ where: { requestId: id } })).toMatchObject([
      { status: "canceled", canceledBecause: "The scope changed." },
    ]);
  });

  test("a signature wait for a new scope, and refuses it", async () => {
    const id = await sent();
    const error = await meanwhile(portal, newScope(id), signature(id));
    expect(error?.message).toContain("This agreement can no longer be signed as shown");
  });

  test("a new scope wait for a signature, and voids what was signed", async () => {
    const id = await sent();
    expect(await meanwhile(portal, signature(id), newScope(id))).toBeNull();
    expect(await database().agreement.findMany({ where: { requestId: id } })).toMatchObject([
      { status: "void", voidedBecause: "The scope changed." },
    ]);
  });

  test("a second booking of a team wait for the first, and refuses it", async () => {
    const [one, other] = [await signed(), await signedRequest(portal, { by: "tomas", signer: "tomas" })];
    const error = await meanwhile(portal, booking(one), booking(other));
    expect(error).toMatchObject({ code: "23P01", constraint: "booking_team_free" });
  });

  const sent = async () => {
    const id = await reviewedRequest(portal, { by: "renata", signer: "harold" });
    await sentAgreement(portal, id, "harold");
    return id;
  };
  const booking = (id: string) => `
    insert into booking (id, ref, request_id, team_id, organization_id, service_code, starts_on, ends_on, booked_by_id, tlp, audience)
    select gen_random_uuid(), left(id::text, 12), id, '${teams["Field Team 1"] ?? ""}', organization_id, service_code,
      '${days.startsOn}', '${days.endsOn}', requester_id, 'AMBER', audience from assistance_request where id = '${id}'`;
  const newScope = (id: string) => `
    insert into scope_version (id, request_id, number, hash, created_by_id, tlp, audience)
    select gen_random_uuid(), request_id, number + 1, 'another', created_by_id, tlp, audience
    from scope_version where request_id = '${id}'`;
  const signature = (id: string) => `
    insert into signature (id, agreement_id, request_id, person_id, authority_id, name, title, basis, scope_hash, factor, tlp, audience)
    select gen_random_uuid(), a.id, a.request_id, a.signer_id, u.id, '', '', u.basis, a.scope_hash, 'totp', a.tlp, a.audience
    from agreement a join authority u on u.person_id = a.signer_id where a.request_id = '${id}' limit 1`;
});

describe("an assessor's role", () => {
  const as = (role: string, statements: string) =>
    `set local role ballast_app; select set_config('app.principals', 'community,${role}', true); ${statements}`;
  const taken = () =>
    as(
      "role:administrator",
      `delete from staff_role where person_id = '${portal.people.andre}' and role = 'assessor';
       delete from team_member where person_id = '${portal.people.andre}'`,
    );
  const letIn = () =>
    as(
      "role:coordinator",
      `insert into team_member (team_id, person_id) values ('${teams["Field Team 1"] ?? ""}', '${portal.people.andre}')`,
    );
  const rolesAndTeams = async () => {
    const where = { personId: portal.people.andre };
    const assessor = { ...where, role: "assessor" };
    const left = {
      roles: await database().staffRole.count({ where: assessor }),
      teams: await database().teamMember.count({ where }),
    };
    await database().staffRole.createMany({ data: [assessor], skipDuplicates: true });
    return left;
  };

  test("taken while a team lets them in leaves them on no team", async () => {
    expect(String(await meanwhile(portal, taken(), letIn()))).toMatch(/took the role|row-level security/);
    expect(await rolesAndTeams()).toEqual({ roles: 0, teams: 0 });
  });

  test("taken right after a team let them in takes the team too", async () => {
    expect(await meanwhile(portal, letIn(), taken())).toBeNull();
    expect(await rolesAndTeams()).toEqual({ roles: 0, teams: 0 });
  });
});

describe("administrators", () => {
  test("who suspend each other at the same moment leave one", async () => {
    const both = [portal.people.owen, portal.people.philip];
    await withSystem("make a second administrator", (db) =>
      db.staffRole.create({ data: { personId: portal.people.philip, role: "administrator" } }),
    );
    const [owen, philip] = [await person("owen"), await person("philip")];
    const rows = `select 1 from person where id in ('${both.join("', '")}')`;
    const outcomes = await atOnce(portal, rows, [
      () => owen.membership.suspend({ id: portal.people.philip }),
      () => philip.membership.suspend({ id: portal.people.owen }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await database().person.count({ where: { id: { in: both }, status: "active" } })).toBe(1);
  });

  test("can never all be gone, whoever asks the database", async () => {
    const remove = database().staffRole.deleteMany({ where: { role: "administrator" } });
    await expect(remove).rejects.toThrow("This is the last administrator.");
  });
});
