/** Where probes ask by address, whatever the site is called. */
const probes = ["/api/ready", "/api/health", "/api/metrics"];
const loopback = ["localhost", "127.0.0.1", "[::1]"];

type Site = { address: string; port: number; embedded: boolean };
type Asked = { host: string | undefined; path: string };

/**
 * Why this request is for some other site, or null. A name that somebody else points here must not open the portal
 * in a browser: pages, links in mails and sign-in belong to one address.
 */
export function refuseForeignHost({ address, port, embedded }: Site, { host, path }: Asked): string | null {
  if (probes.includes(path.split("?")[0] ?? "")) return null;
  const site = new URL(address);
  const own = [site.host, `${site.hostname}:${site.port || (site.protocol === "https:" ? 443 : 80)}`];
  if (embedded) own.push(...loopback.map((name) => `${name}:${port}`));
  if (host !== undefined && own.includes(host.toLowerCase())) return null;
  return `This site answers at ${site.origin} only. Open it there. To run it under another name, set NEXTAUTH_URL to that address.`;
}
