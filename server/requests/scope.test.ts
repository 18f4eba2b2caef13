import fc from "fast-check";
import { expect, test } from "vitest";
import { checkTarget, checkTargets, scopeHash } from "./scope";

test.each([
  ["203.0.113.40", "address", "203.0.113.40", 1],
  ["  203.0.113.40 ", "address", "203.0.113.40", 1],
  ["2001:DB8::1", "address", "2001:db8::1", 1],
  ["198.51.100.0/28", "network", "198.51.100.0/28", 16],
  ["203.0.113.40-203.0.113.42", "range", "203.0.113.40-203.0.113.42", 3],
  ["203.0.113.40 – 203.0.113.42", "range", "203.0.113.40-203.0.113.42", 3],
  ["Results.Franklin.Example.org", "domain", "results.franklin.example.org", 0],
  [
    "https://results.franklin.example.org/night?a=1",
    "url",
    "https://results.franklin.example.org/night?a=1",
    0,
  ],
  ["HTTPS://Results.Example.org/Night/Map?Q=A", "url", "https://results.example.org/Night/Map?Q=A", 0],
  ["https://[2606:4700::1]/", "url", "https://[2606:4700::1]/", 0],
  ["198.51.100.9/28", "network", "198.51.100.0/28", 16],
  ["2001:db8::7/126", "network", "2001:db8::4/126", 4],
])("%s is a target", (line, kind, value, addresses) => {
  expect(checkTarget(line)).toEqual({ kind, value, addresses });
});

test.each([
  ["", "Empty line"],
  ["10.0.0.1", "cannot be reached from the Internet"],
  ["192.168.4.0/24", "cannot be reached from the Internet"],
  ["127.0.0.1", "cannot be reached from the Internet"],
  ["169.254.169.254", "cannot be reached from the Internet"],
  ["::ffff:10.0.0.1", "cannot be reached from the Internet"],
  ["fe80::1", "cannot be reached from the Internet"],
  ["http://10.0.0.1/", "cannot be reached from the Internet"],
  ["0.0.0.0/0", ""],
  ["203.0.113.0/99", "is not a network"],
  ["192.0.5.1/20", "cannot be reached from the Internet"],
  ["8.0.0.0/4", "too large"],
  ["https://[fd00::1]/", "cannot be reached from the Internet"],
  ["1.2.3", "is not an address or a website name"],
  ["results.example.7", "is not an address or a website name"],
  ["203.0.113.42-203.0.113.40", "ends before it begins"],
  ["203.0.113.40-203.0.113.999", "is not a range"],
  ["ftp://files.example.org", "is not a web address"],
  ["https://user:secret@example.org", "Leave user names and passwords out"],
  ["county", "is not an address or a website name"],
  ["203.0.113.400", "is not an address or a website name"],
  ["-bad.example.org", "is not an address or a website name"],
])("%s is refused with the next step", (line, words) => {
  expect(checkTarget(line)).toEqual({ problem: expect.stringContaining(words) as string });
});

test("a line that is on the list twice, or inside another, is refused where it stands", () => {
  const checked = checkTargets([
    "203.0.113.0/28",
    "203.0.113.8",
    "results.example.org",
    "RESULTS.example.org",
  ]);
  expect(checked.map((target) => "problem" in target)).toEqual([false, true, false, true]);
  expect(checked[1]).toEqual({ problem: "Already inside 203.0.113.0/28 above. Remove this line." });
  expect(checked[3]).toEqual({ problem: "Already on the list as line 3. Remove this line." });
});

test("a line is inside another whichever comes first, and whatever both are", () => {
  const problems = (lines: string[]) =>
    checkTargets(lines).map((target) => ("problem" in target ? target.problem : null));
  const inside = (line: string, where: string) => `Already inside ${line} ${where}. Remove this line.`;
  expect(problems(["203.0.113.8", "203.0.113.0/28"])).toEqual([inside("203.0.113.0/28", "below"), null]);
  expect(problems(["203.0.113.1-203.0.113.9", "203.0.113.8", "203.0.113.2-203.0.113.4"])).toEqual([
    null,
    ...Array<string>(2).fill(inside("203.0.113.1-203.0.113.9", "above")),
  ]);
  expect(problems(["203.0.113.0/30", "203.0.113.0-203.0.113.3"])).toEqual([
    null,
    inside("203.0.113.0/30", "above"),
  ]);
  expect(problems(["2001:db8::1", "2001:db8::/126", "203.0.113.1"])).toEqual([
    inside("2001:db8::/126", "below"),
    null,
    null,
  ]);
});

test("a line that is refused itself covers nothing", () => {
  const checked = checkTargets(["8.0.0.0/4", "8.8.8.8"]);
  expect(checked[0]).toEqual({ problem: expect.stringContaining("too large") as string });
  expect(checked[1]).toMatchObject({ kind: "address", value: "8.8.8.8" });
});

test("no line, whatever it holds, breaks the check", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 260 }), (line) => {
      const checked = checkTarget(line);
      return "problem" in checked ? checked.problem.length > 0 : checked.value.length > 0;
    }),
  );
});

test("the fingerprint follows the content of the list, not its order", () => {
  const target = fc.record({
    kind: fc.constantFrom("address", "domain"),
    value: fc.string({ minLength: 1 }),
    hostedBy: fc.string(),
  });
  fc.assert(
    fc.property(fc.array(target), target, (targets, extra) => {
      expect(scopeHash([...targets].reverse())).toBe(scopeHash(targets));
      expect(scopeHash([...targets, extra])).not.toBe(scopeHash(targets));
    }),
  );
});
