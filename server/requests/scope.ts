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
  const text = line.trim().toLowerCase();
  if (text === "") return { problem: "Empty line. Enter an address, or remove it." };
  if (text.includes("://")) return checkUrl(text);
  if (text.includes("/")) return checkNetwork(text);
  if (/^[\d.]+\s*[-–]\s*[\d.]+$/.test(text)) return checkRange(text);
  if (ipaddr.isValid(text) && (text.includes(":") || text.split(".").length === 4)) return checkAddress(text);
  return checkDomain(text);
}

/** The targets that are not public or that another line already covers, by position. */
export function checkTargets(lines: readonly string[]): (CheckedTarget | TargetProblem)[] {
  const seen = new Map<string, number>();
  return lines.map((line, position) => {
    const checked = checkTarget(line);
    if ("problem" in checked) return checked;
    const before = seen.get(checked.value);
    if (before !== undefined)
      return { problem: `Already on the list as line ${before + 1}. Remove this line.` };
    const covering = lines.slice(0, position).find((other) => covers(other, checked));
    if (covering) return { problem: `Already inside ${covering.trim()} above. Remove this line.` };
    seen.set(checked.value, position);
    return checked;
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
  if (address.range() !== "unicast" && !isDocumentation(address)) return notPublic(text);
  return { kind: "address", value: address.toString(), addresses: 1 };
}

function checkNetwork(text: string): CheckedTarget | TargetProblem {
  if (!ipaddr.isValidCIDR(text)) {
    return { problem: `${text} is not a network. Write it like 203.0.113.0/28, or enter a single address.` };
  }
  const [address, bits] = ipaddr.parseCIDR(text);
  if (address.range() !== "unicast" && !isDocumentation(address)) return notPublic(text);
  const hostBits = (address.kind() === "ipv4" ? 32 : 128) - bits;
  const most = address.kind() === "ipv4" ? 12 : 64;
  if (hostBits > most)
    return { problem: `${text} is too large for one line. List the networks that are really yours.` };
  const base =
    address.kind() === "ipv4"
      ? ipaddr.IPv4.networkAddressFromCIDR(text)
      : ipaddr.IPv6.networkAddressFromCIDR(text);
  return {
    kind: "network",
    value: `${base.toString()}/${bits}`,
    addresses: hostBits > 32 ? 1 : 2 ** hostBits,
  };
}

function checkRange(text: string): CheckedTarget | TargetProblem {
  const [from = "", to = ""] = text.split(/\s*[-–]\s*/);
  if (!ipaddr.IPv4.isValidFourPartDecimal(from) || !ipaddr.IPv4.isValidFourPartDecimal(to)) {
    return { problem: `${text} is not a range. Write both ends in full, like 203.0.113.40-203.0.113.42.` };
  }
  const [first, last] = [ipaddr.IPv4.parse(from), ipaddr.IPv4.parse(to)];
  const count = numberOf(last) - numberOf(first) + 1;
  if (count < 2) return { problem: `${text} ends before it begins. Put the lower address first.` };
  if (count > 4096)
    return { problem: `${text} holds ${count} addresses. Split it into ranges of at most 4,096.` };
  if ([first, last].some((end) => end.range() !== "unicast" && !isDocumentation(end))) return notPublic(text);
  return { kind: "range", value: `${first.toString()}-${last.toString()}`, addresses: count };
}

function checkUrl(text: string): CheckedTarget | TargetProblem {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !["http:", "https:"].includes(url.protocol)) {
    return { problem: `${text} is not a web address. It starts with https:// and holds no spaces.` };
  }
  if (url.username || url.password) return { problem: "Leave user names and passwords out of the address." };
  const host = ipaddr.isValid(url.hostname) ? checkAddress(url.hostname) : checkDomain(url.hostname);
  return "problem" in host ? host : { kind: "url", value: url.href, addresses: 0 };
}

function checkDomain(text: string): CheckedTarget | TargetProblem {
  const { hostname, domain, publicSuffix } = parse(text, { extractHostname: false, validateHostname: true });
  const labels = /^(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))+$/;
  if (!hostname || !labels.test(text) || text.length > 253 || !publicSuffix || !domain) {
    return {
      problem: `“${text}” is not an address or a website name. Enter one like 203.0.113.40 or results.yourcounty.gov.`,
    };
  }
  return { kind: "domain", value: text, addresses: 0 };
}

/** Networks set aside for examples: welcome in the demonstration world, harmless anywhere. */
function isDocumentation(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  const text = address.toString();
  return ["192.0.2.", "198.51.100.", "203.0.113.", "2001:db8:"].some((prefix) => text.startsWith(prefix));
}

function covers(line: string, target: CheckedTarget): boolean {
  if (target.kind !== "address" || !ipaddr.isValidCIDR(line.trim())) return false;
  const [network, bits] = ipaddr.parseCIDR(line.trim());
  const address = ipaddr.parse(target.value);
  return address.kind() === network.kind() && address.match(network, bits);
}

const numberOf = (address: ipaddr.IPv4) => address.octets.reduce((sum, octet) => sum * 256 + octet, 0);
