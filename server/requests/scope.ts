import { createHash } from "node:crypto";
import ipaddr from "ipaddr.js";
import { parse } from "tldts";

type TargetKind = "address" | "network" | "range" | "domain" | "url";
export type CheckedTarget = { kind: TargetKind; value: string; addresses: number };
export type TargetProblem = { problem: string };

/**
 * Reads one line of a scope: an IPv4 or IPv6 address, a network, an IPv4 range, a domain or a web address.
 * Private, reserved and far too large networks are refused with the next step.
 */
export function checkTarget(line: string): CheckedTarget | TargetProblem {
  const typed = line.trim();
  if (typed === "") return { problem: "Empty line. Enter an address, or remove it." };
  // Below a host, upper and lower case are different pages.
  if (typed.includes("://")) return checkUrl(typed);
  const text = typed.toLowerCase();
  if (text.includes("/")) return checkNetwork(text);
  if (/^[\d.]+\s*[-–]\s*[\d.]+$/.test(text)) return checkRange(text);
  if (ipaddr.isValid(text) && (text.includes(":") || text.split(".").length === 4)) return checkAddress(text);
  return checkDomain(text);
}

/** The lines that are not public, or that another line says already, by position. */
export function checkTargets(lines: readonly string[]): (CheckedTarget | TargetProblem)[] {
  const checked = lines.map(checkTarget);
  const first = new Map<string, number>();
  for (const [position, target] of checked.entries()) {
    if ("value" in target && !first.has(target.value)) first.set(target.value, position);
  }
  const blocks = checked.map((target) => ("value" in target ? blockOf(target) : null));
  return checked.map((target, position) => {
    if ("problem" in target) return target;
    const same = first.get(target.value) ?? position;
    if (same !== position) return { problem: `Already on the list as line ${same + 1}. Remove this line.` };
    const around = blocks.findIndex((_, other) => isInside(blocks, position, other));
    if (around < 0) return target;
    const where = around < position ? "above" : "below";
    return { problem: `Already inside ${lines[around]?.trim() ?? ""} ${where}. Remove this line.` };
  });
}

/** The fingerprint a signature binds to: order and spelling of lines do not matter, their content does. */
export function scopeHash(targets: readonly { kind: string; value: string; hostedBy: string }[]): string {
  const lines = targets.map(({ kind, value, hostedBy }) => JSON.stringify([kind, value, hostedBy])).sort();
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

const notPublic = (value: string) => ({
  problem: `${value} cannot be reached from the Internet, so a team cannot test it. Enter the public address, or remove this line.`,
});

function checkAddress(text: string): CheckedTarget | TargetProblem {
  const address = ipaddr.process(text);
  if (!isPublic(address)) return notPublic(text);
  return { kind: "address", value: address.toString(), addresses: 1 };
}

function checkNetwork(text: string): CheckedTarget | TargetProblem {
  if (!ipaddr.isValidCIDR(text)) {
    return { problem: `${text} is not a network. Write it like 203.0.113.0/28, or enter a single address.` };
  }
  const [address, bits] = ipaddr.parseCIDR(text);
  if (!isPublic(address)) return notPublic(text);
  const hostBits = (address.kind() === "ipv4" ? 32 : 128) - bits;
  const most = address.kind() === "ipv4" ? 12 : 64;
  if (hostBits > most)
    return { problem: `${text} is too large for one line. List the networks that are really yours.` };
  const ends = endsOf(text);
  // What is typed may be any address of the network: the whole of it has to be public.
  if (!ends.every((end) => isPublic(ipaddr.parse(end)))) return notPublic(text);
  return {
    kind: "network",
    value: `${ends[0]}/${bits}`,
    addresses: hostBits > 32 ? 1 : 2 ** hostBits,
  };
}

function checkRange(text: string): CheckedTarget | TargetProblem {
  const [from = "", to = ""] = text.split(/\s*[-–]\s*/);
  if (!ipaddr.IPv4.isValidFourPartDecimal(from) || !ipaddr.IPv4.isValidFourPartDecimal(to)) {
    return { problem: `${text} is not a range. Write both ends in full, like 203.0.113.40-203.0.113.42.` };
  }
  const [first, last] = [ipaddr.IPv4.parse(from), ipaddr.IPv4.parse(to)];
  const count = Number(numberOf(to) - numberOf(from)) + 1;
  if (count < 2) return { problem: `${text} ends before it begins. Put the lower address first.` };
  if (count > 4096)
    return { problem: `${text} holds ${count} addresses. Split it into ranges of at most 4,096.` };
  if (!isPublic(first) || !isPublic(last)) return notPublic(text);
  return { kind: "range", value: `${first.toString()}-${last.toString()}`, addresses: count };
}

function checkUrl(text: string): CheckedTarget | TargetProblem {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !["http:", "https:"].includes(url.protocol)) {
    return { problem: `${text} is not a web address. It starts with https:// and holds no spaces.` };
  }
  if (url.username || url.password) return { problem: "Leave user names and passwords out of the address." };
  const name = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const host = ipaddr.isValid(name) ? checkAddress(name) : checkDomain(name);
  return "problem" in host ? host : { kind: "url", value: url.href, addresses: 0 };
}

function checkDomain(text: string): CheckedTarget | TargetProblem {
  const { hostname, domain, publicSuffix } = parse(text, { extractHostname: false, validateHostname: true });
  // The last label begins with a letter: what ends in a number is read as an address.
  const labels = /^((?!-)[a-z0-9-]{1,63}(?<!-)\.)+[a-z][a-z0-9-]{0,62}(?<!-)$/;
  if (!hostname || !labels.test(text) || text.length > 253 || !publicSuffix || !domain) {
    return {
      problem: `“${text}” is not an address or a website name. Enter one like 203.0.113.40 or results.yourcounty.gov.`,
    };
  }
  return { kind: "domain", value: text, addresses: 0 };
}

const isPublic = (address: ipaddr.IPv4 | ipaddr.IPv6) =>
  address.range() === "unicast" || isDocumentation(address);

/** Networks set aside for examples: welcome in the demonstration world, harmless anywhere. */
function isDocumentation(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  const text = address.toString();
  return ["192.0.2.", "198.51.100.", "203.0.113.", "2001:db8:"].some((prefix) => text.startsWith(prefix));
}

/** The addresses of a target, as numbers; null for names. */
type Block = { family: string; from: bigint; to: bigint } | null;

function blockOf({ kind, value }: CheckedTarget): Block {
  if (kind === "domain" || kind === "url") return null;
  const [from = "", to = from] =
    kind === "range" ? value.split("-") : kind === "network" ? endsOf(value) : [value];
  return { family: ipaddr.parse(from).kind(), from: numberOf(from), to: numberOf(to) };
}

/** Of two lines that hold the same addresses, the later one is inside the first. */
function isInside(blocks: readonly Block[], position: number, other: number): boolean {
  const [inner, outer] = [blocks[position], blocks[other]];
  if (!inner || !outer || position === other || inner.family !== outer.family) return false;
  if (inner.from < outer.from || inner.to > outer.to) return false;
  return inner.to - inner.from < outer.to - outer.from || other < position;
}

/** The first and the last address of a network. */
function endsOf(network: string): [string, string] {
  const [address, bits] = ipaddr.parseCIDR(network);
  const bytes = address.toByteArray();
  const end = (fill: 0 | 1) =>
    ipaddr.fromByteArray(
      bytes.map((byte, index) => {
        const host = 0xff >> Math.min(8, Math.max(0, bits - index * 8));
        return fill ? byte | host : byte & ~host & 0xff;
      }),
    );
  return [end(0).toString(), end(1).toString()];
}

const numberOf = (address: string) =>
  ipaddr
    .parse(address)
    .toByteArray()
    .reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
